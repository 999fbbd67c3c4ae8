package io.dangol.crm.interaction;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.QuantileMethod;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What measured durations say about a time that is about to be promised.
 *
 * <p>The verdict compares the time with the quantile, however few durations were measured; look at the quality of
 * {@code met} before relying on it. Immutable and thread-safe.
 *
 * @param promised the time, 0 to 100,000 days
 * @param share which quantile was asked for, above 0 and at most 1, 0.9 for the 90th percentile
 * @param method how the quantile was computed
 * @param measured the quantile, rounded to the nearest microsecond; empty exactly if nothing was measured
 * @param met the share of the measured durations that would have met the promise; its quality is {@code LOW_SAMPLE}
 *     where there are too few
 * @param verdict what follows
 */
public record PromiseAdvice(
        @NotNull Duration promised,
        @Positive @DecimalMax("1") double share,
        @NotNull QuantileMethod method,
        Optional<Duration> measured,
        @NotNull Estimate met,
        @NotNull PromiseVerdict verdict) {

    public PromiseAdvice {
        DurationMicros.of("The promised time", promised);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Share " + share + " of a promise advice; allowed is above 0 to 1. Write 95 % as 0.95.");
        }
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(met, "met");
        Objects.requireNonNull(verdict, "verdict");
        if (measured.isEmpty() != (verdict == PromiseVerdict.NO_DATA)) {
            throw new IllegalArgumentException("Advice " + verdict + (measured.isEmpty() ? " without" : " with")
                    + " a measured quantile; it is absent exactly where the verdict is NO_DATA.");
        }
    }

    /** Returns why not to promise this time, for a reader; empty if the verdict is TENABLE. */
    public Optional<String> warning() {
        return switch (verdict) {
            case TENABLE -> Optional.empty();
            case TIGHT ->
                Optional.of("Promised are " + promised + ", tighter than " + measured.orElseThrow() + ", the "
                        + percent() + " % quantile (" + method + ") of what was measured; " + met
                        + " would have met it. Promise more time.");
            case NO_DATA ->
                Optional.of("Promised are " + promised + ", and nothing was measured. Measure before promising.");
        };
    }

    private String percent() {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
