package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerBook;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Facts of the Online Retail data, computed by exact decimal arithmetic outside this library. */
class OnlineRetailReportTest {

    private static CustomerBook book;
    private static BookReading reading;

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(Files.exists(OnlineRetail.FILE), "no Online Retail data at " + OnlineRetail.FILE);
        book = OnlineRetail.book();
        reading = book.read(OnlineRetail.AT);
    }

    @Test
    void theCompanyFileHoldsTheKnownFacts() throws IOException {
        Map<String, String> measures = BookCsvTest.measures(reading);
        assertThat(measures)
                .containsEntry("customers", "4372")
                .containsEntry("customers_with_purchase", "4339")
                .containsEntry("gross", "8911407.90")
                .containsEntry("returns", "611342.09")
                .containsEntry("net", "8300065.81")
                .containsEntry("smallest_set_0.80", "1178")
                .containsEntry("customers_net_not_positive", "55")
                .containsEntry("customers_net_negative", "41")
                .containsEntry("customers_net_zero", "14")
                .containsEntry("customers_one_document", "1494")
                .containsEntry("customers_return_rate_0.2", "125")
                .containsEntry("customers_return_rate_0.5", "40")
                .containsEntry("customers_return_rate_1.0", "21");
        assertShare(measures, "share_top_0.01", 0.2987);
        assertShare(measures, "share_top_0.05", 0.4856);
        assertShare(measures, "share_top_0.10", 0.6002);
        assertShare(measures, "share_top_0.20", 0.7383);
        assertShare(measures, "share_top_0.30", 0.8237);
        assertShare(measures, "share_top_0.50", 0.9214);
        assertShare(measures, "gini_net", 0.7093);
    }

    private static void assertShare(Map<String, String> measures, String name, double expected) {
        assertThat(Double.parseDouble(measures.get(name))).as(name).isEqualTo(expected, within(0.00005));
    }

    @Test
    void theCustomersFileHasALinePerCustomerAndSeesThroughGross() throws IOException {
        StringBuilder csv = new StringBuilder();
        BookReport.of(reading).writeCustomersCsv(csv);
        assertThat(csv.toString().lines().count()).isEqualTo(1 + 4372);
        assertThat(csv.toString().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("16446,2,168472.50,168469.60,2.90,0.9999827")
                        .contains(",5,2,1,")
                        .contains(",4,4317,"));
    }

    @Test
    void theTextWarnsOfTheFourthByGrossWhoIsNearlyLastByNet() {
        assertThat(BookReport.of(reading).text())
                .containsPattern("16446 +168,472\\.50 +4th +2\\.90 +4,317th")
                .contains("scores 5-2-5 on gross, but 5-2-1 on net");
    }

    @Test
    void thePageComparesTwoDatesAndIsWellFormed() {
        String page = BookReport.of(reading)
                .comparedTo(book.read(Instant.parse("2011-06-30T23:59:59.999999Z")))
                .html();
        Xml.parse(page);
        assertThat(page)
                .contains("1,379 customers bought for the first time")
                .contains("Movement between recency scores");
    }
}
