package io.dangol.crm.estimate;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A sample, sorted once, of which quantiles are asked by named method.
 *
 * <p>Ties are kept; the order of the input has no effect. No values have no quantile: the answer is empty. Sorting takes
 * n log n, each quantile constant time. Columns that are sorted already are read in place by {@link QuantileMethod}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Returns the sample of these values, copied.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Quantiles of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        // sorted, an infinity or a NaN can only be at an end
        if (n > 0 && !(Double.isFinite(sorted[0]) && Double.isFinite(sorted[n - 1]))) {
            throw new IllegalArgumentException("The values hold "
                    + (Double.isFinite(sorted[0]) ? sorted[n - 1] : sorted[0])
                    + "; only finite numbers have quantiles. Leave out or report missing ones first.");
        }
        return new Quantiles(sorted);
    }

    /** Returns how many values there are. */
    public int size() {
        return sorted.length;
    }

    /**
     * Returns the quantile at a share, empty if there are no values.
     *
     * @param p the share, 0 to 1
     * @throws IllegalArgumentException if p is not from 0 to 1
     */
    public OptionalDouble quantile(double p, QuantileMethod method) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Quantile at " + p + "; allowed is 0 to 1. Write 95 % as 0.95.");
        }
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(method.quantile(p, sorted));
    }
}
