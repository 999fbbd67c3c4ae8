package io.dangol.crm.calendar;

import java.time.LocalDate;

/** What a calendar is made of: the definition from which pages are compiled. Implementations are immutable. */
sealed interface OpenTime permits AlwaysOpen, WeeklyHours, FixedIntervals, ComposedTime {

    /**
     * Returns the open time of a window as edges in epoch microseconds (opening, closing, opening, …): sorted, all
     * different, within the window.
     *
     * @param from first microsecond of the window
     * @param before first microsecond after the window
     */
    long[] edges(long from, long before);

    /** Tells whether hours begin on a date, or the date is open throughout. */
    boolean isBusinessDay(LocalDate date);
}
