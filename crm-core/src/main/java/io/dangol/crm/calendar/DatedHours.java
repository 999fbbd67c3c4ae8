package io.dangol.crm.calendar;

/**
 * Hours of one date that differ from those of its day of the week.
 *
 * @param edges as {@link DayHours}; never changed
 * @param begins whether hours begin on the date
 */
@SuppressWarnings("ArrayRecordComponent") // equality is never asked for
record DatedHours(int[] edges, boolean begins) {

    static final DatedHours CLOSED = new DatedHours(DayHours.NONE, false);
}
