package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CompanyAssessment;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScores;
import io.dangol.crm.loyalty.SegmentTotal;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.value.Concentration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The report as a text: the company first, then the customers. */
final class BookText {

    private static final int INDENT = 2;
    private static final int BAR = 40;

    private final BookFacts facts;
    private final BookReading reading;
    private final CompanyAssessment company;
    private final Appendable out;

    BookText(BookFacts facts, Appendable out) {
        this.facts = facts;
        this.reading = facts.reading();
        this.company = reading.company();
        this.out = out;
    }

    void write() throws IOException {
        String title =
                "Customer book on " + reading.date() + " (" + facts.zone() + "), amounts in " + reading.currency();
        line(title);
        line("=".repeat(title.length()));
        if (facts.isEmpty()) {
            line("");
            line("Nobody has bought anything yet.");
        } else {
            writeTotals();
            writeConcentration();
            writeRemarkable();
            if (reading.rfm().isPresent()) {
                writeScores(reading.rfm().get());
                writeSegments();
            }
        }
        CustomersText customers = new CustomersText(facts, out);
        if (facts.comparison().isPresent()) {
            customers.writeComparison(facts.comparison().get());
        }
        if (!facts.isEmpty()) {
            customers.writeTop();
            customers.writeWarnings();
        }
    }

    private void writeTotals() throws IOException {
        PurchaseSummary total = company.summary();
        heading("Company");
        TextTable table = new TextTable(INDENT).left("").right("").left("");
        int onlyReturns = company.customers() - company.buyers();
        table.row(
                "customers",
                Figures.count(company.customers()),
                onlyReturns == 0 ? "" : Figures.count(onlyReturns) + " of them only gave back");
        table.row("purchases", Figures.count(total.orders()), "");
        table.row("gross", Figures.amount(total.gross()), "");
        OptionalDouble rate = total.returnRate();
        table.row(
                "returns",
                Figures.amount(total.returned()),
                rate.isPresent() ? Figures.percent(rate.getAsDouble()) + " of gross" : "");
        table.row("net", Figures.amount(total.net()), "");
        if (total.margin().isPresent()) {
            table.row("margin", Figures.amount(total.margin().get()), Figures.costCoverage(total));
        }
        table.writeTo(out);
    }

    private void writeConcentration() throws IOException {
        Concentration net = company.netConcentration();
        heading("Who holds the net");
        if (net.gini().isEmpty()) {
            line("  Net is not above zero, so there is nothing to share.");
            return;
        }
        TextTable table =
                new TextTable(INDENT).left("").right("").left("").right("").left("");
        for (double fraction : BookFacts.TOP_FRACTIONS) {
            double share = net.topShare(fraction).orElseThrow();
            table.row("the top", Figures.wholePercent(fraction), "hold", Figures.percent(share), "#".repeat((int)
                            Math.round(BAR * Math.min(1, Math.max(0, share)))));
        }
        table.writeTo(out);
        line("  " + facts.smallestSet().orElseThrow());
        line("  The Gini coefficient is " + Figures.coefficient(net.gini().getAsDouble())
                + ": 0 would be equal shares, 1 everything in one hand.");
    }

    private void writeRemarkable() throws IOException {
        heading("Customers to know about");
        TextTable table = new TextTable(INDENT).left("").right("").right("");
        remarkable(table, "net zero or less", company.netNotPositive());
        remarkable(table, "one order only", company.oneOrder());
        for (double rate : BookFacts.RETURN_RATES) {
            remarkable(table, BookFacts.gaveBack(rate), reading.countReturnRateAtLeast(rate));
        }
        table.writeTo(out);
    }

    private void remarkable(TextTable table, String what, int customers) {
        table.row(what, Figures.count(customers), Figures.percent((double) customers / company.customers()));
    }

    private void writeScores(RfmScores scores) throws IOException {
        heading("Scores of " + Figures.count(scores.size(), "customer") + " who bought");
        ScoreBands bands = new ScoreBands(scores.model());
        TextTable table = new TextTable(INDENT).right("score");
        for (RfmDimension dimension : RfmDimension.values()) {
            table.right(
                            switch (dimension) {
                                case RECENCY -> "recency, days";
                                case FREQUENCY -> "frequency, orders";
                                case MONETARY -> "net, " + reading.currency();
                            })
                    .right("customers");
        }
        for (int score = bands.most(); score >= 1; score--) {
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(score));
            for (RfmDimension dimension : RfmDimension.values()) {
                boolean given = bands.has(dimension, score);
                cells.add(given ? bands.band(dimension, score) : "");
                cells.add(given ? Figures.count(scores.counts(dimension)[score - 1]) : "");
            }
            table.row(cells.toArray(String[]::new));
        }
        table.writeTo(out);
    }

    private void writeSegments() throws IOException {
        heading("Segments");
        TextTable table = new TextTable(INDENT)
                .elastic("segment")
                .right("customers")
                .right("share")
                .right("orders")
                .right("net")
                .right("share");
        double whole = facts.segmentedNet().getAmount().doubleValue();
        for (SegmentTotal segment : facts.segments()) {
            table.row(
                    Legible.of(segment.segment()),
                    Figures.count(segment.customers()),
                    Figures.percent((double) segment.customers() / facts.buyers()),
                    Figures.count(segment.orders()),
                    Figures.amount(segment.revenue()),
                    whole > 0 ? Figures.percent(segment.revenue().getAmount().doubleValue() / whole) : "");
        }
        table.writeTo(out);
    }

    private void heading(String text) throws IOException {
        line("");
        line(text);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
