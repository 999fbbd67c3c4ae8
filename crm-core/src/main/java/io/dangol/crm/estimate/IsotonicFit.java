package io.dangol.crm.estimate;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The curve that never falls and is nearest to the points, in weighted squares.
 *
 * <p>Found by pooling adjacent violators: neighbouring points that are out of order merge into a block at their weighted
 * mean, until the values rise from block to block (Ayer et al. 1955, Ann. Math. Stat. 26:641-647,
 * <a href="https://doi.org/10.1214/aoms/1177728423">doi 10.1214/aoms/1177728423</a>; Barlow, Bartholomew, Bremner and
 * Brunk 1972, Statistical Inference under Order Restrictions, Wiley). Points with the same x are merged first;
 * neighbours with equal values share one block. The weighted mean of the blocks is that of the points.
 *
 * <p>Immutable and thread-safe.
 *
 * @param blocks the pieces of constant value, by rising x and rising value; at least one
 */
public record IsotonicFit(@NotEmpty List<Block> blocks) {

    /**
     * A stretch of x on which the curve is constant.
     *
     * <p>Immutable and thread-safe.
     *
     * @param xLow the smallest x of the points in it
     * @param xHigh the largest x of the points in it, not below {@code xLow}
     * @param value the weighted mean of the y of its points
     * @param weight the sum of their weights, above 0
     */
    public record Block(
            double xLow,
            double xHigh,
            double value,
            @Positive double weight) {

        public Block {
            if (!Double.isFinite(value)
                    || !(weight > 0)
                    || Double.isInfinite(weight)
                    || !(xLow <= xHigh)
                    || Double.isInfinite(xLow)
                    || Double.isInfinite(xHigh)) {
                throw new IllegalArgumentException("Block from x = " + xLow + " to " + xHigh + " has value " + value
                        + " and weight " + weight
                        + "; all are finite, the x are in order and the weight is above 0.");
            }
        }
    }

    public IsotonicFit {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("An isotonic fit has no blocks. Fit at least one point.");
        }
        for (int i = 1; i < blocks.size(); i++) {
            Block left = blocks.get(i - 1);
            Block right = blocks.get(i);
            if (!(left.xHigh < right.xLow && left.value < right.value)) {
                throw new IllegalArgumentException("Blocks " + left + " and " + right
                        + " are not in order; x and value both rise from block to block.");
            }
        }
    }

    /**
     * Returns the fit to points (x, y) with weights.
     *
     * <p>The points may come in any order, which has no effect; points by rising x take linear time, others n log n.
     *
     * @param x where, finite
     * @param y how much, finite
     * @param weights how many observations each point stands for, finite and above 0
     * @throws IllegalArgumentException if the arrays are empty or differ in length, or a number is not allowed
     */
    public static IsotonicFit of(double[] x, double[] y, double[] weights) {
        int n = x.length;
        if (n == 0 || y.length != n || weights.length != n) {
            throw new IllegalArgumentException("Isotonic fit of " + n + " x, " + y.length + " y and " + weights.length
                    + " weights; each point needs one of each, and there must be a point.");
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(x[i])
                    || !Double.isFinite(y[i])
                    || !(weights[i] > 0)
                    || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("Point " + i + " is x = " + x[i] + ", y = " + y[i] + ", weight = "
                        + weights[i] + "; x and y are finite, the weight is finite and above 0."
                        + " Leave out points without observations.");
            }
        }
        return pooled(order(x, y, weights), x, y, weights);
    }

    /**
     * Returns the height of the curve at x: constant within a block, linear between two blocks, and beyond the ends that
     * of the first or last block.
     *
     * @throws IllegalArgumentException if x is NaN
     */
    public double valueAt(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("Isotonic fit at NaN; ask at a number.");
        }
        int found = lastFrom(x);
        if (found < 0) {
            return blocks.get(0).value;
        }
        Block left = blocks.get(found);
        if (x <= left.xHigh || found == blocks.size() - 1) {
            return left.value;
        }
        Block right = blocks.get(found + 1);
        double share = (x - left.xHigh) / (right.xLow - left.xHigh);
        return Math.min(right.value, left.value + share * (right.value - left.value));
    }

    /** Returns the index of the last block that begins at or before x, −1 if there is none. */
    private int lastFrom(double x) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).xLow <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Pools on a stack of open blocks: each point is pushed once and each block popped at most once. */
    private static IsotonicFit pooled(int[] order, double[] x, double[] y, double[] weights) {
        int n = order.length;
        double[] xLow = new double[n];
        double[] xHigh = new double[n];
        double[] value = new double[n];
        double[] weight = new double[n];
        int top = 0;
        for (int next = 0; next < n; ) {
            int point = order[next++];
            double at = x[point];
            double mean = y[point];
            double sum = weights[point];
            while (next < n && x[order[next]] == at) {
                point = order[next++];
                sum += weights[point];
                mean += (y[point] - mean) * (weights[point] / sum);
            }
            double from = at;
            while (top > 0 && value[top - 1] >= mean) {
                top--;
                sum += weight[top];
                // written as a step, so that equal values pool to exactly themselves
                mean += (value[top] - mean) * (weight[top] / sum);
                from = xLow[top];
            }
            xLow[top] = from;
            xHigh[top] = at;
            value[top] = mean;
            weight[top] = sum;
            top++;
        }
        List<Block> blocks = new ArrayList<>(top);
        for (int i = 0; i < top; i++) {
            blocks.add(new Block(xLow[i], xHigh[i], value[i], weight[i]));
        }
        return new IsotonicFit(blocks);
    }

    /** Returns the points by x, those with the same x by y and weight, so that their mean has the same bits always. */
    private static int[] order(double[] x, double[] y, double[] weights) {
        Comparator<Integer> byPoint = Comparator.<Integer>comparingDouble(i -> x[i])
                .thenComparingDouble(i -> y[i])
                .thenComparingDouble(i -> weights[i]);
        for (int i = 1; i < x.length; i++) {
            if (!(x[i - 1] < x[i])) {
                return IntStream.range(0, x.length)
                        .boxed()
                        .sorted(byPoint)
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return IntStream.range(0, x.length).toArray();
    }
}
