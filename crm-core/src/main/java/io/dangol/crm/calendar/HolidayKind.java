package io.dangol.crm.calendar;

/** Kind of a holiday. */
public enum HolidayKind {
    /** Other. */
    OTHER
}
