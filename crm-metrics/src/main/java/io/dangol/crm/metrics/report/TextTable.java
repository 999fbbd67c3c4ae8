package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out rows in columns for a terminal.
 *
 * <p>Columns are as wide as their widest cell. If the table is wider than the page, elastic columns give way, the widest
 * first, and cells are cut. A note under a row runs over all columns. Headers that are all empty are left out.
 */
final class TextTable {

    /** The columns of a page. */
    static final int PAGE = 100;

    private static final String GAP = "  ";
    private static final int NARROWEST = 4;

    private final String indent;
    private final List<Column> columns = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    TextTable(int indent) {
        this.indent = " ".repeat(indent);
    }

    TextTable left(String header) {
        columns.add(new Column(header, false, false));
        return this;
    }

    TextTable right(String header) {
        columns.add(new Column(header, true, false));
        return this;
    }

    /** Adds a column to the left that gives way where the page is too narrow. */
    TextTable elastic(String header) {
        columns.add(new Column(header, false, true));
        return this;
    }

    TextTable row(String... cells) {
        lines.add(new Line(List.of(cells), 0));
        return this;
    }

    /** Adds a text under the row before, indented, its further lines a little more. */
    TextTable note(int noteIndent, String text) {
        lines.add(new Line(List.of(text), noteIndent));
        return this;
    }

    void writeTo(Appendable out) throws IOException {
        int[] widths = widths();
        if (columns.stream().anyMatch(column -> !column.header.isEmpty())) {
            writeRow(out, columns.stream().map(Column::header).toList(), widths);
        }
        for (Line line : lines) {
            if (line.noteIndent > 0) {
                writeNote(out, line);
            } else {
                writeRow(out, line.cells, widths);
            }
        }
    }

    private int[] widths() {
        int[] widths =
                columns.stream().mapToInt(column -> TextWidth.of(column.header)).toArray();
        for (Line line : lines) {
            for (int i = 0; line.noteIndent == 0 && i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(line.cells.get(i)));
            }
        }
        int total = indent.length() + GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        for (int excess = total - PAGE; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (columns.get(i).elastic && widths[i] > NARROWEST && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private void writeRow(Appendable out, List<String> cells, int[] widths) throws IOException {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            String cell = TextWidth.clip(cells.get(i), widths[i]);
            String padding = " ".repeat(widths[i] - TextWidth.of(cell));
            line.append(i == 0 ? "" : GAP).append(columns.get(i).right ? padding + cell : cell + padding);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private void writeNote(Appendable out, Line note) throws IOException {
        String margin = indent + " ".repeat(note.noteIndent);
        String first = "";
        for (String part : TextWidth.wrap(note.cells.get(0), PAGE - margin.length() - GAP.length())) {
            out.append(margin).append(first).append(part).append('\n');
            first = GAP;
        }
    }

    private record Column(String header, boolean right, boolean elastic) {}

    /** A row of cells, or a note if it is indented. */
    private record Line(List<String> cells, int noteIndent) {}
}
