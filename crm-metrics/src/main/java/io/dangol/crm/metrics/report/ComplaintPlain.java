package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintState;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The report of complaints as a text. */
final class ComplaintPlain {

    private static final int INDENT = 2;

    private final ComplaintFacts facts;
    private final Words words;
    private final Appendable out;

    ComplaintPlain(ComplaintFacts facts, Appendable out) {
        this.facts = facts;
        this.words = facts.words();
        this.out = out;
    }

    void write() throws IOException {
        String title = TextWidth.clip(
                words.text("complaint")
                        + facts.view()
                                .desk()
                                .map(desk -> ": " + Legible.of(desk))
                                .orElse(""),
                TextTable.PAGE);
        line(title);
        line("=".repeat(TextWidth.of(title)));
        line(facts.asOf());
        if (facts.history().received() == 0) {
            line("");
            line(words.text("complaint.empty"));
            return;
        }
        writeFigures();
        writeStates();
        writeMoves();
        writeAges();
        writeCodes();
        writeOverdue();
    }

    private void writeFigures() throws IOException {
        line("");
        TextTable table = new TextTable(0).left("").right("").elastic("");
        for (ComplaintFigure figure : ComplaintFigure.all(facts)) {
            table.row(figure.name(), figure.value(), figure.note());
        }
        table.writeTo(out);
    }

    private void writeStates() throws IOException {
        heading("complaint.states");
        TextTable table = new TextTable(INDENT)
                .left(words.text("complaint.phase"))
                .elastic(words.text("complaint.state"))
                .right(words.text("complaint.standing"));
        for (Map.Entry<ComplaintState, Long> state : facts.standing().entrySet()) {
            table.row(
                    words.phase(state.getKey().phase()),
                    Legible.of(words.state(state.getKey())),
                    Figures.count(state.getValue()));
        }
        table.writeTo(out);
    }

    private void writeMoves() throws IOException {
        heading("complaint.moves");
        List<StateMove> made =
                facts.moves().stream().filter(move -> move.count() > 0).toList();
        if (made.isEmpty()) {
            sentence("complaint.moves.none");
            return;
        }
        TextTable table = new TextTable(INDENT)
                .elastic(words.text("complaint.from"))
                .elastic(words.text("complaint.to"))
                .elastic(words.text("complaint.events"))
                .right(words.text("complaint.count"));
        for (StateMove move : made) {
            table.row(
                    Legible.of(words.state(move.from())),
                    Legible.of(words.state(move.to())),
                    Legible.of(move.eventNames()),
                    Figures.count(move.count()));
        }
        table.writeTo(out);
    }

    private void writeAges() throws IOException {
        heading("complaint.ages");
        if (facts.open().isEmpty()) {
            sentence("complaint.open.none");
            return;
        }
        TextTable bands =
                new TextTable(INDENT).left(words.text("complaint.age")).right(words.text("complaint.open"));
        List<Long> ages = facts.ages();
        for (int i = 0; i < ages.size(); i++) {
            bands.row(facts.band(i), Figures.count(ages.get(i)));
        }
        bands.writeTo(out);
        line("");
        line("  " + facts.told("complaint.oldest", facts.open().size()));
        TextTable table = new TextTable(INDENT)
                .elastic(words.text("complaint.number"))
                .elastic(words.text("complaint.state"))
                .elastic(words.text("sla.owner"))
                .right(words.text("complaint.age"))
                .left(words.text("complaint.due"));
        for (Complaint complaint : facts.oldest()) {
            table.row(
                    Legible.of(complaint.number().value()),
                    Legible.of(words.state(complaint.state())),
                    Legible.of(facts.owner(complaint)),
                    words.counted("complaint.day", facts.days(complaint)),
                    facts.due(complaint));
        }
        table.writeTo(out);
    }

    private void writeCodes() throws IOException {
        heading("complaint.codes");
        if (facts.codes().isEmpty()) {
            sentence("complaint.codes.none");
            return;
        }
        TextTable table = new TextTable(INDENT)
                .left(words.text("complaint.code"))
                .right(words.text("complaint.count"))
                .right(words.text("complaint.share"));
        for (Map.Entry<ClosingCode, Long> code : facts.codes().entrySet()) {
            table.row(
                    words.closing(code.getKey()),
                    Figures.count(code.getValue()),
                    words.percent(code.getValue() / (double) facts.closed()));
        }
        table.writeTo(out);
    }

    private void writeOverdue() throws IOException {
        heading("complaint.overdue");
        if (facts.overdue().isEmpty()) {
            sentence("complaint.overdue.none");
            return;
        }
        line("  " + facts.told("complaint.overdue", facts.overdue().size()));
        TextTable table = new TextTable(INDENT)
                .elastic(words.text("complaint.clock"))
                .elastic(words.text("complaint.number"))
                .left(words.text("complaint.since"));
        for (ComplaintFacts.Overdue clock : facts.longest()) {
            table.row(
                    Legible.of(words.clock(clock.clock())),
                    Legible.of(clock.number().value()),
                    facts.minute(clock.since()));
        }
        table.writeTo(out);
    }

    private void heading(String key) throws IOException {
        line("");
        line(words.text(key));
    }

    private void sentence(String key) throws IOException {
        line("  " + words.text(key));
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
