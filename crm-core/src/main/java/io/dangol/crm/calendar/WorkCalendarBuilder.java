package io.dangol.crm.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Describes a {@link WorkCalendar}: weekly hours first, then the dates that differ.
 *
 * <p>Hours are text as {@link TimeRange#parse} reads it. A shift over midnight is split there, and its tail belongs to the
 * following date. A date that is closed, is a holiday or has hours of its own is decided by that from 00:00 to 24:00
 * local time, whatever ran into it from the day before, and changes no other date. Hours given for a date win over
 * holidays. The tail of such hours adds to the following date, unless that is decided by an entry of its own. What
 * {@link #without} removes is taken off last.
 *
 * <p>Mutable, for one thread. A call that throws leaves the builder as it was.
 */
public final class WorkCalendarBuilder {

    /** Dates that can touch the horizon in some zone. */
    private static final LocalDate FIRST =
            WorkCalendar.HORIZON_START.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);

    private static final LocalDate END =
            WorkCalendar.HORIZON_END.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);

    private static final int DAYS = 7;

    private final ZoneId zone;
    /** Per day of the week, Monday first. */
    private final List<List<TimeRange>> weekly = new ArrayList<>();

    private final Set<LocalDate> closed = new HashSet<>();
    private final List<HolidaySource> holidays = new ArrayList<>();
    private final Map<LocalDate, List<TimeRange>> replaced = new TreeMap<>();
    private final Map<LocalDate, List<TimeRange>> removed = new TreeMap<>();

    WorkCalendarBuilder(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
        for (int day = 0; day < DAYS; day++) {
            weekly.add(new ArrayList<>());
        }
    }

    /**
     * Adds hours on days of the week. Several calls add up, and hours that overlap or touch are one.
     *
     * @param hours such as {@code 09:00-12:00}, at least one
     * @throws IllegalArgumentException if none is given or one cannot be read
     */
    public WorkCalendarBuilder weekly(WeekDays days, String... hours) {
        List<TimeRange> ranges = parse(hours);
        days.days().forEach(day -> weekly.get(indexOf(day)).addAll(ranges));
        return this;
    }

    /**
     * Adds hours on a day of the week, as {@link #weekly(WeekDays, String...)}.
     *
     * @throws IllegalArgumentException if none is given or one cannot be read
     */
    public WorkCalendarBuilder weekly(DayOfWeek day, String... hours) {
        return weekly(WeekDays.of(day), hours);
    }

    /**
     * Closes dates.
     *
     * @throws IllegalArgumentException if a date has hours of its own already, or is outside the years 1900 to 2199
     */
    public WorkCalendarBuilder closed(LocalDate... dates) {
        for (LocalDate date : dates) {
            require(date);
            if (replaced.containsKey(date)) {
                throw contradiction(date);
            }
        }
        closed.addAll(Arrays.asList(dates));
        return this;
    }

    /**
     * Closes the holidays of a source. The source is asked once, when the calendar is built, for all dates of the horizon,
     * so that a source that changes later leaves the calendar as it is.
     */
    public WorkCalendarBuilder closed(HolidaySource source) {
        holidays.add(Objects.requireNonNull(source, "source"));
        return this;
    }

    /**
     * Gives a date hours of its own in place of those of its day of the week. Several calls for a date add up.
     *
     * @param hours at least one
     * @throws IllegalArgumentException if none is given or one cannot be read, the date is closed already, or is outside
     *     the years 1900 to 2199
     */
    public WorkCalendarBuilder hours(LocalDate date, String... hours) {
        require(date);
        if (closed.contains(date)) {
            throw contradiction(date);
        }
        List<TimeRange> ranges = parse(hours);
        replaced.computeIfAbsent(date, d -> new ArrayList<>()).addAll(ranges);
        return this;
    }

    /**
     * Removes hours from a date, such as an afternoon off. Several calls for a date add up; hours over midnight are removed
     * from the following date too.
     *
     * @param hours at least one
     * @throws IllegalArgumentException if none is given or one cannot be read, or the date is outside the years 1900 to
     *     2199
     */
    public WorkCalendarBuilder without(LocalDate date, String... hours) {
        require(date);
        List<TimeRange> ranges = parse(hours);
        removed.computeIfAbsent(date, d -> new ArrayList<>()).addAll(ranges);
        return this;
    }

    /**
     * Returns the calendar. The builder can be used further and does not change it.
     *
     * @throws IllegalArgumentException if a holiday source returns a date that it was not asked for
     */
    public WorkCalendar build() {
        int[][] week = new int[DAYS][];
        int[][] own = new int[DAYS][];
        boolean[] beginsOn = new boolean[DAYS];
        for (int day = 0; day < DAYS; day++) {
            own[day] = DayHours.onTheDay(weekly.get(day));
            week[day] = DayHours.union(own[day], DayHours.onTheNextDay(weekly.get((day + DAYS - 1) % DAYS)));
            beginsOn[day] = own[day].length > 0;
        }
        SortedMap<LocalDate, DatedHours> dated = new TreeMap<>();
        HolidayCoverage coverage = HolidayCoverage.always();
        for (HolidaySource source : holidays) {
            source.holidays(FIRST, END).forEach(holiday -> dated.put(asked(holiday), DatedHours.CLOSED));
            coverage = coverage.intersection(source.coverage());
        }
        closed.forEach(date -> dated.put(date, DatedHours.CLOSED));
        replaced.forEach((date, ranges) -> {
            int[] hours = DayHours.onTheDay(ranges);
            dated.put(date, new DatedHours(hours, hours));
        });
        Set<LocalDate> decided = Set.copyOf(dated.keySet());
        replaced.forEach((date, ranges) -> {
            int[] tail = DayHours.onTheNextDay(ranges);
            LocalDate next = date.plusDays(1);
            if (tail.length > 0 && !decided.contains(next)) {
                int day = indexOf(next.getDayOfWeek());
                dated.put(next, new DatedHours(DayHours.union(week[day], tail), own[day]));
            }
        });
        removed.forEach((date, ranges) -> {
            remove(dated, date, DayHours.onTheDay(ranges), week, own);
            remove(dated, date.plusDays(1), DayHours.onTheNextDay(ranges), week, own);
        });
        return new WorkCalendar(zone, new WeeklyHours(zone, week, beginsOn, dated), coverage);
    }

    private static void remove(
            SortedMap<LocalDate, DatedHours> dated, LocalDate date, int[] off, int[][] week, int[][] own) {
        if (off.length == 0) {
            return;
        }
        int day = indexOf(date.getDayOfWeek());
        DatedHours before = dated.getOrDefault(date, new DatedHours(week[day], own[day]));
        dated.put(date, new DatedHours(DayHours.except(before.edges(), off), DayHours.except(before.own(), off)));
    }

    private static int indexOf(DayOfWeek day) {
        return day.getValue() - 1;
    }

    private static List<TimeRange> parse(String[] hours) {
        if (hours.length == 0) {
            throw new IllegalArgumentException("No hours are given; allowed is one range or more, such as 09:00-18:00."
                    + " Leave the day out, or close the date.");
        }
        return Arrays.stream(hours).map(TimeRange::parse).toList();
    }

    private static void require(LocalDate date) {
        if (date.isBefore(FIRST) || !date.isBefore(END)) {
            throw new IllegalArgumentException(
                    "Date " + date + " is outside the horizon of a calendar; allowed are the" + " years 1900 to 2199.");
        }
    }

    private static LocalDate asked(Holiday holiday) {
        LocalDate date = holiday.date();
        if (date.isBefore(FIRST) || !date.isBefore(END)) {
            throw new IllegalArgumentException("A holiday source returned " + date + " where it was asked for " + FIRST
                    + " to before " + END + ". Make the source keep to the dates that it is asked for.");
        }
        return date;
    }

    private static IllegalArgumentException contradiction(LocalDate date) {
        return new IllegalArgumentException("Date " + date
                + " is given as closed and with hours of its own. Give one of the two; hours win over holidays.");
    }
}
