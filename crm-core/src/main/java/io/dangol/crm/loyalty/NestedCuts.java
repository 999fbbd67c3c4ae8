package io.dangol.crm.loyalty;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Quantile cuts computed apart for each cell of the scores before: recency, or recency and frequency. */
final class NestedCuts implements FrozenCuts {

    private final RfmDimension dimension;
    /** Into how many cells a recency score is parted: the number of frequency scores, or 1 for frequency itself. */
    private final int parts;

    private final ValueCuts[] byCell;

    private NestedCuts(RfmDimension dimension, int parts, ValueCuts[] byCell) {
        this.dimension = dimension;
        this.parts = parts;
        this.byCell = byCell;
    }

    static NestedCuts ofFrequency(RfmTable table, int bins, byte[] recency, int recencyBins) {
        return new NestedCuts(
                RfmDimension.FREQUENCY, 1, byRecency(RfmDimension.FREQUENCY, table, bins, recency, recencyBins));
    }

    static NestedCuts ofMonetary(
            RfmTable table, int bins, byte[] recency, int recencyBins, byte[] frequency, int frequencyBins) {
        ValueCuts[] larger = byRecency(RfmDimension.MONETARY, table, bins, recency, recencyBins);
        int[] cellOfRow = new int[table.size()];
        for (int row = 0; row < cellOfRow.length; row++) {
            cellOfRow[row] = (recency[row] - 1) * frequencyBins + frequency[row] - 1;
        }
        ValueCuts[] byCell = within(
                RfmDimension.MONETARY,
                table,
                bins,
                cellOfRow,
                recencyBins * frequencyBins,
                cell -> larger[cell / frequencyBins]);
        return new NestedCuts(RfmDimension.MONETARY, frequencyBins, byCell);
    }

    private static ValueCuts[] byRecency(
            RfmDimension dimension, RfmTable table, int bins, byte[] recency, int recencyBins) {
        ValueCuts all =
                ValueCuts.quantiles(dimension, OrderStatistics.of(table.values(dimension)), bins, table.currency());
        int[] cellOfRow = new int[table.size()];
        for (int row = 0; row < cellOfRow.length; row++) {
            cellOfRow[row] = recency[row] - 1;
        }
        return within(dimension, table, bins, cellOfRow, recencyBins, cell -> all);
    }

    /** Gathers the values by cell, sorts each cell apart and takes its quantiles. */
    private static ValueCuts[] within(
            RfmDimension dimension,
            RfmTable table,
            int bins,
            int[] cellOfRow,
            int cells,
            IntFunction<ValueCuts> whereEmpty) {
        int[] end = new int[cells + 1];
        for (int cell : cellOfRow) {
            end[cell + 1]++;
        }
        for (int cell = 0; cell < cells; cell++) {
            end[cell + 1] += end[cell];
        }
        int[] next = Arrays.copyOf(end, cells);
        long[] values = table.values(dimension);
        long[] gathered = new long[values.length];
        for (int row = 0; row < values.length; row++) {
            gathered[next[cellOfRow[row]]++] = values[row];
        }
        ValueCuts[] cuts = new ValueCuts[cells];
        for (int cell = 0; cell < cells; cell++) {
            int from = end[cell];
            int to = end[cell + 1];
            Arrays.sort(gathered, from, to);
            cuts[cell] = from == to
                    ? whereEmpty.apply(cell)
                    : ValueCuts.quantiles(
                            dimension, OrderStatistics.ofSorted(gathered, from, to), bins, table.currency());
        }
        return cuts;
    }

    private ValueCuts cell(int recency, int frequency) {
        return byCell[dimension == RfmDimension.FREQUENCY ? recency - 1 : (recency - 1) * parts + frequency - 1];
    }

    @Override
    public void score(RfmTable table, byte[] recency, byte[] frequency, byte[] scores) {
        long[] values = table.values(dimension);
        for (int row = 0; row < values.length; row++) {
            scores[row] = (byte) cell(recency[row], frequency[row]).score(values[row]);
        }
    }

    @Override
    public List<Double> cuts(int recency, int frequency) {
        return cell(recency, frequency).cuts(recency, frequency);
    }

    @Override
    public String describe(int score, int recency, int frequency) {
        return cell(recency, frequency).describe(score) + ", among customers of recency " + recency
                + (dimension == RfmDimension.FREQUENCY ? "" : " and frequency " + frequency);
    }
}
