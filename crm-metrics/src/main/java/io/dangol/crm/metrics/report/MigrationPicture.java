package io.dangol.crm.metrics.report;

import io.dangol.crm.loyalty.MigrationMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The heat map of movement between the scores of one dimension, those who are new in a row of their own. */
final class MigrationPicture {

    private final MigrationMatrix matrix;
    private final boolean someLeft;

    private MigrationPicture(MigrationMatrix matrix) {
        this.matrix = matrix;
        boolean left = false;
        for (int score = 1; score <= matrix.bins(); score++) {
            left |= matrix.left(score) > 0;
        }
        this.someLeft = left;
    }

    static void draw(MigrationMatrix matrix, Markup page) throws IOException {
        new MigrationPicture(matrix).grid().draw(page, true);
    }

    private HeatGrid grid() {
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<List<Integer>> counts = new ArrayList<>();
        List<List<String>> titles = new ArrayList<>();
        for (int before = matrix.bins(); before >= 1; before--) {
            rows.add(Integer.toString(before));
            addRow(before, counts, titles);
        }
        rows.add("new");
        addNew(counts, titles);
        for (int after = 1; after <= matrix.bins(); after++) {
            columns.add(Integer.toString(after));
        }
        if (someLeft) {
            columns.add("gone");
        }
        String name = matrix.dimension().label();
        return new HeatGrid(
                "moved-" + name,
                "Movement between " + name + " scores",
                name + " before",
                name + " now",
                rows,
                columns,
                counts,
                titles);
    }

    private void addRow(int before, List<List<Integer>> counts, List<List<String>> titles) {
        List<Integer> row = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int after = 1; after <= matrix.bins(); after++) {
            int count = matrix.count(before, after);
            OptionalDouble share = matrix.share(before, after);
            row.add(count);
            said.add("From " + before + " to " + after + ": " + Figures.count(count, "customer")
                    + (share.isPresent()
                            ? ", " + Figures.percent(share.getAsDouble()) + " of those who had " + before
                            : ""));
        }
        if (someLeft) {
            row.add(matrix.left(before));
            said.add("Had " + before + ", no longer in the log: " + Figures.count(matrix.left(before), "customer"));
        }
        counts.add(row);
        titles.add(said);
    }

    private void addNew(List<List<Integer>> counts, List<List<String>> titles) {
        List<Integer> row = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int after = 1; after <= matrix.bins(); after++) {
            row.add(matrix.entered(after));
            said.add("New, now " + after + ": " + Figures.count(matrix.entered(after), "customer"));
        }
        if (someLeft) {
            row.add(0);
            said.add("New and no longer in the log: none");
        }
        counts.add(row);
        titles.add(said);
    }
}
