package io.dangol.crm.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A ranking of longs in exact integer arithmetic.
 *
 * <p>One array of running totals, from which each value is the difference of two neighbours. The weighted sum of the Gini
 * coefficient and the sum of squares are formed in 128 bits and rounded once, so that equal values in any order give equal
 * bits. Building it is one pass over the sorted values.
 */
final class ExactRanking implements Ranking {

    /** At k, the sum of the k lowest values. */
    private final long[] runningTotal;

    private final int firstPositive;
    private final long total;
    private final BigInteger weighted;
    private final BigInteger squares;

    /**
     * Takes over values in ascending order and applies the policy to them.
     *
     * @throws IllegalArgumentException if the sum of the positive or of the negative values is beyond a long
     */
    static ExactRanking of(long[] sorted, SignCounts signs, NegativePolicy policy) {
        return switch (policy) {
            case RAW -> new ExactRanking(sorted, signs.firstPositive());
            case CLAMP_ZERO -> {
                Arrays.fill(sorted, 0, signs.negatives(), 0);
                yield new ExactRanking(sorted, signs.firstPositive());
            }
            case POSITIVE_ONLY -> new ExactRanking(Arrays.copyOfRange(sorted, signs.firstPositive(), sorted.length), 0);
        };
    }

    private ExactRanking(long[] sorted, int firstPositive) {
        int n = sorted.length;
        long[] running = new long[n + 1];
        WideSum weightedSum = new WideSum();
        WideSum squareSum = new WideSum();
        try {
            for (int i = 0; i < n; i++) {
                long value = sorted[i];
                running[i + 1] = Math.addExact(running[i], value);
                weightedSum.addProduct(2L * i + 1 - n, value);
                squareSum.addProduct(value, value);
            }
            // the sum of the positive values alone must fit as well
            Math.subtractExact(running[n], running[firstPositive]);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The sum of the positive or of the negative values is beyond " + Long.MAX_VALUE
                            + " units. State the values in a larger unit, for example in thousands.",
                    e);
        }
        this.runningTotal = running;
        this.firstPositive = firstPositive;
        this.total = running[n];
        this.weighted = weightedSum.value();
        this.squares = squareSum.value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactRanking that && Arrays.equals(runningTotal, that.runningTotal);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(runningTotal);
    }

    @Override
    public int size() {
        return runningTotal.length - 1;
    }

    @Override
    public double total() {
        return total;
    }

    @Override
    public double value(int index) {
        return exact(index);
    }

    @Override
    public double share(int index) {
        return (double) exact(index) / total;
    }

    @Override
    public double shareOfLowest(int count) {
        return (double) runningTotal[count] / total;
    }

    @Override
    public double shareOfHighest(int count) {
        return (double) (total - runningTotal[size() - count]) / total;
    }

    @Override
    public int belowMean() {
        // x < total / n for a whole x, without dividing
        long mean = Math.floorDiv(total, size());
        return Math.floorMod(total, size()) > 0 ? countAtMost(mean) : countBelow(mean);
    }

    @Override
    public int atMostMean() {
        return countAtMost(Math.floorDiv(total, size()));
    }

    @Override
    public double gini() {
        return weighted.doubleValue()
                / BigInteger.valueOf(total).multiply(BigInteger.valueOf(size())).doubleValue();
    }

    @Override
    public double sumOfSquaredShares() {
        return squares.doubleValue() / BigInteger.valueOf(total).pow(2).doubleValue();
    }

    @Override
    public int smallestSet(double share) {
        long positive = total - runningTotal[firstPositive];
        // the share as the decimal number that was written, so that four of five equal values hold exactly 0.8
        long needed = BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(positive))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        int low = 0;
        int high = size() - firstPositive;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (total - runningTotal[size() - middle] >= needed) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long exact(int index) {
        return runningTotal[index + 1] - runningTotal[index];
    }

    private int countAtMost(long limit) {
        return limit == Long.MAX_VALUE ? size() : countBelow(limit + 1);
    }

    private int countBelow(long limit) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exact(middle) < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
