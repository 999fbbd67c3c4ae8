package io.dangol.crm.relationship;

import io.dangol.crm.CompensatedSum;
import io.dangol.crm.estimate.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How the knowledge about customers grows with the length of the relation: completeness of the profile by tenure.
 *
 * <p>Completeness is the part of the profile's fields that are filled in, 0 to 1, as the caller counts them. The growth is
 * the slope of the least-squares line of completeness on tenure, per year, with a normal interval from the usual standard
 * error, √(Σ residual² / (n − 2) / Σ (tenure − mean)²). Customers are compared with each other at one time: a slope is not
 * what one customer's profile gains in a year, as those who left are missing among the long-standing ones.
 *
 * <p>The result has the same bits in whatever order the customers come. Immutable and thread-safe.
 */
public final class KnowledgeAccrual {

    private final double[] tenure;
    private final double[] completeness;

    private KnowledgeAccrual(double[] tenure, double[] completeness) {
        this.tenure = tenure;
        this.completeness = completeness;
    }

    /**
     * Returns the growth over these customers.
     *
     * @param tenureYears how long each has been a customer, in years, 0 or more, parts of years included
     * @param completeness which part of the profile is filled in, 0 to 1
     * @throws IllegalArgumentException if the columns differ in length or a number is out of its range
     */
    public static KnowledgeAccrual of(double[] tenureYears, double[] completeness) {
        if (tenureYears.length != completeness.length) {
            throw new IllegalArgumentException("Columns have " + tenureYears.length + " and " + completeness.length
                    + " rows; they must have the same number.");
        }
        for (int row = 0; row < tenureYears.length; row++) {
            // written so that a NaN is refused as well
            if (!(tenureYears[row] >= 0 && tenureYears[row] <= 1_000)) {
                throw new IllegalArgumentException("Tenure of " + tenureYears[row]
                        + " years; it must be from 0 to 1,000. Check the date of the first purchase.");
            }
            requireShare(completeness[row]);
        }
        int[] order = IntStream.range(0, tenureYears.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> tenureYears[row])
                        .thenComparingDouble(row -> completeness[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new KnowledgeAccrual(
                Arrays.stream(order).mapToDouble(row -> tenureYears[row]).toArray(),
                Arrays.stream(order).mapToDouble(row -> completeness[row]).toArray());
    }

    static void requireShare(double completeness) {
        if (!(completeness >= 0 && completeness <= 1)) {
            throw new IllegalArgumentException("Completeness of a profile is " + completeness
                    + "; it must be from 0 to 1. Divide the fields that are filled in by all fields.");
        }
    }

    /** Returns the number of customers. */
    public int customers() {
        return tenure.length;
    }

    /** Returns the mean completeness with Student's interval at 95 %; no data without customers. */
    public Estimate mean() {
        return Estimate.ofMean(completeness, Estimate.DEFAULT_LEVEL);
    }

    /**
     * Returns the mean completeness of the customers of one whole year of tenure, from {@code year} (inclusive) to
     * {@code year + 1} (exclusive), with Student's interval at 95 %; no data without such customers.
     */
    public Estimate inYear(int year) {
        return meanBetween(year, year + 1.0);
    }

    /** Returns the mean completeness of the customers of {@code year} years and longer, as {@link #inYear}. */
    public Estimate fromYear(int year) {
        return meanBetween(year, Double.POSITIVE_INFINITY);
    }

    private Estimate meanBetween(double from, double to) {
        int low = firstNotBelow(from);
        return Estimate.ofMean(Arrays.copyOfRange(completeness, low, firstNotBelow(to)), Estimate.DEFAULT_LEVEL);
    }

    private int firstNotBelow(double years) {
        int low = 0;
        int high = tenure.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tenure[middle] < years) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns how much more of the profile is filled in per year of tenure, with its normal interval at 95 %; no data with
     * fewer than three customers, or if all have the same tenure or one so close that its squares vanish.
     */
    public Estimate growthPerYear() {
        int n = tenure.length;
        if (n < 3 || tenure[0] == tenure[n - 1]) {
            return Estimate.ofStandardError(0, 0, 0, Estimate.DEFAULT_LEVEL);
        }
        double meanTenure = mean(tenure);
        double meanCompleteness = mean(completeness);
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum products = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            double distance = tenure[i] - meanTenure;
            squares.add(distance * distance);
            products.add(distance * (completeness[i] - meanCompleteness));
        }
        if (squares.value() < Double.MIN_NORMAL) {
            return Estimate.ofStandardError(0, 0, 0, Estimate.DEFAULT_LEVEL);
        }
        double slope = products.value() / squares.value();
        CompensatedSum residuals = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            double residual = completeness[i] - meanCompleteness - slope * (tenure[i] - meanTenure);
            residuals.add(residual * residual);
        }
        double standardError = Math.sqrt(residuals.value() / (n - 2) / squares.value());
        return Estimate.ofStandardError(slope, standardError, n, Estimate.DEFAULT_LEVEL);
    }

    private static double mean(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value() / values.length;
    }

    /** Returns mean and growth. */
    @Override
    public String toString() {
        OptionalDouble mean = mean().value();
        return customers() + " profiles, " + (mean.isEmpty() ? "none filled in" : "mean " + mean()) + ", growth a year "
                + growthPerYear();
    }
}
