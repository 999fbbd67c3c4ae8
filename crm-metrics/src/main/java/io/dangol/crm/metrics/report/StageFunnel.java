package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.List;

/**
 * The ladder of the relationship as a funnel: an open bar for all who stand on a rung or higher, filled as far as they stand
 * on that rung itself, and between two rungs the part that went on.
 *
 * <p>The bars repeat what stands beside them in numbers.
 */
final class StageFunnel {

    private final List<Rung> rungs;
    private final Words words;
    private final Markup page;

    /** Makes the funnel of rungs, lowest first. */
    StageFunnel(List<Rung> rungs, Words words, Markup page) {
        this.rungs = List.copyOf(rungs);
        this.words = words;
        this.page = page;
    }

    void draw() throws IOException {
        page.open("p", "class", "soft");
        Legend.entry(
                page, words.text("funnel.reached"), "rect", "class", "part", "y", "2", "width", "16", "height", "8");
        Legend.entry(page, words.text("funnel.here"), "rect", "class", "full", "y", "2", "width", "16", "height", "8");
        page.close();
        page.open("ol", "class", "funnel");
        int all = reached(0);
        for (int i = 0; i < rungs.size(); i++) {
            drawRung(i, all);
        }
        page.close();
    }

    private void drawRung(int i, int all) throws IOException {
        Rung rung = rungs.get(i);
        double share = all == 0 ? 0 : (double) rung.customers() / all;
        page.open("li").element("b", words.stage(rung.stage()));
        page.open("span", "class", "sides");
        page.element("span", words.customers(rung.customers()) + " · " + words.percent(share));
        page.element("span", words.text("funnel.net", Figures.amount(rung.net())), "class", "soft")
                .close();
        Bars.drawPart(page, share, all == 0 ? 0 : (double) reached(i) / all);
        page.open("span", "class", "onward sides");
        boolean goesOn = i + 1 < rungs.size() && reached(i) > 0;
        page.element(
                "span",
                goesOn ? "↓ " + words.text("funnel.onward", words.percent((double) reached(i + 1) / reached(i))) : "");
        page.element("span", rung.hasActivity() ? words.activity(rung) : "").close();
        page.close();
    }

    /** Counts who stand on a rung or higher. */
    private int reached(int from) {
        return rungs.stream().skip(from).mapToInt(Rung::customers).sum();
    }
}
