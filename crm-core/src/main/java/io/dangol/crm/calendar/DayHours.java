package io.dangol.crm.calendar;

import java.util.Arrays;
import java.util.Collection;

/**
 * Open hours of one local day as sorted, disjoint seconds of the day: opening, closing, opening, closing.
 *
 * <p>Stateless and thread-safe.
 */
final class DayHours {

    static final int[] NONE = {};

    private DayHours() {}

    /** Returns the hours that fall on the day on which the ranges open, merged. */
    static int[] onTheDay(Collection<TimeRange> ranges) {
        return merged(ranges.stream()
                .map(r -> new int[] {r.openSecond(), r.isOverMidnight() ? TimeRange.SECONDS_PER_DAY : r.closeSecond()})
                .toArray(int[][]::new));
    }

    /** Returns the hours that run over midnight into the following day, merged. */
    static int[] onTheNextDay(Collection<TimeRange> ranges) {
        return merged(ranges.stream()
                .filter(TimeRange::isOverMidnight)
                .map(r -> new int[] {0, r.closeSecond()})
                .toArray(int[][]::new));
    }

    static int[] union(int[] first, int[] second) {
        return combine(first, second, SetOperation.UNION);
    }

    static int[] except(int[] first, int[] second) {
        return combine(first, second, SetOperation.EXCEPT);
    }

    private static int[] merged(int[][] ranges) {
        int[] all = NONE;
        for (int[] range : ranges) {
            all = union(all, range);
        }
        return all;
    }

    private static int[] combine(int[] first, int[] second, SetOperation operation) {
        long[] combined = operation.combine(
                Arrays.stream(first).asLongStream().toArray(),
                Arrays.stream(second).asLongStream().toArray());
        return Arrays.stream(combined).mapToInt(Math::toIntExact).toArray();
    }
}
