package io.dangol.crm.metrics.report;

import java.io.IOException;

/**
 * What every page begins with: its language, its policy that nothing is loaded and nothing runs, its title and its
 * styles.
 */
final class PageHead {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private PageHead() {}

    /** Opens a page, writes its head and opens its body; both are left to be closed. */
    static void open(Markup page, Language language, String title) throws IOException {
        open(page, language, title, "");
    }

    /**
     * Does as {@link #open(Markup, Language, String)}, with styles of its own besides those of every page.
     *
     * @param more the styles
     */
    static void open(Markup page, Language language, String title, String more) throws IOException {
        page.doctype().open("html", "lang", language.tag());
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", title);
        page.style(PageStyle.SHEET + more).close();
        page.open("body");
    }
}
