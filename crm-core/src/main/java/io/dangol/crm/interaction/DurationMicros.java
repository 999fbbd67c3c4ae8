package io.dangol.crm.interaction;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Durations as whole microseconds, the unit of the stores.
 *
 * <p>Stateless and thread-safe.
 */
final class DurationMicros {

    /** Longer ones are a mistake of unit, and beyond it a double no longer tells microseconds apart. */
    private static final Duration LONGEST = Duration.ofDays(100_000);

    private static final int NANOS_PER_MICRO = 1_000;

    private DurationMicros() {}

    /**
     * Returns the whole microseconds of a duration; the rest is dropped.
     *
     * @throws IllegalArgumentException if the duration is negative or longer than 100,000 days
     */
    static long of(String what, Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " is " + duration + "; allowed is 0 to " + LONGEST.toDays()
                    + " days. Check the unit and the order of the instants.");
        }
        return duration.toNanos() / NANOS_PER_MICRO;
    }

    static Duration toDuration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
