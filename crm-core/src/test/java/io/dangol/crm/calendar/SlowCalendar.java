package io.dangol.crm.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Business time the slow and obvious way: open times are listed, and every answer is read off the list.
 *
 * <p>Shares nothing with the library. Instants and durations are microseconds; nothing is open outside the years 1900
 * to 2199.
 */
@FunctionalInterface
interface SlowCalendar extends MicroTime {

    /** 1900-01-01T00:00Z. */
    long FIRST = -2_208_988_800_000_000L;
    /** 2200-01-01T00:00Z. */
    long LAST = 7_258_118_400_000_000L;
    /** How far a search looks at a time, 32 days. */
    long STEP = 32 * 86_400_000_000L;

    /** A half-open span of open time. */
    record Span(long from, long to) {}

    /** Two calendars at one instant. */
    @FunctionalInterface
    interface Choice {
        boolean open(boolean one, boolean other);
    }

    /** Returns the open times between two instants: clipped, in order, no two of them touching. */
    List<Span> open(long from, long to);

    /** Where searches begin. */
    default long first() {
        return FIRST;
    }

    /** Where searches end. */
    default long last() {
        return LAST;
    }

    /** The same calendar looked at no further than two instants, so that a search in vain ends soon. */
    default SlowCalendar within(long first, long last) {
        SlowCalendar whole = this;
        return new SlowCalendar() {
            @Override
            public List<Span> open(long from, long to) {
                return whole.open(Math.max(first(), from), Math.min(last(), to));
            }

            @Override
            public long first() {
                return Math.max(FIRST, first);
            }

            @Override
            public long last() {
                return Math.min(LAST, last);
            }
        };
    }

    /** A calendar that is open at the given times, which may overlap and come in any order. */
    static SlowCalendar of(List<Span> given) {
        return (from, to) -> clipped(given, from, to);
    }

    /** Sorts, joins and clips spans. */
    static List<Span> clipped(List<Span> given, long from, long to) {
        List<Span> joined = new ArrayList<>();
        for (Span span : given.stream()
                .map(s -> new Span(Math.max(s.from(), Math.max(from, FIRST)), Math.min(s.to(), Math.min(to, LAST))))
                .filter(s -> s.from() < s.to())
                .sorted((a, b) -> Long.compare(a.from(), b.from()))
                .toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && span.from() <= joined.get(last).to()) {
                Span before = joined.get(last);
                joined.set(last, new Span(before.from(), Math.max(before.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** A calendar that decides at every instant by what two calendars say, looked at piece by piece. */
    static SlowCalendar combine(SlowCalendar one, SlowCalendar other, Choice choice) {
        return (from, to) -> {
            List<Span> open = new ArrayList<>();
            for (long begin = from; begin < to; begin += STEP) {
                long end = Math.min(to, begin + STEP);
                addCombined(open, one.open(begin, end), other.open(begin, end), choice, begin, end);
            }
            return clipped(open, from, to);
        };
    }

    private static void addCombined(
            List<Span> open, List<Span> one, List<Span> other, Choice choice, long from, long to) {
        TreeSet<Long> edges = new TreeSet<>(List.of(from, to));
        Stream.of(one, other).flatMap(List::stream).forEach(span -> edges.addAll(List.of(span.from(), span.to())));
        long begin = from;
        for (long end : edges.tailSet(from, false)) {
            if (choice.open(covers(one, begin), covers(other, begin))) {
                open.add(new Span(begin, end));
            }
            begin = end;
        }
    }

    private static boolean covers(List<Span> spans, long at) {
        return spans.stream().anyMatch(span -> span.from() <= at && at < span.to());
    }

    default SlowCalendar union(SlowCalendar other) {
        return combine(this, other, (a, b) -> a || b);
    }

    default SlowCalendar intersection(SlowCalendar other) {
        return combine(this, other, (a, b) -> a && b);
    }

    default SlowCalendar except(SlowCalendar other) {
        return combine(this, other, (a, b) -> a && !b);
    }

    @Override
    default long between(long from, long to) {
        if (from > to) {
            return -between(to, from);
        }
        return open(from, to).stream().mapToLong(s -> s.to() - s.from()).sum();
    }

    /** The earliest instant from which as much open time has passed. */
    @Override
    default OptionalLong plus(long from, long duration) {
        long left = duration;
        if (left == 0) {
            return OptionalLong.of(from);
        }
        for (long begin = from; begin < last(); begin += STEP) {
            for (Span span : open(begin, begin + STEP)) {
                long length = span.to() - span.from();
                if (left <= length) {
                    return OptionalLong.of(span.from() + left);
                }
                left -= length;
            }
        }
        return OptionalLong.empty();
    }

    /** The latest instant from which as much open time passes. */
    @Override
    default OptionalLong minus(long to, long duration) {
        long left = duration;
        if (left == 0) {
            return OptionalLong.of(to);
        }
        for (long end = to; end > first(); end -= STEP) {
            List<Span> spans = open(end - STEP, end);
            for (int i = spans.size() - 1; i >= 0; i--) {
                Span span = spans.get(i);
                long length = span.to() - span.from();
                if (left <= length) {
                    return OptionalLong.of(span.to() - left);
                }
                left -= length;
            }
        }
        return OptionalLong.empty();
    }

    @Override
    default boolean isOpen(long at) {
        return !open(at, at + 1).isEmpty();
    }

    @Override
    default OptionalLong nextOpen(long at) {
        for (long begin = at; begin < last(); begin += STEP) {
            List<Span> spans = open(begin, begin + STEP);
            if (!spans.isEmpty()) {
                return OptionalLong.of(spans.get(0).from());
            }
        }
        return OptionalLong.empty();
    }

    /** The end of the open time in which an instant lies, or of the next one; none if that lasts to the end. */
    @Override
    default OptionalLong nextClose(long at) {
        OptionalLong opening = nextOpen(at);
        if (opening.isEmpty()) {
            return opening;
        }
        long close = opening.getAsLong();
        while (isOpen(close)) {
            close = open(close, close + STEP).get(0).to();
        }
        return close == last() ? OptionalLong.empty() : OptionalLong.of(close);
    }
}
