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
    private final Appendable out;

    CustomersText(BookFacts facts, Appendable out) {
        this.facts = facts;
        this.out = out;
    }

    void writeTop() throws IOException {
        Amounts amounts = Amounts.fitting(
                facts.reading().currency(),
                facts.top().stream()
                        .map(CustomerAssessment::summary)
                        .flatMap(summary -> Stream.of(summary.gross(), summary.returned(), summary.net()))
                        .toList());
        heading("Top " + Figures.count(facts.top().size(), "customer") + " by net" + rounded(amounts));
        TextTable table = new TextTable(INDENT)
                .right("#")
                .elastic("customer")
                .right("orders")
                .right("gross")
                .right("returns")
                .right("net")
                .right("returned")
                .left("R-F-M")
                .elastic("segment");
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
                    rate.isPresent() ? Figures.percent(rate.getAsDouble()) : "-",
                    customer.rfm().map(RfmScore::label).orElse("-"),
                    customer.segment().map(Legible::of).orElse("-"));
            addFindings(table, customer.findings());
        }
        table.writeTo(out);
    }

    void writeWarnings() throws IOException {
        List<Money> shown = facts.warnings().stream()
                .flatMap(warning ->
                        Stream.of(warning.customer().gross(), warning.customer().net()))
                .toList();
        Amounts amounts = Amounts.fitting(facts.reading().currency(), shown);
        heading("Read gross with care" + rounded(amounts));
        if (facts.warnings().isEmpty()) {
            line("  By net, the top " + Figures.count(facts.topCount()) + " by gross tell the same story.");
            return;
        }
        TextTable table = new TextTable(INDENT)
                .elastic("customer")
                .right("gross")
                .right("rank by gross")
                .right("net")
                .right("rank by net");
        for (GrossWarning warning : facts.warnings()) {
            table.row(
                    Legible.of(warning.customer().customer().value()),
                    amounts.format(warning.customer().gross()),
                    Figures.ordinal(warning.rank().byGross()),
                    amounts.format(warning.customer().net()),
                    Figures.ordinal(warning.rank().byNet()));
            addFindings(table, warning.reasons());
        }
        table.writeTo(out);
    }

    void writeComparison(Comparison comparison) throws IOException {
        BookReading before = comparison.before();
        heading("Changes since " + before.date());
        TextTable table =
                new TextTable(INDENT).left("").right("before").right("now").right("change");
        for (Change change : Change.all(before, facts.reading())) {
            table.row(change.measure(), change.before(), change.now(), change.change());
        }
        table.writeTo(out);
        line("");
        new TextTable(INDENT)
                .left("")
                .right("customers")
                .row("bought for the first time", Figures.count(comparison.fresh()))
                .row("bought again", Figures.count(comparison.again()))
                .row("have bought nothing since", Figures.count(comparison.silent()))
                .row("are no longer in the log", Figures.count(comparison.gone()))
                .writeTo(out);
    }

    private static void addFindings(TextTable table, List<Finding> findings) {
        for (Finding finding : findings) {
            table.note(NOTE, Figures.words(finding.kind()) + ": " + Legible.of(finding.evidence()));
        }
    }

    private static String rounded(Amounts amounts) {
        return amounts.isExact() ? "" : ", amounts rounded, in " + amounts.unit();
    }

    private void heading(String text) throws IOException {
        line("");
        line(text);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
