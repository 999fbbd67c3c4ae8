package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Holidays of a list, in their natural order, each once. */
record FixedHolidays(List<Holiday> ordered) implements HolidaySource {

    static FixedHolidays of(Collection<Holiday> holidays) {
        return new FixedHolidays(
                List.copyOf(holidays).stream().sorted().distinct().toList());
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate before) {
        DateWindow window = new DateWindow(from, before);
        return ordered.stream().filter(day -> window.contains(day.date())).toList();
    }
}
