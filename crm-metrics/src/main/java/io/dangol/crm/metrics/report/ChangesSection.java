package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.loyalty.MigrationMatrix;
import java.io.IOException;

/** The part of the page that says what changed since an earlier reading. */
final class ChangesSection {

    private final BookFacts facts;
    private final Words words;
    private final Markup page;

    ChangesSection(BookFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void write(Comparison comparison) throws IOException {
        BookReading before = comparison.before();
        page.open("section").element("h2", words.text("changes", before.date().toString()));
        page.element("p", sentence(comparison), "class", "soft");
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", words.text("company-measure"), "scope", "col");
        page.element("th", words.text("before"), "scope", "col", "class", "num");
        page.element("th", words.text("now"), "scope", "col", "class", "num");
        page.element("th", words.text("change"), "scope", "col", "class", "num");
        page.close().close().open("tbody");
        for (MeasureChange change : MeasureChange.all(before, facts.reading(), words)) {
            page.open("tr").element("th", change.measure(), "scope", "row");
            page.element("td", change.before(), "class", "num");
            page.element("td", change.now(), "class", "num");
            page.element("td", change.change(), "class", "num").close();
        }
        page.close().close().close();
        if (!comparison.migrations().isEmpty()) {
            writeMigrations(comparison);
        }
        page.close();
    }

    private String sentence(Comparison comparison) {
        String gone = comparison.gone() == 0 ? "" : " " + words.counted("changes.gone", comparison.gone());
        return words.counted(
                        "changes.moved",
                        comparison.fresh(),
                        Figures.count(comparison.again()),
                        Figures.count(comparison.silent()))
                + gone;
    }

    private void writeMigrations(Comparison comparison) throws IOException {
        page.element("h3", words.text("moved"));
        page.element(
                "p", words.text("moved.explained", comparison.before().date().toString()), "class", "soft");
        page.open("div", "class", "trio");
        for (MigrationMatrix matrix : comparison.migrations()) {
            page.open("figure");
            MigrationPicture.draw(matrix, page, words);
            page.close();
        }
        page.close();
    }
}
