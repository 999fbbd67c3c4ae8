package io.dangol.crm.estimate;

/**
 * The nine sample quantiles in use, numbered as by Hyndman and Fan.
 *
 * <p>A method turns a share p into a position among the n sorted values; a position between two values interpolates
 * linearly. Where the position is an order statistic, the result is that value exactly. Positions before the first value
 * give the smallest, positions after the last the largest, so every result lies between them. The methods agree as n
 * grows; for small n a published figure can be reproduced only with the method that made it. Source: Hyndman and Fan
 * 1996, Am. Stat. 50:361-365, <a href="https://doi.org/10.1080/00031305.1996.10473566">doi
 * 10.1080/00031305.1996.10473566</a>; the numbers are also those of {@code quantile(type = )} in R.
 *
 * <p>The {@code quantile} methods are kernels: they read a sorted array in constant time, allocate nothing, and do
 * <em>not</em> check that it is sorted and free of NaN and infinities; on another array the result means nothing.
 * {@link Quantiles} sorts and checks.
 *
 * <p>The discontinuous methods 1 to 3 take n·p as the whole (or half) number that it misses by no more than four units
 * in the last place, so that 0.07 of 100 is 7 and not the double above it.
 *
 * <p>Immutable and thread-safe.
 */
public enum QuantileMethod {
    /** Inverse of the empirical distribution function: the smallest value with at least the share p at or below it. */
    TYPE_1 {
        @Override
        double position(double p, int n) {
            return Math.ceil(snap(n * p)) - 1;
        }
    },

    /** As {@link #TYPE_1}, but the mean of both neighbours where n·p is a whole number; the usual median at p = 0.5. */
    TYPE_2 {
        @Override
        double position(double p, int n) {
            double rank = snap(n * p);
            return rank == Math.rint(rank) ? rank - 0.5 : Math.ceil(rank) - 1;
        }
    },

    /** The value whose rank is nearest to n·p, the even rank where two are equally near (the definition of SAS). */
    TYPE_3 {
        @Override
        double position(double p, int n) {
            return Math.rint(snap(n * p)) - 1;
        }
    },

    /** Linear interpolation of the empirical distribution function: rank n·p. */
    TYPE_4 {
        @Override
        double position(double p, int n) {
            return n * p - 1;
        }
    },

    /** Linear through the midpoints of the steps of the empirical distribution function: rank n·p + 1/2 (Hazen). */
    TYPE_5 {
        @Override
        double position(double p, int n) {
            return n * p - 0.5;
        }
    },

    /** Expected share below an order statistic of a uniform sample: rank (n+1)·p (Weibull; Minitab and SPSS). */
    TYPE_6 {
        @Override
        double position(double p, int n) {
            return (n + 1.0) * p - 1;
        }
    },

    /** Linear with the smallest value at p = 0 and the largest at p = 1: rank (n−1)·p + 1 (the default of R). */
    TYPE_7 {
        @Override
        double position(double p, int n) {
            return (n - 1) * p;
        }
    },

    /** Nearly unbiased for the median, whatever the distribution: rank (n+1/3)·p + 1/3; advised by the authors. */
    TYPE_8 {
        @Override
        double position(double p, int n) {
            return (n + 1.0 / 3) * p - 2.0 / 3;
        }
    },

    /** Nearly unbiased for normal data: rank (n+1/4)·p + 3/8 (Blom). */
    TYPE_9 {
        @Override
        double position(double p, int n) {
            return (n + 0.25) * p - 0.625;
        }
    };

    private static final int SNAP_ULPS = 4;

    /**
     * Returns the quantile of an ascending array.
     *
     * @param p the share, 0 to 1
     * @throws IllegalArgumentException if p is not from 0 to 1 or there is no value
     */
    public double quantile(double p, double[] sorted) {
        return quantile(p, sorted, 0, sorted.length);
    }

    /**
     * Returns the quantile of an ascending part of an array.
     *
     * @param p the share, 0 to 1
     * @param from the first index, inclusive
     * @param to the last index, exclusive
     * @throws IllegalArgumentException if p is not from 0 to 1 or the part is empty
     * @throws IndexOutOfBoundsException if the part is not within the array
     */
    public double quantile(double p, double[] sorted, int from, int to) {
        double position = checkedPosition(p, sorted.length, from, to);
        int below = from + (int) position;
        double share = position - (int) position;
        if (share == 0) {
            return sorted[below];
        }
        double low = sorted[below];
        double high = sorted[below + 1];
        double step = high - low;
        // the range of double can be too small for the step, never for the result
        return Double.isInfinite(step) ? (1 - share) * low + share * high : Math.min(high, low + share * step);
    }

    /**
     * Returns the quantile of an ascending array of whole numbers; the step between two values is taken exactly, before
     * anything is rounded, so that adding a constant to all values adds it to the quantile.
     *
     * @param p the share, 0 to 1
     * @throws IllegalArgumentException if p is not from 0 to 1 or there is no value
     */
    public double quantile(double p, long[] sorted) {
        return quantile(p, sorted, 0, sorted.length);
    }

    /**
     * Returns the quantile of an ascending part of an array of whole numbers, as {@link #quantile(double, long[])}.
     *
     * @param p the share, 0 to 1
     * @param from the first index, inclusive
     * @param to the last index, exclusive
     * @throws IllegalArgumentException if p is not from 0 to 1 or the part is empty
     * @throws IndexOutOfBoundsException if the part is not within the array
     */
    public double quantile(double p, long[] sorted, int from, int to) {
        double position = checkedPosition(p, sorted.length, from, to);
        int below = from + (int) position;
        double share = position - (int) position;
        return share == 0 ? sorted[below] : between(sorted[below], sorted[below + 1], share);
    }

    /**
     * Returns the quantile of an ascending array of whole numbers, as {@link #quantile(double, long[])}.
     *
     * @param p the share, 0 to 1
     * @throws IllegalArgumentException if p is not from 0 to 1 or there is no value
     */
    public double quantile(double p, int[] sorted) {
        return quantile(p, sorted, 0, sorted.length);
    }

    /**
     * Returns the quantile of an ascending part of an array of whole numbers, as {@link #quantile(double, long[])}.
     *
     * @param p the share, 0 to 1
     * @param from the first index, inclusive
     * @param to the last index, exclusive
     * @throws IllegalArgumentException if p is not from 0 to 1 or the part is empty
     * @throws IndexOutOfBoundsException if the part is not within the array
     */
    public double quantile(double p, int[] sorted, int from, int to) {
        double position = checkedPosition(p, sorted.length, from, to);
        int below = from + (int) position;
        double share = position - (int) position;
        return share == 0 ? sorted[below] : between(sorted[below], sorted[below + 1], share);
    }

    /** Returns where the quantile lies, counted from 0 for the smallest value; may lie outside 0 to n − 1. */
    abstract double position(double p, int n);

    private double checkedPosition(double p, int length, int from, int to) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Quantile at " + p + "; allowed is 0 to 1. Write 95 % as 0.95.");
        }
        if (from < 0 || to > length || from > to) {
            throw new IndexOutOfBoundsException(
                    "Part from " + from + " to " + to + " of an array of " + length + " values.");
        }
        int n = to - from;
        if (n == 0) {
            throw new IllegalArgumentException("Quantile of no values. Ask only where there is one,"
                    + " or use Quantiles, which answers with an empty optional.");
        }
        return Math.max(0, Math.min(n - 1, position(p, n)));
    }

    private static double between(long low, long high, double share) {
        long step = high - low;
        // a step of 2^63 or more wraps around and is negative
        double wide = step < 0 ? (double) high - (double) low : (double) step;
        return Math.min((double) high, low + share * wide);
    }

    /** Returns the multiple of 1/2 that a rank misses by rounding alone, else the rank. */
    private static double snap(double rank) {
        double half = Math.rint(2 * rank) / 2;
        return Math.abs(rank - half) <= SNAP_ULPS * Math.ulp(rank) ? half : rank;
    }
}
