package io.dangol.crm.value;

import static io.dangol.crm.value.NegativePolicy.RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class ConcentrationProperties {

    private static final double ROUNDING = 1e-12;

    @Property
    void orderLeavesNoTrace(@ForAll("anyValues") long[] values, @ForAll long seed, @ForAll NegativePolicy policy) {
        List<Long> boxed = Arrays.asList(Arrays.stream(values).boxed().toArray(Long[]::new));
        Collections.shuffle(boxed, new Random(seed));
        long[] shuffled = boxed.stream().mapToLong(Long::longValue).toArray();
        assertSame(Concentration.of(shuffled, policy), Concentration.of(values, policy));
        // fractions that are not sums of powers of two
        assertSame(
                Concentration.of(
                        Arrays.stream(shuffled).mapToDouble(x -> x / 7.0).toArray(), policy),
                Concentration.of(Arrays.stream(values).mapToDouble(x -> x / 7.0).toArray(), policy));
    }

    @Property
    void giniIsHalfTheRelativeMeanDifference(@ForAll("anyValues") long[] values) {
        BigInteger total = sum(values);
        Assume.that(total.signum() > 0);
        BigInteger differences = BigInteger.ZERO;
        for (long one : values) {
            for (long other : values) {
                differences = differences.add(BigInteger.valueOf(one)
                        .subtract(BigInteger.valueOf(other))
                        .abs());
            }
        }
        double slow = new BigDecimal(differences)
                .divide(new BigDecimal(total.multiply(BigInteger.valueOf(2L * values.length))), MathContext.DECIMAL64)
                .doubleValue();
        double gini = Concentration.of(values, RAW).gini().orElseThrow();
        assertThat(gini).isCloseTo(slow, within(ROUNDING * Math.max(1, slow)));
    }

    @Property
    void exactAndRoundedArithmeticAgree(
            @ForAll("values") long[] values, @ForAll @Scale(6) @DoubleRange(max = 1) double p) {
        Concentration exact = Concentration.of(values, RAW);
        Concentration rounded =
                Concentration.of(Arrays.stream(values).asDoubleStream().toArray(), RAW);
        assertClose(rounded.gini().orElseThrow(), exact.gini().orElseThrow());
        assertClose(rounded.hhi().orElseThrow(), exact.hhi().orElseThrow());
        assertClose(rounded.topShare(p).orElseThrow(), exact.topShare(p).orElseThrow());
        assertClose(
                rounded.shareOfLowest(p).orElseThrow(), exact.shareOfLowest(p).orElseThrow());
        assertClose(
                rounded.lorenzAsymmetry().orElseThrow(), exact.lorenzAsymmetry().orElseThrow());
        assertThat(rounded.total()).isEqualTo(exact.total());
        assertThat(rounded.hill(2).isPresent()).isEqualTo(exact.hill(2).isPresent());
    }

    @Property
    void giniOfValuesFromZeroUpHasItsRange(@ForAll("values") long[] values) {
        int n = values.length;
        Concentration concentration = Concentration.of(values, RAW);
        assertThat(concentration.gini().orElseThrow()).isBetween(0.0, (double) (n - 1) / n + ROUNDING);
        assertThat(concentration.giniCorrected().orElseThrow()).isBetween(0.0, 1 + ROUNDING);
        assertThat(concentration.hhi().orElseThrow()).isBetween(1.0 / n - ROUNDING, 1.0);
        assertThat(concentration.equivalentNumber().orElseThrow()).isBetween(1.0, n + ROUNDING * n);
        assertThat(concentration.lorenzAsymmetry().orElseThrow()).isBetween(0.0, 2.0);
    }

    @Property
    void scaleChangesNothing(@ForAll("values") long[] values, @ForAll @LongRange(min = 2, max = 1000) long factor) {
        Concentration one = Concentration.of(values, RAW);
        Concentration scaled =
                Concentration.of(Arrays.stream(values).map(x -> x * factor).toArray(), RAW);
        assertClose(scaled.gini().orElseThrow(), one.gini().orElseThrow());
        assertClose(scaled.hhi().orElseThrow(), one.hhi().orElseThrow());
        assertClose(scaled.topShare(0.3).orElseThrow(), one.topShare(0.3).orElseThrow());
        assertClose(
                scaled.lorenzAsymmetry().orElseThrow(), one.lorenzAsymmetry().orElseThrow());
    }

    @Property
    void replicationChangesNothingButTheNumberOfEquals(
            @ForAll("values") long[] values, @ForAll @IntRange(min = 2, max = 5) int times) {
        Concentration one = Concentration.of(values, RAW);
        long[] copies = new long[values.length * times];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = values[i % values.length];
        }
        Concentration many = Concentration.of(copies, RAW);
        assertClose(many.gini().orElseThrow(), one.gini().orElseThrow());
        assertClose(many.topShare(0.3).orElseThrow(), one.topShare(0.3).orElseThrow());
        assertClose(
                many.equivalentNumber().orElseThrow() / times,
                one.equivalentNumber().orElseThrow());
    }

    @Property
    void lorenzCurveIsConvexFromCornerToCorner(
            @ForAll("anyValues") long[] values, @ForAll @IntRange(min = 2, max = 60) int points) {
        Assume.that(sum(values).signum() > 0);
        List<CurvePoint> curve = Concentration.of(values, RAW).lorenz(points);
        assertThat(curve).hasSize(points).startsWith(new CurvePoint(0, 0)).endsWith(new CurvePoint(1, 1));
        double noise = ROUNDING * largestShare(values);
        for (int i = 2; i < points; i++) {
            double earlier = curve.get(i - 1).share() - curve.get(i - 2).share();
            double later = curve.get(i).share() - curve.get(i - 1).share();
            assertThat(later).isGreaterThanOrEqualTo(earlier - noise);
        }
    }

    @Property
    void topShareRisesEverMoreSlowly(@ForAll("values") long[] values, @ForAll @IntRange(min = 2, max = 60) int steps) {
        Concentration concentration = Concentration.of(values, RAW);
        double before = concentration.topShare(0).orElseThrow();
        double slope = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= steps; i++) {
            double share = concentration.topShare((double) i / steps).orElseThrow();
            assertThat(share).isGreaterThanOrEqualTo(before);
            assertThat(share - before).isLessThanOrEqualTo(slope + ROUNDING);
            slope = share - before;
            before = share;
        }
        assertThat(before).isEqualTo(1);
    }

    @Property
    void topAndLowestMakeTheWhole(@ForAll("values") long[] values, @ForAll @Scale(6) @DoubleRange(max = 1) double p) {
        Concentration concentration = Concentration.of(values, RAW);
        assertClose(
                concentration.topShare(p).orElseThrow()
                        + concentration.shareOfLowest(1 - p).orElseThrow(),
                1);
    }

    @Property
    void smallestSetHoldsTheShareAndOneFewerDoesNot(
            @ForAll("anyValues") long[] values, @ForAll @IntRange(min = 1, max = 100) int percent) {
        BigInteger positive = sum(Arrays.stream(values).filter(x -> x > 0).toArray());
        Assume.that(positive.signum() > 0);
        int size = Concentration.of(values, RAW)
                .smallestShareHolding(percent / 100.0)
                .orElseThrow();
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] top = Arrays.copyOfRange(sorted, sorted.length - size, sorted.length);
        BigInteger needed = positive.multiply(BigInteger.valueOf(percent));
        BigInteger hundred = BigInteger.valueOf(100);
        assertThat(sum(top).multiply(hundred)).isGreaterThanOrEqualTo(needed);
        assertThat(sum(Arrays.copyOfRange(top, 1, size)).multiply(hundred)).isLessThan(needed);
    }

    @Property
    void wideSumIsTheSumOfTheProducts(@ForAll List<Long> factors, @ForAll @IntRange int other) {
        WideSum sum = new WideSum();
        BigInteger slow = BigInteger.ZERO;
        for (long factor : factors) {
            sum.addProduct(factor, other);
            slow = slow.add(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(other)));
        }
        assertThat(sum.value()).isEqualTo(slow);
    }

    @Property
    void paretoExponentGivesItsShareBack(
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.5) double top,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double position) {
        double share = top + position * (1 - top);
        double alpha = ParetoAnalysis.alpha(top, share);
        assertThat(alpha).isGreaterThanOrEqualTo(1);
        assertThat(ParetoAnalysis.shareOfTop(alpha, top)).isCloseTo(share, within(1e-9));
        assertThat(ParetoAnalysis.gini(alpha)).isBetween(0.0, 1.0);
    }

    @Provide
    Arbitrary<long[]> anyValues() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-5, 5),
                        Arbitraries.longs().between(-1_000_000_000_000_000L, 1_000_000_000_000_000L))
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<long[]> values() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 5), Arbitraries.longs().between(0, 1_000_000_000_000L))
                .array(long[].class)
                .ofMinSize(2)
                .ofMaxSize(40)
                .filter(values -> sum(values).signum() > 0);
    }

    private static void assertSame(Concentration one, Concentration other) {
        assertThat(one.total()).isEqualTo(other.total());
        assertThat(one.gini()).isEqualTo(other.gini());
        assertThat(one.hhi()).isEqualTo(other.hhi());
        assertThat(one.lorenzAsymmetry()).isEqualTo(other.lorenzAsymmetry());
        assertThat(one.hill(3)).isEqualTo(other.hill(3));
        assertThat(one.lorenz(7)).isEqualTo(other.lorenz(7));
        assertThat(one.topShare(0.3)).isEqualTo(other.topShare(0.3));
        assertThat(one.smallestShareHolding(0.8)).isEqualTo(other.smallestShareHolding(0.8));
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(ROUNDING * Math.max(1, Math.abs(expected))));
    }

    private static BigInteger sum(long[] values) {
        return Arrays.stream(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The size of the shares that rounding works on: under RAW they may be many times the whole. */
    private static double largestShare(long[] values) {
        double gross = Arrays.stream(values).mapToDouble(Math::abs).sum();
        return 1 + gross / sum(values).doubleValue();
    }
}
