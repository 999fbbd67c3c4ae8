package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerAssessment;
import io.dangol.crm.book.Rank;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.purchase.PurchaseSummary;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line per customer. */
final class CustomersCsv {

    private static final String HEADER = "customer,documents,gross,returns,net,return_rate,margin,cost_coverage,"
            + "r,f,m,rfm_score,segment,first_sale,last_sale,rank_gross,rank_net,findings";

    private CustomersCsv() {}

    static void write(BookReading reading, Appendable out) throws IOException {
        out.append(HEADER).append('\n');
        CsvLine line = new CsvLine(out);
        for (CustomerAssessment customer : reading.assessments()) {
            write(customer, line);
        }
    }

    private static void write(CustomerAssessment customer, CsvLine line) throws IOException {
        PurchaseSummary summary = customer.summary();
        Optional<RfmScore> rfm = customer.rfm();
        line.text(customer.customer().value())
                .number(summary.orders())
                .money(summary.gross())
                .money(summary.returned())
                .money(summary.net())
                .number(summary.returnRate())
                .money(summary.margin())
                .number(summary.costCoverage())
                .any(rfm.map(RfmScore::r))
                .any(rfm.map(RfmScore::f))
                .any(rfm.map(RfmScore::m))
                .any(rfm.map(scores -> scores.score().value()))
                .any(customer.segment())
                .any(summary.firstSale())
                .any(summary.lastSale())
                .any(customer.rank().map(Rank::byGross))
                .any(customer.rank().map(Rank::byNet))
                .text(customer.findings().stream()
                        .map(finding -> finding.kind().name())
                        .collect(Collectors.joining("|")))
                .end();
    }
}
