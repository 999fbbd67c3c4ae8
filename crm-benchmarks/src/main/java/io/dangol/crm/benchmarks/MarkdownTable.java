package io.dangol.crm.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Markdown table with padded columns, so that it reads as plain text too.
 *
 * <p>Not thread-safe.
 */
final class MarkdownTable {

    private static final int NARROWEST = 4;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A column: its heading, and whether its cells are numbers and stand to the right. */
    record Column(String heading, boolean number) {

        static Column text(String heading) {
            return new Column(escaped(heading), false);
        }

        static Column number(String heading) {
            return new Column(escaped(heading), true);
        }
    }

    void add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for a table of " + columns.size() + " columns. Give one cell for each.");
        }
        rows.add(cells.stream().map(MarkdownTable::escaped).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the lines of the table, each ended by a line feed. */
    String text() {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        StringBuilder text = new StringBuilder();
        text.append(line(columns.stream().map(Column::heading).toList(), widths));
        text.append(line(
                IntStream.range(0, columns.size())
                        .mapToObj(
                                c -> columns.get(c).number() ? "-".repeat(widths[c] - 1) + ":" : "-".repeat(widths[c]))
                        .toList(),
                widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(c -> padded(cells.get(c), widths[c], columns.get(c).number()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private int width(int column) {
        int heading = columns.get(column).heading().length();
        return rows.stream().mapToInt(row -> row.get(column).length()).reduce(Math.max(NARROWEST, heading), Math::max);
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - cell.length());
        return right ? blanks + cell : cell + blanks;
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace("\n", " ");
    }
}
