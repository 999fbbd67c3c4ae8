package io.dangol.crm;

import java.time.Instant;

/**
 * Instants as microseconds since 1970-01-01T00:00Z, the unit of columns and stores.
 *
 * <p>An instant may be finer than a microsecond. {@link #truncate} drops the rest towards the past, {@link #exact}
 * refuses it: rounding would move 0.9999999 s into the next second, and so across the end of a period. The range of a
 * {@code long} is the years −290,308 to +294,247.
 *
 * <p>Stateless and thread-safe.
 */
public final class EpochMicros {

    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private EpochMicros() {}

    /**
     * Returns the microsecond in which an instant lies.
     *
     * @throws IllegalArgumentException if the instant is beyond the range of a {@code long}
     */
    public static long truncate(Instant instant) {
        long seconds = instant.getEpochSecond();
        long micros = instant.getNano() / NANOS_PER_MICRO;
        try {
            // before 1970, counting from the next second keeps the first microseconds of the range reachable
            return seconds < 0
                    ? Math.addExact(Math.multiplyExact(seconds + 1, PER_SECOND), micros - PER_SECOND)
                    : Math.addExact(Math.multiplyExact(seconds, PER_SECOND), micros);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Instant " + instant
                            + " is beyond the range of microseconds in a long, the years -290,308 to +294,247.",
                    e);
        }
    }

    /**
     * Returns an instant that is a whole number of microseconds.
     *
     * @throws IllegalArgumentException if the instant has nanoseconds below a microsecond or is beyond the range
     */
    public static long exact(Instant instant) {
        long micros = truncate(instant);
        if (!toInstant(micros).equals(instant)) {
            throw new IllegalArgumentException("Instant " + instant
                    + " is finer than a microsecond. Truncate it first, for example with EpochMicros.truncate.");
        }
        return micros;
    }

    /**
     * Returns the first whole microsecond that is not before an instant, so that a comparison with it is a comparison with the
     * instant. An instant beyond the range gives the end of the range on its side.
     */
    public static long ceiling(Instant instant) {
        if (instant.isBefore(toInstant(Long.MIN_VALUE))) {
            return Long.MIN_VALUE;
        }
        if (instant.isAfter(toInstant(Long.MAX_VALUE))) {
            return Long.MAX_VALUE;
        }
        long micros = truncate(instant);
        return toInstant(micros).equals(instant) ? micros : Math.addExact(micros, 1);
    }

    /** Returns the instant that begins a microsecond. */
    public static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS_PER_MICRO);
    }
}
