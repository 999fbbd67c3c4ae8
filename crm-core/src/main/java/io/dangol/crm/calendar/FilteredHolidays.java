package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The holidays of a source, some of them switched off. */
record FilteredHolidays(HolidaySource source, Predicate<? super Holiday> switchedOff) implements HolidaySource {

    FilteredHolidays {
        Objects.requireNonNull(switchedOff, "switchedOff");
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate before) {
        return source.holidays(from, before).stream()
                .filter(day -> !switchedOff.test(day))
                .toList();
    }

    @Override
    public HolidayCoverage coverage() {
        return source.coverage();
    }
}
