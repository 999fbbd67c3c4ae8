package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The dates on which an entry begins that comes again by the year, up to the year 9999, the last that iCalendar can
 * write.
 *
 * @param start the first date; one of the pattern
 * @param pattern which dates of a year
 * @param interval every how many years, 1 or more
 * @param last no date is later
 */
record YearlyRule(LocalDate start, YearPattern pattern, int interval, LocalDate last) {

    /** The end of iCalendar. */
    static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    YearlyRule {
        if (!pattern.datesOf(start.getYear()).contains(start)) {
            throw new IllegalArgumentException("RRULE does not give the date of DTSTART, " + start
                    + "; the standard does not define such a rule. Correct the feed, or state the dates yourself.");
        }
        if (last.isBefore(start)) {
            throw new IllegalArgumentException("RRULE ends by UNTIL on " + last + ", before DTSTART, " + start + ".");
        }
    }

    /** Returns this rule with no more than a number of dates, 1 or more. */
    YearlyRule times(int count) {
        int left = count;
        for (int year = start.getYear(); year <= END_OF_TIME.getYear(); year += interval) {
            for (LocalDate date : pattern.datesOf(year)) {
                if (!date.isBefore(start)) {
                    left--;
                }
                if (left == 0) {
                    return new YearlyRule(start, pattern, interval, date);
                }
            }
        }
        return this;
    }

    /** Tells whether only the end of iCalendar ends the rule. */
    boolean isEndless() {
        return last.equals(END_OF_TIME);
    }

    /** Returns the dates in a window, in order. What lies before the window costs no time. */
    List<LocalDate> dates(DateWindow window) {
        List<LocalDate> dates = new ArrayList<>();
        firstYear(window.from().getYear()).ifPresent(first -> {
            int end = Math.min(last.getYear(), window.before().getYear());
            for (int year = first; year <= end; year += interval) {
                for (LocalDate date : pattern.datesOf(year)) {
                    if (!date.isBefore(start) && !date.isAfter(last) && window.contains(date)) {
                        dates.add(date);
                    }
                }
            }
        });
        return dates;
    }

    /** Returns the first year of the rule that is not before a year; empty if the rule ends before. */
    private OptionalInt firstYear(int year) {
        long behind = Math.max(0L, (long) year - start.getYear());
        long first = start.getYear() + (behind + interval - 1) / interval * interval;
        return first > last.getYear() ? OptionalInt.empty() : OptionalInt.of((int) first);
    }
}
