package io.dangol.crm.interaction;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.QuantileMethod;
import io.dangol.crm.estimate.Quantiles;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tells before a promise is made whether the time is tighter than what was measured.
 *
 * <pre>{@code
 * PromiseCheck check = PromiseCheck.of(measured, QuantileMethod.TYPE_1);
 * check.advise(Duration.ofHours(4)).warning();     // empty if nine of ten took no longer
 * }</pre>
 *
 * <p>Measured and promised durations run on the same clock, elapsed or open hours. They are taken to the microsecond.
 * The sample is sorted once; each check takes logarithmic time. Immutable and thread-safe.
 */
public final class PromiseCheck {

    /** The share of the measured durations that a promise should meet where none is named. */
    public static final double DEFAULT_SHARE = 0.9;

    /** The number of measured durations below which the sample is a low one where none is named. */
    public static final long DEFAULT_MINIMUM = 30;

    private final double[] sorted;
    private final Quantiles quantiles;
    private final QuantileMethod method;
    private final double share;
    private final long minimum;

    private PromiseCheck(double[] sorted, Quantiles quantiles, QuantileMethod method, double share, long minimum) {
        this.sorted = sorted;
        this.quantiles = quantiles;
        this.method = Objects.requireNonNull(method, "method");
        this.share = share;
        this.minimum = minimum;
    }

    /**
     * Returns a check against what was measured, at the 90 % quantile, with a low sample below 30.
     *
     * @throws IllegalArgumentException if a duration is negative or longer than 100,000 days
     */
    public static PromiseCheck of(Collection<Duration> measured, QuantileMethod method) {
        double[] micros = measured.stream()
                .mapToDouble(duration -> DurationMicros.of("A measured duration", duration))
                .toArray();
        Arrays.sort(micros);
        return new PromiseCheck(micros, Quantiles.of(micros), method, DEFAULT_SHARE, DEFAULT_MINIMUM);
    }

    /**
     * Returns this check at another quantile.
     *
     * @param part the share of the measured durations that a promise should meet, above 0 and at most 1
     * @throws IllegalArgumentException if the share is another
     */
    public PromiseCheck withShare(double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException(
                    "Share " + part + " of a promise check; allowed is above 0 to 1. Write 95 % as 0.95.");
        }
        return new PromiseCheck(sorted, quantiles, method, part, minimum);
    }

    /**
     * Returns this check with another number of measured durations below which the sample is a low one.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public PromiseCheck withMinimum(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Minimum of " + count + " measured durations; allowed is 0 or more.");
        }
        return new PromiseCheck(sorted, quantiles, method, share, count);
    }

    /**
     * Returns what the measured durations say about a time that is about to be promised.
     *
     * @throws IllegalArgumentException if the time is negative or longer than 100,000 days
     */
    public PromiseAdvice advise(Duration promised) {
        long micros = DurationMicros.of("The promised time", promised);
        Estimate met =
                Estimate.ofProportion(notAbove((double) micros), sorted.length).withMinimum(minimum);
        OptionalDouble quantile = quantiles.quantile(share, method);
        if (quantile.isEmpty()) {
            return new PromiseAdvice(promised, share, method, Optional.empty(), met, PromiseVerdict.NO_DATA);
        }
        long limit = Math.round(quantile.getAsDouble());
        PromiseVerdict verdict = micros < limit ? PromiseVerdict.TIGHT : PromiseVerdict.TENABLE;
        Duration measured = DurationMicros.toDuration(limit);
        return new PromiseAdvice(promised, share, method, Optional.of(measured), met, verdict);
    }

    /** Returns how many of the sorted durations are at most a number of microseconds. */
    private int notAbove(double micros) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
