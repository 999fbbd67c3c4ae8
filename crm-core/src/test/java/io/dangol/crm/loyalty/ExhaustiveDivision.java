package io.dangol.crm.loyalty;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The best division of a few rows, found by trying all of them. */
final class ExhaustiveDivision {

    private final double[][] columns;
    private final int types;
    private final int[] typeOf;

    private ExhaustiveDivision(double[][] columns, int types) {
        this.columns = columns;
        this.types = types;
        this.typeOf = new int[columns[0].length];
    }

    /** Returns the least sum of squared distances to the means of at most so many types. */
    static double leastSumOfSquares(double[][] columns, int types) {
        return new ExhaustiveDivision(columns, types).least(0);
    }

    private double least(int row) {
        if (row == typeOf.length) {
            return sumOfSquares();
        }
        double best = Double.POSITIVE_INFINITY;
        for (int type = 0; type < types; type++) {
            typeOf[row] = type;
            best = Math.min(best, least(row + 1));
        }
        return best;
    }

    private double sumOfSquares() {
        double sum = 0;
        for (int type = 0; type < types; type++) {
            for (double[] column : columns) {
                int t = type;
                double[] members = IntStream.range(0, typeOf.length)
                        .filter(row -> typeOf[row] == t)
                        .mapToDouble(row -> column[row])
                        .toArray();
                double mean = Arrays.stream(members).average().orElse(0);
                sum += Arrays.stream(members).map(x -> (x - mean) * (x - mean)).sum();
            }
        }
        return sum;
    }
}
