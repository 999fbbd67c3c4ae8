package io.dangol.crm.calendar;

/**
 * Hours of one date that differ from those of its day of the week.
 *
 * @param edges as {@link DayHours}; never changed
 * @param own those of them that do not run over from the day before; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // equality is never asked for
record DatedHours(int[] edges, int[] own) {

    static final DatedHours CLOSED = new DatedHours(DayHours.NONE, DayHours.NONE);

    /** Tells whether hours begin on the date. */
    boolean begins() {
        return own.length > 0;
    }
}
