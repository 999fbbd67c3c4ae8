package io.dangol.crm.metrics.report;

import java.io.IOException;

/** Entries of a legend: a sign as it stands in a picture, and what it means. */
final class Legend {

    private Legend() {}

    /**
     * Writes an entry within a line.
     *
     * @param element the sign, drawn in a field of 16 by 12
     */
    static void entry(Markup page, String meaning, String element, String... attributes) throws IOException {
        page.open("span", "class", "entry");
        page.open("svg", "class", "key", "viewBox", "0 0 16 12", "aria-hidden", "true");
        page.empty(element, attributes).close();
        page.text(meaning).close().text(" ");
    }
}
