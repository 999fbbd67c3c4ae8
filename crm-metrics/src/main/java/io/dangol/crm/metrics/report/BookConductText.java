package io.dangol.crm.metrics.report;

import java.io.IOException;

/** The part of the text on recorded conduct: how many stand where, and who, by ids alone. */
final class BookConductText {

    private static final int INDENT = 2;
    private static final int NOTE = 4;

    private final BookConductFacts facts;
    private final Words words;
    private final Appendable out;

    BookConductText(BookConductFacts facts, Words words, Appendable out) {
        this.facts = facts;
        this.words = words;
        this.out = out;
    }

    void write() throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        out.append('\n').append(words.text("conduct")).append('\n');
        TextTable counts =
                new TextTable(INDENT).left(words.text("conduct.indicated")).right(words.text("customers"));
        for (BookConductFacts.Count count : facts.counts()) {
            counts.row(words.rung(count.rung().name()), Figures.count(count.customers()));
        }
        counts.note(NOTE, words.text("conduct.explained"));
        counts.writeTo(out);
        if (facts.customers().isEmpty()) {
            return;
        }
        TextTable customers = new TextTable(INDENT)
                .elastic(words.text("customer"))
                .left(words.text("conduct.indicated"))
                .right(words.text("conduct.score"))
                .elastic(words.text("conduct.mostly"))
                .left(words.text("conduct.value-and-harm"));
        for (BookConductFacts.Row row : facts.customers()) {
            customers.row(
                    Legible.of(row.customer().value()),
                    words.rung(row.rung().name()),
                    Figures.index(row.score()),
                    Legible.of(row.type().map(words::incidentType).orElse("-")),
                    row.quadrant().map(words::quadrant).orElse("-"));
        }
        out.append('\n');
        customers.writeTo(out);
    }
}
