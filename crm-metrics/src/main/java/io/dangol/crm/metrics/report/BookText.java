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
    private final Words words;
    private final BookReading reading;
    private final CompanyAssessment company;
    private final Appendable out;

    BookText(BookFacts facts, Appendable out) {
        this.facts = facts;
        this.words = facts.words();
        this.reading = facts.reading();
        this.company = reading.company();
        this.out = out;
    }

    void write() throws IOException {
        String title = words.text(
                "text.title",
                reading.date().toString(),
                facts.zone(),
                reading.currency().getCode());
        line(title);
        line("=".repeat(TextWidth.of(title)));
        if (facts.isEmpty()) {
            line("");
            line(words.text("empty"));
        } else {
            writeTotals();
            writeConcentration();
            writeRemarkable();
            if (reading.rfm().isPresent()) {
                writeScores(reading.rfm().get());
                writeSegments();
            }
        }
        RelationshipText relationships = new RelationshipText(facts.relationships(), words, out);
        relationships.writeStages();
        relationships.writeActions();
        new BookConductText(facts.conduct(), words, out).write();
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
        heading(words.text("company"));
        TextTable table = new TextTable(INDENT).left("").right("").left("");
        int onlyReturns = company.customers() - company.buyers();
        table.row(
                words.text("customers"),
                Figures.count(company.customers()),
                onlyReturns == 0 ? "" : words.text("only-gave-back", Figures.count(onlyReturns)));
        table.row(words.text("purchases"), Figures.count(total.orders()), "");
        table.row(words.text("gross"), Figures.amount(total.gross()), "");
        OptionalDouble rate = total.returnRate();
        table.row(
                words.text("returns"),
                Figures.amount(total.returned()),
                rate.isPresent() ? words.text("of-gross", words.percent(rate.getAsDouble())) : "");
        table.row(words.text("net"), Figures.amount(total.net()), "");
        if (total.margin().isPresent()) {
            table.row(words.text("margin"), Figures.amount(total.margin().get()), words.costCoverage(total));
        }
        table.writeTo(out);
    }

    private void writeConcentration() throws IOException {
        Concentration net = company.netConcentration();
        heading(words.text("concentration"));
        if (net.gini().isEmpty()) {
            line("  " + words.text("concentration.none"));
            return;
        }
        TextTable table =
                new TextTable(INDENT).left("").right("").left("").right("").left("");
        for (double fraction : BookFacts.TOP_FRACTIONS) {
            double share = net.topShare(fraction).orElseThrow();
            table.row(
                    words.text("text.the-top"),
                    words.wholePercent(fraction),
                    words.text("text.hold"),
                    words.percent(share),
                    "#".repeat((int) Math.round(BAR * Math.min(1, Math.max(0, share)))));
        }
        table.writeTo(out);
        line("  " + facts.smallestSet().orElseThrow());
        line("  " + words.text("gini", Figures.coefficient(net.gini().getAsDouble())));
    }

    private void writeRemarkable() throws IOException {
        heading(words.text("to-know"));
        TextTable table = new TextTable(INDENT).left("").right("").right("");
        remarkable(table, words.text("net-not-positive"), company.netNotPositive());
        remarkable(table, words.text("one-order"), company.oneOrder());
        for (double rate : BookFacts.RETURN_RATES) {
            remarkable(table, words.gaveBack(rate), reading.countReturnRateAtLeast(rate));
        }
        table.writeTo(out);
    }

    private void remarkable(TextTable table, String what, int customers) {
        table.row(what, Figures.count(customers), words.percent((double) customers / company.customers()));
    }

    private void writeScores(RfmScores scores) throws IOException {
        heading(words.counted("scores", scores.size()));
        ScoreBands bands = new ScoreBands(scores.model(), words);
        TextTable table = new TextTable(INDENT).right(words.text("score"));
        for (RfmDimension dimension : RfmDimension.values()) {
            table.right(
                            switch (dimension) {
                                case RECENCY -> words.text("text.recency");
                                case FREQUENCY -> words.text("text.frequency");
                                case MONETARY ->
                                    words.text(
                                            "text.monetary", reading.currency().getCode());
                            })
                    .right(words.text("customers"));
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
        heading(words.text("segments"));
        TextTable table = new TextTable(INDENT)
                .elastic(words.text("segment"))
                .right(words.text("customers"))
                .right(words.text("share"))
                .right(words.text("orders"))
                .right(words.text("net"))
                .right(words.text("share"));
        double whole = facts.segmentedNet().getAmount().doubleValue();
        for (SegmentTotal segment : facts.segments()) {
            table.row(
                    Legible.of(words.segment(segment.segment())),
                    Figures.count(segment.customers()),
                    words.percent((double) segment.customers() / facts.buyers()),
                    Figures.count(segment.orders()),
                    Figures.amount(segment.revenue()),
                    whole > 0 ? words.percent(segment.revenue().getAmount().doubleValue() / whole) : "");
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
