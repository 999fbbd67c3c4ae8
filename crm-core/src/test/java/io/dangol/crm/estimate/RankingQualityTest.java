package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RankingQualityTest {

    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final double MOST = Double.POSITIVE_INFINITY;

    /**
     * Ratings 1 to 5 of 109 images of the head (Hanley and McNeil 1982, Radiology 143:29-36, table I): area 0.893
     * there; the error of DeLong is 0.0307 with 0.83295 to 0.95339 as normal interval in the manual of Stata's roctab,
     * and to all digits that of SciPy 1.17.1, as is the score interval of 101.07796706 trials.
     */
    @Test
    void ratedImagesHaveThePublishedAreaAndError() {
        int[] normal = {33, 6, 6, 11, 2};
        int[] abnormal = {3, 2, 2, 11, 33};
        RankingQuality quality = ofRatings(abnormal, normal);
        assertThat(quality.positives()).isEqualTo(51);
        assertThat(quality.negatives()).isEqualTo(58);
        Estimate area = quality.area();
        assertThat(area.value().orElseThrow()).isEqualTo(0.8931710615280595, within(1e-15));
        assertThat(area.n()).isEqualTo(109);
        double error = quality.standardError().orElseThrow();
        assertThat(error).isEqualTo(0.030724408379381122, within(1e-15));
        assertThat(0.8931710615280595 - 1.959964 * error).isEqualTo(0.83295, within(5e-6));
        assertThat(area.low().orElseThrow()).isEqualTo(0.8179419306793968, within(1e-12));
        assertThat(area.high().orElseThrow()).isEqualTo(0.9396095193534238, within(1e-12));
    }

    private static RankingQuality ofRatings(int[] positives, int[] negatives) {
        int rows = Arrays.stream(positives).sum() + Arrays.stream(negatives).sum();
        double[] scores = new double[rows];
        boolean[] truth = new boolean[rows];
        int row = 0;
        for (int rating = 1; rating <= positives.length; rating++) {
            for (int i = 0; i < positives[rating - 1] + negatives[rating - 1]; i++) {
                scores[row] = rating;
                truth[row] = i < positives[rating - 1];
                row++;
            }
        }
        return RankingQuality.of(scores, truth);
    }

    /** 4 positives and 5 negatives: 14 pairs are won and 2 even, and the error follows by hand. */
    @Test
    void evenPairsCountHalf() {
        double[] scores = {3, 2, 2, 5, 1, 2, 0, 2, 4};
        boolean[] truth = {true, true, true, true, false, false, false, false, false};
        RankingQuality quality = RankingQuality.of(scores, truth);
        assertThat(quality.area().value()).hasValue(0.75);
        assertThat(quality.standardError().orElseThrow()).isEqualTo(0.1670828137980285, within(1e-15));
    }

    /** The score interval of 2 in 2 trials; the error of DeLong is 0, which is not to be believed. */
    @Test
    void aRankingWithoutFaultHasAnIntervalWithWidth() {
        RankingQuality quality =
                RankingQuality.of(new double[] {1, 2, 3, 4, MOST}, new boolean[] {false, false, false, true, true});
        assertThat(quality.area().value()).hasValue(1);
        assertThat(quality.standardError()).hasValue(0);
        assertThat(quality.area().low().orElseThrow()).isEqualTo(0.34238022750665303, within(1e-12));
        assertThat(quality.area().high()).hasValue(1);
    }

    @Test
    void theWrongWayRoundIsWorth0AndAllEqualIsWorthHalf() {
        boolean[] truth = {true, true, false, false};
        RankingQuality reversed = RankingQuality.of(new double[] {NONE, 0, 1, 1}, truth);
        assertThat(reversed.area().value()).hasValue(0);
        assertThat(reversed.area().high().orElseThrow()).isEqualTo(1 - 0.34238022750665303, within(1e-12));
        RankingQuality equal = RankingQuality.of(new double[] {0.0, -0.0, 0.0, -0.0}, truth);
        assertThat(equal.area().value()).hasValue(0.5);
        assertThat(equal.standardError()).hasValue(0);
        assertThat(equal.area().high().orElseThrow()).isLessThan(1);
    }

    @Test
    void oneOfAClassHasNoErrorAndTheWidestInterval() {
        RankingQuality quality = RankingQuality.of(new double[] {2, 1, 3}, new boolean[] {true, false, false});
        assertThat(quality.area().value()).hasValue(0.5);
        assertThat(quality.standardError()).isEmpty();
        Estimate single = Estimate.ofShare(0.5, 1, 3, 0.95);
        assertThat(quality.area()).isEqualTo(single);
    }

    @Test
    void withoutBothClassesThereIsNoData() {
        RankingQuality onlyBad = RankingQuality.of(new double[] {1, 2}, new boolean[] {true, true});
        assertThat(onlyBad.area().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(onlyBad.positives()).isEqualTo(2);
        RankingQuality empty = RankingQuality.of(new double[0], new boolean[0]);
        assertThat(empty.area().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(empty.standardError()).isEmpty();
    }

    @Test
    void everyRowHasANumberAndATruth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingQuality.of(new double[] {1, Double.NaN}, new boolean[2]))
                .withMessageStartingWith("Score 1 of a ranking is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingQuality.of(new double[2], new boolean[3]))
                .withMessageContaining("2 scores and 3 rows");
        Estimate none = Estimate.ofProportion(0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankingQuality(-1, 0, none, OptionalDouble.empty()))
                .withMessageContaining("-1 positives");
    }
}
