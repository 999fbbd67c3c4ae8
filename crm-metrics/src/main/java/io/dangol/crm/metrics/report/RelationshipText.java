package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.stream.Stream;

/** The part of the text on relationships: the ladder, and what to do next. */
final class RelationshipText {

    private static final int INDENT = 2;
    private static final int NOTE = 4;

    private final RelationshipFacts facts;
    private final Words words;
    private final Appendable out;

    RelationshipText(RelationshipFacts facts, Words words, Appendable out) {
        this.facts = facts;
        this.words = words;
        this.out = out;
    }

    void writeStages() throws IOException {
        if (facts.rungs().isEmpty()) {
            return;
        }
        heading("stages");
        TextTable table = new TextTable(INDENT)
                .left(words.text("stage"))
                .right(words.text("customers"))
                .right(words.text("share"))
                .right(words.text("net"))
                .right(words.text("activity.ACTIVE"))
                .right(words.text("activity.DORMANT"))
                .right(words.text("activity.LOST"));
        int all = facts.rungs().stream().mapToInt(Rung::customers).sum();
        for (Rung rung : facts.rungs()) {
            table.row(
                    words.stage(rung.stage()),
                    Figures.count(rung.customers()),
                    all == 0 ? "" : words.percent((double) rung.customers() / all),
                    Figures.amount(rung.net()),
                    Figures.count(rung.active()),
                    Figures.count(rung.dormant()),
                    Figures.count(rung.lost()));
        }
        table.writeTo(out);
    }

    /** Writes the actions with ids alone: names are for the page. */
    void writeActions() throws IOException {
        if (facts.actions().isEmpty()) {
            return;
        }
        heading("actions");
        TextTable table = new TextTable(INDENT);
        Stream.of("customer", "action", "stage", "segment").map(words::text).forEach(table::elastic);
        for (PlannedAction action : facts.actions()) {
            table.row(
                    Legible.of(action.customer().value()),
                    Legible.of(action.action()),
                    words.stage(action.stage()),
                    action.segment().map(Legible::of).orElse("-"));
            table.note(NOTE, words.text("reason") + ": " + Legible.of(action.reason()));
        }
        table.writeTo(out);
    }

    private void heading(String key) throws IOException {
        out.append('\n').append(words.text(key)).append('\n');
    }
}
