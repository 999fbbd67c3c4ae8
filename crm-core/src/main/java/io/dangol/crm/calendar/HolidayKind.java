package io.dangol.crm.calendar;

/**
 * Why a date is a holiday.
 *
 * <p>Immutable and thread-safe.
 */
public enum HolidayKind {

    /** A law fixes it to a date of the solar year, such as 1 January, or to a weekday of a month. */
    STATUTORY,

    /** A law fixes it by a lunar or lunisolar calendar, so that its solar date moves, such as Seollal and Chuseok. */
    LUNAR,

    /** A working day that is free in place of a holiday that fell on a weekend or on another holiday. */
    SUBSTITUTE,

    /** A day of polling. */
    ELECTION,

    /** A government declared it for one year. */
    TEMPORARY,

    /** Anything else, such as an entry of a feed, or a day on which the house itself is closed. */
    OTHER
}
