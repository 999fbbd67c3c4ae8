package io.dangol.crm.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The dates for which a source knows all its holidays.
 *
 * <p>A date outside is not known to be a working day: a deadline that lies there was reckoned without holidays. A host
 * compares {@link #before} with its deadlines, to see when a table has to be renewed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first date, inclusive
 * @param before the end, exclusive; not before {@code from}, and the same if no date is known
 */
public record HolidayCoverage(
        @NotNull LocalDate from, @NotNull LocalDate before) {

    public HolidayCoverage {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(before, "before");
        if (before.isBefore(from)) {
            throw new IllegalArgumentException("Coverage from " + from + " to " + before
                    + ": it must not end before it begins. Swap the two dates.");
        }
    }

    /** Returns the coverage of every date but {@link LocalDate#MAX}, which is the end. */
    public static HolidayCoverage always() {
        return new HolidayCoverage(LocalDate.MIN, LocalDate.MAX);
    }

    /** Returns the coverage of no date. */
    public static HolidayCoverage never() {
        return new HolidayCoverage(LocalDate.EPOCH, LocalDate.EPOCH);
    }

    /** Tells whether no date is covered. */
    public boolean isEmpty() {
        return from.equals(before);
    }

    /** Tells whether a date is covered. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(before);
    }

    /** Returns the dates that both cover, {@link #never} if there are none. */
    public HolidayCoverage intersection(HolidayCoverage other) {
        LocalDate later = from.isAfter(other.from) ? from : other.from;
        LocalDate earlier = before.isBefore(other.before) ? before : other.before;
        return later.isBefore(earlier) ? new HolidayCoverage(later, earlier) : never();
    }
}
