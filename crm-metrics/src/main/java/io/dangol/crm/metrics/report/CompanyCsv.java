package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CompanyAssessment;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.value.Concentration;
import java.io.IOException;
import java.util.Locale;

/** One line per measure of the company. */
final class CompanyCsv {

    private final CsvLine line;

    private CompanyCsv(CsvLine line) {
        this.line = line;
    }

    static void write(BookReading reading, Appendable out) throws IOException {
        CsvLine line = new CsvLine(out);
        line.text("measure").text("value").end();
        new CompanyCsv(line).write(reading);
    }

    private void write(BookReading reading) throws IOException {
        CompanyAssessment company = reading.company();
        writeTotals(company);
        writeConcentration(company.netConcentration());
        named("smallest_set_0.80").number(company.pareto().smallestSet()).end();
        named("smallest_set_fraction_0.80")
                .number(company.pareto().smallestFraction())
                .end();
        count("customers_net_not_positive", company.netNotPositive());
        count("customers_net_negative", company.netConcentration().negatives());
        count("customers_net_zero", company.netConcentration().zeros());
        count("customers_one_document", company.oneOrder());
        count("customers_only_returns", company.customers() - company.buyers());
        for (double rate : BookFacts.RETURN_RATES) {
            count("customers_return_rate_" + rate, reading.countReturnRateAtLeast(rate));
        }
    }

    private void writeTotals(CompanyAssessment company) throws IOException {
        PurchaseSummary total = company.summary();
        count("customers", company.customers());
        count("customers_with_purchase", company.buyers());
        count("purchases", total.orders());
        named("gross").money(total.gross()).end();
        named("returns").money(total.returned()).end();
        named("net").money(total.net()).end();
        named("return_rate").number(total.returnRate()).end();
        named("margin").money(total.margin()).end();
        named("cost_coverage").number(total.costCoverage()).end();
    }

    private void writeConcentration(Concentration net) throws IOException {
        named("gini_net").number(net.gini()).end();
        named("gini_net_corrected").number(net.giniCorrected()).end();
        named("hhi_net").number(net.hhi()).end();
        named("equivalent_number_net").number(net.equivalentNumber()).end();
        named("lorenz_asymmetry_net").number(net.lorenzAsymmetry()).end();
        for (double fraction : BookFacts.TOP_FRACTIONS) {
            named(String.format(Locale.ROOT, "share_top_%.2f", fraction))
                    .number(net.topShare(fraction))
                    .end();
        }
    }

    private CsvLine named(String measure) throws IOException {
        return line.text(measure);
    }

    private void count(String measure, long number) throws IOException {
        named(measure).number(number).end();
    }
}
