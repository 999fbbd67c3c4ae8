package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerAssessment;
import io.dangol.crm.book.Finding;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.purchase.PurchaseSummary;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The part of the text that names customers, and what changed among them. */
final class CustomersText {

    private static final int INDENT = 2;
    private static final int NOTE = 4;

    private final BookFacts facts;
    private final Words words;
    private final Evidence evidence;
    private final Appendable out;

    CustomersText(BookFacts facts, Appendable out) {
        this.facts = facts;
        this.words = facts.words();
        this.evidence = new Evidence(facts.reading(), words);
        this.out = out;
    }

    void writeTop() throws IOException {
        Amounts amounts = Amounts.fitting(
                facts.reading().currency(),
                facts.top().stream()
                        .map(CustomerAssessment::summary)
                        .flatMap(summary -> Stream.of(summary.gross(), summary.returned(), summary.net()))
                        .toList());
        heading(words.counted("top", facts.top().size()) + rounded(amounts));
        TextTable table = new TextTable(INDENT)
                .right("#")
                .elastic(words.text("customer"))
                .right(words.text("orders"))
                .right(words.text("gross"))
                .right(words.text("returns"))
                .right(words.text("net"))
                .right(words.text("returned"))
                .left("R-F-M")
                .elastic(words.text("segment"));
        for (CustomerAssessment customer : facts.top()) {
            PurchaseSummary summary = customer.summary();
            OptionalDouble rate = summary.returnRate();
            table.row(
                    customer.rank().map(rank -> Figures.count(rank.byNet())).orElse("-"),
                    Legible.of(customer.customer().value()),
                    Figures.count(summary.orders()),
                    amounts.format(summary.gross()),
                    amounts.format(summary.returned()),
                    amounts.format(summary.net()),
                    rate.isPresent() ? words.percent(rate.getAsDouble()) : "-",
                    customer.rfm().map(RfmScore::label).orElse("-"),
                    customer.segment().map(words::segment).map(Legible::of).orElse("-"));
            addFindings(table, customer, customer.findings());
        }
        table.writeTo(out);
    }

    void writeWarnings() throws IOException {
        List<Money> shown = facts.warnings().stream()
                .flatMap(warning ->
                        Stream.of(warning.customer().gross(), warning.customer().net()))
                .toList();
        Amounts amounts = Amounts.fitting(facts.reading().currency(), shown);
        heading(words.text("warnings") + rounded(amounts));
        if (facts.warnings().isEmpty()) {
            line("  " + words.text("warnings.none", Figures.count(facts.topCount())));
            return;
        }
        TextTable table = new TextTable(INDENT)
                .elastic(words.text("customer"))
                .right(words.text("gross"))
                .right(words.text("rank-by-gross"))
                .right(words.text("net"))
                .right(words.text("rank-by-net"));
        for (GrossWarning warning : facts.warnings()) {
            table.row(
                    Legible.of(warning.customer().customer().value()),
                    amounts.format(warning.customer().gross()),
                    words.ordinal(warning.rank().byGross()),
                    amounts.format(warning.customer().net()),
                    words.ordinal(warning.rank().byNet()));
            addFindings(table, warning.customer(), warning.reasons());
        }
        table.writeTo(out);
    }

    void writeComparison(Comparison comparison) throws IOException {
        BookReading before = comparison.before();
        heading(words.text("text.changes", before.date().toString()));
        TextTable table = new TextTable(INDENT)
                .left("")
                .right(words.text("before"))
                .right(words.text("now"))
                .right(words.text("change"));
        for (MeasureChange change : MeasureChange.all(before, facts.reading(), words)) {
            table.row(change.measure(), change.before(), change.now(), change.change());
        }
        table.writeTo(out);
        line("");
        new TextTable(INDENT)
                .left("")
                .right(words.text("customers"))
                .row(words.text("fresh"), Figures.count(comparison.fresh()))
                .row(words.text("again"), Figures.count(comparison.again()))
                .row(words.text("silent"), Figures.count(comparison.silent()))
                .row(words.text("gone"), Figures.count(comparison.gone()))
                .writeTo(out);
    }

    private void addFindings(TextTable table, CustomerAssessment customer, List<Finding> findings) {
        for (Finding finding : findings) {
            table.note(NOTE, words.finding(finding.kind()) + ": " + Legible.of(evidence.of(finding, customer)));
        }
    }

    private String rounded(Amounts amounts) {
        return amounts.isExact() ? "" : words.text("rounded", amounts.unit(words));
    }

    private void heading(String text) throws IOException {
        line("");
        line(text);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
