package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.Rung;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The conduct cases of a house as an HTML page: figures, what waits, rungs, types. */
final class ConductHousePage {

    private final ConductHouseFacts facts;
    private final Words words;
    private final Markup page;

    ConductHousePage(ConductHouseFacts facts, Markup page) {
        this.facts = facts;
        this.words = Words.in(facts.view().language());
        this.page = page;
    }

    void write() throws IOException {
        String name = words.text("review.house");
        String house = facts.view().title().map(given -> " · " + given).orElse("");
        PageHead.open(page, words.language(), name + house, ConductStyle.SHEET);
        page.open("header", "class", "hero").open("h1").text(name);
        if (facts.view().title().isPresent()) {
            page.text(" · ").element("bdi", facts.view().title().get());
        }
        page.close();
        page.element(
                "p",
                words.text(
                        "review.as-of",
                        Figures.minute(facts.at(), facts.policy().zone()),
                        Figures.zone(facts.policy().zone()),
                        facts.policy().name()),
                "class",
                "soft");
        if (facts.cases() == 0) {
            page.element("p", words.text("review.empty"), "class", "lead").close();
        } else {
            page.element(
                    "p", words.counted("review.house.waits", facts.waiting().size()), "class", "big long");
            page.element("p", words.text("review.ruling"), "class", "ruling").close();
            page.open("main");
            writeFigures();
            writeWaiting();
            writeRungs();
            writeTypes();
            page.close();
        }
        page.element("footer", words.text("review.house.footer"));
        page.close().close();
    }

    private void writeFigures() throws IOException {
        FigureList figures = FigureList.open(page);
        figure(figures, "cases", facts.cases());
        figure(figures, "measures", facts.underMeasure());
        figure(figures, "sanctions", facts.sanctioned());
        figure(figures, "waiting", facts.waiting().size());
        figure(figures, "appeals", facts.appeals());
        figure(
                figures,
                "longest",
                facts.waiting().isEmpty() ? 0 : facts.days(facts.waiting().get(0)));
        figures.close();
    }

    private void figure(FigureList figures, String key, long value) throws IOException {
        figures.add(
                words.text("review.house.figure." + key), Figures.count(value), words.text("review.house.note." + key));
    }

    private void writeWaiting() throws IOException {
        page.open("section").element("h2", words.text("review.house.list"));
        List<ConductHouseFacts.Waiting> waiting = facts.waiting();
        if (waiting.isEmpty()) {
            page.element("p", words.text("review.waits.nothing"), "class", "soft")
                    .close();
            return;
        }
        int shown = Math.min(waiting.size(), facts.view().top());
        if (shown < waiting.size()) {
            page.element(
                    "p",
                    words.text("review.house.shown", Figures.count(waiting.size()), Figures.count(shown)),
                    "class",
                    "soft");
        }
        page.open("div", "class", "scroll review-table");
        head(
                List.of(
                        "review.customer",
                        "review.house.what",
                        "review.house.for",
                        "review.house.since",
                        "review.house.in-force"),
                List.of("review.house.days", "review.house.score"));
        for (int i = 0; i < shown; i++) {
            write(waiting.get(i), i + 1);
        }
        page.close().close().close().close();
    }

    private void write(ConductHouseFacts.Waiting row, int number) throws IOException {
        boolean isReview = !row.state().isPending() && row.state() != io.dangol.crm.conduct.ConductState.UNDER_APPEAL;
        page.open("tr").open("th", "scope", "row", "class", "name");
        page.element(
                "bdi",
                facts.view().ids()
                        ? row.customer().value()
                        : words.text("review.house.customer", Figures.count(number)));
        page.close();
        page.element("td", words.text(isReview ? "review.house.review" : "review.state." + row.state()));
        page.element(
                "td",
                words.text(
                        "review.waits-for." + (isReview ? "REVIEW" : row.state().name())));
        page.element(
                "td", row.since().atZone(facts.policy().zone()).toLocalDate().toString(), "class", "when");
        page.element("td", words.text("review.rung." + row.inForce()));
        page.element("td", Figures.count(facts.days(row)), "class", "num");
        page.element("td", ReviewFacts.points(row.score()), "class", "num").close();
    }

    private void writeRungs() throws IOException {
        page.open("section").element("h2", words.text("review.house.rungs"));
        page.element("p", words.text("review.house.rungs.explained"), "class", "soft");
        head(
                List.of("review.house.rung"),
                List.of("review.house.rung.in-force", "review.house.rung.indicated", "review.house.rung.waiting"),
                "");
        double most = most(ConductHouseFacts.OnRung::inForce, facts.rungs());
        for (Map.Entry<Rung, ConductHouseFacts.OnRung> rung : facts.rungs().entrySet()) {
            name(words.text("review.rung." + rung.getKey()));
            number(rung.getValue().inForce());
            number(rung.getValue().indicated());
            number(rung.getValue().waiting());
            bar(rung.getValue().inForce() / most);
        }
        page.close().close().close();
    }

    private void writeTypes() throws IOException {
        page.open("section").element("h2", words.text("review.house.types"));
        page.element("p", words.text("review.house.types.explained"), "class", "soft");
        head(
                List.of("review.type"),
                List.of("review.house.customers", "review.house.incidents", "review.house.verified"),
                "");
        double most = most(ConductHouseFacts.OfType::customers, facts.types());
        for (var type : facts.types().entrySet()) {
            name(words.incidentType(type.getKey()));
            number(type.getValue().customers());
            number(type.getValue().incidents());
            number(type.getValue().verified());
            bar(type.getValue().customers() / most);
        }
        page.close().close().close();
    }

    private static <T> double most(ToLongFunction<T> count, Map<?, T> rows) {
        return Math.max(1, rows.values().stream().mapToLong(count).max().orElse(1));
    }

    /** Opens a table and its body. */
    private void head(List<String> names, List<String> numbers, String... last) throws IOException {
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

    private void name(String name) throws IOException {
        page.open("tr").open("th", "scope", "row", "class", "name");
        page.element("bdi", name).close();
    }

    private void number(long count) throws IOException {
        page.element("td", Figures.count(count), "class", "num");
    }

    private void bar(double share) throws IOException {
        page.open("td", "class", "barcell");
        Bars.draw(page, "full", share);
        page.close().close();
    }
}
