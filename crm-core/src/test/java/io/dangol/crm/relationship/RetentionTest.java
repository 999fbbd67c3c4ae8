package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final CustomerId A = CustomerId.of("a");
    private static final CustomerId B = CustomerId.of("b");
    private static final CustomerId C = CustomerId.of("c");

    @Test
    void newCustomersDoNotHideThoseWhoLeft() {
        Retention retention = Retention.of(200, 220, 40);
        assertThat(retention.kept()).isEqualTo(180);
        assertThat(retention.rate().value()).hasValue(0.9);
        assertThat(retention.churn()).isEqualTo(ChurnRate.of(20, 200));
        assertThat(retention.churn().retention()).isEqualTo(retention.rate());
    }

    @Test
    void countsEachCustomerOfTheListsOnce() {
        assertThat(Retention.of(List.of(A, B, B), List.of(B, C, C))).isEqualTo(Retention.of(2, 2, 1));
        assertThat(Retention.of(List.of(A), List.of())).isEqualTo(Retention.of(1, 0, 0));
    }

    @Test
    void nobodyAtTheStartMakesNoRate() {
        assertThat(Retention.of(0, 3, 3).rate().value()).isEmpty();
        assertThat(Retention.of(0, 3, 3).churn().rate().value()).isEmpty();
        assertThat(ChurnRate.of(0, 0).over(12).value()).isEmpty();
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.of(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.of(5, 3, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.of(5, 3, 4))
                .withMessageContaining("4 of them new");
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.of(5, 8, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChurnRate.of(3, 2))
                .withMessageContaining("3 customers");
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.of(-1, 2));
    }

    @Test
    void aRateOverSeveralPeriodsCompounds() {
        assertThat(ChurnRate.compound(0.1, 12)).isCloseTo(1 - Math.pow(0.9, 12), within(1e-15));
        assertThat(ChurnRate.compound(0, 12)).isZero();
        assertThat(ChurnRate.compound(1, 12)).isEqualTo(1);
        ChurnRate month = ChurnRate.of(3, 100);
        assertThat(month.over(1).value().orElseThrow())
                .isCloseTo(month.rate().value().orElseThrow(), within(1e-15));
        assertThat(month.over(12).low().orElseThrow())
                .isCloseTo(ChurnRate.compound(month.rate().low().orElseThrow(), 12), within(1e-15));
        assertThat(month.over(12).n()).isEqualTo(100);
    }

    @Test
    void refusesRatesAndPeriodsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChurnRate.compound(3, 12))
                .withMessageContaining("3 % as 0.03");
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.compound(-0.1, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.compound(Double.NaN, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.compound(0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.of(1, 2).over(0));
    }

    @Test
    void survivalIsTheProductOfThoseWhoStay() {
        SurvivalTable table = SurvivalTable.of(10, 2, 4, 4);
        assertThat(table.periods()).isEqualTo(3);
        assertThat(table.survival(0)).hasValue(1);
        assertThat(table.survival(2).orElseThrow()).isCloseTo(0.4, within(1e-15));
        assertThat(table.survival(3)).hasValue(0);
        assertThat(table.churn(2)).isEqualTo(ChurnRate.of(4, 8));
        assertThat(table.churnPerPeriod().value().orElseThrow()).isCloseTo(10.0 / 22, within(1e-15));
        assertThat(table).hasToString("3 periods, 10 at risk in the first");
    }

    @Test
    void survivalIsUnknownFromWhereNobodyIsAtRisk() {
        SurvivalTable table = SurvivalTable.of(new long[] {4, 2, 0, 0}, new long[] {1, 1, 0, 0});
        assertThat(table.survival(2).orElseThrow()).isCloseTo(0.375, within(1e-15));
        assertThat(table.survival(3)).isEmpty();
        assertThat(table.survival(4)).isEmpty();
        assertThat(SurvivalTable.of(0).survival(0)).hasValue(1);
        assertThat(SurvivalTable.of(0)).hasToString("0 periods");
    }

    @Test
    void aTableKeepsItsOwnNumbers() {
        long[] churned = {1};
        SurvivalTable table = SurvivalTable.of(4, churned);
        churned[0] = 4;
        assertThat(table.churn(1)).isEqualTo(ChurnRate.of(1, 4));
    }

    @Test
    void refusesSurvivalThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> SurvivalTable.of(3, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> SurvivalTable.of(3, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalTable.of(new long[] {3, 3}, new long[] {1, 0}))
                .withMessageContaining("nobody can join");
        assertThatIllegalArgumentException().isThrownBy(() -> SurvivalTable.of(new long[] {3}, new long[0]));
    }
}
