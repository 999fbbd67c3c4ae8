package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.data.Offset;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CohortTableTest {

    private static final Instant APRIL = Instant.parse("2020-04-01T00:00:00Z");
    private static final Offset<Double> TIGHT = within(1e-9);

    private static Purchase sale(String customer, String at) {
        return Purchase.sale(CustomerId.of(customer), Instant.parse(at), Money.parse("EUR 5.00"));
    }

    private static Purchase returned(String customer, String at) {
        return Purchase.returned(CustomerId.of(customer), Instant.parse(at), Money.parse("EUR 2.00"));
    }

    private static CohortTable months(Instant asOf, Purchase... purchases) {
        return CohortTable.of(
                PurchaseLog.of(CurrencyUnit.EUR, List.of(purchases)), CohortPeriod.MONTH, ZoneOffset.UTC, asOf);
    }

    /** Rows of the group cohort of the metric vectors: 01 is a published example, the others are recomputed. */
    @Test
    void theCohortRowsOfTheMetricVectorsHold() {
        // cohort-01: calcmastery example, 650 of 1,000
        Estimate unit = Retention.of(1_000, 650, 0).rate();
        assertThat(unit.value()).hasValue(0.65);
        assertThat(unit.low().orElseThrow()).isCloseTo(0.619914682507, TIGHT);
        assertThat(unit.high().orElseThrow()).isCloseTo(0.678937289948, TIGHT);
        // cohort-03: min(now, start) per customer
        RevenueRetention revenue =
                RevenueRetention.of(CurrencyUnit.EUR, new long[] {100, 100, 100}, new long[] {150, 50, 0});
        assertThat(revenue.net().orElseThrow()).isCloseTo(0.666666666667, TIGHT);
        assertThat(revenue.gross().orElseThrow()).isCloseTo(0.5, TIGHT);
        // cohort-05: Tableau community thread 252476
        SurvivalTable survival = SurvivalTable.of(376, 11, 11, 29);
        double[] rates = {0.0292553191489, 0.0301369863014, 0.0819209039548};
        for (int i = 0; i < rates.length; i++) {
            assertThat(survival.churn(i + 1).rate().value().orElseThrow()).isCloseTo(rates[i], TIGHT);
        }
        assertThat(survival.survival(3).orElseThrow()).isCloseTo(0.864361702128, TIGHT);
        // cohort-06: compounded, not times twelve
        assertThat(ChurnRate.compound(0.03, 12)).isCloseTo(0.306157639005, within(1e-12));
        // cohort-08: (E − N) / S
        Retention textbook = Retention.of(200, 220, 40);
        assertThat(textbook.rate().value().orElseThrow()).isCloseTo(0.9, within(1e-12));
        assertThat(textbook.churn().rate().value().orElseThrow()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void anEmptyLogHasNoCohort() {
        CohortTable table = months(APRIL);
        assertThat(table.cohorts()).isZero();
        assertThat(table.customers()).isZero();
        assertThat(table.cells()).isEmpty();
        assertThat(table.triangleAverage(0).value()).isEmpty();
        assertThat(table.simpleMean(0).value()).isEmpty();
        assertThat(table.unbrokenSurvival().periods()).isZero();
        assertThat(table).hasToString("0 customers in 0 cohorts by MONTH as of 2020-04-01T00:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.cell(LocalDate.of(2020, 1, 1), 0))
                .withMessageContaining("no day");
    }

    @Test
    void oneCustomerIsFollowedFromTheFirstPaidOrder() {
        CohortTable table = months(
                APRIL,
                sale("a", "2020-01-31T23:59:59Z"),
                returned("a", "2020-02-02T00:00:00Z"),
                sale("a", "2020-03-01T00:00:00Z"),
                sale("a", "2020-03-02T00:00:00Z"));
        assertThat(table.cohorts()).isEqualTo(3);
        assertThat(table.size(0)).isEqualTo(1);
        assertThat(table.active(0, 1)).isZero();
        assertThat(table.netMinor(0, 1)).isEqualTo(-200);
        assertThat(table.orders(0, 2)).isEqualTo(2);
        assertThat(table.net(0, 2)).isEqualTo(Money.parse("EUR 10.00"));
        assertThat(table.retention(0, 2).value()).hasValue(1);
        assertThat(table.retention(1, 0).value()).isEmpty();
        assertThat(table.cells()).hasSize(6);
        assertThat(table.cell(LocalDate.of(2020, 1, 1), 2))
                .isEqualTo(new CohortCell(LocalDate.of(2020, 1, 1), 2, true, 1, 1, 2, Money.parse("EUR 10.00")));
        assertThat(table.unbrokenSurvival().churn(1)).isEqualTo(ChurnRate.of(1, 1));
        assertThat(table.unbrokenSurvival().churn(2)).isEqualTo(ChurnRate.of(0, 0));
    }

    @Test
    void onlyReturnsMakeNoCohortAndStayOutside() {
        CohortTable only = months(APRIL, returned("a", "2020-01-05T00:00:00Z"));
        assertThat(only.cohorts()).isZero();
        assertThat(only.outsideNetMinor()).isEqualTo(-200);
        CohortTable before = months(APRIL, returned("a", "2020-01-05T00:00:00Z"), sale("a", "2020-02-05T00:00:00Z"));
        assertThat(before.cohorts()).isEqualTo(2);
        assertThat(before.start(0)).isEqualTo(LocalDate.of(2020, 2, 1));
        assertThat(before.outsideNetMinor()).isEqualTo(-200);
        assertThat(before.netMinor(0, 0)).isEqualTo(500);
    }

    @Test
    void averagesTakeCompletePeriodsOnly() {
        Purchase[] purchases = {
            sale("a", "2020-01-05T00:00:00Z"),
            sale("a", "2020-02-05T00:00:00Z"),
            sale("b", "2020-01-06T00:00:00Z"),
            sale("c", "2020-02-07T00:00:00Z"),
            sale("c", "2020-03-07T00:00:00Z")
        };
        CohortTable open = months(APRIL.minusNanos(1_000), purchases);
        assertThat(open.cohorts()).isEqualTo(3);
        assertThat(open.isComplete(0, 1)).isTrue();
        assertThat(open.isComplete(0, 2)).isFalse();
        assertThat(open.triangleAverage(1).value()).hasValue(0.5);
        assertThat(open.triangleAverage(2).value()).isEmpty();
        CohortTable closed = months(APRIL, purchases);
        assertThat(closed.cohorts()).isEqualTo(3);
        assertThat(closed.isComplete(0, 2)).isTrue();
        assertThat(closed.triangleAverage(1).value().orElseThrow()).isCloseTo(2.0 / 3, TIGHT);
        assertThat(closed.simpleMean(1).value()).hasValue(0.75);
        assertThat(closed.triangleAverage(99).value()).isEmpty();
    }

    @Test
    void rowsAfterTheAsOfInstantDoNotCount() {
        Instant asOf = Instant.parse("2020-01-05T00:00:00Z");
        CohortTable table = months(
                asOf,
                sale("a", "2020-01-05T00:00:00Z"),
                sale("a", "2020-01-05T00:00:00.000001Z"),
                sale("b", "2020-01-06T00:00:00Z"));
        assertThat(table.customers()).isEqualTo(1);
        assertThat(table.orders(0, 0)).isEqualTo(1);
        assertThat(table.asOf()).isEqualTo(asOf);
    }

    @Test
    void linesOfADocumentAreOneOrderAndFreeOnesAreNone() {
        Purchase line = sale("a", "2020-01-05T00:00:00Z").withDocument("d");
        Purchase free = Purchase.sale(CustomerId.of("b"), line.at(), Money.parse("EUR 0.00"));
        CohortTable table = months(APRIL, line, line.withProduct("p"), free);
        assertThat(table.customers()).isEqualTo(1);
        assertThat(table.orders(0, 0)).isEqualTo(1);
        assertThat(table.netMinor(0, 0)).isEqualTo(1_000);
    }

    /** Berlin puts clocks forward on 29 March 2020, so that its April begins at 22:00 UTC and its March at 23:00. */
    @Test
    void periodsBeginWhereTheDayOfTheZoneBegins() {
        CohortTable table = CohortTable.of(
                PurchaseLog.of(
                        CurrencyUnit.EUR,
                        List.of(
                                sale("a", "2020-02-29T23:00:00Z"),
                                sale("b", "2020-02-29T22:59:59Z"),
                                sale("a", "2020-03-31T21:59:59Z"),
                                sale("b", "2020-03-31T22:00:00Z"))),
                CohortPeriod.MONTH,
                ZoneId.of("Europe/Berlin"),
                APRIL);
        assertThat(table.cohorts()).isEqualTo(3);
        assertThat(table.orders(1, 0)).isEqualTo(2);
        assertThat(table.active(0, 1)).isZero();
        assertThat(table.active(0, 2)).isEqualTo(1);
        assertThat(table.label(0)).isEqualTo("2020-02");
    }

    @Test
    void quartersAndYearsHaveTheirNames() {
        PurchaseLog log = PurchaseLog.of(
                CurrencyUnit.EUR, List.of(sale("a", "2019-12-31T00:00:00Z"), sale("b", "2020-03-31T00:00:00Z")));
        CohortTable quarters = CohortTable.of(log, CohortPeriod.QUARTER, ZoneOffset.UTC, APRIL);
        assertThat(quarters.label(0)).isEqualTo("2019-Q4");
        assertThat(quarters.label(1)).isEqualTo("2020-Q1");
        assertThat(quarters.period()).isEqualTo(CohortPeriod.QUARTER);
        CohortTable years = CohortTable.of(log, CohortPeriod.YEAR, ZoneOffset.UTC, APRIL);
        assertThat(years.label(1)).isEqualTo("2020");
        assertThat(years.toString()).isEqualTo("2 customers in 2 cohorts by YEAR from 2019 as of " + APRIL);
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        CohortTable table = months(APRIL, sale("a", "2020-01-05T00:00:00Z"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.active(0, 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.active(0, -1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.size(3));
        assertThatIllegalArgumentException().isThrownBy(() -> table.triangleAverage(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.cell(LocalDate.of(2020, 1, 2), 0))
                .withMessageContaining("2020-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> months(Instant.parse("2200-01-01T00:00:00Z"), sale("a", "2020-01-05T00:00:00Z")))
                .withMessageContaining("Choose longer periods");
        Money none = Money.parse("EUR 0.00");
        assertThatIllegalArgumentException().isThrownBy(() -> new CohortCell(LocalDate.EPOCH, 0, true, 1, 2, 2, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new CohortCell(LocalDate.EPOCH, 0, true, 2, 2, 1, none));
    }
}
