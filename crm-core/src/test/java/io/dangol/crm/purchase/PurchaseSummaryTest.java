package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PurchaseSummaryTest {

    private static final CustomerId A = CustomerId.of("a");
    private static final Instant T1 = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant T2 = Instant.parse("2026-03-05T10:00:00Z");

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static PurchaseSummary summary(Purchase... purchases) {
        return PurchaseSummary.of(PurchaseLog.of(CurrencyUnit.EUR, List.of(purchases)));
    }

    @Test
    void totalsKeepGrossReturnsAndNetApart() {
        PurchaseSummary summary = summary(
                Purchase.sale(A, T1, eur("10.00")).withDocument("1"),
                Purchase.sale(A, T1, eur("6.00")).withDocument("1"),
                Purchase.sale(A, T2, eur("4.00")),
                Purchase.returned(A, T2, eur("5.00")));
        assertThat(summary.orders()).isEqualTo(2);
        assertThat(summary.saleLines()).isEqualTo(3);
        assertThat(summary.returnLines()).isEqualTo(1);
        assertThat(summary.gross()).isEqualTo(eur("20.00"));
        assertThat(summary.returned()).isEqualTo(eur("5.00"));
        assertThat(summary.net()).isEqualTo(eur("15.00"));
        assertThat(summary.returnRate()).hasValue(0.25);
        assertThat(summary.firstSale()).contains(T1);
        assertThat(summary.lastSale()).contains(T2);
    }

    @Test
    void marginCountsOnlyLinesWhoseCostIsKnown() {
        PurchaseSummary summary = summary(
                Purchase.sale(A, T1, eur("10.00")).withCost(eur("6.00")),
                Purchase.sale(A, T1, eur("30.00")),
                Purchase.returned(A, T2, eur("5.00")).withCost(eur("3.00")));
        assertThat(summary.margin()).contains(eur("2.00"));
        assertThat(summary.costCoverage().orElseThrow()).isEqualTo(0.25, within(0.0));
        assertThat(summary(Purchase.sale(A, T1, eur("10.00"))).margin()).isEmpty();
    }

    @Test
    void withoutSalesThereIsNoRateAndNoDate() {
        PurchaseSummary onlyReturns = summary(Purchase.returned(A, T1, eur("5.00")));
        assertThat(onlyReturns.returnRate()).isEmpty();
        assertThat(onlyReturns.costCoverage()).isEmpty();
        assertThat(onlyReturns.firstSale()).isEmpty();
        assertThat(onlyReturns.net()).isEqualTo(eur("-5.00"));
        assertThat(summary()).isEqualTo(PurchaseSummary.empty(CurrencyUnit.EUR));
    }

    @Test
    void currenciesDoNotMix() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PurchaseSummary.empty(CurrencyUnit.EUR).merge(PurchaseSummary.empty(CurrencyUnit.USD)))
                .withMessageContaining("EUR with one in USD");
    }

    @Test
    void whatCameBackWithoutItsCostIsSeenByTheCoverage() {
        PurchaseSummary summary = summary(
                Purchase.sale(A, T1, eur("100.00")).withCost(eur("60.00")), Purchase.returned(A, T2, eur("100.00")));
        assertThat(summary.margin()).contains(eur("40.00"));
        assertThat(summary.costCoverage()).hasValue(1);
        assertThat(summary.returnCostCoverage()).hasValue(0);
        PurchaseSummary costed = summary(
                Purchase.sale(A, T1, eur("100.00")).withCost(eur("60.00")),
                Purchase.returned(A, T2, eur("100.00")).withCost(eur("60.00")));
        assertThat(costed.margin()).contains(eur("0.00"));
        assertThat(costed.returnCostCoverage()).hasValue(1);
    }

    @Test
    void aGiftHasAMarginOfItsCost() {
        assertThat(summary(Purchase.sale(A, T1, eur("0.00")).withCost(eur("5.00")))
                        .margin())
                .contains(eur("-5.00"));
    }

    @Test
    void impossibleSummariesAreRefused() {
        Optional<Instant> at = Optional.of(T1);
        Optional<Instant> never = Optional.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurchaseSummary(CurrencyUnit.EUR, 2, 1, 0, 0, 0, 0, 0, 0, 0, at, at))
                .withMessageContaining("a part at most its whole");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurchaseSummary(CurrencyUnit.EUR, 1, 1, 0, 0, 0, 0, 0, 0, 0, at, never))
                .withMessageContaining("both must be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurchaseSummary(CurrencyUnit.EUR, 0, 0, 0, 0, -1, 0, 0, 0, 0, never, never));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurchaseSummary(CurrencyUnit.EUR, 0, 0, 0, 0, 0, 0, 1, 0, 0, never, never));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurchaseSummary(CurrencyUnit.EUR, 0, 0, 1, 0, 0, 1, 0, 2, 0, never, never));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurchaseSummary(CurrencyUnit.EUR, 0, 0, 0, 1, 0, 0, 0, 0, 0, never, never));
    }

    @Test
    void preferencesRankProductsByTheirPartOfTheSales() {
        PurchaseLog log = PurchaseLog.of(
                CurrencyUnit.EUR,
                List.of(
                        Purchase.sale(A, T1, eur("1.00")).withProduct("tea"),
                        Purchase.sale(A, T2, eur("2.00")).withProduct("tea"),
                        Purchase.sale(A, T1, eur("9.00")).withProduct("pot"),
                        Purchase.sale(A, T1, eur("50.00")),
                        Purchase.returned(A, T2, eur("9.00")).withProduct("pot")));
        assertThat(PreferenceProfile.of(log, 0).products())
                .containsExactly(
                        new PreferenceProfile.ProductShare("pot", 1, eur("9.00"), 0.75),
                        new PreferenceProfile.ProductShare("tea", 2, eur("3.00"), 0.25));
    }

    @Test
    void preferencesOfFreeProductsHaveNoShare() {
        PurchaseLog log = PurchaseLog.of(
                CurrencyUnit.EUR, List.of(Purchase.sale(A, T1, eur("0.00")).withProduct("sample")));
        assertThat(PreferenceProfile.of(log, 0).products())
                .containsExactly(new PreferenceProfile.ProductShare("sample", 1, eur("0.00"), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreferenceProfile.ProductShare("x", 1, eur("1.00"), Double.NaN));
    }
}
