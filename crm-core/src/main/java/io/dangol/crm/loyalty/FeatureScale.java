package io.dangol.crm.loyalty;

import io.dangol.crm.CompensatedSum;

/**
 * How one feature becomes a plain number: minus its centre, divided by its unit.
 *
 * @param centre mean of the feature
 * @param unit sample standard deviation of the feature, or 1 if it does not vary or is taken as it is
 */
record FeatureScale(double centre, double unit) {

    /** Measures a column over all rows, in the order of the distinct rows. */
    static FeatureScale of(DistinctRows rows, int column, boolean standardised) {
        double low = rows.value(0, column);
        double high = low;
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < rows.size(); i++) {
            double value = rows.value(i, column);
            low = Math.min(low, value);
            high = Math.max(high, value);
            sum.add(value * rows.weights()[i]);
        }
        if (low == high) {
            return new FeatureScale(low, 1);
        }
        double mean = sum.value() / rows.rows();
        return new FeatureScale(
                mean, standardised ? deviation(rows, column, mean, Math.max(high - mean, mean - low)) : 1);
    }

    /** Squares are taken of shares of the largest deviation, so that small numbers do not vanish. */
    private static double deviation(DistinctRows rows, int column, double mean, double largest) {
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < rows.size(); i++) {
            double share = (rows.value(i, column) - mean) / largest;
            squares.add(share * share * rows.weights()[i]);
        }
        double deviation = largest * Math.sqrt(squares.value() / (rows.rows() - 1));
        return deviation < Double.MIN_NORMAL ? 1 : deviation;
    }

    double toPlain(double value) {
        return (value - centre) / unit;
    }

    double toOriginal(double plain) {
        return centre + plain * unit;
    }
}
