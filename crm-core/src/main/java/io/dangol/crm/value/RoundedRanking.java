package io.dangol.crm.value;

import io.dangol.crm.CompensatedSum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A ranking of doubles with compensated sums.
 *
 * <p>Values are scaled by a power of two, which changes no digit, so that neither tiny nor huge ones leave the range of a
 * double on the way. Sums run in ascending order of the values, so that equal values in any order give equal bits.
 */
final class RoundedRanking implements Ranking {

    private final double[] sorted;

    /** At k, the sum of the k lowest values. */
    private final double[] runningTotal;

    private final int firstPositive;
    private final double unit;
    private final double gini;
    private final double squares;

    /**
     * Takes over finite values in ascending order and applies the policy to them.
     *
     * @throws IllegalArgumentException if the sum is beyond a double
     */
    static RoundedRanking of(double[] sorted, SignCounts signs, NegativePolicy policy) {
        return switch (policy) {
            case RAW -> new RoundedRanking(sorted, signs.firstPositive());
            case CLAMP_ZERO -> {
                Arrays.fill(sorted, 0, signs.negatives(), 0);
                yield new RoundedRanking(sorted, signs.firstPositive());
            }
            case POSITIVE_ONLY ->
                new RoundedRanking(Arrays.copyOfRange(sorted, signs.firstPositive(), sorted.length), 0);
        };
    }

    private RoundedRanking(double[] sorted, int firstPositive) {
        int n = sorted.length;
        double largest = n == 0 ? 1 : Math.max(Math.abs(sorted[0]), Math.abs(sorted[n - 1]));
        int exponent = Math.getExponent(largest);
        double[] running = new double[n + 1];
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum weighted = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            double value = Math.scalb(sorted[i], -exponent);
            sorted[i] = value;
            sum.add(value);
            running[i + 1] = sum.value();
            weighted.add((2.0 * i + 1 - n) * value);
        }
        this.sorted = sorted;
        this.runningTotal = running;
        this.firstPositive = firstPositive;
        this.unit = Math.scalb(1.0, exponent);
        double scaledTotal = running[n];
        if (!Double.isFinite(scaledTotal * unit)) {
            throw new IllegalArgumentException(
                    "The sum of the values is beyond " + Double.MAX_VALUE + ". State them in a larger unit.");
        }
        // rounding may leave a trace below zero where all values are equal
        this.gini = Math.max(0, weighted.value() / (n * scaledTotal));
        CompensatedSum squareSum = new CompensatedSum();
        for (double value : sorted) {
            double share = value / scaledTotal;
            squareSum.add(share * share);
        }
        this.squares = squareSum.value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoundedRanking that && unit == that.unit && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public int size() {
        return sorted.length;
    }

    @Override
    public double total() {
        return scaledTotal() * unit;
    }

    @Override
    public double value(int index) {
        return sorted[index];
    }

    @Override
    public double share(int index) {
        return sorted[index] / scaledTotal();
    }

    @Override
    public double shareOfLowest(int count) {
        return runningTotal[count] / scaledTotal();
    }

    @Override
    public double shareOfHighest(int count) {
        return (scaledTotal() - runningTotal[size() - count]) / scaledTotal();
    }

    @Override
    public int belowMean() {
        double mean = mean();
        int count = 0;
        while (count < size() && sorted[count] < mean) {
            count++;
        }
        return count;
    }

    @Override
    public int atMostMean() {
        double mean = mean();
        int count = belowMean();
        while (count < size() && sorted[count] == mean) {
            count++;
        }
        return count;
    }

    @Override
    public double gini() {
        return gini;
    }

    @Override
    public double sumOfSquaredShares() {
        return squares;
    }

    @Override
    public int smallestSet(double share) {
        double needed = share * (scaledTotal() - runningTotal[firstPositive]);
        CompensatedSum held = new CompensatedSum();
        int count = 0;
        while (count < size() - firstPositive && held.value() < needed) {
            count++;
            held.add(sorted[size() - count]);
        }
        return count;
    }

    private double mean() {
        // rounding must not put it below the lowest or above the highest value
        return Math.max(sorted[0], Math.min(sorted[size() - 1], scaledTotal() / size()));
    }

    private double scaledTotal() {
        return runningTotal[sorted.length];
    }
}
