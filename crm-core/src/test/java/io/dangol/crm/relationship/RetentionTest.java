package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retention, churn and survival; published numbers are those of the vectors of topic {@code cohort}, sources beside. */
class RetentionTest {

    private static List<CustomerId> customers(String... ids) {
        return Arrays.stream(ids).map(CustomerId::of).toList();
    }

    @Test
    void newCustomersAreLeftOut() {
        // textbook formula (E − N) / S: 200 at the start, 220 at the end, 40 of them new
        Retention retention = Retention.of(200, 220, 40);
        assertThat(retention.rate().value().orElseThrow()).isCloseTo(0.9, within(1e-12));
        assertThat(retention.churn().rate().value().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(retention.rate()).isEqualTo(Estimate.ofProportion(180, 200));
        assertThat(retention.churn().retention()).isEqualTo(retention.rate());
    }

    @Test
    void setsGiveTheSameCounts() {
        Retention retention = Retention.of(customers("a", "b", "c", "c"), customers("b", "c", "d", "d"));
        assertThat(retention).isEqualTo(Retention.of(3, 3, 1));
        assertThat(retention.kept()).isEqualTo(2);
    }

    @Test
    void nobodyAtTheStartIsNoData() {
        assertThat(Retention.of(0, 5, 5).rate().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(Retention.of(0, 5, 5).churn().over(12).quality()).isEqualTo(Quality.NO_DATA);
        assertThat(Retention.of(List.of(), List.of()).rate().value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "1, 0, -1", "1, 3, 4", "1, 3, 1", "1, -1, 0"})
    void impossibleCountsAreRefused(long start, long end, long newCustomers) {
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.of(start, end, newCustomers));
    }

    @Test
    void threePercentAMonthAreThirtyPointSixAYear() {
        // 1 − 0.97^12, never 12 × 0.03
        assertThat(ChurnRate.compound(0.03, 12)).isCloseTo(0.306157639005, within(1e-12));
        assertThat(ChurnRate.compound(0, 12)).isZero();
        assertThat(ChurnRate.compound(1, 12)).isEqualTo(1);
        Estimate month = ChurnRate.of(30, 1_000).rate();
        Estimate year = ChurnRate.of(30, 1_000).over(12);
        assertThat(year.value().orElseThrow()).isCloseTo(0.306157639005, within(1e-12));
        assertThat(year.low().orElseThrow())
                .isEqualTo(ChurnRate.compound(month.low().orElseThrow(), 12));
        assertThat(year.n()).isEqualTo(1_000);
    }

    @Test
    void ratesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.compound(Double.NaN, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.compound(-0.1, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.compound(3, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.compound(0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.of(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ChurnRate.of(-1, 1));
    }

    @Test
    void conditionalChurnAndSurvivalAsPublished() {
        // Tableau community thread 252476: 376 at the start, 11, 11 and 29 leave (2.9 %, 3.01 %, 8.2 %)
        SurvivalTable table = SurvivalTable.of(376, 11, 11, 29);
        double[] rates = {0.0292553191489, 0.0301369863014, 0.0819209039548};
        for (int period = 1; period <= 3; period++) {
            assertThat(table.churn(period).rate().value().orElseThrow()).isCloseTo(rates[period - 1], within(1e-9));
        }
        assertThat(table.survival(3).orElseThrow()).isCloseTo(0.864361702128, within(1e-9));
        assertThat(table.survival(0)).hasValue(1.0);
        assertThat(table.churnPerPeriod()).isEqualTo(Estimate.ofProportion(51, 376 + 365 + 354));
        assertThat(table).hasToString("3 periods, 376 at risk in the first");
    }

    @Test
    void survivalOfAGroupSeenToTheEndHasTheIntervalOfThoseLeft() {
        SurvivalTable table = SurvivalTable.of(376, 11, 11, 29);
        Estimate left = Estimate.ofProportion(325, 376);
        Estimate survival = table.survivalEstimate(3);
        assertThat(survival.value()).isEqualTo(table.survival(3));
        assertThat(survival.n()).isEqualTo(376);
        assertThat(survival.low().orElseThrow()).isCloseTo(left.low().orElseThrow(), within(1e-12));
        assertThat(survival.high().orElseThrow()).isCloseTo(left.high().orElseThrow(), within(1e-12));
    }

    @Test
    void survivalOfAGroupSeenInPartHasTheTrialsOfItsVariance() {
        SurvivalTable table = SurvivalTable.of(new long[] {40, 20, 8}, new long[] {10, 4, 0});
        // 0.75 × 0.8 and Greenwood's 0.6² (10/(40·30) + 4/(20·16)) = 0.0075
        Estimate of32 = Estimate.ofShare(0.6, 32, 40, 0.95);
        assertThat(table.survivalEstimate(2).low().orElseThrow())
                .isCloseTo(of32.low().orElseThrow(), within(1e-12));
        assertThat(table.survivalEstimate(2).high().orElseThrow())
                .isCloseTo(of32.high().orElseThrow(), within(1e-12));
        assertThat(table.survivalEstimate(2).n()).isEqualTo(40);
        assertThat(table.survivalEstimate(3)).isEqualTo(table.survivalEstimate(2));
        assertThat(SurvivalTable.of(new long[] {9, 5}, new long[] {0, 0}).survivalEstimate(2))
                .isEqualTo(Estimate.ofShare(1, 5, 9, 0.95));
        assertThat(SurvivalTable.of(new long[] {9, 5}, new long[] {0, 5}).survivalEstimate(2))
                .isEqualTo(Estimate.ofShare(0, 5, 9, 0.95));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.survivalEstimate(0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.survivalEstimate(4));
    }

    @Test
    void survivalIsEmptyWhereNobodyIsLeftToBeSeen() {
        SurvivalTable table = SurvivalTable.of(new long[] {4, 2, 0}, new long[] {1, 2, 0});
        assertThat(table.survival(2)).hasValue(0.0);
        assertThat(table.survival(3)).isEmpty();
        assertThat(table.survivalEstimate(3).quality()).isEqualTo(Quality.NO_DATA);
        assertThat(table.churn(3).rate().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(SurvivalTable.of(5)).hasToString("0 periods");
    }

    @Test
    void impossibleTablesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalTable.of(5, 6))
                .withMessageContaining("In period 1, 6 of 5 at risk left");
        assertThatIllegalArgumentException().isThrownBy(() -> SurvivalTable.of(5, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalTable.of(new long[] {5, 5}, new long[] {1, 0}))
                .withMessageContaining("In period 2, 5 are at risk after 4 stayed in the one before; nobody can join");
        assertThatIllegalArgumentException().isThrownBy(() -> SurvivalTable.of(new long[1], new long[2]));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> SurvivalTable.of(5, 1).churn(0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> SurvivalTable.of(5, 1).survival(2));
    }
}
