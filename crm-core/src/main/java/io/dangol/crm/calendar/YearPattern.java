package io.dangol.crm.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which dates of one year a yearly rule picks (RFC 5545, section 3.3.10, table of BYxxx rule parts, column YEARLY).
 *
 * <p>Days of the month in some months, on some weekdays; or weekdays of some months; or weekdays of the year. A day
 * that a month does not have is left out.
 *
 * @param months the months, 1 to 12; empty means all of them
 * @param monthDays the days of the month, from the front 1 to 31, from the back -1 to -31; empty means by weekday
 * @param weekdays the weekdays; empty means all of them; with days of the month none has an ordinal
 */
record YearPattern(Set<Integer> months, Set<Integer> monthDays, Set<OrdinalWeekday> weekdays) {

    /**
     * A weekday of a month or year.
     *
     * @param ordinal which one, from the front 1 and more, from the back -1 and less; 0 for each of them
     */
    record OrdinalWeekday(int ordinal, DayOfWeek day) {

        private void addTo(Collection<LocalDate> dates, LocalDate first, LocalDate last) {
            LocalDate earliest = first.with(TemporalAdjusters.nextOrSame(day));
            if (ordinal == 0) {
                for (LocalDate date = earliest; !date.isAfter(last); date = date.plusWeeks(1)) {
                    dates.add(date);
                }
                return;
            }
            LocalDate date = ordinal > 0
                    ? earliest.plusWeeks(ordinal - 1L)
                    : last.with(TemporalAdjusters.previousOrSame(day)).plusWeeks(ordinal + 1L);
            if (!date.isBefore(first) && !date.isAfter(last)) {
                dates.add(date);
            }
        }
    }

    /** Returns the dates of a year, in order. */
    SortedSet<LocalDate> datesOf(int year) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        if (!monthDays.isEmpty()) {
            monthsOf(year).forEach(month -> addMonthDays(dates, month));
        } else if (!months.isEmpty()) {
            monthsOf(year).forEach(month -> addWeekdays(dates, month.atDay(1), month.atEndOfMonth()));
        } else {
            addWeekdays(dates, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
        }
        return dates;
    }

    private List<YearMonth> monthsOf(int year) {
        IntStream numbers = months.isEmpty()
                ? IntStream.rangeClosed(1, 12)
                : months.stream().mapToInt(Integer::intValue);
        return numbers.mapToObj(month -> YearMonth.of(year, month)).toList();
    }

    private void addMonthDays(Collection<LocalDate> dates, YearMonth month) {
        for (int monthDay : monthDays) {
            int day = monthDay > 0 ? monthDay : month.lengthOfMonth() + 1 + monthDay;
            if (day >= 1 && month.isValidDay(day) && isOnWeekday(month.atDay(day))) {
                dates.add(month.atDay(day));
            }
        }
    }

    private boolean isOnWeekday(LocalDate date) {
        return weekdays.isEmpty() || weekdays.contains(new OrdinalWeekday(0, date.getDayOfWeek()));
    }

    private void addWeekdays(Collection<LocalDate> dates, LocalDate first, LocalDate last) {
        weekdays.forEach(weekday -> weekday.addTo(dates, first, last));
    }
}
