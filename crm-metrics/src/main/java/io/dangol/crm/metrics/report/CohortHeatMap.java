package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The heat map of cohorts: a table whose cells hold rate and count and are shaded by the rate, in five equal steps up to a
 * round rate that nineteen cells of twenty do not exceed. A period that is not over yet is hatched, for its rate can only
 * rise.
 */
final class CohortHeatMap {

    private static final int SHADES = 5;
    private static final double MOST_CELLS = 0.95;

    /** Rates at which the darkest shade may end, each a whole number of per cent in fifths. */
    private static final double[] SCALES = {0.05, 0.1, 0.25, 0.5, 1};

    private final Cohorts cohorts;
    private final Words words;
    private final Markup page;
    private final double scale;
    private final boolean exceeded;

    CohortHeatMap(Cohorts cohorts, Words words, Markup page) {
        this.cohorts = cohorts;
        this.words = words;
        this.page = page;
        double[] rates = cohorts.rows().stream()
                .flatMapToDouble(row -> row.cells().stream().mapToDouble(row::rate))
                .sorted()
                .toArray();
        double high = rates.length == 0 ? 0 : rates[(int) Math.ceil(MOST_CELLS * rates.length) - 1];
        this.scale =
                Arrays.stream(SCALES).filter(top -> high <= top).findFirst().orElse(1);
        this.exceeded = rates.length > 0 && rates[rates.length - 1] > scale;
    }

    void draw() throws IOException {
        // a reader without a pointer moves what is too wide by the keyboard, and must hear what it is
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", words.text("cohorts"));
        page.open("table", "class", "cohorts");
        page.element("caption", words.text("cohorts.caption." + cohorts.period()));
        page.open("thead").open("tr");
        page.element("th", words.text("cohorts.first"), "scope", "col");
        page.element("th", words.text("customers"), "scope", "col", "class", "num");
        for (int age : cohorts.ages()) {
            page.element("th", Integer.toString(age), "scope", "col", "class", "cell");
        }
        page.close().close().open("tbody");
        for (Cohorts.Row row : cohorts.rows()) {
            drawRow(row);
        }
        drawAverage();
        page.close().close().close();
        drawLegend();
        if (cohorts.older() > 0) {
            page.element("p", words.counted("cohorts.older", cohorts.older()), "class", "soft");
        }
    }

    private void drawRow(Cohorts.Row row) throws IOException {
        page.open("tr").element("th", row.name(), "scope", "row");
        page.element("td", Figures.count(row.customers()), "class", "num");
        for (Cohorts.Cell cell : row.cells()) {
            String state = cell.complete() ? "" : " open";
            page.open("td", "class", "cell c" + shade(row.rate(cell)) + state);
            page.element("span", words.percent(row.rate(cell))).empty("br");
            page.element("small", Figures.count(cell.active())).close();
        }
        drawNothing(row.cells().size());
        page.close();
    }

    private void drawAverage() throws IOException {
        page.open("tr", "class", "average").element("th", words.text("cohorts.average"), "scope", "row");
        page.element("td", "", "class", "num");
        for (OptionalDouble share : cohorts.average()) {
            page.element("td", share.isPresent() ? words.percent(share.getAsDouble()) : "", "class", "cell");
        }
        page.close();
    }

    /** Writes empty cells from an age on, so that every row has as many. */
    private void drawNothing(int from) throws IOException {
        for (int age = from; age < cohorts.ages().size(); age++) {
            page.element("td", "", "class", "cell");
        }
    }

    private int shade(double rate) {
        return rate == 0 ? 0 : Math.max(1, Math.min(SHADES, (int) Math.ceil(SHADES * rate / scale)));
    }

    private void drawLegend() throws IOException {
        page.open("p", "class", "soft legend");
        for (int step : List.of(1, 2, 3, 4, 5)) {
            boolean isOpenEnded = step == SHADES && exceeded;
            double bound = scale * (isOpenEnded ? step - 1 : step) / SHADES;
            String meaning = words.text(isOpenEnded ? "cohorts.above" : "cohorts.up-to", words.wholePercent(bound));
            Legend.entry(page, meaning, "rect", "class", "f" + step, "y", "1", "width", "16", "height", "10");
        }
        if (isUnfinished()) {
            page.open("span", "class", "entry")
                    .element("span", "", "class", "swatch c4 open")
                    .text(words.text("cohorts.open"))
                    .close();
        }
        page.close();
    }

    private boolean isUnfinished() {
        Stream<Cohorts.Cell> cells = cohorts.rows().stream().flatMap(row -> row.cells().stream());
        return cells.anyMatch(cell -> !cell.complete());
    }
}
