package io.dangol.crm.metrics.report;

import io.dangol.crm.loyalty.MigrationMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The heat map of movement between the scores of one dimension, those who are new in a row of their own. */
final class MigrationPicture {

    private final MigrationMatrix matrix;
    private final Words words;
    private final boolean someLeft;

    private MigrationPicture(MigrationMatrix matrix, Words words) {
        this.matrix = matrix;
        this.words = words;
        boolean left = false;
        for (int score = 1; score <= matrix.bins(); score++) {
            left |= matrix.left(score) > 0;
        }
        this.someLeft = left;
    }

    static void draw(MigrationMatrix matrix, Markup page, Words words) throws IOException {
        new MigrationPicture(matrix, words).grid().draw(page, true);
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
        rows.add(words.text("moved.new"));
        addNew(counts, titles);
        for (int after = 1; after <= matrix.bins(); after++) {
            columns.add(Integer.toString(after));
        }
        if (someLeft) {
            columns.add(words.text("moved.gone"));
        }
        String name = words.dimension(matrix.dimension());
        String now = words.text("moved.now", name);
        return new HeatGrid(
                "moved-" + matrix.dimension().label(),
                words.text("moved.title", name),
                words.text("moved.before", name),
                now,
                rows,
                columns,
                counts,
                titles,
                words.text("grid.description", now, String.join(", ", columns)));
    }

    private void addRow(int before, List<List<Integer>> counts, List<List<String>> titles) {
        List<Integer> row = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int after = 1; after <= matrix.bins(); after++) {
            int count = matrix.count(before, after);
            OptionalDouble share = matrix.share(before, after);
            row.add(count);
            said.add(words.text("moved.cell", Integer.toString(before), Integer.toString(after), words.customers(count))
                    + (share.isPresent()
                            ? words.text("moved.share", words.percent(share.getAsDouble()), Integer.toString(before))
                            : ""));
        }
        if (someLeft) {
            row.add(matrix.left(before));
            said.add(words.text("moved.left", Integer.toString(before), words.customers(matrix.left(before))));
        }
        counts.add(row);
        titles.add(said);
    }

    private void addNew(List<List<Integer>> counts, List<List<String>> titles) {
        List<Integer> row = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int after = 1; after <= matrix.bins(); after++) {
            row.add(matrix.entered(after));
            said.add(words.text("moved.entered", Integer.toString(after), words.customers(matrix.entered(after))));
        }
        if (someLeft) {
            row.add(0);
            said.add(words.text("moved.nobody"));
        }
        counts.add(row);
        titles.add(said);
    }
}
