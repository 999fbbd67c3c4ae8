package io.dangol.crm.examples;

import java.util.ArrayList;
import java.util.List;

/** Rows of text set in columns as wide as they need, words to the left and numbers to the right. Not thread-safe. */
final class TextColumns {

    private static final char WORDS = 'w';

    private final String kinds;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Makes a table.
     *
     * @param kinds a letter for each column, {@code w} of words and {@code n} of numbers
     */
    TextColumns(String kinds, String... header) {
        this.kinds = kinds;
        rows.add(List.of(header));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Returns the lines, indented, with two blanks between columns and none at the end. */
    List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                line.append("  ").append(kinds.charAt(i) == WORDS ? row.get(i) + gap : gap + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
