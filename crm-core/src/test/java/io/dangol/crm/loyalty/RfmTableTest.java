package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RfmTableTest {

    private static final CustomerId ANN = CustomerId.of("ann");
    private static final CustomerId BOB = CustomerId.of("bob");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** Until 2011 clocks here went back at one minute past midnight, so that a day came back for 59 minutes. */
    private static final ZoneId NEWFOUNDLAND = ZoneId.of("America/St_Johns");

    private static Purchase sale(CustomerId customer, String at, String amount) {
        return Purchase.sale(customer, Instant.parse(at), Money.parse("EUR " + amount));
    }

    private static Purchase returned(CustomerId customer, String at, String amount) {
        return Purchase.returned(customer, Instant.parse(at), Money.parse("EUR " + amount));
    }

    private static RfmTable.Builder measure(Purchase... purchases) {
        return RfmTable.of(PurchaseLog.of(CurrencyUnit.EUR, List.of(purchases)));
    }

    @Test
    void recencyCountsCalendarDaysOfTheZone() {
        RfmTable.Builder table = measure(sale(ANN, "2024-03-01T15:30:00Z", "5"));
        assertThat(table.asOf(LocalDate.parse("2024-03-03"))
                        .zone(ZoneOffset.UTC)
                        .build()
                        .recencyDays(0))
                .isEqualTo(2);
        assertThat(table.zone(SEOUL).build().recencyDays(0)).isEqualTo(1);
    }

    @Test
    void recencyIsThatOfTheLastSaleNotOfAReturn() {
        RfmTable table = measure(sale(ANN, "2024-03-01T12:00:00Z", "5"), returned(ANN, "2024-03-05T12:00:00Z", "5"))
                .asOf(LocalDate.parse("2024-03-06"))
                .zone(ZoneOffset.UTC)
                .build();
        assertThat(table.recencyDays(0)).isEqualTo(5);
        assertThat(table.frequency(0)).isEqualTo(1);
        assertThat(table.monetary(0)).isEqualTo(Money.zero(CurrencyUnit.EUR));
    }

    @Test
    void windowExcludesItsFirstDayAndIncludesItsLast() {
        RfmTable table = measure(
                        sale(ANN, "2024-03-01T14:59:59.999999Z", "1"),
                        sale(ANN, "2024-03-01T15:00:00Z", "2"),
                        sale(ANN, "2024-03-03T14:59:59.999999Z", "4"),
                        sale(BOB, "2024-02-01T00:00:00Z", "8"))
                .since(LocalDate.parse("2024-03-01"))
                .asOf(LocalDate.parse("2024-03-03"))
                .zone(SEOUL)
                .build();
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.monetary(0)).isEqualTo(Money.parse("EUR 6"));
        assertThat(table.recencyDays(0)).isZero();
        assertThat(table.unscored()).isEqualTo(1);
        assertThat(table.indexOf(BOB)).isEmpty();
    }

    @Test
    void customersWhoOnlyReturnedAreNotScored() {
        RfmTable table = measure(returned(ANN, "2024-03-01T12:00:00Z", "5"), sale(BOB, "2024-03-01T12:00:00Z", "5"))
                .asOf(LocalDate.parse("2024-03-06"))
                .zone(ZoneOffset.UTC)
                .build();
        assertThat(table.indexOf(ANN)).isEmpty();
        assertThat(table.indexOf(BOB)).hasValue(0);
        assertThat(table.unscored()).isEqualTo(1);
    }

    @Test
    void purchasesAfterTheAnalysisDateAreRefusedWithTheWayOut() {
        RfmTable.Builder table = measure(
                        sale(ANN, "2024-03-01T12:00:00Z", "5"),
                        sale(ANN, "2024-03-04T00:00:00Z", "5"),
                        returned(BOB, "2024-03-03T23:00:00Z", "5"))
                .zone(ZoneOffset.UTC);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.asOf(LocalDate.parse("2024-03-02")).build())
                .withMessage("2 purchases of the log are after the analysis date 2024-03-02 in Z, the first at"
                        + " 2024-03-03T23:00:00Z. Choose a later date, or cut the log with"
                        + " log.until(Instant.parse(\"2024-03-03T23:00:00Z\")).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.asOf(LocalDate.parse("2024-03-03")).build())
                .withMessageStartingWith("1 purchase of the log is after");
    }

    @Test
    void dayThatComesBackBelongsToItselfAtBothEndsOfTheWindow() {
        // 00:00 of the 7th, then the clock goes back to 23:01 of the 6th
        Purchase early7 = sale(ANN, "2010-11-07T02:30:30Z", "1");
        Purchase late6 = sale(ANN, "2010-11-07T02:45:00Z", "2");
        Purchase day7 = sale(ANN, "2010-11-07T12:00:00Z", "4");
        RfmTable.Builder table = measure(early7, late6, day7).zone(NEWFOUNDLAND);
        RfmTable window = table.asOf(LocalDate.parse("2010-11-07"))
                .since(LocalDate.parse("2010-11-06"))
                .build();
        assertThat(window.monetary(0)).isEqualTo(Money.parse("EUR 5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(early7, late6, day7)
                        .zone(NEWFOUNDLAND)
                        .asOf(LocalDate.parse("2010-11-06"))
                        .build())
                .withMessageStartingWith("2 purchases");
        assertThat(measure(early7, late6, day7)
                        .zone(NEWFOUNDLAND)
                        .asOf(LocalDate.parse("2010-11-07"))
                        .frequency(FrequencyBasis.DAYS)
                        .build()
                        .frequency(0))
                .isEqualTo(2);
    }

    @Test
    void documentCountsOnceAndADayCountsOnce() {
        Purchase[] purchases = {
            sale(ANN, "2024-03-01T09:00:00Z", "1").withDocument("A1"),
            sale(ANN, "2024-03-01T09:05:00Z", "1").withDocument("A1"),
            sale(ANN, "2024-03-01T18:00:00Z", "1").withDocument("A2"),
            sale(ANN, "2024-03-02T08:00:00Z", "1"),
            returned(ANN, "2024-03-03T08:00:00Z", "1")
        };
        RfmTable.Builder table =
                measure(purchases).asOf(LocalDate.parse("2024-03-04")).zone(ZoneOffset.UTC);
        assertThat(table.build().frequency(0)).isEqualTo(3);
        assertThat(table.frequency(FrequencyBasis.DAYS).build().frequency(0)).isEqualTo(2);
        assertThat(table.since(LocalDate.parse("2024-03-01")).build().frequency(0))
                .isEqualTo(1);
    }

    @Test
    void moneyIsNetGrossOrAMeanRoundedHalfToEven() {
        RfmTable.Builder table = measure(
                        sale(ANN, "2024-03-01T09:00:00Z", "10.05"),
                        sale(ANN, "2024-03-02T09:00:00Z", "20"),
                        returned(ANN, "2024-03-03T09:00:00Z", "5"))
                .asOf(LocalDate.parse("2024-03-04"))
                .zone(ZoneOffset.UTC);
        assertThat(table.build().monetary(0)).isEqualTo(Money.parse("EUR 25.05"));
        assertThat(table.monetary(MonetaryBasis.GROSS).build().monetary(0)).isEqualTo(Money.parse("EUR 30.05"));
        RfmTable mean = table.monetary(MonetaryBasis.NET_PER_DOCUMENT).build();
        assertThat(mean.monetary(0)).isEqualTo(Money.parse("EUR 12.52"));
        RfmScores scores = RfmScoring.quantiles(2).fit(mean).score(mean);
        RfmCell cell = scores.cells().get(2);
        assertThat(cell.revenue()).isEqualTo(Money.parse("EUR 25.05"));
        assertThat(cell.basis()).isEqualTo(MonetaryBasis.NET);
    }

    @Test
    void dateAndZoneAreRequiredAndTheWindowMustHoldADay() {
        RfmTable.Builder table = measure(sale(ANN, "2024-03-01T09:00:00Z", "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(table::build)
                .withMessageContaining("given are no date and no zone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.asOf(LocalDate.parse("2024-03-04")).build())
                .withMessageContaining("given are 2024-03-04 and no zone");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        table.zone(SEOUL).since(LocalDate.parse("2024-03-04")).build())
                .withMessageContaining("is empty");
    }

    @Test
    void emptyLogHasNoRows() {
        RfmTable table =
                measure().asOf(LocalDate.parse("2024-03-04")).zone(SEOUL).build();
        assertThat(table.size()).isZero();
        assertThat(table.unscored()).isZero();
        assertThat(table.asOf()).contains(LocalDate.parse("2024-03-04"));
        assertThat(table.currency()).isEqualTo(CurrencyUnit.EUR);
    }

    @Test
    void columnsOfTheHostAreOrderedByCustomerAndCopied() {
        int[] recency = {3, 1};
        RfmTable table = RfmTable.ofColumns(
                CurrencyUnit.EUR, List.of(BOB, ANN), recency, new int[] {1, 2}, new long[] {-500, 700});
        recency[0] = 99;
        assertThat(table.customer(0)).isEqualTo(ANN);
        assertThat(table.recencyDays(1)).isEqualTo(3);
        assertThat(table.frequency(0)).isEqualTo(2);
        assertThat(table.monetaryMinor(1)).isEqualTo(-500);
        assertThat(table.asOf()).isEmpty();
        assertThat(table.monetaryBasis()).isEqualTo(MonetaryBasis.NET);
        assertThat(table.frequencyBasis()).isEqualTo(FrequencyBasis.DOCUMENTS);
        assertThat(table.unscored()).isZero();
    }

    @Test
    void columnsOfTheHostAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(List.of(ANN), new int[2], new int[] {1}, new long[1]))
                .withMessageContaining("1 customers, 2 recencies, 1 frequencies, 1 amounts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(List.of(ANN), new int[] {-1}, new int[] {1}, new long[1]))
                .withMessageContaining("Recency of customer ann is -1 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(List.of(ANN), new int[1], new int[1], new long[1]))
                .withMessageContaining("Frequency of customer ann is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(List.of(ANN, ANN), new int[2], new int[] {1, 1}, new long[2]))
                .withMessageContaining("Customer ann is named twice");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> columns(List.of(ANN, BOB), new int[2], new int[] {1, 1}, new long[] {Long.MAX_VALUE, -1}))
                .withMessageContaining("sum to more than");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(List.of(ANN), new int[1], new int[] {1}, new long[] {Long.MIN_VALUE}));
    }

    private static void columns(List<CustomerId> customers, int[] recency, int[] frequency, long[] money) {
        RfmTable.ofColumns(CurrencyUnit.EUR, customers, recency, frequency, money);
    }
}
