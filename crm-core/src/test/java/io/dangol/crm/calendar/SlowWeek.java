package io.dangol.crm.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Weekly hours with dated entries, walked date by date: one bit for each second of a local date.
 *
 * <p>Hours over midnight are split there and the rest belongs to the next date. A dated entry decides the whole of its
 * date. Local edges become instants through the rules of the zone: in a gap the transition, in an overlap the earlier
 * instant.
 */
final class SlowWeek implements SlowCalendar {

    private static final int DAY = 86_400;
    private static final long MICROS = 1_000_000;

    private final ZoneRules rules;
    private final Map<DayOfWeek, BitSet> weekly = new EnumMap<>(DayOfWeek.class);
    /** What runs over midnight into a day of the week. */
    private final Map<DayOfWeek, BitSet> weeklyTails = new EnumMap<>(DayOfWeek.class);

    private final Map<LocalDate, BitSet> dated = new TreeMap<>();
    /** What runs over midnight from the dated hours of the day before. */
    private final Map<LocalDate, BitSet> tails = new TreeMap<>();

    private final Map<LocalDate, BitSet> removed = new TreeMap<>();
    private final Set<LocalDate> closed = new TreeSet<>();
    /** Hours of the days of the week, kept once they are read off the bits. */
    private final Map<DayOfWeek, List<Hours>> usual = new EnumMap<>(DayOfWeek.class);

    /** Seconds of a local day, half-open. */
    private record Hours(int from, int to) {}

    private SlowWeek(ZoneRules rules) {
        this.rules = rules;
    }

    static SlowWeek in(ZoneId zone) {
        return new SlowWeek(zone.getRules());
    }

    SlowWeek weekly(DayOfWeek day, String... hours) {
        usual.clear();
        for (String text : hours) {
            mark(text, bits(weekly, day), bits(weeklyTails, day.plus(1)));
        }
        return this;
    }

    SlowWeek closed(LocalDate date) {
        closed.add(date);
        return this;
    }

    SlowWeek hours(LocalDate date, String... hours) {
        bits(dated, date);
        for (String text : hours) {
            mark(text, bits(dated, date), bits(tails, date.plusDays(1)));
        }
        return this;
    }

    SlowWeek without(LocalDate date, String... hours) {
        for (String text : hours) {
            mark(text, bits(removed, date), bits(removed, date.plusDays(1)));
        }
        return this;
    }

    private static <K> BitSet bits(Map<K, BitSet> map, K key) {
        return map.computeIfAbsent(key, k -> new BitSet(DAY));
    }

    private static void mark(String text, BitSet date, BitSet next) {
        String[] edges = text.split("-", 2);
        int from = second(edges[0]);
        int to = second(edges[1]);
        if (from < to) {
            date.set(from, to);
        } else {
            date.set(from, DAY);
            next.set(0, to);
        }
    }

    private static int second(String text) {
        return text.equals("24:00") ? DAY : LocalTime.parse(text).toSecondOfDay();
    }

    /** Returns the open seconds of a local date. */
    private BitSet seconds(LocalDate date) {
        BitSet open = new BitSet(DAY);
        if (decided(date)) {
            open.or(of(dated, date));
        } else {
            open.or(of(weekly, date.getDayOfWeek()));
            open.or(of(weeklyTails, date.getDayOfWeek()));
            open.or(of(tails, date));
        }
        open.andNot(of(removed, date));
        return open;
    }

    /** Returns those of the open seconds that do not run over from the day before. */
    BitSet ownSeconds(LocalDate date) {
        BitSet open = new BitSet(DAY);
        open.or(decided(date) ? of(dated, date) : of(weekly, date.getDayOfWeek()));
        open.andNot(of(removed, date));
        return open;
    }

    /** Tells whether an entry decides the whole of a date. */
    private boolean decided(LocalDate date) {
        return dated.containsKey(date) || closed.contains(date);
    }

    private static <K> BitSet of(Map<K, BitSet> map, K key) {
        return map.getOrDefault(key, new BitSet());
    }

    private List<Hours> hours(LocalDate date) {
        boolean differs = dated.containsKey(date)
                || tails.containsKey(date)
                || removed.containsKey(date)
                || closed.contains(date);
        return differs ? hours(seconds(date)) : usual.computeIfAbsent(date.getDayOfWeek(), day -> hours(seconds(date)));
    }

    private static List<Hours> hours(BitSet seconds) {
        List<Hours> hours = new ArrayList<>();
        for (int from = seconds.nextSetBit(0); from >= 0; ) {
            int to = seconds.nextClearBit(from);
            hours.add(new Hours(from, to));
            from = seconds.nextSetBit(to);
        }
        return hours;
    }

    @Override
    public List<Span> open(long from, long to) {
        List<Span> spans = new ArrayList<>();
        // a date may begin a day before or after that of UTC, and an overlap may repeat most of it
        LocalDate last = utcDate(to).plusDays(3);
        for (LocalDate date = utcDate(from).minusDays(3); !date.isAfter(last); date = date.plusDays(1)) {
            if (weekly.isEmpty() && !dated.containsKey(date) && !tails.containsKey(date)) {
                continue;
            }
            for (Hours hours : hours(date)) {
                spans.add(new Span(instant(date, hours.from()), instant(date, hours.to())));
            }
        }
        return SlowCalendar.clipped(spans, from, to);
    }

    private static LocalDate utcDate(long micros) {
        return LocalDate.ofEpochDay(Math.floorDiv(micros, DAY * MICROS));
    }

    private long instant(LocalDate date, int second) {
        LocalDateTime local = date.atStartOfDay().plusSeconds(second);
        ZoneOffsetTransition transition = rules.getTransition(local);
        Instant at;
        if (transition == null) {
            at = local.toInstant(rules.getOffset(local));
        } else if (transition.isGap()) {
            at = transition.getInstant();
        } else {
            ZoneOffset before = transition.getOffsetBefore();
            at = local.toInstant(before);
        }
        return at.getEpochSecond() * MICROS;
    }
}
