package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.FrequencyRule;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.TypeScore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The score of a case, type by type and incident by incident, each with what it weighs and why. */
final class ConductScoreSection {

    private final ReviewFacts facts;
    private final Words words;
    private final Markup page;

    ConductScoreSection(ReviewFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void write() throws IOException {
        page.open("section").element("h2", words.text("review.weights"));
        page.element("p", words.text("review.weights.explained"), "class", "soft");
        List<ConductWeights.Row> rows = ConductWeights.of(facts.assessment()).rows();
        int shown = Math.min(rows.size(), facts.view().top());
        writeTypes();
        page.element(
                "h3",
                words.counted("review.incidents", facts.conduct().incidents().size()));
        page.open("div", "class", "scroll review-table");
        head();
        for (ConductWeights.Row row : rows.subList(0, shown)) {
            write(row);
        }
        List<ConductWeights.Row> rest = rows.subList(shown, rows.size());
        if (!rest.isEmpty()) {
            double sum = rest.stream().mapToDouble(ConductWeights.Row::amount).sum();
            page.open("tr").open("th", "scope", "row", "colspan", "5", "class", "soft");
            page.text(words.counted("review.rest", rest.size())).close();
            page.element("td", ReviewFacts.points(sum), "class", "num").close();
        }
        page.open("tr", "class", "sum").element("th", words.text("review.sum"), "scope", "row", "colspan", "5");
        page.element("td", ReviewFacts.points(facts.assessment().total()), "class", "num");
        page.close().close().close().close();
        if (!rest.isEmpty()) {
            page.open("details", "class", "rest");
            page.element("summary", words.counted("review.rest", rest.size()));
            page.open("div", "class", "scroll review-table");
            head();
            for (ConductWeights.Row row : rest) {
                write(row);
            }
            page.close().close().close().close();
        }
        page.element("p", words.text("review.weights.rounded"), "class", "soft");
        page.close();
    }

    private void writeTypes() throws IOException {
        List<TypeScore> types = facts.assessment().types();
        double most = types.stream().mapToDouble(TypeScore::value).max().orElse(0);
        page.open("table").open("thead").open("tr");
        page.element("th", words.text("review.type"), "scope", "col");
        page.element("th", words.text("review.count"), "scope", "col", "class", "num");
        page.element("th", words.text("review.weighs"), "scope", "col", "class", "num");
        page.element("th", "", "scope", "col").close().close().open("tbody");
        for (TypeScore type : types) {
            page.open("tr").open("th", "scope", "row", "class", "name");
            page.element("bdi", facts.type(type.type())).close();
            page.element("td", Figures.count(type.score().contributions().size()), "class", "num");
            page.element("td", ReviewFacts.points(type.value()), "class", "num");
            page.open("td", "class", "barcell");
            Bars.draw(page, "full", most == 0 ? 0 : type.value() / most);
            page.close().close();
        }
        page.close().close();
    }

    private void head() throws IOException {
        page.open("table").open("thead").open("tr");
        for (String column : List.of(
                "review.incident", "review.occurred", "review.established", "review.reported-by", "review.why")) {
            page.element("th", words.text(column), "scope", "col");
        }
        page.element("th", words.text("review.weighs"), "scope", "col", "class", "num");
        page.close().close().open("tbody");
    }

    private void write(ConductWeights.Row row) throws IOException {
        page.open("tr").open("th", "scope", "row", "class", "name");
        if (row.incident().isPresent()) {
            write(row, row.incident().get());
        } else {
            write(row, row.frequency().orElseThrow());
        }
        page.element("td", ReviewFacts.points(row.amount()), "class", "num").close();
    }

    private void write(ConductWeights.Row row, Incident incident) throws IOException {
        page.element("bdi", facts.incident(incident.id())).text(" · ");
        page.element("bdi", facts.type(row.type())).close();
        page.open("td")
                .element("span", facts.day(incident.occurredAt()), "class", "tag")
                .close();
        page.open("td", "class", "established").open("span", "class", "tag");
        writeMark(incident);
        page.text(words.text("review.verification." + incident.verification())).close();
        writeNotes(incident);
        page.close().open("td", "class", "person");
        page.element("bdi", facts.person(incident.reporter())).close();
        page.element("td", why(row.why()), "class", "why");
    }

    private void writeMark(Incident incident) throws IOException {
        page.open("svg", "class", "key", "viewBox", "0 0 16 12", "aria-hidden", "true");
        IncidentMark.draw(page, incident.verification(), 2, 8, 6);
        page.close();
    }

    private void writeNotes(Incident incident) throws IOException {
        if (incident.status().provoked()) {
            page.text(", " + words.text("review.provoked"));
        }
        if (facts.isExempt(incident)) {
            page.text(", " + words.text("review.exempt"));
        }
        if (incident.amount().isPresent()) {
            page.text(", " + words.text("review.amount", amount(incident)));
        }
        List<String> evidence = incident.status().evidence();
        if (!evidence.isEmpty()) {
            page.text(", " + words.counted("review.evidence", evidence.size()));
            if (facts.view().texts()) {
                page.text(": ").element("bdi", String.join(", ", evidence));
            }
        }
    }

    private static String amount(Incident incident) {
        return incident.amount()
                .map(money ->
                        Figures.amount(money) + " " + money.getCurrencyUnit().getCode())
                .orElse("");
    }

    private static String why(List<Double> factors) {
        return factors.stream().map(ReviewFacts::factor).collect(Collectors.joining(" × "));
    }

    private void write(ConductWeights.Row row, Frequency frequency) throws IOException {
        FrequencyRule rule = ConductWeights.rule(facts.policy(), frequency);
        page.element("bdi", rule.name()).text(" · ").element("bdi", facts.type(row.type()));
        page.close();
        page.open("td")
                .element("span", facts.day(frequency.until()), "class", "tag")
                .close();
        page.element(
                "td", words.text("review.rate", Figures.count(frequency.events()), Figures.count(frequency.visits())));
        page.element("td", "–");
        page.element(
                "td",
                words.text(
                        "review.rate.why",
                        rate(rule.shrunkRate(frequency.events(), frequency.visits())),
                        rate(rule.tolerated())),
                "class",
                "why");
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.3f", rate);
    }
}
