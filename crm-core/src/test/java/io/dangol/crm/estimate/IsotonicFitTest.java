package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.estimate.IsotonicFit.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsotonicFitTest {

    /**
     * Loyalty by satisfaction band in the mobile survey of the European Customer Satisfaction Index (data set mobi of the
     * R package seminr, means per band): bands 4 and 5 are out of order and pool to 5.0897; the means are rounded, hence the tolerance.
     */
    @Test
    void satisfactionBandsThatFallArePooled() {
        IsotonicFit fit = IsotonicFit.of(
                new double[] {3, 4, 5, 6, 7, 8, 9},
                new double[] {2.50, 5.50, 5.0152, 6.11, 6.51, 7.43, 8.11},
                new double[] {4, 4, 22, 39, 78, 71, 32});
        assertThat(fit.blocks()).hasSize(6);
        Block pooled = fit.blocks().get(1);
        assertThat(pooled.xLow()).isEqualTo(4);
        assertThat(pooled.xHigh()).isEqualTo(5);
        assertThat(pooled.weight()).isEqualTo(26);
        assertThat(pooled.value()).isEqualTo(5.0897, within(1e-4));
    }

    @Test
    void pointsAtTheSamePlaceAreMergedBeforeTheOrderIsLookedAt() {
        IsotonicFit fit =
                IsotonicFit.of(new double[] {1, 2, 2, 3}, new double[] {1, 6, 2, 5}, new double[] {1, 1, 3, 1});
        assertThat(fit.blocks()).containsExactly(new Block(1, 1, 1, 1), new Block(2, 2, 3, 4), new Block(3, 3, 5, 1));
    }

    @Test
    void neighboursWithEqualValuesShareABlock() {
        IsotonicFit fit = IsotonicFit.of(new double[] {1, 2, 4}, new double[] {7, 7, 9}, new double[] {1, 2, 1});
        assertThat(fit.blocks()).containsExactly(new Block(1, 2, 7, 3), new Block(4, 4, 9, 1));
    }

    @Test
    void pointsThatOnlyFallBecomeOneBlock() {
        IsotonicFit fit = IsotonicFit.of(new double[] {1, 2, 3}, new double[] {9, 6, 3}, new double[] {1, 1, 1});
        assertThat(fit.blocks()).containsExactly(new Block(1, 3, 6, 3));
    }

    @ParameterizedTest
    @CsvSource({"-Infinity, 2", "0, 2", "1, 2", "2.5, 2", "3, 2", "4, 3", "5, 4", "6.5, 7", "8, 10", "Infinity, 10"})
    void curveIsConstantInBlocksLinearBetweenAndLevelBeyond(double x, double value) {
        IsotonicFit fit =
                new IsotonicFit(List.of(new Block(1, 3, 2, 5), new Block(5, 5, 4, 1), new Block(8, 9, 10, 2)));
        assertThat(fit.valueAt(x)).isEqualTo(value);
    }

    @Test
    void heightAtNoPlaceIsRefused() {
        IsotonicFit fit = IsotonicFit.of(new double[] {1}, new double[] {2}, new double[] {1});
        assertThat(fit.valueAt(-7)).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> fit.valueAt(Double.NaN));
    }

    @Test
    void arraysGoTogetherAndHoldAPoint() {
        double[] one = {1};
        double[] two = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicFit.of(two, one, two))
                .withMessageContaining("2 x, 1 y and 2 weights");
        assertThatIllegalArgumentException().isThrownBy(() -> IsotonicFit.of(two, two, one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicFit.of(new double[0], new double[0], new double[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 1, 1",
        "Infinity, 1, 1",
        "1, NaN, 1",
        "1, -Infinity, 1",
        "1, 1, 0",
        "1, 1, -1",
        "1, 1, NaN",
        "1, 1, Infinity"
    })
    void pointsAreFiniteAndWeightsAboveZero(double x, double y, double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicFit.of(new double[] {0, x}, new double[] {0, y}, new double[] {1, weight}))
                .withMessageContaining("Point 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Block(x, x, y, weight));
    }

    @Test
    void blocksRiseInPlaceAndValue() {
        Block first = new Block(1, 2, 5, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IsotonicFit(List.of(first, new Block(2, 3, 6, 1))))
                .withMessageContaining("both rise");
        assertThatIllegalArgumentException().isThrownBy(() -> new IsotonicFit(List.of(first, new Block(3, 4, 5, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new IsotonicFit(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Block(2, 1, 5, 1));
    }

    @Test
    void laterChangesOfTheCallersListChangeNothing() {
        List<Block> blocks = new ArrayList<>(List.of(new Block(1, 2, 5, 1)));
        IsotonicFit fit = new IsotonicFit(blocks);
        blocks.clear();
        assertThat(fit.blocks()).hasSize(1);
    }
}
