package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class QuantileProperties {

    @Property
    void quantilesRiseWithTheShareWithinTheSample(
            @ForAll QuantileMethod method,
            @ForAll @Size(min = 1, max = 40) List<Double> values,
            @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double p,
            @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double q) {
        double[] sorted = sorted(values);
        double low = method.quantile(Math.min(p, q), sorted);
        double high = method.quantile(Math.max(p, q), sorted);
        assertThat(low).isBetween(sorted[0], high);
        assertThat(high).isLessThanOrEqualTo(sorted[sorted.length - 1]);
    }

    @Property
    void wholeNumbersShiftWithoutLoss(
            @ForAll QuantileMethod method,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -1_000, max = 1_000) Integer> values,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int shift,
            @ForAll @IntRange(min = 0, max = 64) int sixtyFourths) {
        double p = sixtyFourths / 64.0;
        long[] plain = values.stream().mapToLong(Integer::longValue).sorted().toArray();
        long[] shifted = Arrays.stream(plain).map(x -> x + shift).toArray();
        assertThat(method.quantile(p, shifted)).isEqualTo(method.quantile(p, plain) + shift, within(1e-9));
    }

    @Property
    void quantilesScaleWithTheSample(
            @ForAll QuantileMethod method,
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double p) {
        double[] plain = sorted(values);
        double[] doubled = Arrays.stream(plain).map(x -> 4 * x).toArray();
        // a power of two scales without rounding
        assertThat(method.quantile(p, doubled)).isEqualTo(4 * method.quantile(p, plain));
    }

    /** The formula (1 − γ)·x[j] + γ·x[j+1], j = ⌊np + m⌋, of Hyndman and Fan, with their m and γ for each type. */
    @Property
    void quantilesEqualThePublishedFormula(
            @ForAll QuantileMethod method,
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @IntRange(min = 0, max = 64) int sixtyFourths) {
        double[] x = sorted(values);
        double p = sixtyFourths / 64.0;
        int type = Integer.parseInt(method.name().substring("TYPE_".length()));
        double[] m = {0, 0, -0.5, 0, 0.5, p, 1 - p, (p + 1) / 3, p / 4 + 0.375};
        double rank = x.length * p + m[type - 1];
        // thirds are rounded, so that a rank which is a whole number may fall just short of it
        int j = (int) Math.floor(type == 8 ? rank + 1e-12 : rank);
        double g = Math.max(0, rank - j);
        double gamma = switch (type) {
            case 1 -> g > 0 ? 1 : 0;
            case 2 -> g > 0 ? 1 : 0.5;
            case 3 -> g == 0 && j % 2 == 0 ? 0 : 1;
            default -> g;
        };
        double expected = (1 - gamma) * at(x, j) + gamma * at(x, j + 1);
        assertThat(method.quantile(p, x)).isEqualTo(expected, within(1e-6));
    }

    private static double at(double[] x, int rank) {
        return x[Math.max(1, Math.min(x.length, rank)) - 1];
    }

    @Property
    void samplesAnswerAsTheKernelInAnyOrder(
            @ForAll QuantileMethod method,
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double p) {
        double[] unsorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(Quantiles.of(unsorted).quantile(p, method)).hasValue(method.quantile(p, sorted(values)));
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
