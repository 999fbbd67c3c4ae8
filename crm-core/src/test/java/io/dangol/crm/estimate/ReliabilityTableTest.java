package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.estimate.ReliabilityTable.Bin;
import io.dangol.crm.estimate.ReliabilityTable.BrierParts;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityTableTest {

    /**
     * Three probabilities, five rows each: 0.1 of which 1 happened, 0.4 of which 2, 0.8 of which 4. By hand: squares
     * sum to 2.85; reliability 5 · 0.1² / 15, resolution 5 · (0.2667² + 0.0667² + 0.3333²) / 15, uncertainty 7/15 ·
     * 8/15.
     */
    @Test
    void brierScoreAndItsPartsAreThoseByHand() {
        double[] said = {.1, .1, .1, .1, .1, .4, .4, .4, .4, .4, .8, .8, .8, .8, .8};
        boolean[] happened = new boolean[15];
        for (int row : new int[] {4, 7, 8, 10, 11, 12, 14}) {
            happened[row] = true;
        }
        ReliabilityTable table = ReliabilityTable.of(said, happened);
        assertThat(table.brier().value().orElseThrow()).isEqualTo(0.19, within(1e-15));
        assertThat(table.brier().n()).isEqualTo(15);
        BrierParts parts = table.parts();
        assertThat(parts.reliability()).isEqualTo(0.05 / 15, within(1e-15));
        assertThat(parts.resolution()).isEqualTo(0.28 / 4.5, within(1e-15));
        assertThat(parts.uncertainty()).isEqualTo(56 / 225.0, within(1e-15));
        assertThat(parts.within()).isEqualTo(0, within(1e-15));
        assertThat(parts.sum()).isEqualTo(0.19, within(1e-15));
        assertThat(table.bins()).hasSize(10);
        Bin first = table.bins().get(1);
        assertThat(first.n()).isEqualTo(5);
        assertThat(first.predicted()).hasValue(0.1);
        assertThat(first.observed()).isEqualTo(Estimate.ofProportion(1, 5));
        assertThat(table.bins().get(0).n()).isZero();
        assertThat(table.bins().get(0).predicted()).isEmpty();
        assertThat(table.bins().get(0).observed().quality()).isEqualTo(Quality.NO_DATA);
    }

    /**
     * One bin with 0.2 that did not happen and 0.6 that did: squares 0.04 and 0.16, by hand 0.01 − 0 + 0.25 − 0.16 =
     * 0.1.
     */
    @Test
    void whatProbabilitiesDifferWithinABinIsAPartOfItsOwn() {
        ReliabilityTable table = ReliabilityTable.of(new double[] {0.2, 0.6}, new boolean[] {false, true}, 1);
        assertThat(table.brier().value().orElseThrow()).isEqualTo(0.1, within(1e-15));
        assertThat(table.parts().reliability()).isEqualTo(0.01, within(1e-15));
        assertThat(table.parts().resolution()).isZero();
        assertThat(table.parts().uncertainty()).isEqualTo(0.25);
        assertThat(table.parts().within()).isEqualTo(-0.16, within(1e-15));
        assertThat(table.bins().get(0).predicted().orElseThrow()).isEqualTo(0.4, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0", "0.1, 10, 1", "0.3, 10, 3", "0.7, 10, 7", "0.29, 100, 29", "0.9999, 10, 9", "1, 10, 9"})
    void theLowerEndBelongsToABinAndOneToTheLast(double probability, int bins, int bin) {
        ReliabilityTable table = ReliabilityTable.of(new double[] {probability}, new boolean[1], bins);
        assertThat(table.bins().get(bin).n()).isEqualTo(1);
        assertThat(table.bins().stream().mapToLong(Bin::n).sum()).isEqualTo(1);
    }

    @Test
    void certainAndRightIsWithoutFault() {
        ReliabilityTable table = ReliabilityTable.of(new double[] {0, 1, 1}, new boolean[] {false, true, true});
        assertThat(table.brier().value()).hasValue(0);
        assertThat(table.parts().resolution()).isEqualTo(table.parts().uncertainty(), within(1e-15));
    }

    @Test
    void oneClassHasNoUncertainty() {
        ReliabilityTable table = ReliabilityTable.of(new double[] {0.25, 0.25}, new boolean[2]);
        assertThat(table.parts().uncertainty()).isZero();
        assertThat(table.brier().value()).hasValue(0.0625);
    }

    @Test
    void withoutRowsThereIsNoData() {
        ReliabilityTable table = ReliabilityTable.of(new double[0], new boolean[0]);
        assertThat(table.brier().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(table.parts()).isEqualTo(new BrierParts(0, 0, 0, 0));
        assertThat(table.bins()).allMatch(bin -> bin.observed().quality() == Quality.NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.001, 1.001, 30, Double.POSITIVE_INFINITY})
    void probabilitiesAreSharesOfOne(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityTable.of(new double[] {0.5, probability}, new boolean[2]))
                .withMessageStartingWith("Probability 1 is " + probability + "; allowed is 0 to 1.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void binsAreSomeButNotTooMany(int bins) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityTable.of(new double[1], new boolean[1], bins))
                .withMessage("A reliability table of " + bins + " bins; allowed are 1 to 1000.");
    }

    @Test
    void rowsAndBinsFitTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityTable.of(new double[1], new boolean[2]))
                .withMessageContaining("1 probabilities and 2 outcomes");
        Estimate one = Estimate.ofProportion(0, 1);
        Estimate none = Estimate.ofProportion(0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new Bin(0.2, 0.1, OptionalDouble.of(0.1), one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bin(0, 1.1, OptionalDouble.of(0.1), one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bin(-0.1, 1, OptionalDouble.of(0.1), one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bin(0, 1, OptionalDouble.empty(), one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bin(0, 1, OptionalDouble.of(0.1), none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReliabilityTable(List.of(), none, new BrierParts(0, 0, 0, 0)))
                .withMessageContaining("no bins");
    }
}
