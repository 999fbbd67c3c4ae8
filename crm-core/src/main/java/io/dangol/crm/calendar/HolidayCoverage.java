package io.dangol.crm.calendar;

import java.time.LocalDate;

/** Dates known. */
public record HolidayCoverage(LocalDate from, LocalDate before) {

    /** Every date. */
    public static HolidayCoverage always() {
        return new HolidayCoverage(LocalDate.MIN, LocalDate.MAX);
    }

    /** The dates that both know. */
    public HolidayCoverage intersection(HolidayCoverage other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = before.isBefore(other.before) ? before : other.before;
        return new HolidayCoverage(start, end.isBefore(start) ? start : end);
    }
}
