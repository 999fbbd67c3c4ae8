package io.dangol.crm.calendar;

import java.util.Arrays;

/**
 * The open time of one stretch of {@value #BITS} bits of microseconds, about 407 days, compiled for questions.
 *
 * <p>Let W(t) be the open time from a fixed origin to t: it rises while open and rests while closed. A page answers W and
 * its inverse. Both find their interval by a table of {@value #BUCKETS} equal buckets, one over time and one over open
 * time, and then step over the few intervals that begin in the bucket; where there are many, they halve. So the cost does
 * not depend on how far apart two instants are, and neither zone rules nor dates are touched.
 *
 * <p>All fields are final, so a page may be handed from thread to thread without a lock. Size: 24 bytes an interval and
 * 8 KB of tables; a page without open time shares its tables.
 */
final class Page {

    static final int BITS = 45;

    private static final int BUCKET_BITS = 10;
    private static final int BUCKETS = 1 << BUCKET_BITS;
    private static final int TIME_SHIFT = BITS - BUCKET_BITS;
    private static final int STEPS_AT_MOST = 8;
    private static final int[] NO_TABLE = new int[BUCKETS + 1];

    private final long start;
    /** W at the start and at the end. */
    private final long workAtStart;

    private final long workAtEnd;
    private final int count;
    /** Per interval, with one more at the end that no instant of the page reaches. */
    private final long[] opens;

    private final long[] closes;
    /** W at the opening. */
    private final long[] works;
    /** Per bucket of time, the first interval that closes after the bucket begins. */
    private final int[] byTime;
    /** Per bucket of open time, the interval in which the bucket begins. */
    private final int[] byWork;

    private final int workShift;

    /**
     * @param edges the open time of the page: opening, closing, opening, …
     * @param workAtStart W at the start
     */
    Page(long start, long[] edges, long workAtStart) {
        this.start = start;
        this.workAtStart = workAtStart;
        count = edges.length / 2;
        opens = new long[count + 1];
        closes = new long[count + 1];
        works = new long[count + 1];
        long work = workAtStart;
        for (int i = 0; i < count; i++) {
            opens[i] = edges[2 * i];
            closes[i] = edges[2 * i + 1];
            works[i] = work;
            work += closes[i] - opens[i];
        }
        opens[count] = start + (1L << BITS);
        closes[count] = Long.MAX_VALUE;
        works[count] = work;
        workAtEnd = work;
        workShift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(work - workAtStart) - BUCKET_BITS);
        byTime = count == 0 ? NO_TABLE : new int[BUCKETS + 1];
        byWork = count == 0 ? NO_TABLE : new int[BUCKETS + 1];
        if (count > 0) {
            fillTables();
        }
    }

    private void fillTables() {
        int byClosing = 0;
        int byOpening = 0;
        for (int bucket = 0; bucket <= BUCKETS; bucket++) {
            long time = start + ((long) bucket << TIME_SHIFT);
            while (closes[byClosing] <= time) {
                byClosing++;
            }
            byTime[bucket] = byClosing;
            long work = workAtStart + ((long) bucket << workShift);
            while (byOpening < count - 1 && works[byOpening + 1] <= work) {
                byOpening++;
            }
            byWork[bucket] = byOpening;
        }
    }

    /** Returns the first interval that closes after a microsecond of the page, or the number of intervals. */
    private int firstClosingAfter(long time) {
        int bucket = (int) ((time - start) >>> TIME_SHIFT);
        int i = byTime[bucket];
        if (byTime[bucket + 1] - i > STEPS_AT_MOST) {
            int found = Arrays.binarySearch(closes, i, byTime[bucket + 1], time);
            return found < 0 ? -found - 1 : found + 1;
        }
        while (closes[i] <= time) {
            i++;
        }
        return i;
    }

    /** Returns W at a microsecond of the page. */
    long workUntil(long time) {
        int i = firstClosingAfter(time);
        return works[i] + Math.max(0, time - opens[i]);
    }

    /** Returns the latest microsecond at which W is the given one, from {@link #workAtStart} to below {@link #workAtEnd}. */
    long latestAt(long work) {
        int bucket = (int) ((work - workAtStart) >>> workShift);
        int i = byWork[bucket];
        if (byWork[bucket + 1] - i > STEPS_AT_MOST) {
            int found = Arrays.binarySearch(works, i, byWork[bucket + 1] + 1, work);
            i = found < 0 ? -found - 2 : found;
        } else {
            while (works[i + 1] <= work) {
                i++;
            }
        }
        return opens[i] + (work - works[i]);
    }

    long workAtStart() {
        return workAtStart;
    }

    long workAtEnd() {
        return workAtEnd;
    }

    boolean isOpen(long time) {
        return opens[firstClosingAfter(time)] <= time;
    }

    /** Returns the number of intervals. */
    int count() {
        return count;
    }

    /** Returns the index of the first interval that closes after a microsecond of the page, or {@link #count}. */
    int indexAfter(long time) {
        return firstClosingAfter(time);
    }

    long opens(int index) {
        return opens[index];
    }

    long closes(int index) {
        return closes[index];
    }
}
