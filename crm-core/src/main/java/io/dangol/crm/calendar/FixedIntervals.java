package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Open in stated intervals of the line of instants, whatever the day of the week. */
final class FixedIntervals implements OpenTime {

    private final ZoneId zone;
    private final long[] edges;

    /** @param edges sorted and all different; the array is kept */
    FixedIntervals(ZoneId zone, long[] edges) {
        this.zone = zone;
        this.edges = edges;
    }

    /** Returns the edges of intervals that may overlap and be in any order; the arrays are sorted in place. */
    static long[] merge(long[] openings, long[] closings) {
        Arrays.sort(openings);
        Arrays.sort(closings);
        long[] edges = new long[2 * openings.length];
        int count = 0;
        for (int i = 0; i < openings.length; i++) {
            // with both sorted, an interval ends for good where as many have closed as have opened
            if (count == 0 || openings[i] > closings[i - 1]) {
                edges[count++] = openings[i];
            }
            if (i + 1 == openings.length || openings[i + 1] > closings[i]) {
                edges[count++] = closings[i];
            }
        }
        return Arrays.copyOf(edges, count);
    }

    @Override
    public long[] edges(long from, long before) {
        int first = position(from + 1);
        int end = position(before);
        int openAtStart = first & 1;
        int openAtEnd = end & 1;
        long[] window = new long[end - first + openAtStart + openAtEnd];
        System.arraycopy(edges, first, window, openAtStart, end - first);
        if (openAtStart == 1) {
            window[0] = from;
        }
        if (openAtEnd == 1) {
            window[window.length - 1] = before;
        }
        return window;
    }

    /** Returns the number of edges before a microsecond. */
    private int position(long micros) {
        int found = Arrays.binarySearch(edges, micros);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        return ComposedTime.hasOpenTime(this, date, zone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FixedIntervals o && zone.equals(o.zone) && Arrays.equals(edges, o.edges);
    }

    @Override
    public int hashCode() {
        return 31 * zone.hashCode() + Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return edges.length / 2 + " fixed intervals";
    }
}
