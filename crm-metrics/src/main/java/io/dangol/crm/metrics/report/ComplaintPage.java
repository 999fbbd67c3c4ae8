package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.Complaint;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The report of complaints as an HTML page: figures, moves, what is open, how they end, what is late. */
final class ComplaintPage {

    private final ComplaintFacts facts;
    private final Words words;
    private final Markup page;

    ComplaintPage(ComplaintFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void write() throws IOException {
        String name = words.text("complaint");
        String desk = facts.view().desk().map(given -> " · " + given).orElse("");
        PageHead.open(
                page,
                words.language(),
                name + desk + " · " + facts.minute(facts.history().at()));
        page.open("header", "class", "hero").open("h1").text(name);
        if (facts.view().desk().isPresent()) {
            page.text(" · ").element("bdi", facts.view().desk().get());
        }
        page.close().element("p", facts.asOf(), "class", "soft");
        boolean empty = facts.history().received() == 0;
        if (empty) {
            page.element("p", words.text("complaint.empty"), "class", "lead");
        }
        page.close().open("main");
        if (!empty) {
            writeFigures();
        }
        writeChart();
        if (!empty) {
            writeAges();
            writeCodes();
            writeOverdue();
        }
        page.close().element("footer", words.text("complaint.footer"));
        page.close().close();
    }

    private void writeFigures() throws IOException {
        FigureList figures = FigureList.open(page);
        for (ComplaintFigure figure : ComplaintFigure.all(facts)) {
            figures.add(figure.name(), figure.value(), figure.note());
        }
        figures.close();
    }

    private void writeChart() throws IOException {
        section("complaint.chart");
        List<StateMove> made =
                facts.moves().stream().filter(move -> move.count() > 0).toList();
        List<StateMove> unused =
                facts.moves().stream().filter(move -> move.count() == 0).toList();
        page.element(
                "p",
                words.text(made.isEmpty() ? "complaint.chart.allowed" : "complaint.chart.explained"),
                "class",
                "soft");
        page.open("figure", "class", "broad").open("div", "class", "scroll");
        new StateChart(facts.boxes(), facts.arrows(), words)
                .draw(page, words.text("complaint.chart"), words.text("complaint.moves.none"));
        page.close().close();
        if (!made.isEmpty()) {
            page.element("h3", words.text("complaint.moves"));
            moves(made, true);
        }
        if (!unused.isEmpty()) {
            page.open("details", "class", "numbers unused");
            page.element("summary", words.counted("complaint.unused", unused.size()));
            moves(unused, false);
            page.close();
        }
        page.close();
    }

    private void moves(List<StateMove> moves, boolean counted) throws IOException {
        page.open("div", "class", "scroll moves");
        table(
                List.of("complaint.from", "complaint.to", "complaint.events"),
                counted ? List.of("complaint.count") : List.of());
        for (StateMove move : moves) {
            name(words.state(move.from()));
            page.open("td").element("bdi", words.state(move.to())).close();
            page.open("td", "class", "soft").element("bdi", move.eventNames()).close();
            if (counted) {
                number(Figures.count(move.count()));
            }
            page.close();
        }
        page.close().close().close();
    }

    private void writeAges() throws IOException {
        section("complaint.ages");
        if (facts.open().isEmpty()) {
            none("complaint.open.none");
            return;
        }
        List<Long> ages = facts.ages();
        table(List.of("complaint.age"), List.of("complaint.open"), "");
        double most = Collections.max(ages);
        for (int i = 0; i < ages.size(); i++) {
            name(facts.band(i));
            number(Figures.count(ages.get(i)));
            bar(ages.get(i) / most);
        }
        page.close().close();
        page.element("h3", facts.told("complaint.oldest", facts.open().size()));
        table(
                List.of("complaint.number", "complaint.state", "sla.owner"),
                List.of("complaint.age"),
                words.text("complaint.due"));
        for (Complaint complaint : facts.oldest()) {
            name(complaint.number().value());
            page.open("td").element("bdi", words.state(complaint.state())).close();
            page.open("td").element("bdi", facts.owner(complaint)).close();
            number(words.counted("complaint.day", facts.days(complaint)));
            page.element("td", facts.due(complaint)).close();
        }
        page.close().close().close();
    }

    private void writeCodes() throws IOException {
        section("complaint.codes");
        if (facts.codes().isEmpty()) {
            none("complaint.codes.none");
            return;
        }
        table(List.of("complaint.code"), List.of("complaint.count", "complaint.share"), "");
        for (Map.Entry<ClosingCode, Long> code : facts.codes().entrySet()) {
            double share = code.getValue() / (double) facts.closed();
            name(words.closing(code.getKey()));
            number(Figures.count(code.getValue()));
            number(words.percent(share));
            bar(share);
        }
        page.close().close().close();
    }

    private void writeOverdue() throws IOException {
        section("complaint.overdue");
        if (facts.overdue().isEmpty()) {
            none("complaint.overdue.none");
            return;
        }
        page.element("p", facts.told("complaint.overdue", facts.overdue().size()), "class", "soft");
        table(List.of("complaint.clock", "complaint.number", "complaint.since"), List.of());
        for (ComplaintFacts.Overdue clock : facts.longest()) {
            name(words.clock(clock.clock()));
            page.open("td").element("bdi", clock.number().value()).close();
            page.element("td", facts.minute(clock.since())).close();
        }
        page.close().close().close();
    }

    private void section(String key) throws IOException {
        page.open("section").element("h2", words.text(key));
    }

    private void none(String key) throws IOException {
        page.element("p", words.text(key), "class", "soft").close();
    }

    /** Opens a table and its body. */
    private void table(List<String> names, List<String> numbers, String... last) throws IOException {
        page.open("table").open("thead").open("tr");
        for (String column : names) {
            page.element("th", words.text(column), "scope", "col");
        }
        for (String column : numbers) {
            page.element("th", words.text(column), "scope", "col", "class", "num");
        }
        for (String column : last) {
            page.element("th", column, "scope", "col");
        }
        page.close().close().open("tbody");
    }

    /** Opens a row with its name. */
    private void name(String name) throws IOException {
        page.open("tr").open("th", "scope", "row", "class", "name");
        page.element("bdi", name).close();
    }

    private void number(String number) throws IOException {
        page.element("td", number, "class", "num");
    }

    /** Ends a row with a bar. */
    private void bar(double share) throws IOException {
        page.open("td", "class", "barcell");
        Bars.draw(page, "full", share);
        page.close().close();
    }
}
