package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTableTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final Instant APRIL = Instant.parse("2024-04-01T00:00:00Z");

    private static Purchase sale(String customer, String at, int cents) {
        return Purchase.sale(CustomerId.of(customer), Instant.parse(at), Money.ofMinor(EUR, cents));
    }

    private static Purchase back(String customer, String at, int cents) {
        return Purchase.returned(CustomerId.of(customer), Instant.parse(at), Money.ofMinor(EUR, cents));
    }

    private static CohortTable monthly(PurchaseLog log, Instant asOf) {
        return CohortTable.of(log, CohortPeriod.MONTH, ZoneOffset.UTC, asOf);
    }

    /** Two customers of January, of whom one comes back in February and the other in March; one of March. */
    private static PurchaseLog quarter() {
        return PurchaseLog.of(
                EUR,
                List.of(
                        sale("ann", "2024-01-05T00:00:00Z", 100),
                        sale("ann", "2024-02-05T00:00:00Z", 50),
                        sale("ann", "2024-02-06T00:00:00Z", 50),
                        back("ann", "2024-03-01T00:00:00Z", 30),
                        sale("bob", "2024-01-31T23:59:59.999999Z", 10),
                        sale("bob", "2024-03-31T00:00:00Z", 20),
                        sale("cid", "2024-03-05T00:00:00Z", 40)));
    }

    @Test
    void cellsHoldCustomersOrdersAndNet() {
        CohortTable table = monthly(quarter(), APRIL);
        assertThat(table.cohorts()).isEqualTo(3);
        assertThat(List.of(table.size(0), table.size(1), table.size(2))).containsExactly(2, 0, 1);
        assertThat(List.of(table.active(0, 0), table.active(0, 1), table.active(0, 2)))
                .containsExactly(2, 1, 1);
        assertThat(table.orders(0, 1)).isEqualTo(2);
        assertThat(table.net(0, 2)).isEqualTo(Money.ofMinor(EUR, -10));
        assertThat(table.customers()).isEqualTo(3);
        assertThat(table.outsideNetMinor()).isZero();
        assertThat(table.label(2)).isEqualTo("2024-03");
        assertThat(table).hasToString("3 customers in 3 cohorts by MONTH from 2024-01 as of 2024-04-01T00:00:00Z");
        CohortCell cell = table.cell(LocalDate.parse("2024-01-01"), 1);
        assertThat(cell)
                .isEqualTo(new CohortCell(LocalDate.parse("2024-01-01"), 1, true, 2, 1, 2, Money.ofMinor(EUR, 100)));
        assertThat(cell.retention()).isEqualTo(table.retention(0, 1));
        assertThat(table.cells()).hasSize(6).contains(cell);
        assertThat(table.period()).isEqualTo(CohortPeriod.MONTH);
        assertThat(table.asOf()).isEqualTo(APRIL);
    }

    @Test
    void aCohortOfNobodyHasNoData() {
        assertThat(monthly(quarter(), APRIL).retention(1, 1).quality()).isEqualTo(Quality.NO_DATA);
    }

    @Test
    void averagesTakeCohortsThatAreOldEnoughOnly() {
        CohortTable table = monthly(quarter(), APRIL);
        assertThat(table.triangleAverage(0).value()).hasValue(1.0);
        // of January alone; February is empty, March not old enough
        assertThat(table.triangleAverage(1).n()).isEqualTo(2);
        assertThat(table.triangleAverage(1).value()).hasValue(0.5);
        assertThat(table.simpleMean(1).value()).hasValue(0.5);
        assertThat(table.simpleMean(1).n()).isEqualTo(1);
        assertThat(table.triangleAverage(3).quality()).isEqualTo(Quality.NO_DATA);
        assertThat(table.simpleMean(9).quality()).isEqualTo(Quality.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> table.triangleAverage(-1));
    }

    @Test
    void simpleMeanCountsCohortsAlikeAndTheTriangleCustomers() {
        PurchaseLog log = quarter()
                .merge(PurchaseLog.of(
                        EUR, List.of(sale("dan", "2024-02-01T00:00:00Z", 1), sale("dan", "2024-03-01T00:00:00Z", 1))));
        CohortTable table = monthly(log, APRIL);
        assertThat(table.simpleMean(1).value()).hasValue(0.75);
        assertThat(table.triangleAverage(1).value().orElseThrow()).isEqualTo(2 / 3.0);
    }

    @Test
    void aPeriodThatIsNotOverIsNotOldEnough() {
        Instant almost = APRIL.minusNanos(1_000);
        CohortTable table = monthly(quarter(), almost);
        assertThat(table.cohorts()).isEqualTo(3);
        assertThat(table.isComplete(0, 1)).isTrue();
        assertThat(table.isComplete(0, 2)).isFalse();
        assertThat(table.triangleAverage(2).quality()).isEqualTo(Quality.NO_DATA);
        // what is there so far is shown nevertheless
        assertThat(table.retention(0, 2).value()).hasValue(0.5);
        assertThat(monthly(quarter(), APRIL).isComplete(0, 2)).isTrue();
    }

    @Test
    void rowsAtTheAsOfInstantCountAndLaterOnesDoNot() {
        Instant last = Instant.parse("2024-03-31T00:00:00Z");
        assertThat(monthly(quarter(), last).active(0, 2)).isEqualTo(1);
        assertThat(monthly(quarter(), last.minusNanos(1_000)).active(0, 2)).isZero();
        assertThat(monthly(quarter(), last.minusNanos(1_000)).netMinor(0, 2)).isEqualTo(-30);
    }

    @Test
    void aPeriodThatBeginsAtTheAsOfInstantIsThereOnceSomethingHappensInIt() {
        assertThat(monthly(quarter(), APRIL).cohorts()).isEqualTo(3);
        PurchaseLog log = quarter().merge(PurchaseLog.of(EUR, List.of(sale("ann", APRIL.toString(), 1))));
        CohortTable table = monthly(log, APRIL);
        assertThat(table.cohorts()).isEqualTo(4);
        assertThat(table.isComplete(0, 3)).isFalse();
        assertThat(table.active(0, 3)).isEqualTo(1);
    }

    @Test
    void nothingBoughtGivesNoCohort() {
        PurchaseLog returns = PurchaseLog.of(
                EUR, List.of(back("ann", "2024-01-01T00:00:00Z", 5), sale("bob", "2024-01-01T00:00:00Z", 0)));
        for (PurchaseLog log : List.of(PurchaseLog.in(EUR).build(), returns)) {
            CohortTable table = monthly(log, APRIL);
            assertThat(table.cohorts()).isZero();
            assertThat(table.customers()).isZero();
            assertThat(table.cells()).isEmpty();
            assertThat(table.outsideNetMinor()).isEqualTo(log.netMinor());
            assertThat(table.triangleAverage(0).quality()).isEqualTo(Quality.NO_DATA);
            assertThat(table.unbrokenSurvival().periods()).isZero();
            assertThat(table).hasToString("0 customers in 0 cohorts by MONTH as of 2024-04-01T00:00:00Z");
            assertThatIllegalArgumentException().isThrownBy(() -> table.cell(LocalDate.parse("2024-01-01"), 0));
        }
    }

    @Test
    void asOfBeforeTheFirstPurchaseGivesNoCohort() {
        CohortTable table = monthly(quarter(), Instant.parse("2023-12-31T00:00:00Z"));
        assertThat(table.cohorts()).isZero();
        assertThat(table.outsideNetMinor()).isZero();
    }

    @Test
    void asOfTheVeryInstantOfTheFirstPurchaseGivesOne() {
        CohortTable table = monthly(quarter(), Instant.parse("2024-01-05T00:00:00Z"));
        assertThat(table.cohorts()).isEqualTo(1);
        assertThat(table.size(0)).isEqualTo(1);
        PurchaseLog midnight = PurchaseLog.of(EUR, List.of(sale("ann", APRIL.toString(), 1)));
        assertThat(monthly(midnight, APRIL).label(0)).isEqualTo("2024-04");
    }

    @Test
    void returnsBeforeTheFirstPurchaseBelongToNoCell() {
        PurchaseLog log = quarter()
                .merge(PurchaseLog.of(
                        EUR,
                        List.of(
                                back("cid", "2024-01-05T00:00:00Z", 7),
                                back("cid", "2024-03-02T00:00:00Z", 2),
                                back("eve", "2024-02-05T00:00:00Z", 1))));
        CohortTable table = monthly(log, APRIL);
        assertThat(table.outsideNetMinor()).isEqualTo(-8);
        assertThat(table.netMinor(2, 0)).isEqualTo(38);
    }

    @Test
    void unbrokenSurvivalEndsWithTheFirstPeriodWithoutAPurchase() {
        SurvivalTable survival = monthly(quarter(), APRIL).unbrokenSurvival();
        assertThat(survival.periods()).isEqualTo(2);
        // of January, bob lapsed in February and ann in March; March itself has been seen at no later age
        assertThat(survival.churn(1)).isEqualTo(ChurnRate.of(1, 2));
        assertThat(survival.churn(2)).isEqualTo(ChurnRate.of(1, 1));
        assertThat(survival.survival(2)).hasValue(0.0);
    }

    @ParameterizedTest
    @CsvSource({
        // summer time began in London on 31 March 2024 and ended on 27 October
        "Europe/London, 2024-03-31T22:59:59.999999Z, 2024-03",
        "Europe/London, 2024-03-31T23:00:00Z, 2024-04",
        "Europe/London, 2024-10-31T23:59:59.999999Z, 2024-10",
        "Asia/Seoul, 2024-03-31T15:00:00Z, 2024-04",
        "UTC, 2024-03-31T23:00:00Z, 2024-03",
        // clocks went back from 00:01 to 23:01: the month that had begun goes on
        "America/St_Johns, 2009-11-01T02:30:00Z, 2009-11",
        "America/St_Johns, 2009-11-01T02:29:59.999999Z, 2009-10",
        "America/St_Johns, 2009-11-01T02:35:00Z, 2009-11"
    })
    void periodsFollowTheClocksOfTheZone(String zone, String at, String month) {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale("ann", at, 1)));
        CohortTable table =
                CohortTable.of(log, CohortPeriod.MONTH, ZoneId.of(zone), Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(table.label(0)).isEqualTo(month);
        assertThat(table.size(0)).isEqualTo(1);
    }

    @Test
    void quartersAndYearsHaveTheirNames() {
        Instant asOf = Instant.parse("2025-05-01T00:00:00Z");
        CohortTable quarters = CohortTable.of(quarter(), CohortPeriod.QUARTER, ZoneOffset.UTC, asOf);
        assertThat(quarters.label(0)).isEqualTo("2024-Q1");
        assertThat(quarters.label(3)).isEqualTo("2024-Q4");
        assertThat(quarters.size(0)).isEqualTo(3);
        CohortTable years = CohortTable.of(quarter(), CohortPeriod.YEAR, ZoneOffset.UTC, asOf);
        assertThat(years.label(1)).isEqualTo("2025");
        assertThat(years.start(0)).isEqualTo(LocalDate.parse("2024-01-01"));
        assertThat(years.oldest(0)).isEqualTo(1);
    }

    @Test
    void tooManyPeriodsAreRefusedWithTheWayOut() {
        Instant far = Instant.parse("9999-12-31T00:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monthly(quarter(), far))
                .withMessageContaining("more than 1200 periods of a MONTH")
                .withMessageContaining("Choose longer periods");
        Instant hundred = Instant.parse("2124-01-01T00:00:00Z");
        assertThat(monthly(quarter(), hundred).cohorts()).isEqualTo(1_200);
        assertThat(monthly(quarter(), hundred).triangleAverage(1_199).value()).hasValue(0.0);
    }

    @Test
    void theFirstAndTheLastMicrosecondThatCanBeWrittenHaveAPeriod() {
        for (long micros : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            Instant at = EpochMicros.toInstant(micros);
            PurchaseLog log = PurchaseLog.of(EUR, List.of(sale("ann", at.toString(), 5)));
            CohortTable table = monthly(log, at);
            assertThat(table.cells())
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.net()).isEqualTo(Money.ofMinor(EUR, 5)))
                    .satisfies(cell -> assertThat(cell.isComplete()).isFalse());
        }
    }

    @Test
    void agesOutOfRangeThrow() {
        CohortTable table = monthly(quarter(), APRIL);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.active(1, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.active(0, -1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.isComplete(3, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.cell(LocalDate.parse("2024-01-02"), 0))
                .withMessageContaining("2024-01-01 and each MONTH after, to 2024-03-01");
    }

    @Test
    void aCellRefusesWhatCannotBe() {
        LocalDate start = LocalDate.parse("2024-01-01");
        Money net = Money.zero(EUR);
        assertThatIllegalArgumentException().isThrownBy(() -> new CohortCell(start, 0, true, 1, 2, 2, net));
        assertThatIllegalArgumentException().isThrownBy(() -> new CohortCell(start, 0, true, 2, 2, 1, net));
        assertThatIllegalArgumentException().isThrownBy(() -> new CohortCell(start, -1, true, 2, 2, 2, net));
    }

    @Test
    void sixHundredAndFiftyOfAThousandAreRetainedAsPublished() {
        // calcmastery example 1000 -> 650: .65, Wilson 95 % .619914682507 to .678937289948
        PurchaseLog log = PurchaseLog.of(
                EUR,
                IntStream.range(0, 1_000)
                        .boxed()
                        .flatMap(i -> Stream.of(
                                sale("c" + i, "2024-01-05T00:00:00Z", 1),
                                sale("c" + i, i < 650 ? "2024-02-05T00:00:00Z" : "2024-01-06T00:00:00Z", 1)))
                        .toList());
        var retention = monthly(log, APRIL).retention(0, 1);
        assertThat(retention.value()).hasValue(0.65);
        assertThat(retention.low().orElseThrow()).isCloseTo(0.619914682507, within(1e-9));
        assertThat(retention.high().orElseThrow()).isCloseTo(0.678937289948, within(1e-9));
    }
}
