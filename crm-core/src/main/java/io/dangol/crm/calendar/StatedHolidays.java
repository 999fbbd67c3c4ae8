package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The holidays of a source, with the coverage that its user states. */
record StatedHolidays(HolidaySource source, HolidayCoverage coverage) implements HolidaySource {

    StatedHolidays {
        Objects.requireNonNull(coverage, "coverage");
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate before) {
        return source.holidays(from, before);
    }
}
