package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.estimate.ReferenceFigure;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CostRatioTest {

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    @Test
    void ratioComparesCostPerHead() {
        CostRatio costs = CostRatio.of(eur("3000.00"), 30, eur("2000.00"), 80);
        assertThat(costs.perNew()).hasValue(eur("100.00"));
        assertThat(costs.perKept()).hasValue(eur("25.00"));
        assertThat(costs.ratio()).hasValue(4.0);
    }

    @Test
    void ratioIsOfUnroundedCosts() {
        CostRatio costs = CostRatio.of(eur("0.01"), 3, eur("0.01"), 7);
        assertThat(costs.perNew()).hasValue(eur("0.00"));
        assertThat(costs.ratio().orElseThrow()).isEqualTo(7 / 3.0);
    }

    @Test
    void ratioIsEmptyWhereThereIsNothingToCompare() {
        assertThat(CostRatio.of(eur("1.00"), 0, eur("1.00"), 1).ratio()).isEmpty();
        assertThat(CostRatio.of(eur("1.00"), 1, eur("1.00"), 0).ratio()).isEmpty();
        assertThat(CostRatio.of(eur("1.00"), 1, eur("0.00"), 1).ratio()).isEmpty();
        assertThat(CostRatio.of(eur("1.00"), 0, eur("1.00"), 0).perNew()).isEmpty();
        assertThat(CostRatio.of(eur("1.00"), 0, eur("1.00"), 0).perKept()).isEmpty();
        assertThat(CostRatio.of(eur("0.00"), 1, eur("1.00"), 1).ratio()).hasValue(0.0);
    }

    @Test
    void referencesStandBesideAndSayWhereTheyComeFrom() {
        assertThat(CostRatio.references()).hasSize(2);
        ReferenceFigure folklore = CostRatio.references().get(0);
        ReferenceFigure tarp = CostRatio.references().get(1);
        assertThat(folklore.toString()).contains(": 5.0 (often quoted as five or more, folklore");
        assertThat(tarp.toString()).contains(": 2.0 to 20.0 (TARP");
    }

    @Test
    void wrongInputIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostRatio.of(eur("1.00"), 1, Money.parse("USD 1.00"), 1))
                .withMessageContaining("two currencies");
        assertThatIllegalArgumentException().isThrownBy(() -> CostRatio.of(eur("-1.00"), 1, eur("1.00"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CostRatio.of(eur("1.00"), -1, eur("1.00"), 1));
    }
}
