package io.dangol.crm.value;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When something was delivered, set against when it was promised.
 *
 * <p>Earlier than promised by more than the tolerance exceeds the expectation, later by more than the tolerance misses it;
 * a difference of exactly the tolerance still meets it. Time is elapsed time; a promise in business hours becomes an
 * instant first.
 *
 * <p>Immutable and thread-safe.
 *
 * @param promised when delivery was promised
 * @param actual when it was delivered
 * @param tolerance how far early or late still counts as on time; zero or more
 */
public record DeliveryOutcome(
        @NotNull Instant promised,
        @NotNull Instant actual,
        @NotNull Duration tolerance) {

    public DeliveryOutcome {
        Objects.requireNonNull(promised, "promised");
        Objects.requireNonNull(actual, "actual");
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("Tolerance of delivery is " + tolerance + "; it must be zero or more.");
        }
    }

    /**
     * Returns a delivery set against its promise.
     *
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public static DeliveryOutcome of(Instant promised, Instant actual, Duration tolerance) {
        return new DeliveryOutcome(promised, actual, tolerance);
    }

    /** Returns how late the delivery was; negative if it was early. */
    public Duration lateness() {
        return Duration.between(promised, actual);
    }

    /** Returns whether the promise was missed, met or exceeded. */
    public Expectation expectation() {
        Duration lateness = lateness();
        if (lateness.abs().compareTo(tolerance) <= 0) {
            return Expectation.MET;
        }
        return lateness.isNegative() ? Expectation.EXCEEDED : Expectation.MISSED;
    }
}
