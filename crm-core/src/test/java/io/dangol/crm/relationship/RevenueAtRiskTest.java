package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RevenueAtRiskTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    private static MarginAtRisk risk(String customer, String margin, double probability) {
        return new MarginAtRisk(CustomerId.of(customer), Money.parse("EUR " + margin), probability);
    }

    @Test
    void totalIsTheSumOfTheContributionsGreatestFirst() {
        RevenueAtRisk atRisk = RevenueAtRisk.of(
                EUR,
                List.of(
                        risk("a", "100.00", 0.25),
                        risk("c", "50.00", 0.5),
                        risk("b", "50.00", 0.5),
                        risk("d", "1000.00", 0.1)));
        assertThat(atRisk.contributions())
                .extracting(each -> each.customer().value())
                .containsExactly("d", "a", "b", "c");
        assertThat(atRisk.total()).isEqualTo(Money.parse("EUR 175.00"));
        assertThat(atRisk.margin()).isEqualTo(Money.parse("EUR 1200.00"));
        assertThat(atRisk).hasToString("EUR 175.00 at risk with 4 customers of margin EUR 1200.00");
    }

    @Test
    void contributionsAreRoundedHalfEvenAndTheTotalIsTheirs() {
        RevenueAtRisk atRisk = RevenueAtRisk.of(EUR, List.of(risk("a", "0.01", 0.5), risk("b", "0.03", 0.5)));
        assertThat(risk("a", "0.01", 0.5).expectedLoss()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(atRisk.total()).isEqualTo(Money.parse("EUR 0.02"));
    }

    @Test
    void aThresholdIsInclusive() {
        RevenueAtRisk atRisk = RevenueAtRisk.of(EUR, List.of(risk("a", "1.00", 0.5), risk("b", "1.00", 0.49)));
        assertThat(atRisk.fromProbability(0.5).contributions()).hasSize(1);
        assertThat(atRisk.fromProbability(0)).isEqualTo(atRisk);
        assertThatIllegalArgumentException().isThrownBy(() -> atRisk.fromProbability(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> atRisk.fromProbability(50));
    }

    @Test
    void nobodyPutsNothingAtRisk() {
        assertThat(RevenueAtRisk.of(EUR, List.of()).total()).isEqualTo(Money.zero(EUR));
    }

    @Test
    void wrongInputIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> risk("a", "-1.00", 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> risk("a", "1.00", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> risk("a", "1.00", 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> risk("a", "1.00", -0.1));
        MarginAtRisk one = risk("a", "1.00", 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueAtRisk.of(EUR, List.of(one, one)))
                .withMessageContaining("named twice");
        assertThatIllegalArgumentException().isThrownBy(() -> RevenueAtRisk.of(CurrencyUnit.USD, List.of(one)));
    }
}
