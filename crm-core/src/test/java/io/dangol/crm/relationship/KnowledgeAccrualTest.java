package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import org.junit.jupiter.api.Test;

class KnowledgeAccrualTest {

    @Test
    void slopeAndErrorAreThoseOfLeastSquares() {
        // by hand: Σdx² = 5, Σdxdy = 0.8; residuals ∓0.03, ±0.01 … sum of squares 0.002; SE √(0.002 / 2 / 5)
        KnowledgeAccrual growth = KnowledgeAccrual.of(new double[] {0, 1, 2, 3}, new double[] {0.2, 0.4, 0.5, 0.7});
        Estimate slope = growth.growthPerYear();
        assertThat(slope.value().orElseThrow()).isCloseTo(0.16, within(1e-15));
        double error = Math.sqrt(0.002 / 2 / 5);
        assertThat(slope.high().orElseThrow()).isCloseTo(0.16 + 1.959963984540054 * error, within(1e-12));
        assertThat(slope.n()).isEqualTo(4);
        assertThat(growth.mean().value().orElseThrow()).isCloseTo(0.45, within(1e-15));
        assertThat(growth.toString()).startsWith("4 profiles, mean 0.45");
    }

    @Test
    void yearsHoldTheirStartAndNotTheirEnd() {
        KnowledgeAccrual growth =
                KnowledgeAccrual.of(new double[] {0.99, 2, 1, 1.5}, new double[] {0.1, 0.9, 0.4, 0.6});
        assertThat(growth.inYear(0).value()).hasValue(0.1);
        assertThat(growth.inYear(1).value()).hasValue(0.5);
        assertThat(growth.inYear(1).n()).isEqualTo(2);
        assertThat(growth.fromYear(1).n()).isEqualTo(3);
        assertThat(growth.inYear(3).quality()).isEqualTo(Quality.NO_DATA);
        assertThat(growth.customers()).isEqualTo(4);
    }

    @Test
    void orderOfCustomersDoesNotMatterToTheBit() {
        double[] tenure = {0.1, 7.3, 2.2, 2.2, 9.9, 0.3};
        double[] completeness = {0.1, 0.7, 0.3, 0.2, 0.99, 0.15};
        double[] backTenure = {0.3, 9.9, 2.2, 2.2, 7.3, 0.1};
        double[] backCompleteness = {0.15, 0.99, 0.2, 0.3, 0.7, 0.1};
        KnowledgeAccrual one = KnowledgeAccrual.of(tenure, completeness);
        KnowledgeAccrual other = KnowledgeAccrual.of(backTenure, backCompleteness);
        assertThat(one.growthPerYear()).isEqualTo(other.growthPerYear());
        assertThat(one.mean()).isEqualTo(other.mean());
    }

    @Test
    void tooFewCustomersOrOneTenureHaveNoGrowth() {
        assertThat(KnowledgeAccrual.of(new double[0], new double[0])
                        .growthPerYear()
                        .quality())
                .isEqualTo(Quality.NO_DATA);
        assertThat(KnowledgeAccrual.of(new double[] {1, 2}, new double[] {0, 1})
                        .growthPerYear()
                        .value())
                .isEmpty();
        assertThat(KnowledgeAccrual.of(new double[] {1, 1, 1}, new double[] {0, 1, 1})
                        .growthPerYear()
                        .value())
                .isEmpty();
        assertThat(KnowledgeAccrual.of(new double[] {0, 1e-200, 2e-200}, new double[] {0, 1, 1})
                        .growthPerYear()
                        .value())
                .isEmpty();
        assertThat(KnowledgeAccrual.of(new double[0], new double[0]).toString())
                .startsWith("0 profiles, none filled in");
    }

    @Test
    void wrongInputIsRefused() {
        double[] one = {0.5};
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeAccrual.of(one, new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeAccrual.of(new double[] {-1}, one));
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeAccrual.of(new double[] {Double.NaN}, one));
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeAccrual.of(one, new double[] {1.1}));
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeAccrual.of(one, new double[] {Double.NaN}));
    }
}
