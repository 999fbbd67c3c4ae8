package io.dangol.crm.complaint;

import io.dangol.crm.calendar.OpenInterval;
import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long something may take, as rules of complaint handling say it.
 *
 * <p>All units but {@code OPEN_HOURS} count dates: the day on which the clock starts is day 0, and the time ends with the
 * last day, for business days at the last closing of that date, for the others at its midnight. All days and dates are
 * those of the zone of the calendar.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount 0 to 10,000
 * @param unit of what
 */
public record DeadlinePeriod(int amount, Unit unit) {

    /** The largest amount. */
    public static final int MAX_AMOUNT = 10_000;

    /** What is counted. */
    public enum Unit {
        /** Dates on which the calendar opens. */
        BUSINESS_DAYS,
        /** All dates. */
        CALENDAR_DAYS,
        /** Seven dates each. */
        WEEKS,
        /** Months of the calendar; from the 31st to the last day of a shorter month. */
        MONTHS,
        /** Hours in which the calendar is open, counted from the instant itself. */
        OPEN_HOURS
    }

    public DeadlinePeriod {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("A period of " + amount + " " + unit + "; allowed are 0 to " + MAX_AMOUNT
                    + ". Check the number and the unit.");
        }
    }

    /** Returns a period of business days. */
    public static DeadlinePeriod businessDays(int amount) {
        return new DeadlinePeriod(amount, Unit.BUSINESS_DAYS);
    }

    /** Returns a period of calendar days. */
    public static DeadlinePeriod calendarDays(int amount) {
        return new DeadlinePeriod(amount, Unit.CALENDAR_DAYS);
    }

    /** Returns a period of weeks. */
    public static DeadlinePeriod weeks(int amount) {
        return new DeadlinePeriod(amount, Unit.WEEKS);
    }

    /** Returns a period of months. */
    public static DeadlinePeriod months(int amount) {
        return new DeadlinePeriod(amount, Unit.MONTHS);
    }

    /** Returns a period of open hours. */
    public static DeadlinePeriod openHours(int amount) {
        return new DeadlinePeriod(amount, Unit.OPEN_HOURS);
    }

    /**
     * Returns when a period ends that begins at an instant; empty if the calendar does not open often enough before the
     * end of its horizon.
     *
     * @throws IllegalArgumentException if the instant is outside the horizon of calendars
     */
    public Optional<Instant> endFrom(Instant start, WorkCalendar calendar) {
        ZoneId zone = calendar.zone();
        LocalDate date = start.atZone(zone).toLocalDate();
        return switch (unit) {
            case OPEN_HOURS -> calendar.plus(start, Duration.ofHours(amount));
            case BUSINESS_DAYS -> calendar.businessDays().plus(date, amount).map(last -> lastClose(last, calendar));
            case CALENDAR_DAYS -> midnightAfter(date.plusDays(amount), zone);
            case WEEKS -> midnightAfter(date.plusWeeks(amount), zone);
            case MONTHS -> midnightAfter(date.plusMonths(amount), zone);
        };
    }

    /**
     * Returns when a period ends that was stopped for a while: what was left of it is left after the pause. For dates that
     * is the same elapsed time, for business days and open hours the same open time.
     */
    Optional<Instant> endAfterPause(Instant end, Instant pausedAt, Instant resumedAt, WorkCalendar calendar) {
        if (!end.isAfter(pausedAt)) {
            return Optional.of(end);
        }
        if (unit == Unit.BUSINESS_DAYS || unit == Unit.OPEN_HOURS) {
            return calendar.plus(resumedAt, calendar.between(pausedAt, end));
        }
        Instant later = end.plus(Duration.between(pausedAt, resumedAt));
        return later.isBefore(WorkCalendar.HORIZON_END) ? Optional.of(later) : Optional.empty();
    }

    private static Optional<Instant> midnightAfter(LocalDate date, ZoneId zone) {
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        return end.isBefore(WorkCalendar.HORIZON_END) ? Optional.of(end) : Optional.empty();
    }

    private static Instant lastClose(LocalDate date, WorkCalendar calendar) {
        Instant begin = date.atStartOfDay(calendar.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        List<OpenInterval> open = calendar.openIntervals(begin, end);
        return open.isEmpty() ? end : open.get(open.size() - 1).closesAt();
    }

    /** Returns amount and unit, such as {@code 3 BUSINESS_DAYS}. */
    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
