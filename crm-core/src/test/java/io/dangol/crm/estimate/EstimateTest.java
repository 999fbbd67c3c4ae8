package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    /**
     * Newcombe 1998, Stat. Med. 17:857-872, table I, to the four decimals printed there; the further rows are computed
     * with SciPy 1.17.1 to all digits shown.
     */
    @ParameterizedTest
    @CsvSource({
        "WILSON, 81, 263, 0.95, 0.2553, 0.3662, 5e-5",
        "WILSON, 15, 148, 0.95, 0.0624, 0.1605, 5e-5",
        "WILSON, 0, 20, 0.95, 0, 0.1611, 5e-5",
        "WILSON, 1, 29, 0.95, 0.0061, 0.1718, 5e-5",
        "WILSON_CORRECTED, 81, 263, 0.95, 0.2535, 0.3682, 5e-5",
        "WILSON_CORRECTED, 15, 148, 0.95, 0.0598, 0.1644, 5e-5",
        "WILSON_CORRECTED, 0, 20, 0.95, 0, 0.2005, 5e-5",
        "CLOPPER_PEARSON, 81, 263, 0.95, 0.2527, 0.3676, 5e-5",
        "CLOPPER_PEARSON, 15, 148, 0.95, 0.0578, 0.1617, 5e-5",
        "CLOPPER_PEARSON, 0, 20, 0.95, 0, 0.1684, 5e-5",
        "WILSON, 81, 263, 0.95, 0.255288519878, 0.366209576983, 1e-12",
        "WILSON, 50, 100, 0.99, 0.375279625045, 0.624720374955, 1e-12",
        "WILSON_CORRECTED, 20, 20, 0.95, 0.799546654987, 1, 1e-12",
        "CLOPPER_PEARSON, 15, 148, 0.95, 0.0578440100834, 0.161650490349, 1e-12",
        "CLOPPER_PEARSON, 20, 20, 0.95, 0.831566529017, 1, 1e-12"
    })
    void proportionsReproducePublishedIntervals(
            IntervalMethod method, long k, long n, double level, double low, double high, double tolerance) {
        Estimate estimate = Estimate.ofProportion(k, n, method, level);
        assertThat(estimate.value()).hasValue((double) k / n);
        assertThat(estimate.low().orElseThrow()).isEqualTo(low, within(tolerance));
        assertThat(estimate.high().orElseThrow()).isEqualTo(high, within(tolerance));
        assertThat(estimate.quality()).isEqualTo(Quality.OK);
    }

    /** Newcombe 1998, Stat. Med. 17:873-890, table II, method 10, to the four decimals printed there. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differencesReproducePublishedIntervals(long k1, long n1, long k2, long n2, double low, double high) {
        Estimate estimate = Estimate.ofDifference(k1, n1, k2, n2, 0.95);
        assertThat(estimate.value().orElseThrow()).isEqualTo((double) k1 / n1 - (double) k2 / n2);
        assertThat(estimate.low().orElseThrow()).isEqualTo(low, within(5e-5));
        assertThat(estimate.high().orElseThrow()).isEqualTo(high, within(5e-5));
        assertThat(estimate.n()).isEqualTo(n1 + n2);
    }

    /**
     * Student's sleep data as two groups (Student 1908; mean difference -1.58 at 17.776 degrees of freedom in the manual of
     * R's t.test: -3.3654832 to 0.2054832), and three more computed with SciPy 1.17.1.
     */
    @Test
    void differencesOfMeansReproducePublishedIntervals() {
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        Estimate sleep = Estimate.ofMeanDifference(first, second, 0.95);
        assertThat(sleep.value().orElseThrow()).isEqualTo(-1.58, within(1e-14));
        assertThat(sleep.low().orElseThrow()).isEqualTo(-3.3654832307117104, within(1e-12));
        assertThat(sleep.high().orElseThrow()).isEqualTo(0.20548323071171137, within(1e-12));
        assertThat(sleep.n()).isEqualTo(20);
        assertThat(sleep.method()).isEqualTo(IntervalMethod.WELCH);
        assertThat(sleep.quality()).isEqualTo(Quality.OK);

        double[] six = {5, 4, 5, 3, 5, 4};
        double[] eight = {3, 4, 2, 5, 3, 4, 3, 1};
        Estimate unequal = Estimate.ofMeanDifference(six, eight, 0.95);
        assertThat(unequal.low().orElseThrow()).isEqualTo(0.002908609382425542, within(1e-12));
        assertThat(unequal.high().orElseThrow()).isEqualTo(2.4137580572842405, within(1e-12));
        Estimate swapped = Estimate.ofMeanDifference(eight, six, 0.9);
        assertThat(swapped.low().orElseThrow()).isEqualTo(-2.194069608852476, within(1e-12));
        assertThat(swapped.high().orElseThrow()).isEqualTo(-0.22259705781419092, within(1e-12));
        Estimate few = Estimate.ofMeanDifference(new double[] {1.5, 2.5}, new double[] {10, 30, 20}, 0.95);
        assertThat(few.low().orElseThrow()).isEqualTo(-42.58586553303457, within(1e-10));
        assertThat(few.high().orElseThrow()).isEqualTo(6.585865533034571, within(1e-10));
    }

    @Test
    void differencesOfMeansNeedTwoObservationsInEachGroup() {
        double[] none = {};
        double[] one = {4};
        double[] two = {1, 2};
        Estimate empty = Estimate.ofMeanDifference(none, two, 0.95);
        assertThat(empty.quality()).isEqualTo(Quality.NO_DATA);
        assertThat(empty.n()).isEqualTo(2);
        assertThat(Estimate.ofMeanDifference(two, none, 0.95).quality()).isEqualTo(Quality.NO_DATA);
        assertThat(Estimate.ofMeanDifference(none, none, 0.95).quality()).isEqualTo(Quality.NO_DATA);
        Estimate single = Estimate.ofMeanDifference(one, two, 0.95);
        assertThat(single)
                .isEqualTo(new Estimate(
                        OptionalDouble.of(2.5), 3, NONE, NONE, 0.95, IntervalMethod.WELCH, Quality.LOW_SAMPLE));
        assertThat(Estimate.ofMeanDifference(two, one, 0.95).low()).isEmpty();
    }

    @Test
    void differencesOfMeansWithoutSpreadHaveNoWidth() {
        Estimate flat = Estimate.ofMeanDifference(new double[] {5, 5}, new double[] {4, 4, 4}, 0.95);
        assertThat(flat.low()).hasValue(1);
        assertThat(flat.high()).hasValue(1);
        // the spread of one group alone leaves the degrees of freedom of that group
        Estimate half = Estimate.ofMeanDifference(new double[] {1, 3, 5}, new double[] {2, 2, 2, 2}, 0.95);
        Estimate mean = Estimate.ofMean(new double[] {-1, 1, 3}, 0.95);
        assertThat(half.low().orElseThrow()).isEqualTo(mean.low().orElseThrow(), within(1e-12));
        assertThat(half.high().orElseThrow()).isEqualTo(mean.high().orElseThrow(), within(1e-12));
        // the fourth powers of these standard errors would be 0 in a double
        assertThat(Estimate.ofMeanDifference(new double[] {1e-90, 2e-90}, new double[] {0, 5e-91}, 0.95)
                        .low()
                        .orElseThrow())
                .isNegative();
    }

    @Test
    void differencesOfMeansRefuseWhatIsNoNumber() {
        double[] two = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofMeanDifference(two, new double[] {1, Double.NaN}, 0.95))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofMeanDifference(new double[] {Double.POSITIVE_INFINITY}, two, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Estimate.ofMeanDifference(new double[] {1e308, 1e308}, new double[] {-1e308, -1e308}, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofMeanDifference(two, two, 1));
    }

    /** Garwood 1936; the same figures stand in every table of exact Poisson limits. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.689, 5e-4",
        "1, 0.0253, 5.572, 5e-4",
        "2, 0.242, 7.225, 5e-4",
        "10, 4.795, 18.39, 5e-3",
        "20, 12.22, 30.89, 5e-3",
        "50, 37.11, 65.92, 5e-3",
        "100, 81.36, 121.63, 5e-3"
    })
    void ratesReproducePublishedIntervals(long events, double low, double high, double tolerance) {
        Estimate estimate = Estimate.ofRate(events, 4, 0.95);
        assertThat(estimate.value()).hasValue(events / 4.0);
        assertThat(4 * estimate.low().orElseThrow()).isEqualTo(low, within(tolerance));
        assertThat(4 * estimate.high().orElseThrow()).isEqualTo(high, within(tolerance));
        assertThat(estimate.n()).isEqualTo(events);
    }

    /** Student 1908, the extra sleep of ten patients (data set sleep of R, differences): t.test gives these bounds. */
    @Test
    void meanReproducesStudentsSleepData() {
        double[] extra = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
        Estimate estimate = Estimate.ofMean(extra, 0.95);
        assertThat(estimate.value().orElseThrow()).isEqualTo(1.58, within(1e-12));
        assertThat(estimate.low().orElseThrow()).isEqualTo(0.7001142, within(5e-8));
        assertThat(estimate.high().orElseThrow()).isEqualTo(2.4598858, within(5e-8));
        assertThat(extra).startsWith(1.2, 2.4);
    }

    @Test
    void meanOfEqualValuesIsTheValueWithoutSpread() {
        Estimate estimate = Estimate.ofMean(new double[] {0.1, 0.1, 0.1}, 0.95);
        assertThat(estimate.value()).hasValue(0.1);
        assertThat(estimate.low()).hasValue(0.1);
        assertThat(estimate.high()).hasValue(0.1);
    }

    @Test
    void meanKeepsItsSpreadFarFromZero() {
        Estimate near = Estimate.ofMean(new double[] {4, 7, 13, 16}, 0.95);
        Estimate far = Estimate.ofMean(new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}, 0.95);
        assertThat(far.value().orElseThrow() - 1e9).isEqualTo(10);
        assertThat(far.high().orElseThrow() - 1e9).isEqualTo(near.high().orElseThrow(), within(1e-6));
    }

    @Test
    void meanOfOneObservationHasNoInterval() {
        Estimate estimate = Estimate.ofMean(new double[] {7}, 0.95);
        assertThat(estimate.value()).hasValue(7);
        assertThat(estimate.low()).isEmpty();
        assertThat(estimate.high()).isEmpty();
        assertThat(estimate.quality()).isEqualTo(Quality.LOW_SAMPLE);
        assertThat(estimate).hasToString("7.00 n=1 STUDENT_T 95% LOW_SAMPLE");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void meanRefusesWhatIsNotANumber(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofMean(new double[] {1, value, 2}, 0.95))
                .withMessageContaining("The observations hold " + value);
    }

    @Test
    void meanBeyondTheRangeOfDoublesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofMean(new double[] {-1e308, 1e308}, 0.95))
                .withMessageContaining("finite number");
    }

    @Test
    void intervalOfAStandardErrorIsTheNormalOne() {
        Estimate estimate = Estimate.ofStandardError(2, 0.5, 40, 0.95);
        assertThat(estimate.low().orElseThrow()).isEqualTo(2 - 0.5 * 1.959963984540054, within(1e-14));
        assertThat(estimate.high().orElseThrow()).isEqualTo(2 + 0.5 * 1.959963984540054, within(1e-14));
        assertThat(estimate.method()).isEqualTo(IntervalMethod.NORMAL);
    }

    @Test
    void nothingObservedIsNoDataWhateverTheMethod() {
        assertNoData(Estimate.ofProportion(0, 0), 0);
        assertNoData(Estimate.ofProportion(0, 0, IntervalMethod.CLOPPER_PEARSON, 0.9), 0);
        assertNoData(Estimate.ofMean(new double[0], 0.95), 0);
        assertNoData(Estimate.ofDifference(0, 0, 3, 5, 0.95), 5);
        assertNoData(Estimate.ofDifference(3, 5, 0, 0, 0.95), 5);
        assertNoData(Estimate.ofRate(0, 0, 0.95), 0);
        assertNoData(Estimate.ofStandardError(1, 1, 0, 0.95), 0);
    }

    private static void assertNoData(Estimate estimate, long n) {
        assertThat(estimate.quality()).isEqualTo(Quality.NO_DATA);
        assertThat(estimate.n()).isEqualTo(n);
        assertThat(estimate.value()).isEmpty();
        assertThat(estimate.low()).isEmpty();
        assertThat(estimate.high()).isEmpty();
    }

    @Test
    void tooFewObservationsAreMarkedAndKept() {
        Estimate estimate = Estimate.ofProportion(8, 10);
        assertThat(estimate.withMinimum(10)).isSameAs(estimate);
        Estimate marked = estimate.withMinimum(11);
        assertThat(marked.quality()).isEqualTo(Quality.LOW_SAMPLE);
        assertThat(marked.value()).isEqualTo(estimate.value());
        assertThat(marked.high()).isEqualTo(estimate.high());
        assertThat(Estimate.ofProportion(0, 0).withMinimum(5).quality()).isEqualTo(Quality.NO_DATA);
        assertThatIllegalArgumentException().isThrownBy(() -> estimate.withMinimum(-1));
    }

    @Test
    void textShowsWhatAReaderNeeds() {
        assertThat(Estimate.ofProportion(80, 100)).hasToString("0.80 [0.71, 0.87] n=100 WILSON 95%");
        assertThat(Estimate.ofProportion(3, 1_000_000, IntervalMethod.CLOPPER_PEARSON, 0.975))
                .hasToString("0.0000030 [0.0000005, 0.0000097] n=1000000 CLOPPER_PEARSON 97.5%");
        assertThat(Estimate.ofProportion(1, 2).withMinimum(30))
                .hasToString("0.50 [0.09, 0.91] n=2 WILSON 95% LOW_SAMPLE");
        assertThat(Estimate.ofProportion(0, 0)).hasToString("n=0 WILSON 95% NO_DATA");
        assertThat(Estimate.ofStandardError(123_456, 1_000, 9, 0.9))
                .hasToString("123456 [121811, 125101] n=9 NORMAL 90%");
        assertThat(Estimate.ofMean(new double[] {0}, 0.95)).hasToString("0.00 n=1 STUDENT_T 95% LOW_SAMPLE");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "STUDENT_T|WELCH|NEWCOMBE|GARWOOD|NORMAL")
    void methodsOfOtherQuantitiesAreRefusedForProportions(IntervalMethod method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofProportion(1, 2, method, 0.95))
                .withMessageContaining(method + " is not one of a proportion");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
    void levelIsAShareBetweenItsEnds(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofProportion(1, 2, IntervalMethod.WILSON, level))
                .withMessageContaining("Write 95 % as 0.95");
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofMean(new double[] {1, 2}, level));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofRate(1, 2, level));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "0, -1"})
    void countsThatCannotBeAreRefused(long successes, long n) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofProportion(successes, n))
                .withMessageContaining(successes + " successes in " + n + " trials");
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofDifference(1, 2, successes, n, 0.95));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "1, 0", "1, -5", "1, NaN", "1, Infinity", "1, 4.9E-324"})
    void ratesNeedEventsAndExposureThatFit(long events, double exposure) {
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofRate(events, exposure, 0.95));
    }

    @Test
    void exactIntervalsEndWhereTheirSeriesMayNotConverge() {
        long most = 1_000_000_000;
        Estimate share = Estimate.ofProportion(most / 4, most, IntervalMethod.CLOPPER_PEARSON, 0.95);
        assertThat(share.low().orElseThrow())
                .isEqualTo(Estimate.ofProportion(most / 4, most).low().orElseThrow(), within(2e-9));
        assertThat(Estimate.ofRate(most, 1e9, 0.95).high().orElseThrow())
                .isEqualTo(1 + 1.959963984540054 / Math.sqrt(1e9), within(3e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofProportion(1, most + 1, IntervalMethod.CLOPPER_PEARSON, 0.95))
                .withMessageContaining("use WILSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofRate(most + 1, 1, 0.95))
                .withMessageContaining("use ofStandardError");
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1, 5", "1, NaN, 5", "1, -1, 5", "1, Infinity, 5", "1, 1, -5"})
    void standardErrorsAreFiniteAndNotNegative(double value, double standardError, long n) {
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofStandardError(value, standardError, n, 0.95));
    }

    @Test
    void partsOfAnEstimateBelongTogether() {
        OptionalDouble one = OptionalDouble.of(1);
        OptionalDouble two = OptionalDouble.of(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> build(NONE, NONE, NONE, Quality.OK))
                .withMessageContaining("absent exactly when the quality is NO_DATA");
        assertThatIllegalArgumentException().isThrownBy(() -> build(one, NONE, NONE, Quality.NO_DATA));
        assertThatIllegalArgumentException().isThrownBy(() -> build(one, one, NONE, Quality.OK));
        assertThatIllegalArgumentException().isThrownBy(() -> build(NONE, one, two, Quality.NO_DATA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> build(one, two, one, Quality.OK))
                .withMessageContaining("give the lower one first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> build(OptionalDouble.of(Double.NaN), NONE, NONE, Quality.OK));
        assertThat(build(two, one, two, Quality.OK).high()).hasValue(2);
    }

    private static Estimate build(OptionalDouble value, OptionalDouble low, OptionalDouble high, Quality quality) {
        return new Estimate(value, 5, low, high, 0.95, IntervalMethod.NORMAL, quality);
    }

    @Test
    void shareOfWholeTrialsIsTheProportion() {
        for (long successes : new long[] {0, 1, 81, 262, 263}) {
            Estimate whole = Estimate.ofProportion(successes, 263);
            Estimate share = Estimate.ofShare(successes / 263.0, 263, 300, 0.95);
            assertThat(share.value()).isEqualTo(whole.value());
            assertThat(share.n()).isEqualTo(300);
            assertThat(share.low().orElseThrow()).isCloseTo(whole.low().orElseThrow(), within(1e-15));
            assertThat(share.high().orElseThrow()).isCloseTo(whole.high().orElseThrow(), within(1e-15));
        }
        assertThat(Estimate.ofShare(1, 2.5, 3, 0.95).high()).hasValue(1);
        assertThat(Estimate.ofShare(0, 2.5, 3, 0.95).low()).hasValue(0);
        // (z²/2 + z √(z²/4)) / (n + z²) with z² = 3.841458820694
        assertThat(Estimate.ofShare(0, 2.5, 3, 0.95).high().orElseThrow())
                .isCloseTo(3.841458820694 / 6.341458820694, within(1e-12));
    }

    @Test
    void sharesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofShare(1.5, 10, 10, 0.95))
                .withMessageContaining("Share 1.5 of 10.0 effective trials from 10 observations");
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofShare(Double.NaN, 10, 10, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofShare(-0.1, 10, 10, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofShare(0.5, 0, 10, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofShare(0.5, Double.NaN, 10, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.ofShare(0.5, Double.POSITIVE_INFINITY, 10, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofShare(0.5, 10, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofShare(0.5, 10, 10, 1));
    }
}
