package io.dangol.crm.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that is open from an instant (inclusive) to a later one (exclusive).
 *
 * <p>Immutable and thread-safe.
 *
 * @param opensAt the first instant
 * @param closesAt the first instant after it that is closed again
 */
public record OpenInterval(Instant opensAt, Instant closesAt) {

    public OpenInterval {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("Interval from " + opensAt + " to " + closesAt
                    + ": the closing must be after the opening. Check the order of the instants.");
        }
    }

    /** Returns the length. */
    public Duration duration() {
        return Duration.between(opensAt, closesAt);
    }
}
