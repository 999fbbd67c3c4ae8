package io.dangol.crm.loyalty;

import java.util.Arrays;

/**
 * The different rows of a table of numbers, in an order that depends on the numbers only.
 *
 * <p>Rows are sorted by their first number, then by the second, and so on; equal rows become one with a weight. Whatever is
 * computed over them in this order has the same bits for any order of the rows given, and equal rows cannot be told apart.
 */
final class DistinctRows {

    private final int columns;
    private final int[] weights;
    /** Row after row. */
    private final double[] values;
    /** The distinct row of each row given. */
    private final int[] distinctOfRow;

    private DistinctRows(int columns, int[] weights, double[] values, int[] distinctOfRow) {
        this.columns = columns;
        this.weights = weights;
        this.values = values;
        this.distinctOfRow = distinctOfRow;
    }

    /** Takes columns of equal length without NaN; minus zero becomes zero. */
    static DistinctRows of(double[][] table) {
        int rows = table[0].length;
        int[] order = sorted(table, rows);
        int[] distinctOfRow = new int[rows];
        int[] weights = new int[rows];
        int[] firstOf = new int[rows];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            if (i == 0 || compare(table, order[i - 1], order[i]) != 0) {
                firstOf[size++] = order[i];
            }
            weights[size - 1]++;
            distinctOfRow[order[i]] = size - 1;
        }
        int columns = table.length;
        double[] values = new double[size * columns];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = table[j][firstOf[i]] + 0.0;
            }
        }
        return new DistinctRows(columns, Arrays.copyOf(weights, size), values, distinctOfRow);
    }

    /**
     * Merges runs of growing length: a sort of row numbers without an object per row. The numbers of the first column travel
     * with the rows, so that only rows alike in it are looked up in the table.
     */
    private static int[] sorted(double[][] table, int rows) {
        int[] from = new int[rows];
        for (int i = 0; i < rows; i++) {
            from[i] = i;
        }
        double[] fromKeys = table[0].clone();
        int[] to = new int[rows];
        double[] toKeys = new double[rows];
        for (long run = 1; run < rows; run *= 2) {
            for (long start = 0; start < rows; start += 2 * run) {
                int middle = (int) Math.min(start + run, rows);
                int end = (int) Math.min(start + 2 * run, rows);
                int i = (int) start;
                int j = middle;
                for (int k = i; k < end; k++) {
                    boolean left = j == end
                            || (i < middle
                                    && (fromKeys[i] < fromKeys[j]
                                            || (fromKeys[i] == fromKeys[j] && compare(table, from[i], from[j]) <= 0)));
                    int next = left ? i++ : j++;
                    to[k] = from[next];
                    toKeys[k] = fromKeys[next];
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
            double[] swapKeys = fromKeys;
            fromKeys = toKeys;
            toKeys = swapKeys;
        }
        return from;
    }

    private static int compare(double[][] table, int one, int other) {
        for (double[] column : table) {
            if (column[one] < column[other]) {
                return -1;
            }
            if (column[one] > column[other]) {
                return 1;
            }
        }
        return 0;
    }

    int size() {
        return weights.length;
    }

    int columns() {
        return columns;
    }

    int[] weights() {
        return weights;
    }

    double value(int distinct, int column) {
        return values[distinct * columns + column];
    }

    int rows() {
        return distinctOfRow.length;
    }

    int ofRow(int row) {
        return distinctOfRow[row];
    }
}
