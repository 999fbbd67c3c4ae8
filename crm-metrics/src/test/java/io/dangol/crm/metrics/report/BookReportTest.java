package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BookReportTest {

    private static final BookReading NOW = Books.teaShop().read(Books.YEAR_END);

    @Test
    void writersWriteWhatTheTextsHold() throws IOException {
        BookReport report = BookReport.of(NOW);
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        report.writeText(text);
        report.writeHtml(html);
        assertThat(text).hasToString(report.text());
        assertThat(html).hasToString(report.html());
    }

    @Test
    void theFailureOfATargetReachesTheCaller() {
        BookReport report = BookReport.of(NOW);
        assertThatIOException().isThrownBy(() -> report.writeText(new Full())).withMessage("disk full");
        assertThatIOException().isThrownBy(() -> report.writeHtml(new Full())).withMessage("disk full");
        assertThatIOException()
                .isThrownBy(() -> report.writeCustomersCsv(new Full()))
                .withMessage("disk full");
        assertThatIOException()
                .isThrownBy(() -> report.writeCompanyCsv(new Full()))
                .withMessage("disk full");
    }

    @Test
    void aReadingIsComparedWithAnEarlierOneOnly() {
        BookReading earlier = Books.teaShop().read(Books.MID_YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BookReport.of(earlier).comparedTo(NOW))
                .withMessageContaining("2024-12-31T12:00:00Z, which is later");
    }

    @Test
    void readingsInTwoCurrenciesAreNotCompared() {
        CurrencyUnit krw = CurrencyUnit.of("KRW");
        BookReading won = CustomerBook.of(PurchaseLog.of(
                        krw, List.of(Purchase.sale(CustomerId.of("1"), Books.MID_YEAR, Money.ofMajor(krw, 9_000)))))
                .build()
                .read(Books.MID_YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BookReport.of(NOW).comparedTo(won))
                .withMessageContaining("in EUR")
                .withMessageContaining("one in KRW");
    }

    @Test
    void readingsInTwoZonesAreNotCompared() {
        BookReading elsewhere = CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, List.of()))
                .zone(ZoneId.of("Pacific/Apia"))
                .build()
                .read(Books.MID_YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BookReport.of(NOW).comparedTo(elsewhere))
                .withMessageContaining("Pacific/Apia; dates must be of one zone");
    }

    @Test
    void theTopHasAtLeastOneCustomer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BookReport.of(NOW).top(0))
                .withMessage("Top 0 customers were asked for; the number must be 1 or more.");
    }

    @Test
    void theOptionsLeaveTheReportTheyAreAskedOfAsItWas() {
        BookReport report = BookReport.of(NOW);
        String before = report.text();
        assertThat(report.top(1).text()).contains("Top 1 customer by net").isNotEqualTo(before);
        assertThat(report.text()).isEqualTo(before);
    }

    @Test
    void namesStandOnThePageAndNowhereElse() throws IOException {
        BookReport report = BookReport.of(NOW).named(id -> Optional.of("Name of " + id));
        StringBuilder csv = new StringBuilder();
        report.writeCustomersCsv(csv);
        assertThat(report.html())
                .contains("<bdi>Name of hotel</bdi> <span class=\"id\"><bdi>hotel</bdi></span>")
                .contains("<bdi>Name of &lt;b&gt;&amp;&quot;&#39;</bdi>");
        assertThat(report.text()).doesNotContain("Name of");
        assertThat(csv.toString()).doesNotContain("Name of");
        assertThat(report.in(Language.KOREAN).comparedTo(NOW).top(3).html()).contains("Name of hotel");
    }
}
