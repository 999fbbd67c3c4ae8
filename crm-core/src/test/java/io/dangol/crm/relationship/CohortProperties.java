package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseArbitraries;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

class CohortProperties {

    /** Purchases stretched from days to about half a year. */
    @Provide
    Arbitrary<PurchaseLog> logs() {
        return PurchaseArbitraries.purchases()
                .map(purchases -> PurchaseLog.of(
                        CurrencyUnit.EUR,
                        purchases.stream().map(CohortProperties::stretched).toList()));
    }

    private static Purchase stretched(Purchase p) {
        Instant at = Instant.EPOCH.plus(Duration.between(Instant.EPOCH, p.at()).multipliedBy(50));
        return new Purchase(
                p.customer(),
                at,
                p.amount(),
                p.kind(),
                p.document(),
                p.revision(),
                p.product(),
                p.cost(),
                p.originalDocument());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Asia/Seoul", "America/St_Johns", "Europe/London")
                .map(ZoneId::of);
    }

    @Property
    void cellsAddUpToTheLogUntilTheAsOfInstant(
            @ForAll("logs") PurchaseLog log,
            @ForAll("zones") ZoneId zone,
            @ForAll CohortPeriod period,
            @ForAll @IntRange(min = -120, max = 200) int day) {
        Instant asOf = Instant.EPOCH.plus(Duration.ofDays(day));
        CohortTable table = CohortTable.of(log, period, zone, asOf);
        // rows at the instant itself count
        PurchaseLog read = log.until(asOf.plusNanos(1_000));
        Ladder ladder = Ladder.of(read, LadderRules.standard()).build();
        StageProfit profit = StageProfit.of(ladder.at(asOf), read);
        int buyers = read.customers() - ladder.at(asOf).count(Stage.PROSPECT);
        assertThat(table.cells().stream()
                        .filter(c -> c.age() == 0)
                        .mapToInt(CohortCell::size)
                        .sum())
                .isEqualTo(buyers)
                .isEqualTo(table.customers());
        assertThat(table.cells().stream().mapToLong(CohortCell::orders).sum())
                .isEqualTo(profit.total().orders());
        assertThat(table.cells().stream()
                                .mapToLong(c -> c.net().getAmountMinorLong())
                                .sum()
                        + table.outsideNetMinor())
                .isEqualTo(read.netMinor());
        assertThat(table.outsideNetMinor()).isNotPositive();
        assertThat(table.cells())
                .filteredOn(c -> c.age() == 0)
                .allSatisfy(c -> assertThat(c.active()).isEqualTo(c.size()));
    }

    @Property
    void theLifeTableFollowsOneCustomerAfterTheOther(
            @ForAll("logs") PurchaseLog log, @ForAll @IntRange(min = -120, max = 250) int day) {
        Instant asOf = Instant.EPOCH.plus(Duration.ofDays(day));
        ZoneId utc = ZoneId.of("UTC");
        SurvivalTable pooled =
                CohortTable.of(log, CohortPeriod.MONTH, utc, asOf).unbrokenSurvival();
        long[] atRisk = new long[pooled.periods()];
        long[] lapsed = new long[pooled.periods()];
        for (int customer = 0; customer < log.customers(); customer++) {
            CohortTable own = CohortTable.of(
                    PurchaseLog.of(CurrencyUnit.EUR, log.of(log.customer(customer))), CohortPeriod.MONTH, utc, asOf);
            for (int age = 1; own.cohorts() > 0 && age <= own.oldest(0) && own.isComplete(0, age); age++) {
                atRisk[age - 1]++;
                if (own.active(0, age) == 0) {
                    lapsed[age - 1]++;
                    break;
                }
            }
        }
        for (int age = 1; age <= pooled.periods(); age++) {
            assertThat(pooled.churn(age)).isEqualTo(ChurnRate.of(lapsed[age - 1], atRisk[age - 1]));
        }
    }

    @Property
    void stageProfitAddsUpToTheLog(@ForAll("logs") PurchaseLog log, @ForAll @IntRange(min = -120, max = 200) int day) {
        Instant asOf = Instant.EPOCH.plus(Duration.ofDays(day));
        StageTable table = Ladder.of(log, LadderRules.standard()).build().at(asOf);
        StageProfit profit = StageProfit.of(table, log);
        assertThat(profit.total().net().getAmountMinorLong())
                .isEqualTo(log.until(asOf.plusNanos(1_000)).netMinor());
        assertThat(profit.rows().stream().mapToLong(StageProfitRow::customers).sum())
                .isEqualTo(log.customers());
        assertThat(profit.rows().stream()
                        .mapToLong(row -> row.net().getAmountMinorLong())
                        .sum())
                .isEqualTo(profit.total().net().getAmountMinorLong());
        assertThat(profit.rows().stream().mapToLong(StageProfitRow::orders).sum())
                .isEqualTo(profit.total().orders());
        assertThat(profit.rows().stream()
                        .flatMap(row -> row.margin().stream())
                        .mapToLong(money -> money.getAmountMinorLong())
                        .sum())
                .isEqualTo(profit.total()
                        .margin()
                        .map(money -> money.getAmountMinorLong())
                        .orElse(0L));
    }

    @Property
    void revenueBridgesFromStartToNow(@ForAll("moneys") List<Long> start, @ForAll("moneys") List<Long> now) {
        int n = Math.min(start.size(), now.size());
        long[] before = start.stream().limit(n).mapToLong(Long::longValue).toArray();
        long[] after = now.stream().limit(n).mapToLong(Long::longValue).toArray();
        RevenueRetention retention = RevenueRetention.of(CurrencyUnit.EUR, before, after);
        long sumNow = 0;
        long sumKept = 0;
        for (int i = 0; i < n; i++) {
            sumNow += before[i] > 0 ? after[i] : 0;
            sumKept += before[i] > 0 ? Math.min(after[i], before[i]) : 0;
        }
        assertThat(retention.now().getAmountMinorLong()).isEqualTo(sumNow);
        assertThat(retention.kept().getAmountMinorLong()).isEqualTo(sumKept);
        assertThat(retention.customers() + retention.leftOut()).isEqualTo(n);
        assertThat(retention.gross().orElse(0)).isLessThanOrEqualTo(1);
        assertThat(retention.gross().orElse(0))
                .isLessThanOrEqualTo(retention.net().orElse(0));
    }

    @Provide
    Arbitrary<List<Long>> moneys() {
        return Arbitraries.longs().between(-50, 200).list().ofMaxSize(12);
    }
}
