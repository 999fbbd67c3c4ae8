package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.List;

/** Where holidays come from. */
@FunctionalInterface
public interface HolidaySource {

    /** Returns the holidays of dates from one (inclusive) to another (exclusive). */
    List<Holiday> holidays(LocalDate from, LocalDate before);

    /** Returns the dates for which this source knows the holidays. */
    default HolidayCoverage coverage() {
        return HolidayCoverage.always();
    }
}
