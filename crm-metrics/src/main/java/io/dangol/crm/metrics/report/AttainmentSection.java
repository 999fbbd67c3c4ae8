package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.AttainmentRow;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The parts of the page that say how long it took, and how far targets were met by agreement and by owner. */
final class AttainmentSection {

    private final SlaFacts facts;
    private final SlaWords words;
    private final Markup page;

    AttainmentSection(SlaFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void writeTimes() throws IOException {
        page.open("section").element("h2", words.of("sla.times"));
        page.element("p", words.of("sla.times.explained"), "class", "soft");
        page.open("p", "class", "soft wide");
        Legend.entry(
                page, words.of("sla.legend.median"), "rect", "class", "full", "y", "2", "width", "16", "height", "8");
        Legend.entry(page, words.of("sla.legend.p90"), "rect", "class", "part", "y", "2", "width", "16", "height", "8");
        page.close();
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", words.of("sla.metric"), "scope", "col");
        page.element("td", "", "class", "wide");
        for (String column : List.of("sla.median", "sla.p90", "sla.p95", "sla.longest")) {
            page.element("th", words.of(column), "scope", "col", "class", "num");
        }
        page.close().close().open("tbody");
        for (AttainmentRow row : facts.metrics()) {
            page.open("tr").open("th", "scope", "row", "class", "name");
            page.element("bdi", words.metric(row.key().metric())).close();
            page.open("td", "class", "barcell wide");
            Bars.drawPart(page, part(row.median(), row.p95()), part(row.p90(), row.p95()));
            page.close();
            for (Duration time : List.of(row.median(), row.p90(), row.p95(), row.longest())) {
                page.element("td", words.duration(time), "class", "num time");
            }
            page.close();
        }
        page.close().close().close().close();
    }

    private static double part(Duration time, Duration whole) {
        return whole.isZero() ? 0 : (double) time.toNanos() / whole.toNanos();
    }

    void writeAgreements() throws IOException {
        write(
                "sla.agreements",
                "sla.agreements.explained",
                words.of("sla.agreement"),
                facts.agreements(),
                row -> row.key().agreement().orElse(""));
    }

    /** Writes the owners, if they were asked for. */
    void writeOwners() throws IOException {
        if (!facts.owners().isEmpty()) {
            write("sla.owners", "sla.owners.explained", words.of("sla.owner"), facts.owners(), words::owner);
        }
    }

    private void write(
            String title, String explained, String head, List<AttainmentRow> rows, Function<AttainmentRow, String> name)
            throws IOException {
        ShareScale scale = ShareScale.of(rows, facts.target());
        page.open("section").element("h2", words.of(title));
        page.element("p", words.of(explained) + ShareBars.begins(scale, words), "class", "soft");
        ShareBars.writeLegend(page, facts.target(), words);
        page.open("div", "class", "pair");
        for (AttainmentRow all : facts.metrics()) {
            page.open("div").open("h3");
            page.element("bdi", words.metric(all.key().metric())).close();
            new ShareBars(SlaFacts.of(all.key().metric(), rows), facts.target(), scale, words, page).draw(head, name);
            page.close();
        }
        page.close().close();
    }
}
