package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.RealData;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class TenureEffectTest {

    /** IBM telco sample data (Apache-2.0), churn by whole years of tenure, rounded to four places. */
    @Test
    void churnFallsWithTenureInTheTelcoData() {
        List<CSVRecord> rows = RealData.rows("telco-churn.csv");
        TenureEffect.Builder builder = TenureEffect.upTo(5);
        for (CSVRecord row : rows) {
            builder.customer(
                    Integer.parseInt(row.get("tenure")) / 12, row.get("Churn").equals("No"));
        }
        TenureEffect effect = builder.build();
        assertThat(effect.churn()).isEqualTo(ChurnRate.of(1_869, 7_043));
        double[] expected = {.4828, .2951, .2203, .1952, .1500, .0668};
        for (int year = 0; year < expected.length; year++) {
            assertThat(effect.bands().get(year).churn().rate().value().orElseThrow())
                    .isCloseTo(expected[year], within(5e-5));
        }
    }

    @Test
    void theLastBandHoldsAllLongerTenures() {
        TenureEffect effect = TenureEffect.upTo(1)
                .customer(0, false)
                .customer(0, true, OptionalDouble.of(10), OptionalDouble.of(0.5))
                .customer(7, true, OptionalDouble.of(-4), OptionalDouble.empty())
                .columns(new int[] {1, 30}, new boolean[] {false, true})
                .counts(2, ChurnRate.of(1, 7))
                .build();
        TenureBand first = effect.bands().get(0);
        TenureBand last = effect.bands().get(1);
        assertThat(effect.bands()).extracting(TenureBand::label).containsExactly("0", "1+");
        assertThat(first.churn()).isEqualTo(ChurnRate.of(1, 2));
        assertThat(first.margin().n()).isEqualTo(1);
        assertThat(first.margin().value()).hasValue(10);
        assertThat(first.completeness().value()).hasValue(0.5);
        assertThat(last.churn()).isEqualTo(ChurnRate.of(2, 10));
        assertThat(last.customers()).isEqualTo(10);
        assertThat(last.retention().value()).hasValue(0.8);
        assertThat(last.completeness().value()).isEmpty();
        assertThat(effect.churn()).isEqualTo(ChurnRate.of(3, 12));
        assertThat(effect.toString()).startsWith("Churn by years of tenure, 0: ");
    }

    @Test
    void aBandOfNobodyHasNoData() {
        TenureBand empty = TenureEffect.upTo(2).build().bands().get(1);
        assertThat(empty.retention().value()).isEmpty();
        assertThat(empty.margin().value()).isEmpty();
    }

    @Test
    void keepsMoreMarginsThanItBeganWith() {
        TenureEffect.Builder builder = TenureEffect.upTo(1);
        for (int i = 1; i <= 101; i++) {
            builder.customer(0, true, OptionalDouble.of(i), OptionalDouble.empty());
        }
        assertThat(builder.build().bands().get(0).margin().value()).hasValue(51);
    }

    @Test
    void aRefusedCustomerLeavesTheBuilderAsItWas() {
        TenureEffect.Builder builder = TenureEffect.upTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.customer(-1, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.customer(1, true, OptionalDouble.of(Double.NaN), OptionalDouble.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.customer(1, true, OptionalDouble.of(1), OptionalDouble.of(1.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.columns(new int[2], new boolean[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> TenureEffect.upTo(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TenureEffect.upTo(101));
        assertThat(builder.build().churn()).isEqualTo(ChurnRate.of(0, 0));
    }

    @Test
    void knowledgeGrowsBySoMuchAYear() {
        KnowledgeAccrual line = KnowledgeAccrual.of(new double[] {3, 0, 1, 2}, new double[] {0.8, 0.2, 0.4, 0.6});
        assertThat(line.growthPerYear().value().orElseThrow()).isCloseTo(0.2, within(1e-15));
        assertThat(line.mean().value()).hasValue(0.5);
        assertThat(line.customers()).isEqualTo(4);
        assertThat(line.inYear(1).value()).hasValue(0.4);
        assertThat(line.fromYear(2).value().orElseThrow()).isCloseTo(0.7, within(1e-15));
        assertThat(line.inYear(9).value()).isEmpty();
        assertThat(line.toString()).startsWith("4 profiles, mean ");
    }

    /** Least squares by hand: tenure 0, 1, 2, completeness 0, 1, 0.5: slope 1/4, residual sum of squares 3/8. */
    @Test
    void theGrowthHasTheUsualStandardError() {
        var growth = KnowledgeAccrual.of(new double[] {0, 1, 2}, new double[] {0, 1, 0.5})
                .growthPerYear();
        double half = 1.959963984540054 * Math.sqrt(3.0 / 8 / 1 / 2);
        assertThat(growth.value().orElseThrow()).isCloseTo(0.25, within(1e-15));
        assertThat(growth.high().orElseThrow() - 0.25).isCloseTo(half, within(1e-9));
    }

    @Test
    void noGrowthWithoutDifferenceOfTenure() {
        double[] filled = {0.1, 0.5, 0.9};
        assertThat(KnowledgeAccrual.of(new double[] {2, 2, 2}, filled)
                        .growthPerYear()
                        .value())
                .isEmpty();
        assertThat(KnowledgeAccrual.of(new double[] {0, 1e-200, 2e-200}, filled)
                        .growthPerYear()
                        .value())
                .isEmpty();
        assertThat(KnowledgeAccrual.of(new double[] {1, 2}, new double[] {0, 1})
                        .growthPerYear()
                        .value())
                .isEmpty();
        assertThat(KnowledgeAccrual.of(new double[0], new double[0]).toString()).startsWith("0 profiles");
    }

    @Test
    void refusesKnowledgeOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeAccrual.of(new double[1], new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeAccrual.of(new double[] {-1}, new double[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeAccrual.of(new double[] {1}, new double[] {Double.NaN}))
                .withMessageContaining("from 0 to 1");
    }
}
