package io.dangol.crm.metrics.report;

import static io.dangol.crm.metrics.report.ChartWay.number;

import io.dangol.crm.complaint.ComplaintPhase;
import io.dangol.crm.complaint.ComplaintState;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * States as boxes, phase below phase, and arrows between them as wide as they were gone often.
 *
 * <p>Widths follow the square root of the count, so that what is rare can still be seen.
 */
final class StateChart {

    private static final int FIGURE = 9;
    private static final long SMALL = 10_000;
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final double DIGIT = 8.2;
    private static final double FINE_DIGIT = 6.6;
    private static final double THIN = 1.5;
    private static final double WIDE = 5.5;
    /** How many columns a name takes at most. */
    static final int NAME = 18;

    private static final double PAD = 6;
    private static final double SIDE = 14;
    private static final double PHASES = 74;
    private static final double LARGEST = 1.15;

    private final List<Box> boxes;
    private final ChartGrid grid;
    private final ChartRoutes routes;
    private final long most;
    private final Words words;

    /**
     * A state in the chart.
     *
     * @param line below its name
     * @param kept how often a move kept the state
     * @param isFull whether it is set off from the others
     * @param told what it says, for those who do not see it
     */
    record Box(ComplaintState state, String line, long kept, boolean isFull, String told) {}

    StateChart(List<Box> boxes, List<ChartArrow> arrows, Words words) {
        this.boxes = List.copyOf(boxes);
        this.grid = new ChartGrid(boxes.stream().map(Box::state).toList(), arrows);
        this.routes = new ChartRoutes(grid, arrows);
        this.most = arrows.stream().mapToLong(ChartArrow::count).max().orElse(0);
        this.words = words;
    }

    /**
     * Draws the chart.
     *
     * @param none what is said if no arrow has a number
     */
    void draw(Markup page, String name, String none) throws IOException {
        double left = routes.left() - SIDE - PHASES;
        double width = routes.right() + SIDE - left;
        page.open(
                "svg",
                "class",
                "broad states",
                "style",
                "max-width:" + Math.round(width * LARGEST) + "px",
                "viewBox",
                number(left) + " 0 " + number(width) + " " + number(routes.bottom()),
                "role",
                "img",
                "aria-labelledby",
                "chart-title chart-desc");
        page.element("title", name, "id", "chart-title");
        page.element("desc", told(none), "id", "chart-desc");
        phases(page, left, width);
        // thin lines lie over thick ones, and numbers over all lines
        List<ChartRoute> byCount = routes.routes().stream()
                .sorted(Comparator.comparing((ChartRoute route) -> route.arrow.count())
                        .reversed())
                .toList();
        for (ChartRoute route : byCount) {
            arrow(page, route);
        }
        for (Box box : boxes) {
            box(page, box);
        }
        for (ChartRoute route : byCount) {
            if (route.arrow.count() > 0) {
                count(page, route);
            }
        }
        page.close();
    }

    private String told(String none) {
        return routes.routes().stream()
                .map(route -> route.arrow)
                .filter(arrow -> arrow.count() > 0)
                .map(ChartArrow::told)
                .reduce((all, next) -> all + "; " + next)
                .map(all -> all + ".")
                .orElse(none);
    }

    /** A band behind each phase, with its name at the left. */
    private void phases(Markup page, double left, double width) throws IOException {
        Optional<ComplaintPhase> before = Optional.empty();
        for (int row = 0; row < grid.rows().size(); row++) {
            ComplaintPhase phase = grid.rows().get(row).phase();
            rect(page, "rest", left, routes.top(row) - PAD, width, ChartGrid.TALL + 2 * PAD, PAD);
            if (!before.equals(Optional.of(phase))) {
                label(page, words.phase(phase), "fine", left + PAD + 2, routes.top(row) + ChartGrid.TALL / 2 + 4);
            }
            before = Optional.of(phase);
        }
    }

    private void arrow(Markup page, ChartRoute route) throws IOException {
        ChartArrow.Kind kind = route.arrow.kind();
        double width = kind == ChartArrow.Kind.ALLOWED
                ? 1
                : THIN + (WIDE - THIN) * Math.sqrt(route.arrow.count() / (double) Math.max(1, most));
        ChartWay way = routes.way(route);
        page.open("g").element("title", route.arrow.told());
        String style = "stroke-width:" + number(width) + (kind.style().isEmpty() ? "" : ";" + kind.style());
        page.empty("path", "class", kind.line(), "style", style, "d", way.path(width));
        page.empty("path", "class", kind.head(), "d", way.head(width)).close();
    }

    private void box(Markup page, Box box) throws IOException {
        double left = grid.left(box.state());
        double top = routes.top(grid.place(box.state()).row());
        page.open("g").element("title", box.told());
        rect(page, box.isFull() ? "part" : "rule", left, top, ChartGrid.BOX, ChartGrid.TALL, PAD);
        double middle = grid.middle(box.state());
        String name = TextWidth.clip(Legible.of(words.state(box.state())), NAME);
        label(page, name, "mid fine n1", middle, top + 20);
        String line = TextWidth.clip(Legible.of(box.line()), NAME);
        boolean isFigure = TextWidth.of(line) <= FIGURE;
        double lineAt = middle;
        if (box.kept() > 0) {
            double end = kept(page, brief(box.kept()), left + ChartGrid.BOX - PAD, top + 38);
            lineAt = Math.min(middle, end - TextWidth.of(line) * DIGIT / 2);
        }
        label(page, line, isFigure ? "mid strong" : "mid fine strong", lineAt, top + 38);
        page.close();
    }

    /** Writes a number that has to fit into a corner: from ten thousand on in thousands or millions, rounded down. */
    private static String brief(long count) {
        if (count < SMALL) {
            return Figures.count(count);
        }
        return count < MILLION ? count / THOUSAND + "k" : Figures.count(count / MILLION) + "M";
    }

    /** Draws a small turning arrow before a number and returns where it begins. */
    private static double kept(Markup page, String count, double right, double y) throws IOException {
        label(page, count, "end fine n1", right, y);
        double x = right - TextWidth.of(count) * FINE_DIGIT - 7;
        page.empty(
                "path",
                "class",
                "whisker",
                "d",
                "M" + number(x + 3) + "," + number(y - 7) + " a4,4 0 1 0 1,3.5 m-1,-3.5 v-3 m0,3 h-3");
        return x - PAD;
    }

    private void count(Markup page, ChartRoute route) throws IOException {
        double[] at = routes.label(route);
        double width = route.arrow.labelWidth() - 2;
        page.empty(
                "rect",
                "class",
                "blank",
                "x",
                number(at[0] - width / 2),
                "y",
                number(at[1] - ChartRoutes.LABEL / 2),
                "width",
                number(width),
                "height",
                number(ChartRoutes.LABEL),
                "rx",
                "3");
        label(page, Figures.count(route.arrow.count()), "mid strong", at[0], at[1] + 4.5);
    }

    private static void rect(Markup page, String style, double x, double y, double width, double height, double round)
            throws IOException {
        page.empty(
                "rect",
                "class",
                style,
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(height),
                "rx",
                number(round));
    }

    private static void label(Markup page, String text, String style, double x, double y) throws IOException {
        page.element("text", text, "class", style, "x", number(x), "y", number(y));
    }
}
