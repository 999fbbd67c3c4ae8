package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.Measure;
import io.dangol.crm.conduct.Verification;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The conduct of a customer as an HTML page: where it stands, how it came to that, what weighs, who decided, what is
 * next.
 */
final class ConductPage {

    private final ReviewFacts facts;
    private final Words words;
    private final Markup page;

    ConductPage(ReviewFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    /** Writes the page of a case that had not begun. */
    static void writeEmpty(Markup page, ConductPolicy policy, Instant at, ConductView view) throws IOException {
        Words words = Words.in(view.language());
        writeHead(page, words, view, words.text("review.customer"));
        page.element(
                "p",
                words.text(
                        "review.as-of", Figures.minute(at, policy.zone()), Figures.zone(policy.zone()), policy.name()),
                "class",
                "soft");
        page.element("p", words.text("review.empty"), "class", "lead").close();
        page.element("footer", words.text("review.footer"));
        page.close().close();
    }

    private static void writeHead(Markup page, Words words, ConductView view, String customer) throws IOException {
        String name = words.text("review");
        String house = view.title().map(given -> " · " + given).orElse("");
        PageHead.open(page, words.language(), name + " · " + customer + house, ConductStyle.SHEET);
        page.open("header", "class", "hero").open("h1").text(name + " · ").element("bdi", customer);
        if (view.title().isPresent()) {
            page.text(" · ").element("bdi", view.title().get());
        }
        page.close();
    }

    void write() throws IOException {
        String customer = facts.view().ids() ? facts.conduct().customer().value() : words.text("review.customer");
        writeHead(page, words, facts.view(), customer);
        page.element("p", facts.asOf(), "class", "soft");
        page.element("p", facts.inForce(), "class", "big long");
        List<String> standing = new ArrayList<>(facts.notices());
        standing.add(facts.waits());
        page.element("p", String.join(" ", standing), "class", "lead");
        page.element("p", facts.score() + " " + facts.indicated() + " " + facts.gate(), "class", "lead");
        page.element("p", words.text("review.ruling"), "class", "ruling").close();
        page.open("main");
        writeFigures();
        writeChart();
        new ConductScoreSection(facts, page).write();
        writeMeasures();
        new ConductTrailSection(facts, page).write();
        writeNext();
        if (facts.view().worth().isPresent()) {
            writeWorth(facts.view().worth().get());
        }
        page.close().element("footer", words.text("review.footer"));
        page.close().close();
    }

    private void writeFigures() throws IOException {
        var standing = facts.counted().standing();
        FigureList figures = FigureList.open(page);
        figures.add(
                words.text("review.figure.score"),
                ReviewFacts.points(facts.assessment().total()),
                facts.assessment()
                        .dominantType()
                        .map(type -> words.text("review.figure.dominant", facts.type(type)))
                        .orElseGet(() -> words.text("review.figure.no-type")));
        figures.add(
                words.text("review.figure.in-force"),
                facts.rung(facts.conduct().inForce(facts.at())),
                facts.lasts().orElseGet(() -> words.text("review.figure.no-measure")));
        figures.add(
                words.text("review.figure.indicated"),
                facts.rung(standing.indicated()),
                standing.isHeldByGate()
                        ? words.text("review.figure.held", facts.rung(standing.byScore()))
                        : words.text("review.figure.no-decision"));
        figures.add(
                words.text("review.figure.gate"),
                words.text(standing.gate().open() ? "review.gate-open" : "review.gate-shut"),
                words.text(
                        "review.figure.verified",
                        Figures.count(standing.gate().verified()),
                        Figures.count(standing.gate().needed())));
        figures.add(
                words.text("review.figure.waits-for"),
                facts.waitsFor(),
                words.text("review.state." + facts.conduct().state()));
        List<Incident> incidents = facts.conduct().incidents();
        figures.add(
                words.text("review.figure.incidents"),
                Figures.count(incidents.size()),
                words.text(
                        "review.figure.of-them",
                        count(incidents, Verification.VERIFIED),
                        count(incidents, Verification.DISPUTED),
                        count(incidents, Verification.RETRACTED)));
        figures.close();
    }

    private static String count(List<Incident> incidents, Verification verification) {
        return Figures.count(incidents.stream()
                .filter(incident -> incident.verification() == verification)
                .count());
    }

    private void writeChart() throws IOException {
        page.open("section").element("h2", words.text("review.chart"));
        page.element("p", words.text("review.chart.explained"), "class", "soft");
        ConductChart chart = new ConductChart(facts);
        page.open("figure", "class", "broad").open("div", "class", "scroll");
        chart.draw(page);
        page.close();
        page.open("figcaption", "class", "legend");
        ConductLegend.write(page, words, chart.course().hasExempt());
        page.close().close().close();
    }

    private void writeMeasures() throws IOException {
        page.open("section").element("h2", words.text("review.measures"));
        List<Measure> measures = facts.conduct().measures();
        if (measures.isEmpty()) {
            page.element("p", words.text("review.measures.none"), "class", "soft")
                    .close();
            return;
        }
        page.open("div", "class", "scroll review-table")
                .open("table")
                .open("thead")
                .open("tr");
        for (String column : List.of("review.measure", "review.standing", "review.rests-on", "review.decided-by")) {
            page.element("th", words.text(column), "scope", "col");
        }
        page.close().close().open("tbody");
        MeasureStanding standing = new MeasureStanding(facts);
        for (Measure measure : measures) {
            page.open("tr").open("th", "scope", "row", "class", "name");
            page.text(facts.rung(measure.rung()) + " " + measure.key()).close();
            page.open("td").text(standing.of(measure));
            boolean isPerson = measure.rung() == io.dangol.crm.conduct.Rung.DEDICATED_HANDLER;
            if (measure.terms().isPresent()
                    && (isPerson ? facts.view().people() : facts.view().texts())) {
                page.text(" · ").element("bdi", measure.terms().get());
            }
            page.close()
                    .element(
                            "td",
                            words.counted(
                                    "review.incidents", measure.incidents().size()));
            page.open("td");
            if (measure.decisions().isEmpty()) {
                page.text(words.text("review.by-rule"));
            }
            for (int i = 0; i < measure.decisions().size(); i++) {
                page.text(i == 0 ? "" : ", ");
                page.element("bdi", facts.person(measure.decisions().get(i).reviewer()));
            }
            page.close().close();
        }
        page.close().close().close().close();
    }

    private void writeNext() throws IOException {
        page.open("section").element("h2", words.text("review.next"));
        page.element("p", facts.waits());
        List<ConductNext> next = ConductNext.of(facts);
        if (next.isEmpty()) {
            page.element("p", words.text("review.next.none"), "class", "soft").close();
            return;
        }
        page.open("div", "class", "scroll review-table")
                .open("table")
                .open("thead")
                .open("tr");
        page.element("th", words.text("review.when"), "scope", "col");
        page.element("th", words.text("review.what"), "scope", "col")
                .close()
                .close()
                .open("tbody");
        for (ConductNext row : next) {
            page.open("tr").element("th", row.day(), "scope", "row", "class", "when");
            page.element("td", row.what()).close();
        }
        page.close().close().close();
        page.element("p", words.text("review.next.explained"), "class", "soft").close();
    }

    private void writeWorth(ConductView.Worth worth) throws IOException {
        ValueHarmPicture picture = new ValueHarmPicture(facts, worth);
        page.open("section").element("h2", words.text("review.worth"));
        page.element("p", words.text("review.worth.explained"), "class", "soft");
        page.open("div", "class", "pair").open("figure");
        picture.draw(page);
        page.close().open("div");
        page.element("h3", words.text("review.quarter." + picture.field()));
        page.element("p", words.text("review.field." + picture.field()));
        page.element("p", picture.told(), "class", "soft");
        page.close().close().close();
    }
}
