package io.dangol.crm.benchmarks;

import java.util.stream.LongStream;

/**
 * Cuts at the type-7 quantiles 1/k to (k−1)/k, by sorting: the way of the peers.
 *
 * <p>Cuts are kept multiplied by k, which leaves no rounding for peers to differ by.
 */
final class SortedCuts {

    private final int bins;
    private final long[] cuts;

    private SortedCuts(int bins, long[] cuts) {
        this.bins = bins;
        this.cuts = cuts;
    }

    static SortedCuts of(LongStream values, int bins) {
        long[] sorted = values.sorted().toArray();
        long[] cuts = new long[bins - 1];
        for (int j = 1; j < bins; j++) {
            long place = (sorted.length - 1L) * j;
            int below = (int) (place / bins);
            long part = place % bins;
            long step = part == 0 ? 0 : sorted[below + 1] - sorted[below];
            cuts[j - 1] = sorted[below] * bins + part * step;
        }
        return new SortedCuts(bins, cuts);
    }

    /** Returns 1 plus the number of cuts below a value. */
    int score(long value) {
        int score = 1;
        for (long cut : cuts) {
            if (value * bins > cut) {
                score++;
            }
        }
        return score;
    }

    /** Returns the score where a lower value is better. */
    int reversedScore(long value) {
        return bins + 1 - score(value);
    }
}
