package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.Locale;

/** A bar beside the number that it shows; a reader of the text loses nothing, so it is hidden from screen readers. */
final class Bars {

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

    private static void open(Markup page) throws IOException {
        page.open("svg", "class", "bar", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true");
        page.empty("rect", "class", "rest", "width", "100", "height", "8");
    }

    private static void rect(Markup page, String style, double share) throws IOException {
        double width = 100 * Math.max(0, Math.min(1, share));
        page.empty("rect", "class", style, "width", String.format(Locale.ROOT, "%.2f", width), "height", "8");
    }
}
