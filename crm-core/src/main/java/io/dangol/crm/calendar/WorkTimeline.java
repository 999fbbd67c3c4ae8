package io.dangol.crm.calendar;

import io.dangol.crm.EpochMicros;
import org.jspecify.annotations.Nullable;

/**
 * The open time of a {@link WorkCalendar} on the line of epoch microseconds: the same questions without an object made.
 *
 * <p>For kernels and columns; {@link io.dangol.crm.EpochMicros} converts. Instants outside the horizon of
 * {@link WorkCalendar#HORIZON_START} to {@link WorkCalendar#HORIZON_END} are refused with an
 * {@link IllegalArgumentException}, negative durations too. Where there is no answer, it is {@link #NEVER}.
 *
 * <p>Pages of about 407 days are compiled when first asked for, outwards from 2023, each in well under a millisecond, and
 * kept: about 20 KB for two openings a day. After that a question costs two look-ups, whatever the distance within a page
 * and the next.
 *
 * <p>Thread-safe: pages are immutable, and threads that compile the same page at once make equal ones.
 */
public final class WorkTimeline {

    /** What is returned where no instant of the horizon is the answer: {@value}. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long START = EpochMicros.truncate(WorkCalendar.HORIZON_START);
    private static final long END = EpochMicros.truncate(WorkCalendar.HORIZON_END);
    private static final int PAGES = pageOf(END) + 1;
    /** The page that holds 2024-01-01, from which W is counted both ways. */
    private static final int ORIGIN = pageOf(1_704_067_200_000_000L);

    private final OpenTime source;
    private final Page[] pages = new Page[PAGES];

    WorkTimeline(OpenTime source) {
        this.source = source;
    }

    /**
     * Returns the open time from one instant to another, negative where the second is before the first.
     *
     * @return microseconds
     */
    public long between(long fromMicros, long toMicros) {
        return workUntil(toMicros) - workUntil(fromMicros);
    }

    /**
     * Returns the earliest instant, not before the given one, by which a stretch of open time has passed. A stretch that
     * ends exactly at a closing ends there, not at the next opening; none at all ends at once.
     *
     * @param openMicros at least 0
     * @return the instant, or {@link #NEVER} if there is none within the horizon
     */
    public long plus(long fromMicros, long openMicros) {
        int index = pageAt(fromMicros);
        if (openMicros <= 0) {
            requireNotNegative(openMicros);
            return fromMicros;
        }
        if (openMicros > END - START) {
            return NEVER;
        }
        Page page = page(index);
        long last = page.workUntil(fromMicros) + openMicros - 1;
        while (last >= page.workAtEnd()) {
            if (++index == PAGES) {
                return NEVER;
            }
            page = page(index);
        }
        return page.latestAt(last) + 1;
    }

    /**
     * Returns the latest instant, not after the given one, from which a stretch of open time passes until it.
     *
     * @param openMicros at least 0
     * @return the instant, or {@link #NEVER} if there is none within the horizon
     */
    public long minus(long toMicros, long openMicros) {
        int index = pageAt(toMicros);
        if (openMicros <= 0) {
            requireNotNegative(openMicros);
            return toMicros;
        }
        if (openMicros > END - START) {
            return NEVER;
        }
        Page page = page(index);
        long work = page.workUntil(toMicros) - openMicros;
        while (work < page.workAtStart()) {
            if (--index < 0) {
                return NEVER;
            }
            page = page(index);
        }
        return page.latestAt(work);
    }

    /** Tells whether an instant is open: that of an opening is, that of a closing is not. */
    public boolean isOpen(long micros) {
        return page(pageAt(micros)).isOpen(micros);
    }

    /** Returns an instant itself if it is open, else the next opening, or {@link #NEVER}. */
    public long nextOpen(long micros) {
        int index = pageAt(micros);
        Page page = page(index);
        int interval = page.indexAfter(micros);
        while (interval == page.count()) {
            if (++index == PAGES) {
                return NEVER;
            }
            page = page(index);
            interval = 0;
        }
        return Math.max(micros, page.opens(interval));
    }

    /**
     * Returns the end of the open time in which an instant lies, or if it is closed, of the next open time; or
     * {@link #NEVER}.
     */
    public long nextClose(long micros) {
        long open = nextOpen(micros);
        return open == NEVER ? NEVER : closingOf(open);
    }

    /** Returns the end of the open time in which an open instant lies, {@link #NEVER} if that is open to the horizon. */
    private long closingOf(long open) {
        int index = pageAt(open);
        Page page = page(index);
        long close = page.closes(page.indexAfter(open));
        while (index + 1 < PAGES && close == startOf(index + 1)) {
            page = page(++index);
            if (page.count() == 0 || page.opens(0) != close) {
                return close;
            }
            close = page.closes(0);
        }
        return close == END ? NEVER : close;
    }

    /**
     * Gives the open intervals between two instants to a consumer, in order, clipped to the two instants. What the consumer
     * throws ends the iteration and passes through.
     *
     * @param fromMicros inclusive
     * @param toMicros exclusive; not before {@code fromMicros}
     */
    public void forEachOpen(long fromMicros, long toMicros, SpanConsumer consumer) {
        pageAt(fromMicros);
        pageAt(toMicros);
        if (toMicros < fromMicros) {
            throw new IllegalArgumentException("Open intervals from " + EpochMicros.toInstant(fromMicros) + " to "
                    + EpochMicros.toInstant(toMicros) + ": the end is before the beginning. Check their order.");
        }
        long at = fromMicros;
        while (at < toMicros) {
            long open = nextOpen(at);
            if (open >= toMicros) {
                return;
            }
            long close = Math.min(closingOf(open), toMicros);
            consumer.accept(open, close);
            at = close;
        }
    }

    /** Takes one open interval, in epoch microseconds. */
    @FunctionalInterface
    public interface SpanConsumer {

        /**
         * Takes an interval.
         *
         * @param opensMicros inclusive
         * @param closesMicros exclusive
         */
        void accept(long opensMicros, long closesMicros);
    }

    private long workUntil(long micros) {
        return page(pageAt(micros)).workUntil(micros);
    }

    private static int pageAt(long micros) {
        if (micros < START || micros > END) {
            throw new IllegalArgumentException("Instant " + EpochMicros.toInstant(micros)
                    + " is outside the horizon of a calendar; allowed are " + WorkCalendar.HORIZON_START + " to "
                    + WorkCalendar.HORIZON_END + ". Check the unit (microseconds), or leave out an instant that"
                    + " stands for 'never'.");
        }
        return pageOf(micros);
    }

    private static void requireNotNegative(long openMicros) {
        if (openMicros < 0) {
            throw new IllegalArgumentException("Open time of " + openMicros
                    + " microseconds; allowed is 0 or more. Go back in time with minus, not with a negative duration.");
        }
    }

    private static int pageOf(long micros) {
        return (int) ((micros - START) >>> Page.BITS);
    }

    private static long startOf(int index) {
        return START + ((long) index << Page.BITS);
    }

    private Page page(int index) {
        Page page = pages[index];
        return page != null ? page : compile(index);
    }

    /**
     * Compiles the missing pages between the origin and the one asked for. Every page carries W from the origin, so each
     * needs its neighbour. A thread may see null where another has just put a page, and then makes an equal one.
     */
    private Page compile(int index) {
        int step = index < ORIGIN ? -1 : 1;
        int missing = index;
        Page neighbour = null;
        while (missing != ORIGIN) {
            neighbour = pages[missing - step];
            if (neighbour != null) {
                break;
            }
            missing -= step;
        }
        for (int i = missing; ; i += step) {
            neighbour = compile(i, neighbour, step);
            pages[i] = neighbour;
            if (i == index) {
                return neighbour;
            }
        }
    }

    private Page compile(int index, @Nullable Page neighbour, int step) {
        long start = startOf(index);
        long[] edges = source.edges(start, Math.min(start + (1L << Page.BITS), END));
        if (neighbour == null) {
            return new Page(start, edges, 0);
        }
        if (step > 0) {
            return new Page(start, edges, neighbour.workAtEnd());
        }
        long work = 0;
        for (int i = 0; i < edges.length; i += 2) {
            work += edges[i + 1] - edges[i];
        }
        return new Page(start, edges, neighbour.workAtStart() - work);
    }
}
