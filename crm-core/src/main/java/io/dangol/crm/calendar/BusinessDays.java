package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Days on which a calendar has hours, counted by date. They are another thing than open hours: three business days after a
 * Thursday is a Tuesday, whether a day is four hours long or ten.
 *
 * <p>A date is a business day if hours of its own begin on it, or it is open throughout. A shift that runs over midnight
 * belongs to the date on which it begins: hours of Monday to Friday 22:00–06:00 make five business days, not six. In a
 * union a date is a business day of either calendar; in an intersection or with time excepted it must be one of the first
 * calendar, with open time left on it.
 *
 * <p>Dates are those of the calendar's zone. The horizon is that of the calendar, the dates of the years 1900 to 2199;
 * other dates are refused. The cost is in proportion to the days walked. Immutable and thread-safe.
 */
public final class BusinessDays {

    private static final LocalDate FIRST =
            WorkCalendar.HORIZON_START.atOffset(ZoneOffset.UTC).toLocalDate();
    private static final LocalDate LAST =
            WorkCalendar.HORIZON_END.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);

    private final OpenTime time;

    BusinessDays(OpenTime time) {
        this.time = time;
    }

    /**
     * Tells whether a date is a business day.
     *
     * @throws IllegalArgumentException if the date is outside the horizon
     */
    public boolean isBusinessDay(LocalDate date) {
        return time.isBusinessDay(require(date));
    }

    /**
     * Returns the nth business day after a date, the date itself not counted. With n = 0 it is the date itself if that is a
     * business day, else the next one.
     *
     * @return the date, empty if there are not so many within the horizon
     * @throws IllegalArgumentException if n is negative or the date is outside the horizon
     */
    public Optional<LocalDate> plus(LocalDate date, int businessDays) {
        return walk(date, businessDays, 1);
    }

    /**
     * Returns the nth business day before a date, the date itself not counted. With n = 0 it is the date itself if that is
     * a business day, else the one before.
     *
     * @return the date, empty if there are not so many within the horizon
     * @throws IllegalArgumentException if n is negative or the date is outside the horizon
     */
    public Optional<LocalDate> minus(LocalDate date, int businessDays) {
        return walk(date, businessDays, -1);
    }

    /**
     * Returns the number of business days from one date (inclusive) to another (exclusive), negative where the second is
     * before the first.
     *
     * @throws IllegalArgumentException if a date is outside the horizon
     */
    public int between(LocalDate from, LocalDate to) {
        require(from);
        require(to);
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.datesUntil(to).filter(time::isBusinessDay).count();
    }

    private Optional<LocalDate> walk(LocalDate date, int businessDays, int step) {
        if (businessDays < 0) {
            throw new IllegalArgumentException("Business days: " + businessDays
                    + "; allowed is 0 or more. Use plus to go forward and minus to go back.");
        }
        LocalDate at = require(date);
        int left = businessDays;
        if (left == 0) {
            left = 1;
            at = at.minusDays(step);
        }
        while (left > 0) {
            at = at.plusDays(step);
            if (at.isBefore(FIRST) || at.isAfter(LAST)) {
                return Optional.empty();
            }
            if (time.isBusinessDay(at)) {
                left--;
            }
        }
        return Optional.of(at);
    }

    private static LocalDate require(LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException("Date " + date + " is outside the horizon of a calendar; allowed are "
                    + FIRST + " to " + LAST + ".");
        }
        return date;
    }
}
