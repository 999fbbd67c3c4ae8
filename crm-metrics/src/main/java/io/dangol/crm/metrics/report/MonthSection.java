package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.AttainmentRow;
import java.io.IOException;
import java.util.List;

/**
 * The part of the page that shows the share of targets met month by month, a picture for each metric, all to one scale.
 */
final class MonthSection {

    private final SlaFacts facts;
    private final SlaWords words;
    private final Markup page;
    private final ShareScale scale;
    private final boolean isBroad;

    MonthSection(SlaFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
        this.scale = ShareScale.of(facts.months(), facts.target());
        this.isBroad = MonthPicture.months(facts) > MonthPicture.NARROW_MONTHS;
    }

    void write() throws IOException {
        page.open("section").element("h2", words.of("sla.months"));
        page.element("p", words.of("sla.months.explained") + ShareBars.begins(scale, words), "class", "soft");
        page.open("p", "class", "soft");
        writeLegend();
        page.close();
        page.open("div", "class", isBroad ? "stack" : "pair");
        for (int i = 0; i < facts.metrics().size(); i++) {
            AttainmentRow all = facts.metrics().get(i);
            write("months-" + i, all, SlaFacts.of(all.key().metric(), facts.months()));
        }
        page.close().close();
    }

    private void writeLegend() throws IOException {
        boolean hasTarget = facts.target().isPresent();
        Legend.entry(
                page,
                words.of(hasTarget ? "sla.legend.reached" : "sla.legend.share"),
                "circle",
                "class",
                "here",
                "cx",
                "8",
                "cy",
                "6",
                "r",
                "4.5");
        if (hasTarget) {
            Legend.entry(page, words.of("sla.legend.below"), "path", "class", "below", "d", "M8 1 l5 5 l-5 5 l-5 -5 z");
        }
        Legend.entry(
                page, words.of("sla.legend.interval"), "path", "class", "whisker", "d", "M8 1 V11 M5 1 h6 M5 11 h6");
        if (hasTarget) {
            Legend.entry(
                    page,
                    words.of("sla.legend.target", words.percent(facts.target().getAsDouble())),
                    "path",
                    "class",
                    "goal",
                    "d",
                    "M0 6 H16");
        }
    }

    private void write(String id, AttainmentRow all, List<AttainmentRow> rows) throws IOException {
        MonthPicture picture = new MonthPicture(facts, scale, rows);
        page.open("figure", "class", "broad").open("h3");
        page.element("bdi", words.metric(all.key().metric())).close();
        page.open("div", "class", "scroll");
        picture.draw(page, id);
        page.close();
        page.element("figcaption", counted(picture.groups().size()));
        page.open("details", "class", "numbers").element("summary", words.of("sla.numbers"));
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", words.of("sla.month"), "scope", "col");
        for (String column : List.of("sla.met", "sla.decided", "sla.share", "sla.interval.head")) {
            page.element("th", words.of(column), "scope", "col", "class", "num");
        }
        page.element("td", "").close().close().open("tbody");
        for (AttainmentRow row : rows) {
            writeNumbers(row);
        }
        page.close().close().close().close().close();
    }

    private void writeNumbers(AttainmentRow row) throws IOException {
        page.open("tr").element("th", SlaFacts.month(row).toString(), "scope", "row");
        page.element("td", Figures.count(row.met()), "class", "num");
        page.element("td", Figures.count(row.decided()), "class", "num");
        page.element("td", words.share(row.share()), "class", "num");
        page.element("td", words.interval(row.share()), "class", "num");
        page.open("td")
                .element("small", SlaWords.isFew(row.share()) ? words.of("sla.few.short") : "")
                .close();
        page.close();
    }

    /** Says of what the numbers below the axis are. */
    private String counted(int size) {
        return switch (size) {
            case MonthGroups.MONTH -> words.of("sla.n.month");
            case MonthGroups.QUARTER -> words.of("sla.n.quarter");
            case MonthGroups.YEAR -> words.of("sla.n.year");
            default -> words.of("sla.n.years", Integer.toString(size / MonthGroups.YEAR));
        };
    }
}
