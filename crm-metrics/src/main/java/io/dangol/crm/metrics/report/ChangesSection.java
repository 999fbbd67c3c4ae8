package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.loyalty.MigrationMatrix;
import java.io.IOException;

/** The part of the page that says what changed since an earlier reading. */
final class ChangesSection {

    private final BookFacts facts;
    private final Markup page;

    ChangesSection(BookFacts facts, Markup page) {
        this.facts = facts;
        this.page = page;
    }

    void write(Comparison comparison) throws IOException {
        BookReading before = comparison.before();
        page.open("section")
                .open("h2")
                .text("What changed since ")
                .element(
                        "time",
                        before.date().toString(),
                        "datetime",
                        before.at().toString())
                .close();
        page.element("p", sentence(comparison), "class", "soft");
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", "company", "scope", "col");
        page.element("th", "before", "scope", "col", "class", "num");
        page.element("th", "now", "scope", "col", "class", "num");
        page.element("th", "change", "scope", "col", "class", "num");
        page.close().close().open("tbody");
        for (Change change : Change.all(before, facts.reading())) {
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

    private static String sentence(Comparison comparison) {
        String gone = comparison.gone() == 0
                ? ""
                : " " + Figures.count(comparison.gone(), "customer") + " of then are no longer in the log.";
        return Figures.count(comparison.fresh(), "customer")
                + " bought for the first time; of those who had bought before, "
                + Figures.count(comparison.again()) + " bought again and " + Figures.count(comparison.silent())
                + " have bought nothing since." + gone;
    }

    private void writeMigrations(Comparison comparison) throws IOException {
        page.element("h3", "Movement between scores");
        page.element(
                "p",
                "Rows are the score before, columns the score now, both by the cuts of "
                        + comparison.before().date()
                        + "; framed cells did not move. Orders and net are counted from the first purchase in the log.",
                "class",
                "soft");
        page.open("div", "class", "trio");
        for (MigrationMatrix matrix : comparison.migrations()) {
            page.open("figure");
            MigrationPicture.draw(matrix, page);
            page.close();
        }
        page.close();
    }
}
