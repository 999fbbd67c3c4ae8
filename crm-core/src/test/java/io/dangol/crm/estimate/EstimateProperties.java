package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.gamma.RegularizedGamma;

class EstimateProperties {

    @Property
    void proportionsStayWithinZeroAndOneAndEncloseTheShare(
            @ForAll("shares") Tuple2<Long, Long> share,
            @ForAll("methods") IntervalMethod method,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.9999) double level) {
        Estimate estimate = Estimate.ofProportion(share.get1(), share.get2(), method, level);
        double p = (double) share.get1() / share.get2();
        assertThat(estimate.low().orElseThrow()).isBetween(0.0, p);
        assertThat(estimate.high().orElseThrow()).isBetween(p, 1.0);
    }

    @Property
    void countingFailuresInsteadMirrorsTheInterval(
            @ForAll("shares") Tuple2<Long, Long> share, @ForAll("methods") IntervalMethod method) {
        long n = share.get2();
        Estimate one = Estimate.ofProportion(share.get1(), n, method, 0.9);
        Estimate other = Estimate.ofProportion(n - share.get1(), n, method, 0.9);
        assertThat(other.low().orElseThrow()).isEqualTo(1 - one.high().orElseThrow(), within(1e-11));
        assertThat(other.high().orElseThrow()).isEqualTo(1 - one.low().orElseThrow(), within(1e-11));
    }

    @Property
    void higherLevelsAreWider(@ForAll("shares") Tuple2<Long, Long> share, @ForAll("methods") IntervalMethod method) {
        Estimate narrow = Estimate.ofProportion(share.get1(), share.get2(), method, 0.8);
        Estimate wide = Estimate.ofProportion(share.get1(), share.get2(), method, 0.99);
        assertThat(wide.low().orElseThrow()).isLessThanOrEqualTo(narrow.low().orElseThrow());
        assertThat(wide.high().orElseThrow())
                .isGreaterThanOrEqualTo(narrow.high().orElseThrow());
    }

    @Property
    void correctedIntervalsEncloseTheUncorrected(@ForAll("shares") Tuple2<Long, Long> share) {
        Estimate plain = Estimate.ofProportion(share.get1(), share.get2());
        Estimate corrected = Estimate.ofProportion(share.get1(), share.get2(), IntervalMethod.WILSON_CORRECTED, 0.95);
        assertThat(corrected.low().orElseThrow())
                .isLessThanOrEqualTo(plain.low().orElseThrow());
        assertThat(corrected.high().orElseThrow())
                .isGreaterThanOrEqualTo(plain.high().orElseThrow());
    }

    @Property
    void differencesOfMeansHaveNoOrderAndMirrorEachOther(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -100, max = 100) Double> one,
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -100, max = 100) Double> other) {
        double[] first = one.stream().mapToDouble(Double::doubleValue).toArray();
        double[] second = other.stream().mapToDouble(Double::doubleValue).toArray();
        Estimate estimate = Estimate.ofMeanDifference(first, second, 0.9);
        double[] sorted = first.clone();
        Arrays.sort(sorted);
        assertThat(Estimate.ofMeanDifference(sorted, second, 0.9)).isEqualTo(estimate);
        Estimate mirrored = Estimate.ofMeanDifference(second, first, 0.9);
        double width = estimate.high().orElseThrow() - estimate.low().orElseThrow();
        assertThat(mirrored.low().orElseThrow())
                .isEqualTo(-estimate.high().orElseThrow(), within(1e-9 * Math.max(1, width)));
        assertThat(estimate.value().orElseThrow())
                .isBetween(estimate.low().orElseThrow(), estimate.high().orElseThrow());
    }

    /** At a Wilson bound the share lies z standard errors of that bound away (Wilson 1927). */
    @Property
    void wilsonBoundsSolveTheirEquation(@ForAll("shares") Tuple2<Long, Long> share) {
        double n = share.get2();
        double p = share.get1() / n;
        Estimate estimate = Estimate.ofProportion(share.get1(), share.get2());
        double z2 = 1.959963984540054 * 1.959963984540054;
        for (double bound :
                new double[] {estimate.low().orElseThrow(), estimate.high().orElseThrow()}) {
            double squared = (p - bound) * (p - bound) * n;
            assertThat(squared).isEqualTo(z2 * bound * (1 - bound), within(1e-9 * Math.max(1, squared)));
        }
    }

    @Property
    void clopperPearsonBoundsSolveTheBinomialTails(
            @ForAll @IntRange(min = 1, max = 200) int n,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double part,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.999) double level) {
        int k = (int) Math.round(part * n);
        Estimate estimate = Estimate.ofProportion(k, n, IntervalMethod.CLOPPER_PEARSON, level);
        if (k > 0) {
            assertThat(binomial(k, n, n, estimate.low().orElseThrow())).isEqualTo((1 - level) / 2, within(1e-9));
        }
        if (k < n) {
            assertThat(binomial(0, k, n, estimate.high().orElseThrow())).isEqualTo((1 - level) / 2, within(1e-9));
        }
    }

    /** Returns the chance of from..to successes, summed term by term. */
    private static double binomial(int from, int to, int n, double p) {
        double sum = 0;
        double logChoose = 0;
        for (int k = 0; k <= n; k++) {
            if (k >= from && k <= to) {
                sum += Math.exp(logChoose + k * Math.log(p) + (n - k) * Math.log1p(-p));
            }
            logChoose += Math.log((double) (n - k) / (k + 1));
        }
        return sum;
    }

    @Property
    void garwoodBoundsSolveThePoissonTails(
            @ForAll @LongRange(min = 0, max = 1_000_000) long events,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.999) double level) {
        Estimate estimate = Estimate.ofRate(events, 1, level);
        double tail = (1 - level) / 2;
        assertThat(RegularizedGamma.Q.value(events + 1.0, estimate.high().orElseThrow()))
                .isEqualTo(tail, within(1e-9));
        if (events > 0) {
            assertThat(RegularizedGamma.P.value((double) events, estimate.low().orElseThrow()))
                    .isEqualTo(tail, within(1e-9));
        }
    }

    @Property
    void ratesScaleWithTheExposure(
            @ForAll @LongRange(min = 0, max = 1000) long events,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1000) double exposure) {
        Estimate perUnit = Estimate.ofRate(events, 1, 0.95);
        Estimate rate = Estimate.ofRate(events, exposure, 0.95);
        assertThat(rate.high().orElseThrow()).isEqualTo(perUnit.high().orElseThrow() / exposure);
        assertThat(rate.low().orElseThrow()).isEqualTo(perUnit.low().orElseThrow() / exposure);
    }

    @Property
    void differencesEncloseTheirValueAndTurnAroundWithTheGroups(
            @ForAll("shares") Tuple2<Long, Long> first, @ForAll("shares") Tuple2<Long, Long> second) {
        Estimate forth = Estimate.ofDifference(first.get1(), first.get2(), second.get1(), second.get2(), 0.95);
        Estimate back = Estimate.ofDifference(second.get1(), second.get2(), first.get1(), first.get2(), 0.95);
        double value = forth.value().orElseThrow();
        assertThat(forth.low().orElseThrow()).isBetween(-1.0, value);
        assertThat(forth.high().orElseThrow()).isBetween(value, 1.0);
        assertThat(back.value().orElseThrow()).isEqualTo(-value);
        assertThat(back.low().orElseThrow()).isEqualTo(-forth.high().orElseThrow(), within(1e-15));
    }

    @Property
    void meansHaveTheSameBitsInAnyOrder(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll java.util.Random random) {
        double[] given = values.stream().mapToDouble(Double::doubleValue).toArray();
        List<Double> shuffled = new java.util.ArrayList<>(values);
        java.util.Collections.shuffle(shuffled, random);
        double[] other = shuffled.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(Estimate.ofMean(other, 0.95)).isEqualTo(Estimate.ofMean(given, 0.95));
        assertThat(Estimate.ofMean(given, 0.95).value().orElseThrow())
                .isBetween(
                        Arrays.stream(given).min().orElseThrow(),
                        Arrays.stream(given).max().orElseThrow());
    }

    @Provide
    Arbitrary<Tuple2<Long, Long>> shares() {
        Arbitrary<Long> trials = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 30), Arbitraries.longs().between(1, 1_000_000));
        return trials.flatMap(n -> Arbitraries.longs().between(0, n).map(k -> Tuple.of(k, n)));
    }

    @Provide
    Arbitrary<IntervalMethod> methods() {
        return Arbitraries.of(IntervalMethod.WILSON, IntervalMethod.WILSON_CORRECTED, IntervalMethod.CLOPPER_PEARSON);
    }
}
