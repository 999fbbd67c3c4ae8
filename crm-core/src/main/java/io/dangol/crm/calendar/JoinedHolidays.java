package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The holidays of two sources. */
record JoinedHolidays(HolidaySource first, HolidaySource second) implements HolidaySource {

    JoinedHolidays {
        Objects.requireNonNull(second, "second");
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate before) {
        return Stream.of(first, second)
                .flatMap(source -> source.holidays(from, before).stream())
                .sorted()
                .distinct()
                .toList();
    }

    @Override
    public HolidayCoverage coverage() {
        return first.coverage().intersection(second.coverage());
    }
}
