package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The heat map of cohorts: a table whose cells hold rate and count and are shaded by the rate, five steps of a fifth each.
 * A period that is not over yet is hatched, for its rate can only rise.
 */
final class CohortHeatMap {

    private static final int SHADES = 5;
    /** Columns after these are left out on a narrow screen. */
    private static final int NARROW_AGES = 5;

    private final Cohorts cohorts;
    private final Words words;
    private final Markup page;

    CohortHeatMap(Cohorts cohorts, Words words, Markup page) {
        this.cohorts = cohorts;
        this.words = words;
        this.page = page;
    }

    void draw() throws IOException {
        page.open("div", "class", "scroll").open("table", "class", "cohorts");
        page.element("caption", words.text("cohorts.caption"));
        page.open("thead").open("tr");
        page.element("th", words.text("cohorts.first"), "scope", "col");
        page.element("th", words.text("customers"), "scope", "col", "class", "num");
        for (int age = 0; age < cohorts.ages().size(); age++) {
            page.element(
                    "th", cohorts.ages().get(age), "scope", "col", "class", age < NARROW_AGES ? "cell" : "cell wide");
        }
        page.close().close().open("tbody");
        for (Cohorts.Row row : cohorts.rows()) {
            drawRow(row);
        }
        page.close().close().close();
        drawLegend();
    }

    private void drawRow(Cohorts.Row row) throws IOException {
        page.open("tr").element("th", row.name(), "scope", "row");
        page.element("td", Figures.count(row.customers()), "class", "num");
        for (int age = 0; age < cohorts.ages().size(); age++) {
            String wide = age < NARROW_AGES ? "" : " wide";
            if (age >= row.cells().size() || row.customers() == 0) {
                page.element("td", "", "class", "cell" + wide);
            } else {
                drawCell(row, row.cells().get(age), wide);
            }
        }
        page.close();
    }

    private void drawCell(Cohorts.Row row, Cohorts.Cell cell, String wide) throws IOException {
        double rate = (double) cell.active() / row.customers();
        int shade = cell.active() == 0 ? 0 : Math.max(1, Math.min(SHADES, (int) Math.ceil(SHADES * rate)));
        String state = cell.complete() ? "" : " open";
        page.open("td", "class", "cell c" + shade + state + wide);
        page.open("span").text(words.percent(rate)).empty("br");
        page.element("small", Figures.count(cell.active())).close().close();
    }

    private void drawLegend() throws IOException {
        page.open("p", "class", "soft legend");
        List<Integer> steps = IntStream.rangeClosed(1, SHADES).boxed().toList();
        for (int step : steps) {
            String meaning = words.text("cohorts.up-to", words.wholePercent((double) step / SHADES));
            Legend.entry(page, meaning, "rect", "class", "f" + step, "y", "1", "width", "16", "height", "10");
        }
        page.open("span", "class", "entry")
                .element("span", "", "class", "swatch c4 open")
                .text(words.text("cohorts.open"));
        page.close().close();
    }
}
