package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.Verification;
import java.io.IOException;

/** What the signs in the picture of a case mean. */
final class ConductLegend {

    private ConductLegend() {}

    static void write(Markup page, Words words, boolean hasExempt) throws IOException {
        for (Verification verification : Verification.values()) {
            page.open("span", "class", "entry");
            page.open("svg", "class", "key", "viewBox", "0 0 16 12", "aria-hidden", "true");
            IncidentMark.draw(page, verification, 2, 8, 6);
            page.close();
            page.text(words.text("review.verification." + verification)).close().text(" ");
        }
        line(page, words, "curve", "score");
        line(page, words, "ahead", "ahead");
        if (hasExempt) {
            line(page, words, "counted", "counted");
        }
        bar(page, words, "full", "force");
        bar(page, words, "sanction", "sanction");
        bar(page, words, "soon", "soon");
        bar(page, words, "notice", "notice");
        bar(page, words, "stayed", "stayed");
        Legend.entry(page, words.text("review.legend.lifted"), "path", "class", "ended", "d", "M8,0 V12");
        Legend.entry(
                page,
                words.text("review.legend.review"),
                "path",
                "class",
                "review",
                "d",
                IncidentMark.diamond(8, 6, 5));
    }

    private static void line(Markup page, Words words, String style, String key) throws IOException {
        Legend.entry(page, words.text("review.legend." + key), "path", "class", style, "d", "M0,6 H16");
    }

    private static void bar(Markup page, Words words, String style, String key) throws IOException {
        Legend.entry(
                page,
                words.text("review.legend." + key),
                "rect",
                "class",
                style,
                "x",
                "1",
                "y",
                "2",
                "width",
                "14",
                "height",
                "8");
    }
}
