package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class CohortProperties {

    private static final long DAY = 86_400_000_000L;

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.longs().between(0, 400),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(false, false, false, true))
                .as((customer, day, amount, isReturn) -> {
                    CustomerId id = CustomerId.of("c" + customer);
                    Money money = Money.ofMinor(CurrencyUnit.EUR, amount);
                    Instant at = EpochMicros.toInstant(day * DAY);
                    return isReturn ? Purchase.returned(id, at, money) : Purchase.sale(id, at, money);
                })
                .list()
                .ofMaxSize(60);
    }

    private static boolean isPaid(Purchase purchase, Instant asOf) {
        return !purchase.at().isAfter(asOf) && purchase.netAmount().isPositive();
    }

    private static CohortTable table(List<Purchase> purchases, CohortPeriod period, Instant asOf) {
        return CohortTable.of(PurchaseLog.of(CurrencyUnit.EUR, purchases), period, ZoneOffset.UTC, asOf);
    }

    @Property
    void cellsAddUpToTheLog(
            @ForAll("purchases") List<Purchase> purchases,
            @ForAll CohortPeriod period,
            @ForAll @IntRange(min = 0, max = 500) int day) {
        Instant asOf = EpochMicros.toInstant(day * DAY);
        CohortTable table = table(purchases, period, asOf);
        long sizes = 0;
        for (int cohort = 0; cohort < table.cohorts(); cohort++) {
            sizes += table.size(cohort);
            assertThat(table.active(cohort, 0)).isEqualTo(table.size(cohort));
        }
        assertThat(sizes)
                .isEqualTo(table.customers())
                .isEqualTo(purchases.stream()
                        .filter(each -> isPaid(each, asOf))
                        .map(Purchase::customer)
                        .distinct()
                        .count());
        assertThat(table.cells().stream().mapToLong(CohortCell::orders).sum())
                .isEqualTo(purchases.stream().filter(each -> isPaid(each, asOf)).count());
        long net = table.cells().stream()
                .mapToLong(each -> each.net().getAmountMinorLong())
                .sum();
        assertThat(net + table.outsideNetMinor())
                .isEqualTo(purchases.stream()
                        .filter(each -> !each.at().isAfter(asOf))
                        .mapToLong(each -> each.netAmount().getAmountMinorLong())
                        .sum());
        assertThat(table.outsideNetMinor()).isNotPositive();
    }

    @Property
    void survivalFalls(@ForAll("purchases") List<Purchase> purchases, @ForAll CohortPeriod period) {
        SurvivalTable survival =
                table(purchases, period, EpochMicros.toInstant(400 * DAY)).unbrokenSurvival();
        double before = 1;
        for (int age = 0; age <= survival.periods(); age++) {
            OptionalDouble left = survival.survival(age);
            assertThat(left.orElse(0)).isBetween(0.0, before);
            before = left.orElse(0);
        }
    }

    @Property
    void aCompleteCellDoesNotChangeLater(@ForAll("purchases") List<Purchase> purchases) {
        CohortTable early = table(purchases, CohortPeriod.MONTH, EpochMicros.toInstant(200 * DAY));
        CohortTable late = table(purchases, CohortPeriod.MONTH, EpochMicros.toInstant(450 * DAY));
        for (CohortCell cell : early.cells()) {
            if (cell.isComplete()) {
                assertThat(late.cell(cell.start(), cell.age())).isEqualTo(cell);
            }
        }
    }

    @Property
    void grossRetentionIsAtMostOneAndAtMostNet(
            @ForAll @Size(max = 20) List<@IntRange(min = -5, max = 50) Integer> start,
            @ForAll @Size(min = 20, max = 20) List<@IntRange(min = -5, max = 50) Integer> now) {
        long[] before = start.stream().mapToLong(each -> each).toArray();
        long[] after = now.stream().limit(before.length).mapToLong(each -> each).toArray();
        RevenueRetention revenue = RevenueRetention.of(CurrencyUnit.EUR, before, after);
        assertThat(revenue.customers() + revenue.leftOut()).isEqualTo(before.length);
        if (revenue.customers() > 0) {
            assertThat(revenue.gross().orElseThrow())
                    .isLessThanOrEqualTo(Math.min(1, revenue.net().orElseThrow()));
        }
        long sum = 0;
        for (int row = 0; row < before.length; row++) {
            sum += before[row] > 0 ? after[row] : 0;
        }
        assertThat(revenue.now().getAmountMinorLong()).isEqualTo(sum);
    }
}
