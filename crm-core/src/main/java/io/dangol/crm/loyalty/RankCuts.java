package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Cuts between positions: each is the customer who opens the next bin, by value and then by id.
 *
 * <p>Values are turned so that more is better, recency by its negative. Among equal values the order of the rows is the
 * order of the ids, so that a tie is broken by comparing row numbers.
 */
final class RankCuts implements FrozenCuts {

    private final RfmDimension dimension;
    private final int bins;
    /** Value of the customers who open bins 2 and up, more is better; fewer where customers are fewer than bins. */
    private final long[] opening;

    private final List<CustomerId> openers;
    private final List<Double> cuts;

    private RankCuts(RfmDimension dimension, int bins, long[] opening, List<CustomerId> openers, List<Double> cuts) {
        this.dimension = dimension;
        this.bins = bins;
        this.opening = opening;
        this.openers = List.copyOf(openers);
        this.cuts = List.copyOf(cuts);
    }

    static RankCuts fit(RfmDimension dimension, RfmTable table, int bins) {
        long[] values = moreIsBetter(dimension, table);
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int opened = Math.min(bins, values.length) - 1;
        int size = values.length / bins;
        int larger = values.length % bins;
        long[] opening = new long[opened];
        List<CustomerId> openers = new ArrayList<>(opened);
        List<Double> cuts = new ArrayList<>(opened);
        for (int j = 0; j < opened; j++) {
            int position = (j + 1) * size + Math.min(j + 1, larger);
            opening[j] = sorted[position];
            openers.add(table.customer(rowAt(values, sorted, position)));
            long value = dimension == RfmDimension.RECENCY ? -opening[j] : opening[j];
            cuts.add(BigDecimal.valueOf(value, ValueCuts.scale(dimension, table.currency()))
                    .doubleValue());
        }
        Collections.sort(cuts);
        return new RankCuts(dimension, bins, opening, openers, cuts);
    }

    /** Returns the row that stands at a position when equal values are ordered by row. */
    private static int rowAt(long[] values, long[] sorted, int position) {
        long value = sorted[position];
        int earlier = 0;
        while (earlier < position && sorted[position - earlier - 1] == value) {
            earlier++;
        }
        int row = -1;
        do {
            row++;
            if (values[row] == value) {
                earlier--;
            }
        } while (earlier >= 0);
        return row;
    }

    private static long[] moreIsBetter(RfmDimension dimension, RfmTable table) {
        long[] values = table.values(dimension);
        if (dimension == RfmDimension.RECENCY) {
            for (int i = 0; i < values.length; i++) {
                values[i] = -values[i];
            }
        }
        return values;
    }

    @Override
    public void score(RfmTable table, byte[] recency, byte[] frequency, byte[] scores) {
        long[] values = moreIsBetter(dimension, table);
        int[] openingRow = openers.stream().mapToInt(table::rowFrom).toArray();
        for (int row = 0; row < values.length; row++) {
            int passed = 0;
            for (int j = 0; j < opening.length; j++) {
                passed += values[row] > opening[j] || (values[row] == opening[j] && row >= openingRow[j]) ? 1 : 0;
            }
            scores[row] = (byte) (1 + passed);
        }
    }

    @Override
    public List<Double> cuts(int recency, int frequency) {
        return cuts;
    }

    @Override
    public String describe(int score, int recency, int frequency) {
        return score + " of " + bins + " by position";
    }
}
