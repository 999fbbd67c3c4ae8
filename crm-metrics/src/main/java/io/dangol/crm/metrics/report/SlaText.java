package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.AttainmentRow;
import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.DecidedClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report of service levels as a text. */
final class SlaText {

    private static final int INDENT = 2;
    private static final int NOTE = 4;
    private static final String MARGIN = " ".repeat(INDENT);

    private final SlaFacts facts;
    private final SlaWords words;
    private final Appendable out;

    SlaText(SlaFacts facts, Appendable out) {
        this.facts = facts;
        this.words = facts.words();
        this.out = out;
    }

    void write() throws IOException {
        String title = TextWidth.clip(
                words.of("sla")
                        + facts.title().map(desk -> ": " + Legible.of(desk)).orElse(""),
                TextTable.PAGE);
        line(title);
        line("=".repeat(TextWidth.of(title)));
        if (facts.isEmpty()) {
            line(facts.asOf());
            line("");
            line(words.of("sla.empty"));
        } else {
            sentence("", facts.asOf() + SlaPage.period(facts));
            sentence("", SlaPage.lead(facts));
        }
        if (!SlaPage.others(facts).isEmpty()) {
            sentence("", SlaPage.others(facts));
        }
        if (facts.due().isPresent()) {
            writeDue(facts.due().get());
        }
        if (!facts.isEmpty()) {
            writeMetrics();
            writeMonths();
            writeTimes();
            writeShares(
                    "sla.agreements",
                    "sla.agreement",
                    facts.agreements(),
                    row -> row.key().agreement().orElse(""));
            if (!facts.owners().isEmpty()) {
                writeShares("sla.owners", "sla.owner", facts.owners(), words::owner);
            }
            writeBreaches();
        }
    }

    private void writeMetrics() throws IOException {
        heading(words.of("sla.met-share"));
        TextTable table = shares(new TextTable(INDENT).elastic(words.of("sla.metric")));
        for (AttainmentRow row : facts.metrics()) {
            share(table, row, Legible.of(words.metric(row.key().metric())));
            String verdict = words.verdict(row.share(), facts.target());
            if (!verdict.isEmpty()) {
                table.note(INDENT, verdict);
            }
        }
        table.writeTo(out);
    }

    private void writeMonths() throws IOException {
        heading(words.of("sla.months"));
        TextTable table =
                shares(new TextTable(INDENT).elastic(words.of("sla.metric")).left(words.of("sla.month")));
        for (AttainmentRow row : facts.months()) {
            share(
                    table,
                    row,
                    Legible.of(words.metric(row.key().metric())),
                    SlaFacts.month(row).toString());
        }
        table.writeTo(out);
    }

    private void writeTimes() throws IOException {
        heading(words.of("sla.times"));
        TextTable table = new TextTable(INDENT)
                .elastic(words.of("sla.metric"))
                .right(words.of("sla.median"))
                .right(words.of("sla.p90"))
                .right(words.of("sla.p95"))
                .right(words.of("sla.longest"));
        for (AttainmentRow row : facts.metrics()) {
            table.row(
                    Legible.of(words.metric(row.key().metric())),
                    words.duration(row.median()),
                    words.duration(row.p90()),
                    words.duration(row.p95()),
                    words.duration(row.longest()));
        }
        table.writeTo(out);
    }

    private void writeShares(String title, String head, List<AttainmentRow> rows, Function<AttainmentRow, String> name)
            throws IOException {
        heading(words.of(title));
        TextTable table =
                shares(new TextTable(INDENT).elastic(words.of("sla.metric")).elastic(words.of(head)));
        for (AttainmentRow row : rows) {
            share(table, row, Legible.of(words.metric(row.key().metric())), Legible.of(name.apply(row)));
        }
        table.writeTo(out);
    }

    /** Adds the columns of a share. */
    private TextTable shares(TextTable table) {
        return table.right(words.of("sla.met"))
                .right(words.of("sla.decided"))
                .right(words.of("sla.share"))
                .right(words.of("sla.interval.head"))
                .left("");
    }

    private void share(TextTable table, AttainmentRow row, String... names) {
        List<String> cells = new ArrayList<>(List.of(names));
        cells.add(Figures.count(row.met()));
        cells.add(Figures.count(row.decided()));
        cells.add(words.share(row.share()));
        cells.add(words.interval(row.share()));
        cells.add(SlaWords.isFew(row.share()) ? words.of("sla.few.short") : "");
        table.row(cells.toArray(String[]::new));
    }

    private void writeBreaches() throws IOException {
        heading(words.of("sla.breaches"));
        if (facts.breaches().isEmpty()) {
            sentence(MARGIN, words.of("sla.breaches.none"));
            return;
        }
        sentence(MARGIN, BreachSection.told(facts));
        TextTable table = new TextTable(INDENT)
                .elastic(words.of("sla.ticket"))
                .elastic(words.of("sla.metric"))
                .elastic(words.of("sla.agreement"))
                .right(words.of("sla.time"));
        for (DecidedClock clock : facts.worst()) {
            ClockReading reading = clock.reading();
            table.row(
                    Legible.of(reading.ticket().value()),
                    Legible.of(words.metric(reading.metric())),
                    Legible.of(reading.agreement()),
                    words.over(clock));
            table.note(NOTE, words.used(clock) + "; " + words.missed(clock, facts));
            table.note(NOTE, parts(clock));
        }
        table.writeTo(out);
    }

    private String parts(DecidedClock clock) {
        return TimePart.of(clock.time()).stream()
                .map(part -> Legible.of(words.status(part)) + ": " + BreachSection.time(part, words))
                .collect(Collectors.joining("; "));
    }

    private void writeDue(DueList due) throws IOException {
        heading(words.of("sla.due"));
        if (due.isEmpty()) {
            sentence(MARGIN, words.of("sla.due.none"));
        }
        writeDue("sla.due.breached", due.breached());
        writeDue("sla.due.running", due.running());
        writeDue("sla.due.paused", due.paused());
    }

    private void writeDue(String key, List<ClockReading> clocks) throws IOException {
        if (clocks.isEmpty()) {
            return;
        }
        sentence(MARGIN, DueSection.told(key, clocks.size(), facts));
        TextTable table = new TextTable(NOTE)
                .elastic(words.of("sla.ticket"))
                .elastic(words.of("sla.metric"))
                .elastic(words.of("sla.agreement"))
                .left(words.of("sla.state"))
                .left(words.of("sla.due-at"))
                .right(words.of("sla.time"));
        for (ClockReading clock : clocks.subList(0, Math.min(facts.top(), clocks.size()))) {
            table.row(
                    Legible.of(clock.ticket().value()),
                    Legible.of(words.metric(clock.metric())),
                    Legible.of(clock.agreement()),
                    words.state(clock.state()),
                    DueSection.dueAt(clock, facts),
                    words.left(clock));
        }
        table.writeTo(out);
    }

    private void heading(String text) throws IOException {
        line("");
        line(text);
    }

    /** Writes a text in as many lines as it takes. */
    private void sentence(String margin, String text) throws IOException {
        for (String part : TextWidth.wrap(text, TextTable.PAGE - margin.length())) {
            line(margin + part);
        }
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
