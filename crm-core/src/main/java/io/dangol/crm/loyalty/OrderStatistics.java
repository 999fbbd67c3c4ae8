package io.dangol.crm.loyalty;

import java.util.Arrays;

/**
 * The values of a column, at least one, in ascending order, read by position.
 *
 * <p>Small whole numbers over a narrow range, as days and order counts are, are counted instead of sorted: linear time,
 * and the counts fit into the cache.
 */
interface OrderStatistics {

    /** How many possible values are worth a counter each, however few rows there are. */
    int NARROW_RANGE = 1 << 16;

    int size();

    /** Returns the value at a position, 0 for the smallest. */
    long at(int position);

    static OrderStatistics of(int[] values) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        long range = (long) most - least + 1;
        if (range > Math.max(NARROW_RANGE, values.length)) {
            long[] sorted = Arrays.stream(values).asLongStream().toArray();
            Arrays.sort(sorted);
            return ofSorted(sorted, 0, sorted.length);
        }
        int[] upTo = new int[(int) range];
        for (int value : values) {
            upTo[value - least]++;
        }
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
        return new Counted(least, upTo);
    }

    static OrderStatistics of(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, 0, sorted.length);
    }

    /** Reads a range of an array that is sorted already and stays unchanged. */
    static OrderStatistics ofSorted(long[] sorted, int from, int to) {
        return new Sorted(sorted, from, to);
    }

    /** Values by their cumulative counts: {@code upTo[i]} rows hold {@code least + i} or less. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Counted(int least, int[] upTo) implements OrderStatistics {
        @Override
        public int size() {
            return upTo[upTo.length - 1];
        }

        @Override
        public long at(int position) {
            int low = 0;
            int high = upTo.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (upTo[middle] > position) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return (long) least + low;
        }
    }

    /** A range of a sorted array. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Sorted(long[] values, int from, int to) implements OrderStatistics {
        @Override
        public int size() {
            return to - from;
        }

        @Override
        public long at(int position) {
            return values[from + position];
        }
    }
}
