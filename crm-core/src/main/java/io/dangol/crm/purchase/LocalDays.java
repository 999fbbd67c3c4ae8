package io.dangol.crm.purchase;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The local date of an instant in one zone, as a day number and without allocation.
 *
 * <p>The offsets of the years 1970 to 2099 are tabled once; an instant outside them is looked up in the zone's rules, which
 * is slower and gives the same answer.
 *
 * <p>Immutable and thread-safe.
 */
public final class LocalDays {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
    private static final Instant TABLE_FROM = Instant.EPOCH;
    private static final Instant TABLE_TO = Instant.parse("2100-01-01T00:00:00Z");

    private final ZoneRules rules;
    /** Where each tabled offset begins, ascending; the first is the start of the table. */
    private final long[] starts;

    private final long[] offsets;
    private final long tableEnd;

    private LocalDays(ZoneRules rules) {
        this.rules = rules;
        List<Instant> begin = new ArrayList<>(List.of(TABLE_FROM));
        if (!rules.isFixedOffset()) {
            ZoneOffsetTransition next = rules.nextTransition(TABLE_FROM);
            while (next != null && next.getInstant().isBefore(TABLE_TO)) {
                begin.add(next.getInstant());
                next = rules.nextTransition(next.getInstant());
            }
        }
        this.starts = begin.stream().mapToLong(EpochMicros::truncate).toArray();
        this.offsets = begin.stream().mapToLong(this::offsetMicros).toArray();
        this.tableEnd = rules.isFixedOffset() ? Long.MAX_VALUE : EpochMicros.truncate(TABLE_TO);
    }

    /** Returns the local days of a zone. */
    public static LocalDays in(ZoneId zone) {
        return new LocalDays(zone.getRules());
    }

    /** Returns the local date of an instant as the number of days since 1970-01-01, negative before. */
    public int epochDay(long micros) {
        long offset;
        if (micros >= starts[0] && micros < tableEnd) {
            int found = Arrays.binarySearch(starts, micros);
            offset = offsets[found >= 0 ? found : -found - 2];
        } else {
            offset = offsetMicros(EpochMicros.toInstant(micros));
        }
        long day = Math.floorDiv(micros, MICROS_PER_DAY);
        return (int) (day + Math.floorDiv(Math.floorMod(micros, MICROS_PER_DAY) + offset, MICROS_PER_DAY));
    }

    private long offsetMicros(Instant instant) {
        return rules.getOffset(instant).getTotalSeconds() * MICROS_PER_SECOND;
    }
}
