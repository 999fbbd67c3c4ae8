package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.AttainmentRow;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A table of shares of targets met, each with its interval as a band, the share as a thick mark and the target as a
 * thin one.
 */
final class ShareBars {

    private final List<AttainmentRow> rows;
    private final OptionalDouble target;
    private final ShareScale scale;
    private final SlaWords words;
    private final Markup page;

    ShareBars(List<AttainmentRow> rows, OptionalDouble target, ShareScale scale, SlaWords words, Markup page) {
        this.rows = List.copyOf(rows);
        this.target = target;
        this.scale = scale;
        this.words = words;
        this.page = page;
    }

    /** Says where a scale begins; nothing where it begins at zero. */
    static String begins(ShareScale scale, SlaWords words) {
        return scale.from() == 0 ? "" : " " + words.of("sla.begins", words.percent(scale.from()));
    }

    static void writeLegend(Markup page, OptionalDouble target, SlaWords words) throws IOException {
        page.open("p", "class", "soft");
        Legend.entry(
                page, words.of("sla.legend.share"), "rect", "class", "full", "x", "6", "width", "4", "height", "12");
        Legend.entry(
                page, words.of("sla.legend.interval"), "rect", "class", "part", "y", "2", "width", "16", "height", "8");
        if (target.isPresent()) {
            Legend.entry(
                    page,
                    words.of("sla.legend.target", words.percent(target.getAsDouble())),
                    "rect",
                    "class",
                    "mark",
                    "x",
                    "7",
                    "width",
                    "1.5",
                    "height",
                    "12");
        }
        page.close();
    }

    /**
     * Draws the table.
     *
     * @param head what the rows are
     * @param name of a row
     */
    void draw(String head, Function<AttainmentRow, String> name) throws IOException {
        page.open("table").open("thead").open("tr").element("th", head, "scope", "col");
        page.element("th", words.of("sla.met-share"), "scope", "col", "class", "num", "colspan", "2");
        page.element("th", words.of("sla.decided"), "scope", "col", "class", "num");
        page.close().close().open("tbody");
        for (AttainmentRow row : rows) {
            page.open("tr").open("th", "scope", "row", "class", "name");
            page.element("bdi", name.apply(row)).close();
            page.open("td", "class", "barcell");
            Bars.drawInterval(
                    page,
                    scale.at(row.share().low().orElse(0)),
                    scale.at(row.share().high().orElse(1)),
                    scale.at(row.share().value().orElse(0)),
                    target.isPresent() ? OptionalDouble.of(scale.at(target.getAsDouble())) : OptionalDouble.empty());
            page.close().open("td", "class", "num").element("b", words.share(row.share()));
            page.empty("br").element("small", words.interval(row.share())).close();
            page.open("td", "class", "num").text(Figures.count(row.decided()));
            if (SlaWords.isFew(row.share())) {
                page.empty("br").element("small", words.of("sla.few.short"));
            }
            page.close().close();
        }
        page.close().close();
    }
}
