package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A bar beside the number that it shows; a reader of the text loses nothing, so it is hidden from screen readers. */
final class Bars {

    private static final double VALUE_MARK = 0.025;
    private static final double TARGET_MARK = 0.008;
    private static final double GAP = 0.008;

    private Bars() {}

    /**
     * Draws a bar over the width that the page gives it.
     *
     * @param style {@code full} or {@code part}
     * @param share of the width, cut off at 0 and 1
     */
    static void draw(Markup page, String style, double share) throws IOException {
        open(page);
        rect(page, style, share);
        page.close();
    }

    /** Draws an open bar that is filled from its beginning, both cut off at 0 and 1. */
    static void drawPart(Markup page, double filled, double open) throws IOException {
        open(page);
        rect(page, "part", open);
        rect(page, "full", filled);
        page.close();
    }

    /**
     * Draws an interval as a band with a thick mark for the value in it, and a thin one for a target; all are shares of
     * the width.
     */
    static void drawInterval(Markup page, double low, double high, double value, OptionalDouble target)
            throws IOException {
        open(page);
        rect(page, "part", low, high, 2, 4);
        rect(page, "full", mark(value, VALUE_MARK), mark(value, VALUE_MARK) + VALUE_MARK, 0, 8);
        if (target.isPresent()) {
            double at = mark(target.getAsDouble(), TARGET_MARK);
            rect(page, "mark", at, at + TARGET_MARK, 0, 8);
        }
        page.close();
    }

    /** Returns where a mark begins that stands at a share and does not leave the bar. */
    private static double mark(double share, double width) {
        return Math.max(0, Math.min(1 - width, share - width / 2));
    }

    /**
     * Draws pieces one after the other over the whole width, with a gap between them.
     *
     * @param sizes of the pieces, above zero
     * @param styles {@code full} or {@code part}, one for each
     */
    static void drawPieces(Markup page, List<Double> sizes, List<String> styles) throws IOException {
        double whole = sizes.stream().mapToDouble(Double::doubleValue).sum();
        page.open("svg", "class", "bar", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true");
        double from = 0;
        for (int i = 0; i < sizes.size(); i++) {
            double to = from + sizes.get(i) / whole;
            double gap = i + 1 < sizes.size() ? Math.min(GAP, (to - from) / 2) : 0;
            rect(page, styles.get(i), from, to - gap, 0, 8);
            from = to;
        }
        page.close();
    }

    private static void rect(Markup page, String style, double from, double to, int y, int height) throws IOException {
        page.empty(
                "rect",
                "class",
                style,
                "x",
                percent(from),
                "y",
                Integer.toString(y),
                "width",
                percent(to - from),
                "height",
                Integer.toString(height));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * Math.max(0, Math.min(1, share)));
    }

    private static void open(Markup page) throws IOException {
        page.open("svg", "class", "bar", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true");
        page.empty("rect", "class", "rest", "width", "100", "height", "8");
    }

    private static void rect(Markup page, String style, double share) throws IOException {
        page.empty("rect", "class", style, "width", percent(share), "height", "8");
    }
}
