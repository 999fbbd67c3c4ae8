package io.dangol.crm.value;

import static io.dangol.crm.value.NegativePolicy.CLAMP_ZERO;
import static io.dangol.crm.value.NegativePolicy.POSITIVE_ONLY;
import static io.dangol.crm.value.NegativePolicy.RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcentrationTest {

    private static final Offset<Double> TINY = within(1e-12);

    /** Damgaard and Weiner 2000, figure 2: nine small plants and one large one. */
    private static final double[] ONE_LARGE = {
        50 / 9.0, 50 / 9.0, 50 / 9.0, 50 / 9.0, 50 / 9.0, 50 / 9.0, 50 / 9.0, 50 / 9.0, 50 / 9.0, 50
    };

    /** The same figure: five small and five large plants. */
    private static final double[] HALF_LARGE = {2, 2, 2, 2, 2, 18, 18, 18, 18, 18};

    @ParameterizedTest
    @CsvSource({
        // Gini formula of R package ineq 0.2-13, corrected by n/(n-1)
        "1|1|1|1|1, 0, 0",
        "0|0|0|0|1, 0.8, 1",
        "1|2|3|4|5, 0.2666666667, 0.3333333333"
    })
    void giniIsThatOfThePublishedFormula(String list, double gini, double corrected) {
        long[] values =
                Arrays.stream(list.split("\\|")).mapToLong(Long::parseLong).toArray();
        for (Concentration concentration : new Concentration[] {
            Concentration.of(values, RAW),
            Concentration.of(Arrays.stream(values).asDoubleStream().toArray(), RAW)
        }) {
            assertThat(concentration.gini().orElseThrow()).isCloseTo(gini, within(1e-9));
            assertThat(concentration.giniCorrected().orElseThrow()).isCloseTo(corrected, within(1e-9));
        }
    }

    @Test
    void giniAndAsymmetryAreThoseOfDamgaardAndWeiner() {
        // ineq 0.2-13 tests/Examples/ineq-Ex.Rout.save prints 0.4444444 and 1.46 for the first, 0.4444444 for the
        // second
        Concentration oneLarge = Concentration.of(ONE_LARGE, RAW);
        assertThat(oneLarge.giniCorrected().orElseThrow()).isCloseTo(0.4444444, within(1e-7));
        assertThat(oneLarge.lorenzAsymmetry().orElseThrow()).isCloseTo(1.46, within(1e-9));
        Concentration halfLarge = Concentration.of(HALF_LARGE, RAW);
        assertThat(halfLarge.giniCorrected().orElseThrow()).isCloseTo(0.4444444, within(1e-7));
        // by hand: m = 5, delta = (10 - 2)/(18 - 2) = 0.5, (5.5)/10 + (10 + 9)/100
        assertThat(halfLarge.lorenzAsymmetry().orElseThrow()).isCloseTo(0.74, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // by hand
        "1|2|3, 0.8333333333", // 2 is the mean: halfway from 1/3 + 1/6 to 2/3 + 3/6
        "5|5|5, 1", // halfway from 0 + 0 to 1 + 1
        "0|9, 1.25", // m = 1, delta = 0.5: 1.5/2 + 4.5/9
        "-5|1|10, 0.2222222222" // mean 2, m = 2, delta = 1/9: (2 + 1/9)/3 + (-4 + 10/9)/6
    })
    void asymmetryIsThatOfTheDefinition(String list, double asymmetry) {
        long[] values =
                Arrays.stream(list.split("\\|")).mapToLong(Long::parseLong).toArray();
        assertThat(Concentration.of(values, RAW).lorenzAsymmetry().orElseThrow())
                .isCloseTo(asymmetry, within(1e-9));
        assertThat(Concentration.of(Arrays.stream(values).asDoubleStream().toArray(), RAW)
                        .lorenzAsymmetry()
                        .orElseThrow())
                .isCloseTo(asymmetry, within(1e-9));
    }

    @Test
    void asymmetryOfEqualFractionsSurvivesTheirRounding() {
        for (int n = 1; n <= 60; n++) {
            double[] equal = new double[n];
            Arrays.fill(equal, 0.1);
            assertThat(Concentration.of(equal, RAW).lorenzAsymmetry()).hasValueCloseTo(1.0, TINY);
            assertThat(Concentration.of(equal, RAW).gini()).hasValueCloseTo(0.0, TINY);
        }
    }

    @Test
    void lorenzCurveRunsStraightBetweenWholeCustomers() {
        Concentration concentration = Concentration.of(new long[] {3, 1, 4, 2}, RAW);
        assertThat(concentration.lorenz(5))
                .containsExactly(
                        new CurvePoint(0, 0),
                        new CurvePoint(0.25, 0.1),
                        new CurvePoint(0.5, 0.3),
                        new CurvePoint(0.75, 0.6),
                        new CurvePoint(1, 1));
        assertThat(concentration.shareOfLowest(0.625).orElseThrow()).isCloseTo(0.45, TINY);
        assertThat(concentration.lorenz(2)).containsExactly(new CurvePoint(0, 0), new CurvePoint(1, 1));
    }

    @Test
    void topShareTakesAFractionOfTheLastCustomer() {
        Concentration concentration = Concentration.of(new long[] {3, 1, 4, 2}, RAW);
        assertThat(concentration.topShare(0)).hasValue(0);
        assertThat(concentration.topShare(0.125)).hasValue(0.2);
        assertThat(concentration.topShare(0.25)).hasValue(0.4);
        assertThat(concentration.topShare(0.375).orElseThrow()).isCloseTo(0.55, TINY);
        assertThat(concentration.topShare(Math.nextDown(1.0)).orElseThrow()).isCloseTo(1, TINY);
        assertThat(concentration.topShare(1)).hasValue(1);
        assertThat(concentration.shareOfTop(0)).hasValue(0);
        assertThat(concentration.shareOfTop(2)).hasValue(0.7);
        assertThat(concentration.shareOfTop(9)).hasValue(1);
    }

    @Test
    void smallestSetReachesTheShareExactly() {
        long[] equal = {7, 7, 7, 7, 7};
        assertThat(Concentration.of(equal, RAW).smallestShareHolding(0.8)).hasValue(4);
        assertThat(Concentration.of(equal, RAW).smallestShareHolding(0.6)).hasValue(3);
        assertThat(Concentration.of(equal, RAW).smallestShareHolding(0.61)).hasValue(4);
        assertThat(Concentration.of(equal, RAW).smallestShareHolding(0)).hasValue(0);
        assertThat(Concentration.of(equal, RAW).smallestShareHolding(1)).hasValue(5);
        assertThat(Concentration.of(new double[] {7, 7, 7, 7, 7}, RAW).smallestShareHolding(0.8))
                .hasValue(4);
    }

    @ParameterizedTest
    @EnumSource(NegativePolicy.class)
    void smallestSetIsTheSameUnderEveryPolicy(NegativePolicy policy) {
        long[] values = {-50, 0, 10, 30, 60, -7};
        double[] rounded = Arrays.stream(values).asDoubleStream().toArray();
        assertThat(Concentration.of(values, policy).smallestShareHolding(0.8)).hasValue(2);
        assertThat(Concentration.of(rounded, policy).smallestShareHolding(0.8)).hasValue(2);
        assertThat(Concentration.of(values, policy).smallestShareHolding(1)).hasValue(3);
        assertThat(Concentration.of(rounded, policy).smallestShareHolding(1)).hasValue(3);
    }

    @Test
    void policiesSayWhatNegativeValuesBecome() {
        long[] values = {-4, 0, 6, 8};
        Concentration raw = Concentration.of(values, RAW);
        Concentration clamped = Concentration.of(values, CLAMP_ZERO);
        Concentration positive = Concentration.of(values, POSITIVE_ONLY);
        assertThat(raw.size()).isEqualTo(4);
        assertThat(raw.total()).isEqualTo(10);
        assertThat(clamped.size()).isEqualTo(4);
        assertThat(clamped.total()).isEqualTo(14);
        assertThat(positive.size()).isEqualTo(2);
        assertThat(positive.total()).isEqualTo(14);
        // by hand: sum of (2i - n - 1) x(i) over n times the total
        assertThat(raw.gini()).hasValueCloseTo(42 / 40.0, TINY);
        assertThat(clamped.gini()).hasValueCloseTo(30 / 56.0, TINY);
        assertThat(positive.gini()).hasValueCloseTo(2 / 28.0, TINY);
        for (Concentration concentration : new Concentration[] {raw, clamped, positive}) {
            assertThat(concentration.negatives()).isEqualTo(1);
            assertThat(concentration.zeros()).isEqualTo(1);
            assertThat(concentration.positives()).isEqualTo(2);
        }
        assertThat(clamped.policy()).isEqualTo(CLAMP_ZERO);
        assertThat(clamped).hasToString("Concentration of 4 values, CLAMP_ZERO, total 14.0");
    }

    @ParameterizedTest
    @EnumSource(NegativePolicy.class)
    void roundedValuesFollowThePolicyToo(NegativePolicy policy) {
        long[] values = {-4, 0, 6, 8};
        Concentration exact = Concentration.of(values, policy);
        Concentration rounded = Concentration.of(new double[] {8, -4, -0.0, 6}, policy);
        assertThat(rounded.size()).isEqualTo(exact.size());
        assertThat(rounded.total()).isEqualTo(exact.total());
        assertThat(rounded.gini()).isEqualTo(exact.gini());
        assertThat(rounded.zeros()).isEqualTo(1);
        assertThat(rounded.topShare(0.3)).isEqualTo(exact.topShare(0.3));
    }

    @Test
    void underRawSharesMayLeaveTheirRange() {
        Concentration refunds = Concentration.of(new long[] {-90, 100}, RAW);
        assertThat(refunds.gini().orElseThrow()).isGreaterThan(1);
        assertThat(refunds.topShare(0.5)).hasValue(10);
        assertThat(refunds.hhi().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void herfindahlIndexIsTheSumOfSquaredShares() {
        Concentration concentration = Concentration.of(new long[] {50, 30, 20}, RAW);
        assertThat(concentration.hhi()).hasValueCloseTo(0.38, TINY);
        assertThat(concentration.equivalentNumber()).hasValueCloseTo(1 / 0.38, TINY);
        assertThat(Concentration.of(new double[] {50, 30, 20}, RAW).hhi()).hasValueCloseTo(0.38, TINY);
        assertThat(Concentration.of(new long[] {0, 0, Long.MAX_VALUE}, RAW).hhi())
                .hasValue(1);
        assertThat(Concentration.of(new long[] {6, 6, 6, 6}, RAW).equivalentNumber())
                .hasValue(4);
    }

    @Test
    void hillEstimatorIsTheInverseMeanLogarithm() {
        // by hand: ln(8/2) + ln(4/2) = 3 ln 2 over 2 values
        assertThat(Concentration.of(new long[] {1, 8, 2, 4}, RAW).hill(2)).hasValueCloseTo(2 / (3 * Math.log(2)), TINY);
        assertThat(Concentration.of(new double[] {0.1, 0.8, 0.2, 0.4}, RAW).hill(2))
                .hasValueCloseTo(2 / (3 * Math.log(2)), TINY);
    }

    @Test
    void hillEstimatorFindsTheExponentOfAPareto() {
        // the quantiles of a Pareto distribution with exponent 1.5
        double[] values = new double[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.pow((i + 0.5) / values.length, -1 / 1.5);
        }
        assertThat(Concentration.of(values, RAW).hill(10_000)).hasValueCloseTo(1.5, within(0.01));
    }

    @Test
    void hillEstimatorNeedsATailAboveZero() {
        assertThat(Concentration.of(new long[] {1, 2}, RAW).hill(2)).isEmpty();
        assertThat(Concentration.of(new long[] {0, 2}, RAW).hill(1)).isEmpty();
        assertThat(Concentration.of(new long[] {3, 3, 1}, RAW).hill(1)).isEmpty();
        assertThat(Concentration.of(new long[] {-5, 1, 2}, RAW).hill(1)).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(new long[] {1, 2}, RAW).hill(0))
                .withMessageContaining("is 0; it must be 1 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0|0|0", "-3", "-3|2", "-5|5"})
    void withoutAPositiveTotalThereAreNoShares(String list) {
        long[] values = list.isEmpty()
                ? new long[0]
                : Arrays.stream(list.split("\\|")).mapToLong(Long::parseLong).toArray();
        for (Concentration concentration : new Concentration[] {
            Concentration.of(values, RAW),
            Concentration.of(Arrays.stream(values).asDoubleStream().toArray(), RAW)
        }) {
            assertThat(concentration.gini()).isEmpty();
            assertThat(concentration.giniCorrected()).isEmpty();
            assertThat(concentration.topShare(0.2)).isEmpty();
            assertThat(concentration.shareOfTop(1)).isEmpty();
            assertThat(concentration.shareOfLowest(0.2)).isEmpty();
            assertThat(concentration.lorenz(11)).isEmpty();
            assertThat(concentration.hhi()).isEmpty();
            assertThat(concentration.equivalentNumber()).isEmpty();
            assertThat(concentration.lorenzAsymmetry()).isEmpty();
            assertThat(concentration.smallestShareHolding(0.8).isPresent()).isEqualTo(concentration.positives() > 0);
        }
    }

    @ParameterizedTest
    @EnumSource(NegativePolicy.class)
    void oneCustomerHoldsAll(NegativePolicy policy) {
        Concentration concentration = Concentration.of(new long[] {42}, policy);
        assertThat(concentration.gini()).hasValue(0);
        assertThat(concentration.giniCorrected()).isEmpty();
        assertThat(concentration.hhi()).hasValue(1);
        assertThat(concentration.lorenzAsymmetry()).hasValue(1);
        assertThat(concentration.topShare(0.5)).hasValue(0.5);
        assertThat(concentration.smallestShareHolding(0.8)).hasValue(1);
    }

    @Test
    void sumsThatALongCannotHoldAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(new long[] {Long.MAX_VALUE, 1}, RAW))
                .withMessageContaining("in a larger unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(new long[] {Long.MIN_VALUE, -1, 5}, RAW));
        // the total fits, the sum of the positive values does not
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 2}, RAW));
        assertThat(Concentration.of(new long[] {Long.MIN_VALUE, -1, 5}, CLAMP_ZERO)
                        .total())
                .isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(new double[] {Double.MAX_VALUE, Double.MAX_VALUE}, RAW))
                .withMessageContaining("in a larger unit");
    }

    @Test
    void extremesOfALongAreExact() {
        Concentration concentration = Concentration.of(new long[] {Long.MIN_VALUE + 1, Long.MAX_VALUE, 0, 0}, RAW);
        assertThat(concentration.gini()).isEmpty();
        long half = Long.MAX_VALUE / 2;
        Concentration two = Concentration.of(new long[] {half, half}, RAW);
        assertThat(two.gini()).hasValue(0);
        assertThat(two.hhi()).hasValue(0.5);
        assertThat(two.smallestShareHolding(0.5)).hasValue(1);
        assertThat(Concentration.of(new long[] {Long.MAX_VALUE}, RAW).lorenzAsymmetry())
                .hasValue(1);
    }

    @Test
    void hugeAndTinyDoublesStayInRange() {
        double[] huge = {1e300, 2e300, 3e300, 4e300, 5e300};
        double[] tiny = {1e-320, 2e-320, 3e-320, 4e-320, 5e-320};
        assertThat(Concentration.of(huge, RAW).gini()).hasValueCloseTo(4 / 15.0, TINY);
        assertThat(Concentration.of(huge, RAW).hhi()).hasValueCloseTo(55 / 225.0, TINY);
        assertThat(Concentration.of(huge, RAW).total()).isEqualTo(1.5e301);
        assertThat(Concentration.of(tiny, RAW).gini()).hasValueCloseTo(4 / 15.0, within(1e-3));
        assertThat(Concentration.of(tiny, RAW).hhi()).hasValueCloseTo(55 / 225.0, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void valuesAreFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(new double[] {1, value}, RAW))
                .withMessageContaining("Value at index 1 is " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void fractionsLieBetweenZeroAndOne(double fraction) {
        Concentration concentration = Concentration.of(new long[] {1, 2}, RAW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concentration.topShare(fraction))
                .withMessageContaining("Fraction of customers is " + fraction);
        assertThatIllegalArgumentException().isThrownBy(() -> concentration.shareOfLowest(fraction));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concentration.smallestShareHolding(fraction))
                .withMessageContaining("Share to be held is " + fraction);
        assertThatIllegalArgumentException().isThrownBy(() -> new CurvePoint(fraction, 0.5));
    }

    @Test
    void questionsOutOfRangeAreRefused() {
        Concentration concentration = Concentration.of(new long[] {1, 2}, RAW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concentration.lorenz(1))
                .withMessageContaining("A curve of 1 points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concentration.shareOfTop(-1))
                .withMessageContaining("is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new CurvePoint(0.5, Double.NaN));
    }

    @Test
    void callersArrayIsLeftAlone() {
        long[] values = {3, -1, 2};
        Concentration concentration = Concentration.of(values, CLAMP_ZERO);
        assertThat(values).containsExactly(3, -1, 2);
        OptionalDouble before = concentration.gini();
        values[0] = 99;
        assertThat(concentration.gini()).isEqualTo(before);
        double[] rounded = {3, -1, 2};
        Concentration.of(rounded, CLAMP_ZERO);
        assertThat(rounded).containsExactly(3, -1, 2);
    }
}
