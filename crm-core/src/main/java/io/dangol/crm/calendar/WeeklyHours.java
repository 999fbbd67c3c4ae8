package io.dangol.crm.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Hours of the week in a zone, with dates that have hours of their own. */
final class WeeklyHours implements OpenTime {

    private static final int DAYS = 7;
    private static final long SECONDS_PER_DAY = TimeRange.SECONDS_PER_DAY;
    private static final long MICROS_PER_SECOND = 1_000_000;
    /** 1970-01-01 was a Thursday. */
    private static final int WEEKDAY_OF_EPOCH = 3;
    /** More than any local date is away from the instants that it may map to. */
    private static final long MARGIN_SECONDS = 4 * SECONDS_PER_DAY;

    private final ZoneId zone;
    /** Per day of the week, Monday first, the hours of that local day, those that ran into it included. */
    private final int[][] week;
    /** Per day of the week, whether hours begin on it. */
    private final boolean[] beginsOn;
    /** Epoch days of the dates that have hours of their own, sorted; their hours; whether hours begin on them. */
    private final long[] days;

    private final int[][] hours;
    private final boolean[] datedBegins;

    WeeklyHours(ZoneId zone, int[][] week, boolean[] beginsOn, SortedMap<LocalDate, DatedHours> dated) {
        this.zone = zone;
        this.week = week;
        this.beginsOn = beginsOn;
        this.days = dated.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        this.hours = dated.values().stream().map(DatedHours::edges).toArray(int[][]::new);
        this.datedBegins = new boolean[days.length];
        int i = 0;
        for (DatedHours entry : dated.values()) {
            datedBegins[i++] = entry.begins();
        }
    }

    /**
     * Maps local edges to instants in order: an edge in a gap of the clock is the instant of the change, one in an overlap
     * the earlier of its two instants. Edges so keep their order, and hours within a gap vanish.
     */
    @Override
    public long[] edges(long from, long before) {
        long firstSecond = Math.floorDiv(from, MICROS_PER_SECOND);
        long lastSecond = Math.floorDiv(before, MICROS_PER_SECOND) + 1;
        Offsets offsets = Offsets.of(zone.getRules(), firstSecond - MARGIN_SECONDS, lastSecond + MARGIN_SECONDS);
        long firstDay = Math.floorDiv(firstSecond + offsets.first(), SECONDS_PER_DAY) - 2;
        long lastDay = Math.floorDiv(lastSecond + offsets.last(), SECONDS_PER_DAY) + 2;
        Edges edges = new Edges(from, before, 4 * (int) (lastDay - firstDay + 1));
        int dated = position(firstDay);
        for (long day = firstDay; day <= lastDay; day++) {
            int[] open;
            if (dated < days.length && days[dated] == day) {
                open = hours[dated++];
            } else {
                open = week[weekday(day)];
            }
            long midnight = day * SECONDS_PER_DAY;
            for (int i = 0; i < open.length; i += 2) {
                long opens = offsets.instantOf(midnight + open[i]);
                edges.add(opens * MICROS_PER_SECOND, offsets.instantOf(midnight + open[i + 1]) * MICROS_PER_SECOND);
            }
        }
        return edges.toArray();
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        long day = date.toEpochDay();
        int at = position(day);
        return (at < days.length && days[at] == day) ? datedBegins[at] : beginsOn[weekday(day)];
    }

    private static int weekday(long day) {
        return Math.floorMod(day + WEEKDAY_OF_EPOCH, DAYS);
    }

    private int position(long day) {
        int found = Arrays.binarySearch(days, day);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeeklyHours o
                && zone.equals(o.zone)
                && Arrays.deepEquals(week, o.week)
                && Arrays.equals(beginsOn, o.beginsOn)
                && Arrays.equals(days, o.days)
                && Arrays.deepEquals(hours, o.hours)
                && Arrays.equals(datedBegins, o.datedBegins);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * zone.hashCode() + Arrays.deepHashCode(week)) + Arrays.hashCode(days);
    }

    @Override
    public String toString() {
        long seconds = 0;
        for (int[] day : week) {
            for (int i = 0; i < day.length; i += 2) {
                seconds += day[i + 1] - day[i];
            }
        }
        return seconds / 3_600 + " h " + (seconds / 60) % 60 + " min a week, " + days.length + " dates of their own";
    }

    /** Offsets of a zone over a window, walked once from its beginning to its end. */
    private static final class Offsets {

        private final long[] changes;
        private final long[] offsets;
        private int at;

        private Offsets(long[] changes, long[] offsets) {
            this.changes = changes;
            this.offsets = offsets;
        }

        static Offsets of(ZoneRules rules, long fromSecond, long toSecond) {
            Instant from = Instant.ofEpochSecond(fromSecond);
            List<ZoneOffsetTransition> transitions = new ArrayList<>();
            ZoneOffsetTransition next = rules.nextTransition(from);
            while (next != null && next.toEpochSecond() <= toSecond) {
                transitions.add(next);
                next = rules.nextTransition(next.getInstant());
            }
            long[] changes = new long[transitions.size() + 1];
            long[] offsets = new long[transitions.size() + 1];
            offsets[0] = rules.getOffset(from).getTotalSeconds();
            for (int i = 0; i < transitions.size(); i++) {
                changes[i] = transitions.get(i).toEpochSecond();
                offsets[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds();
            }
            changes[transitions.size()] = Long.MAX_VALUE;
            return new Offsets(changes, offsets);
        }

        long first() {
            return offsets[0];
        }

        long last() {
            return offsets[offsets.length - 1];
        }

        /** @param localSecond seconds of the local clock since 1970-01-01T00:00, never less than asked for before */
        long instantOf(long localSecond) {
            while (localSecond - offsets[at] >= changes[at]) {
                at++;
            }
            long second = localSecond - offsets[at];
            return at == 0 ? second : Math.max(changes[at - 1], second);
        }
    }

    /** Edges in order, clipped to a window, adjacent intervals joined. */
    private static final class Edges {

        private final long from;
        private final long before;
        private long[] edges;
        private int count;

        Edges(long from, long before, int expected) {
            this.from = from;
            this.before = before;
            this.edges = new long[expected];
        }

        void add(long opens, long closes) {
            long open = Math.max(opens, from);
            long close = Math.min(closes, before);
            if (open >= close) {
                return;
            }
            if (count > 0 && edges[count - 1] == open) {
                edges[count - 1] = close;
                return;
            }
            if (count == edges.length) {
                edges = Arrays.copyOf(edges, 2 * count);
            }
            edges[count++] = open;
            edges[count++] = close;
        }

        long[] toArray() {
            return Arrays.copyOf(edges, count);
        }
    }
}
