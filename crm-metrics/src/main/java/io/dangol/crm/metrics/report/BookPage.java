package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import java.io.IOException;

/** The report as an HTML page: what holds for the company first, then its customers, each with reasons to open. */
final class BookPage {

    private final BookFacts facts;
    private final Words words;
    private final BookReading reading;
    private final Markup page;

    BookPage(BookFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.reading = facts.reading();
        this.page = page;
    }

    void write() throws IOException {
        PageHead.open(page, words.language(), words.text("title", reading.date().toString()));
        KeyFigures figures = new KeyFigures(facts, page);
        figures.writeHead();
        page.open("main");
        if (!facts.isEmpty()) {
            figures.writeFigures();
        }
        RelationshipSection relationships = new RelationshipSection(facts, page);
        relationships.writeActions();
        if (facts.comparison().isPresent()) {
            new ChangesSection(facts, page).write(facts.comparison().get());
        }
        relationships.writeStages();
        relationships.writeCohorts();
        relationships.writeStrengths();
        new BookConductSection(facts, page).write();
        if (!facts.isEmpty()) {
            new ConcentrationSection(facts, page).write();
            if (reading.rfm().isPresent()) {
                ScoresSection scores = new ScoresSection(facts, page);
                scores.writeScores(reading.rfm().get());
                scores.writeSegments();
            }
            CustomersSection customers = new CustomersSection(facts, page);
            customers.writeTop();
            customers.writeWarnings();
        }
        page.close();
        page.element("footer", words.text("footer", reading.currency().getCode()));
        page.close().close();
    }
}
