package io.dangol.crm.benchmarks;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Instants of 2024 to the second, open and closed ones, at which tickets come in; each in the form in which a calendar
 * takes it, so that nobody pays for a conversion.
 *
 * <p>They are asked for in turn, again and again. The arrays are shared with the benchmarks, which do not change them.
 * Not thread-safe.
 */
final class ReceivedTickets {

    private static final long SEED = 20_240_101;
    private static final int MILLIS_PER_SECOND = 1_000;

    final long[] micros;
    final long[] millis;
    final Instant[] instants;
    final LocalDateTime[] locals;

    private int last;

    private ReceivedTickets(long[] seconds) {
        int count = seconds.length;
        instants = new Instant[count];
        micros = new long[count];
        millis = new long[count];
        locals = new LocalDateTime[count];
        for (int i = 0; i < count; i++) {
            instants[i] = Instant.ofEpochSecond(seconds[i]);
            micros[i] = EpochMicros.exact(instants[i]);
            millis[i] = seconds[i] * MILLIS_PER_SECOND;
            locals[i] = local(instants[i]);
        }
    }

    /**
     * Draws tickets of 2024.
     *
     * @param count a power of two
     */
    static ReceivedTickets of(int count) {
        if (Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException(count + " tickets; allowed is a power of two, such as 4096.");
        }
        long from = startOfYear(2024).getEpochSecond();
        long before = startOfYear(2025).getEpochSecond();
        SplittableRandom random = new SplittableRandom(SEED);
        return new ReceivedTickets(IntStream.range(0, count)
                .mapToLong(i -> random.nextLong(from, before))
                .toArray());
    }

    /** Returns midnight of 1 January in the zone of the office. */
    static Instant startOfYear(int year) {
        return LocalDateTime.of(year, 1, 1, 0, 0).atZone(OfficeHours.ZONE).toInstant();
    }

    /** Returns the time on the wall of the office. */
    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, OfficeHours.ZONE);
    }

    int count() {
        return micros.length;
    }

    /** Returns the number of the next ticket, 0 after the last. */
    int next() {
        last = (last + 1) & (micros.length - 1);
        return last;
    }

    /**
     * Compares two answers about a ticket.
     *
     * @throws IllegalStateException if they differ
     */
    void requireEqual(int ticket, Object ours, Object peers) {
        if (!ours.equals(peers)) {
            throw new IllegalStateException("Ticket of " + locals[ticket] + " in " + OfficeHours.ZONE + ": ours says "
                    + ours + ", the peer " + peers + ".");
        }
    }
}
