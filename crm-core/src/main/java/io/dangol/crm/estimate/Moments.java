package io.dangol.crm.estimate;

import io.dangol.crm.CompensatedSum;

/**
 * Mean and spread of sorted, finite numbers; sorted, so that the order in which they came cannot change a bit.
 *
 * <p>Stateless and thread-safe.
 */
final class Moments {

    private Moments() {}

    /** Returns the mean, from a compensated sum, never outside the smallest and largest number. */
    static double mean(double[] sorted) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : sorted) {
            sum.add(value);
        }
        double mean = sum.value() / sorted.length;
        return Math.max(sorted[0], Math.min(sorted[sorted.length - 1], mean));
    }

    /**
     * Returns the standard error of the mean of two or more numbers: two passes, less what the rounding of the mean
     * added (Chan, Golub and LeVeque 1983, <a href="https://doi.org/10.1080/00031305.1983.10483115">doi
     * 10.1080/00031305.1983.10483115</a>, formula 1.7).
     */
    static double standardError(double[] sorted, double mean) {
        double squares = 0;
        double rest = 0;
        for (double value : sorted) {
            double deviation = value - mean;
            squares += deviation * deviation;
            rest += deviation;
        }
        double n = sorted.length;
        return Math.sqrt(Math.max(0, squares - rest * rest / n) / (n - 1) / n);
    }
}
