package io.dangol.crm.calendar;

import io.dangol.crm.calendar.CalendarCase.Budget;
import io.dangol.crm.calendar.CalendarCase.Change;
import io.dangol.crm.calendar.CalendarCase.Dated;
import io.dangol.crm.calendar.CalendarCase.Probe;
import io.dangol.crm.calendar.CalendarCase.Weekly;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random calendars in random zones, and questions near what is likely to go wrong: edges and changes of the clock. */
final class CalendarArbitraries extends DomainContextBase {

    private static final List<String> ODD_ZONES = List.of(
            "Australia/Lord_Howe", // half an hour
            "Pacific/Apia", // a date skipped
            "Pacific/Kwajalein", // a date skipped, and one lived twice
            "Pacific/Chatham", // 45 minutes, at 02:45
            "America/Sao_Paulo", // at midnight
            "Asia/Tehran", // at midnight
            "Asia/Beirut", // at midnight
            "America/St_Johns", // at 00:01
            "America/Scoresbysund",
            "Asia/Seoul", // 1988
            "Antarctica/Troll", // two hours
            "Africa/Casablanca", // back and forth in a month
            "Africa/Monrovia", // seconds until 1972
            "Europe/Dublin", // winter time is the exception
            "Europe/London",
            "America/New_York");

    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    @Provide
    Arbitrary<CalendarCase> cases() {
        // mostly our time: pages are compiled outwards from it
        Arbitrary<Long> instants = Arbitraries.frequencyOf(
                Tuple.of(5, between("2010-01-01T00:00:00Z", "2040-01-01T00:00:00Z")),
                Tuple.of(1, between("1950-01-01T00:00:00Z", "2100-01-01T00:00:00Z")));
        Arbitrary<Long> nudges = Arbitraries.longs().between(-3 * DAY, 3 * DAY).withoutEdgeCases();
        return Combinators.combine(zones(), weeks(), entries(), place(), instants, nudges)
                .as((zone, week, entries, place, second, nudge) ->
                        new CalendarCase(zone, week, entries, anchor(zone, place, second, nudge)))
                .withoutEdgeCases();
    }

    /** Whether to ask anywhere, at a change of the clock, or at an end of the horizon. */
    private enum Place {
        ANYWHERE,
        CLOCK_CHANGE,
        HORIZON_START,
        HORIZON_END
    }

    private static Arbitrary<Place> place() {
        return Arbitraries.frequency(
                Tuple.of(45, Place.ANYWHERE),
                Tuple.of(50, Place.CLOCK_CHANGE),
                Tuple.of(2, Place.HORIZON_START),
                Tuple.of(3, Place.HORIZON_END));
    }

    private static long anchor(ZoneId zone, Place place, long second, long nudge) {
        long anchor = switch (place) {
            case ANYWHERE -> second * SECOND;
            case CLOCK_CHANGE -> clockChange(zone, second) * SECOND;
            case HORIZON_START -> SlowCalendar.FIRST;
            case HORIZON_END -> SlowCalendar.LAST;
        };
        return Math.max(SlowCalendar.FIRST, Math.min(SlowCalendar.LAST, anchor + nudge));
    }

    private static long clockChange(ZoneId zone, long second) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.ofEpochSecond(second));
        ZoneOffsetTransition any =
                next != null ? next : zone.getRules().previousTransition(Instant.ofEpochSecond(second));
        return any == null ? second : Math.max(any.toEpochSecond(), SlowCalendar.FIRST / SECOND);
    }

    private static Arbitrary<Long> between(String from, String to) {
        return Arbitraries.longs()
                .between(Instant.parse(from).getEpochSecond(), Instant.parse(to).getEpochSecond());
    }

    private static Arbitrary<ZoneId> zones() {
        List<String> all = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(ODD_ZONES).map(ZoneId::of)),
                Tuple.of(4, Arbitraries.of(all).map(ZoneId::of)),
                Tuple.of(
                        1, Arbitraries.integers().between(-18 * 3600, 18 * 3600).map(seconds ->
                                (ZoneId) ZoneOffset.ofTotalSeconds(seconds))));
    }

    private static Arbitrary<List<Weekly>> weeks() {
        Arbitrary<List<Weekly>> some = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0x7f)),
                                Tuple.of(1, Arbitraries.just(0x1f)),
                                Tuple.of(2, Arbitraries.integers().between(1, 0x7f))),
                        hours())
                .as((mask, hours) -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> (mask >> (day.getValue() - 1) & 1) == 1)
                        .map(day -> new Weekly(day, hours))
                        .toList())
                .list()
                .ofMinSize(0)
                .ofMaxSize(3)
                .map(lists -> lists.stream().flatMap(List::stream).toList());
        List<Weekly> always = Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekly(day, List.of("00:00-24:00")))
                .toList();
        return Arbitraries.frequencyOf(Tuple.of(29, some), Tuple.of(1, Arbitraries.just(always)));
    }

    private static Arbitrary<List<Dated>> entries() {
        return Combinators.combine(Arbitraries.integers().between(-12, 12), Arbitraries.of(Change.values()), hours())
                .as(Dated::new)
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<List<String>> hours() {
        return Combinators.combine(secondsOfDay(), secondsOfDay())
                .as(CalendarArbitraries::range)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<Integer> secondsOfDay() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 23).map(hour -> hour * 3600)),
                // where clocks are changed
                Tuple.of(2, Arbitraries.integers().between(0, 16).map(quarter -> quarter * 900)),
                Tuple.of(1, Arbitraries.integers().between(0, 1439).map(minute -> minute * 60)),
                Tuple.of(1, Arbitraries.integers().between(0, 86_399)));
    }

    private static String range(int open, int close) {
        boolean toMidnight = close == 0 || close == open;
        return time(open) + "-" + (toMidnight ? "24:00" : time(close));
    }

    private static String time(int second) {
        String minutes = twoDigits(second / 3600) + ":" + twoDigits(second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + ":" + twoDigits(second % 60);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    @Provide
    static Arbitrary<Probe> probes() {
        Arbitrary<Integer> edges = Arbitraries.integers().between(-1, 60);
        Arbitrary<Long> atEdges = Arbitraries.of(-SECOND, -1L, 0L, 0L, 1L, SECOND);
        Arbitrary<Long> days = Arbitraries.longs().between(-8 * DAY, 8 * DAY);
        Arbitrary<Long> years = Arbitraries.longs().between(-3_000 * DAY, 3_000 * DAY);
        return Combinators.combine(
                        edges, Arbitraries.frequencyOf(Tuple.of(12, atEdges), Tuple.of(12, days), Tuple.of(1, years)))
                .as(Probe::new)
                .withoutEdgeCases();
    }

    @Provide
    static Arbitrary<Budget> budgets() {
        Arbitrary<Long> micros = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(0L, 1L, SECOND, HOUR)),
                Tuple.of(8, Arbitraries.longs().between(0, 60 * HOUR)),
                Tuple.of(1, Arbitraries.longs().between(0, 20_000 * HOUR)));
        return Combinators.combine(Arbitraries.of(true, false), probes(), micros)
                .as(Budget::new)
                .withoutEdgeCases();
    }
}
