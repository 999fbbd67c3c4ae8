package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.workflow.ChangeFit;
import io.dangol.crm.workflow.ReplayReport;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** How a log fits a workflow as an HTML page: how many changes fit, where they go, and what explains each. */
final class ConformancePage {

    private final ConformanceFacts facts;
    private final ReplayReport<ComplaintState, ComplaintEvent> replay;
    private final Words words;
    private final Markup page;

    ConformancePage(ConformanceFacts facts, Markup page) {
        this.facts = facts;
        this.replay = facts.replay();
        this.words = facts.words();
        this.page = page;
    }

    void write() throws IOException {
        String name = words.text("conformance");
        PageHead.open(
                page,
                words.language(),
                name + facts.title().map(log -> " · " + log).orElse(""));
        page.open("header", "class", "hero").open("h1").text(name);
        if (facts.title().isPresent()) {
            page.text(" · ").element("bdi", facts.title().get());
        }
        boolean empty = replay.changes() == 0;
        page.close()
                .element(
                        "p",
                        words.text(
                                "conformance.read",
                                Figures.count(replay.rows()),
                                Figures.count(replay.cases()),
                                Figures.count(replay.changes())),
                        "class",
                        "soft");
        if (empty) {
            page.element("p", words.text("conformance.empty"), "class", "lead");
        }
        page.close().open("main");
        if (!empty) {
            writeFigures();
        }
        writeChart(empty);
        if (!empty) {
            writeChanges();
        }
        if (!replay.skipped().isEmpty()) {
            writeSkipped();
        }
        page.close().element("footer", words.text("conformance.footer"));
        page.close().close();
    }

    private void writeFigures() throws IOException {
        FigureList figures = FigureList.open(page);
        for (ChangeFit fit : ChangeFit.values()) {
            if (fit != ChangeFit.UNCHANGED) {
                figure(figures, fit, words.text("conformance.share", words.percent(facts.share(fit))));
            }
        }
        figure(figures, ChangeFit.UNCHANGED, words.text("conformance.besides"));
        figures.close();
    }

    private void figure(FigureList figures, ChangeFit fit, String note) throws IOException {
        figures.add(words.text("conformance.fit." + fit.name()), Figures.count(replay.count(fit)), note);
    }

    private void writeChart(boolean empty) throws IOException {
        page.open("section").element("h2", words.text("conformance.chart"));
        if (empty) {
            page.element("p", words.text("complaint.chart.allowed"), "class", "soft");
        } else {
            page.element("p", words.text("conformance.chart.explained"), "class", "soft");
            page.open("p", "class", "soft");
            legend(ChartArrow.Kind.MADE);
            legend(ChartArrow.Kind.SEVERAL);
            legend(ChartArrow.Kind.CODED);
            legend(ChartArrow.Kind.IMPOSSIBLE);
            page.close();
        }
        page.open("figure", "class", "broad").open("div", "class", "scroll");
        new StateChart(facts.boxes(), facts.arrows(), words)
                .draw(page, words.text("conformance.chart"), words.text("conformance.empty"));
        page.close().close().close();
    }

    private void legend(ChartArrow.Kind kind) throws IOException {
        String style = "stroke-width:2.5" + (kind.style().isEmpty() ? "" : ";" + kind.style());
        Legend.entry(
                page,
                words.text("conformance.kind." + kind.name()),
                "path",
                "class",
                kind.line(),
                "style",
                style,
                "d",
                "M0,6 H16");
    }

    private void writeChanges() throws IOException {
        page.open("section").element("h2", words.text("conformance.changes"));
        page.open("div", "class", "scroll moves");
        head("complaint.from", "complaint.to", "conformance.fit", "conformance.path");
        for (ReplayReport.Change<ComplaintState, ComplaintEvent> change : facts.changes()) {
            name(change.from());
            page.open("td").element("bdi", change.to()).close();
            page.open("td")
                    .element(
                            "span", words.text("conformance.fit." + change.fit().name()), "class", "entry");
            page.close();
            page.open("td", "class", "soft");
            if (change.fit() == ChangeFit.IMPOSSIBLE) {
                page.text(words.text("conformance.none"));
            } else {
                String events =
                        change.path().stream().map(step -> step.event().name()).collect(Collectors.joining(", "));
                page.element("bdi", events);
            }
            page.close().element("td", Figures.count(change.count()), "class", "num");
            page.close();
        }
        page.close().close().close().close();
    }

    private void writeSkipped() throws IOException {
        page.open("section").element("h2", words.counted("conformance.skipped", replay.skippedRows()));
        page.element("p", words.text("conformance.skipped.explained"), "class", "soft");
        head("conformance.name");
        for (Map.Entry<String, Long> skipped : replay.skipped().entrySet()) {
            name(skipped.getKey());
            page.element("td", Figures.count(skipped.getValue()), "class", "num");
            page.close();
        }
        page.close().close().close();
    }

    /** Opens a table, whose last column is a count, and its body. */
    private void head(String... columns) throws IOException {
        page.open("table").open("thead").open("tr");
        for (String column : columns) {
            page.element("th", words.text(column), "scope", "col");
        }
        page.element("th", words.text("complaint.count"), "scope", "col", "class", "num");
        page.close().close().open("tbody");
    }

    private void name(String name) throws IOException {
        page.open("tr").open("th", "scope", "row", "class", "name");
        page.element("bdi", name).close();
    }
}
