package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.List;

/**
 * The part of the page on recorded conduct: how many stand where, and who. Customers are called by their ids even where the
 * host has given names: this list is for those who can look an id up.
 */
final class BookConductSection {

    private final BookConductFacts facts;
    private final Words words;
    private final Markup page;

    BookConductSection(BookFacts book, Markup page) {
        this.facts = book.conduct();
        this.words = book.words();
        this.page = page;
    }

    void write() throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        page.open("section").element("h2", words.text("conduct"));
        page.element("p", words.text("conduct.explained"), "class", "soft");
        head(List.of("conduct.indicated", "customers"), 1);
        for (BookConductFacts.Count count : facts.counts()) {
            page.open("tr").element("th", words.rung(count.rung().name()), "scope", "row");
            page.element("td", Figures.count(count.customers()), "class", "num").close();
        }
        page.close().close().close();
        if (!facts.customers().isEmpty()) {
            writeCustomers();
        }
        page.close();
    }

    private void writeCustomers() throws IOException {
        page.element("h3", words.text("conduct.customers"));
        head(List.of("customer", "conduct.score", "conduct.indicated", "conduct.mostly", "conduct.value-and-harm"), 1);
        for (BookConductFacts.Row row : facts.customers()) {
            page.open("tr").open("th", "scope", "row", "class", "name");
            page.element("bdi", row.customer().value()).close();
            page.element("td", Figures.index(row.score()), "class", "num");
            page.element("td", words.rung(row.rung().name()));
            page.open("td").element("bdi", row.type().map(words::incidentType).orElse("–"));
            page.close();
            page.element("td", row.quadrant().map(words::quadrant).orElse("–")).close();
        }
        page.close().close().close();
    }

    /** Opens a table and its body; the column at a place holds numbers. */
    private void head(List<String> columns, int numbers) throws IOException {
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (int i = 0; i < columns.size(); i++) {
            if (i == numbers) {
                page.element("th", words.text(columns.get(i)), "scope", "col", "class", "num");
            } else {
                page.element("th", words.text(columns.get(i)), "scope", "col");
            }
        }
        page.close().close().open("tbody");
    }
}
