package io.dangol.crm.calendar;

import java.time.LocalDate;

/**
 * The dates for which holidays are asked.
 *
 * @param from the first date, inclusive
 * @param before the end, exclusive; not before {@code from}
 */
record DateWindow(LocalDate from, LocalDate before) {

    DateWindow {
        if (before.isBefore(from)) {
            throw new IllegalArgumentException("Holidays from " + from + " to " + before
                    + ": the window must not end before it begins. Swap the two dates.");
        }
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(before);
    }

    boolean overlaps(DateWindow other) {
        return from.isBefore(other.before) && other.from.isBefore(before);
    }

    /** Returns the dates that this window shares with one that it overlaps. */
    DateWindow intersection(DateWindow other) {
        return new DateWindow(
                from.isAfter(other.from) ? from : other.from, before.isBefore(other.before) ? before : other.before);
    }
}
