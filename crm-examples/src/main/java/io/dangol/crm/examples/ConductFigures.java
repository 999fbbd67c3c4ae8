package io.dangol.crm.examples;

import io.dangol.crm.estimate.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One figure over several seeds, as mean, smallest and largest.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mean over the seeds that have the figure, with Student's interval at 95 %, which takes the seeds as
 *     independent
 * @param least the smallest; empty if no seed has it
 * @param most the largest; empty if no seed has it
 */
record ConductFigures(Estimate mean, OptionalDouble least, OptionalDouble most) {

    static ConductFigures of(List<ConductTrial> trials, Function<ConductTrial, Estimate> figure) {
        double[] values = trials.stream()
                .map(figure)
                .flatMapToDouble(estimate -> estimate.value().stream())
                .toArray();
        return new ConductFigures(
                Estimate.ofMean(values, Estimate.DEFAULT_LEVEL),
                Arrays.stream(values).min(),
                Arrays.stream(values).max());
    }

    /** Returns mean, interval of the mean, and range, such as {@code 0.968 [0.964, 0.972] 0.952-0.984}. */
    String shown(int decimals, double times) {
        if (least.isEmpty() || most.isEmpty()) {
            return "-";
        }
        return shown(mean, decimals, times) + " " + number(least.getAsDouble(), decimals, times) + "-"
                + number(most.getAsDouble(), decimals, times);
    }

    /** Returns an estimate with its interval, a dash where there is none. */
    static String shown(Estimate estimate, int decimals, double times) {
        if (estimate.value().isEmpty()) {
            return "-";
        }
        String value = number(estimate.value().getAsDouble(), decimals, times);
        return estimate.low().isEmpty() || estimate.high().isEmpty()
                ? value
                : value + " [" + number(estimate.low().getAsDouble(), decimals, times) + ", "
                        + number(estimate.high().getAsDouble(), decimals, times) + "]";
    }

    static String number(double value, int decimals, double times) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value * times);
    }
}
