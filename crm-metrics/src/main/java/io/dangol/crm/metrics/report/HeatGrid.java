package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A grid of counts, each written into its cell, the cell shaded by it.
 *
 * <p>Shades are five steps of the root of the count, 0 apart, so that small cells stay visible beside large ones.
 *
 * @param id of the picture on its page
 * @param title what it shows
 * @param rowAxis what the rows are
 * @param columnAxis what the columns are
 * @param rows names of the rows, from the top
 * @param columns names of the columns
 * @param counts by row and column
 * @param titles what is said of each cell, by row and column
 * @param description what the columns are, before the rows are told
 */
record HeatGrid(
        String id,
        String title,
        String rowAxis,
        String columnAxis,
        List<String> rows,
        List<String> columns,
        List<List<Integer>> counts,
        List<List<String>> titles,
        String description) {

    private static final int SHADES = 5;
    private static final int LEFT = 44;
    private static final int UPPER = 22;
    private static final int LOWER = 44;
    private static final int PAGE = 360;
    private static final int CELL_HEIGHT = 40;
    private static final int NARROWEST = 44;
    /** Pixels of one digit, generously. */
    private static final int DIGIT = 8;

    void draw(Markup page, boolean diagonal) throws IOException {
        int cell = Math.max(NARROWEST, (PAGE - LEFT) / columns.size());
        int right = LEFT + cell * columns.size();
        int lower = UPPER + CELL_HEIGHT * rows.size();
        page.open(
                "svg",
                "viewBox",
                "0 0 " + (right + 2) + " " + (lower + LOWER),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        page.element("title", title, "id", id + "-title");
        page.element("desc", told(), "id", id + "-desc");
        page.element("text", rowAxis, "x", "0", "y", "13");
        int most = counts.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        for (int row = 0; row < rows.size(); row++) {
            int y = UPPER + row * CELL_HEIGHT;
            label(page, rows.get(row), "end", LEFT - 8, y + CELL_HEIGHT / 2 + 5);
            for (int column = 0; column < columns.size(); column++) {
                drawCell(page, row, column, LEFT + column * cell, y, cell, most);
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            int x = LEFT + column * cell;
            label(page, columns.get(column), "mid", x + cell / 2, lower + 18);
            if (diagonal) {
                frameSame(page, column, x, cell);
            }
        }
        label(page, columnAxis, "mid", (LEFT + right) / 2, lower + 38);
        page.close();
    }

    private void drawCell(Markup page, int row, int column, int x, int y, int width, int most) throws IOException {
        int count = counts.get(row).get(column);
        int shade = count == 0 ? 0 : Math.max(1, (int) Math.ceil(SHADES * Math.sqrt((double) count / most)));
        String number = Figures.count(count);
        page.open("g").element("title", titles.get(row).get(column));
        page.empty(
                "rect",
                "class",
                "f" + shade,
                "x",
                Integer.toString(x + 1),
                "y",
                Integer.toString(y + 1),
                "width",
                Integer.toString(width - 2),
                "height",
                Integer.toString(CELL_HEIGHT - 2),
                "rx",
                "2");
        String size = number.length() * DIGIT > width - 4 ? " fine" : "";
        label(page, number, "mid n" + shade + size, x + width / 2, y + CELL_HEIGHT / 2 + 5);
        page.close();
    }

    /** Frames the cell of a column whose row has the same name: those who did not move. */
    private void frameSame(Markup page, int column, int x, int width) throws IOException {
        int row = rows.indexOf(columns.get(column));
        if (row >= 0) {
            page.empty(
                    "rect",
                    "class",
                    "same",
                    "x",
                    Integer.toString(x + 1),
                    "y",
                    Integer.toString(UPPER + row * CELL_HEIGHT + 1),
                    "width",
                    Integer.toString(width - 2),
                    "height",
                    Integer.toString(CELL_HEIGHT - 2),
                    "rx",
                    "2");
        }
    }

    private static void label(Markup page, String text, String style, int x, int y) throws IOException {
        page.element("text", text, "class", style, "x", Integer.toString(x), "y", Integer.toString(y));
    }

    private String told() {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rowAxis + " " + rows.get(row) + ": "
                        + counts.get(row).stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", description + " ", "."));
    }
}
