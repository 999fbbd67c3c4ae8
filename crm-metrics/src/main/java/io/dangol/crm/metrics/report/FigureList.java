package io.dangol.crm.metrics.report;

import java.io.IOException;

/** Key figures side by side, each with its name above and a note below. */
final class FigureList {

    /** Figures of more characters are set in a smaller size. */
    private static final int LONG_FIGURE = 10;

    private final Markup page;

    private FigureList(Markup page) {
        this.page = page;
    }

    static FigureList open(Markup page) throws IOException {
        page.open("dl", "class", "figures");
        return new FigureList(page);
    }

    void add(String name, String value, String note) throws IOException {
        page.open("div").element("dt", name);
        page.element("dd", value, "class", value.length() > LONG_FIGURE ? "value long" : "value");
        page.element("dd", note, "class", "note").close();
    }

    void close() throws IOException {
        page.close();
    }
}
