package io.dangol.crm.calendar;

import io.dangol.crm.EpochMicros;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A random calendar, compiled and slow, with an instant around which its dated entries lie and questions are asked. */
final class CalendarCase {

    /** Hours of one day of the week. */
    record Weekly(DayOfWeek day, List<String> hours) {}

    /** What a dated entry does. */
    enum Change {
        CLOSED,
        HOLIDAY,
        HOURS,
        WITHOUT
    }

    /** A date that differs, so many days from the date of the anchor. */
    record Dated(int days, Change change, List<String> hours) {}

    /**
     * Where to ask.
     *
     * @param edge which opening or closing near the anchor to start from; the anchor itself where negative
     * @param away microseconds from there
     */
    record Probe(int edge, long away) {}

    /**
     * How much open time.
     *
     * @param until the open time from the start until this probe, where there is some
     * @param micros else so much
     */
    record Budget(boolean exact, Probe until, long micros) {}

    private static final long DAY = 86_400_000_000L;
    private static final long NEAR = 10 * DAY;

    /** How far from an instant the slow calendar searches. */
    static final long REACH = 410 * DAY;

    private final ZoneId zone;
    private final List<Weekly> weekly;
    private final List<Dated> dated;
    private final long anchor;
    private final SlowWeek slow;

    CalendarCase(ZoneId zone, List<Weekly> weekly, List<Dated> dated, long anchor) {
        this.zone = zone;
        this.weekly = weekly;
        this.anchor = anchor;
        LocalDate first = date(SlowCalendar.FIRST);
        LocalDate last = date(SlowCalendar.LAST - 1);
        Set<Integer> replaced = new HashSet<>();
        dated.stream().filter(entry -> entry.change() == Change.HOURS).forEach(entry -> replaced.add(entry.days()));
        this.dated = dated.stream()
                // closed and with hours at once is a contradiction that the builder refuses
                .filter(entry -> entry.change() != Change.CLOSED || !replaced.contains(entry.days()))
                .filter(entry -> !date(entry).isBefore(first) && !date(entry).isAfter(last))
                .toList();
        this.slow = buildSlow();
    }

    /** Openings and closings near the anchor. */
    private List<Long> edges() {
        return slow.open(anchor - NEAR, anchor + NEAR).stream()
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .toList();
    }

    ZoneId zone() {
        return zone;
    }

    /** The date of the anchor. */
    LocalDate date() {
        return date(anchor);
    }

    private LocalDate date(Dated entry) {
        return date().plusDays(entry.days());
    }

    private static LocalDate date(long micros) {
        return EpochMicros.toInstant(micros).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The same hours and entries around another instant. */
    CalendarCase around(CalendarCase other) {
        return new CalendarCase(zone, weekly, dated, other.anchor);
    }

    /** Returns a calendar of the library of which no page is compiled yet. */
    WorkCalendar calendar() {
        WorkCalendarBuilder builder = WorkCalendar.in(zone);
        for (Weekly entry : weekly) {
            builder.weekly(entry.day(), entry.hours().toArray(String[]::new));
        }
        for (Dated entry : dated) {
            LocalDate date = date(entry);
            String[] hours = entry.hours().toArray(String[]::new);
            switch (entry.change()) {
                case CLOSED -> builder.closed(date);
                case HOLIDAY ->
                    builder.closed((from, before) -> List.of(new Holiday(date, "a holiday", HolidayKind.OTHER)));
                case HOURS -> builder.hours(date, hours);
                case WITHOUT -> builder.without(date, hours);
            }
        }
        return builder.build();
    }

    MicroTime timeline() {
        return new MicroTime.OfTimeline(calendar().timeline());
    }

    SlowWeek slow() {
        return slow;
    }

    private SlowWeek buildSlow() {
        SlowWeek week = SlowWeek.in(zone);
        for (Weekly entry : weekly) {
            week.weekly(entry.day(), entry.hours().toArray(String[]::new));
        }
        for (Dated entry : dated) {
            LocalDate date = date(entry);
            String[] hours = entry.hours().toArray(String[]::new);
            switch (entry.change()) {
                case CLOSED, HOLIDAY -> week.closed(date);
                case HOURS -> week.hours(date, hours);
                case WITHOUT -> week.without(date, hours);
            }
        }
        return week;
    }

    /** Returns the instant of a probe, held within the horizon. */
    long at(Probe probe) {
        List<Long> edges = probe.edge() < 0 ? List.of() : edges();
        long start = edges.isEmpty() ? anchor : edges.get(probe.edge() % edges.size());
        return Math.max(SlowCalendar.FIRST, Math.min(SlowCalendar.LAST, start + probe.away()));
    }

    /** Returns the open time that a budget gives from an instant. */
    long open(long from, Budget budget) {
        return budget.exact() ? Math.abs(slow.between(from, at(budget.until()))) : budget.micros();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n  WorkCalendar.in(ZoneId.of(\"" + zone + "\"))");
        weekly.forEach(entry -> text.append("\n    .weekly(" + entry.day() + ", " + entry.hours() + ")"));
        dated.forEach(
                entry -> text.append("\n    ." + entry.change() + "(" + date(entry) + ", " + entry.hours() + ")"));
        return text + "\n  around " + EpochMicros.toInstant(anchor);
    }
}
