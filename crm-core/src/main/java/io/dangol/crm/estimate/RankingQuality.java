package io.dangol.crm.estimate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How well a score ranks those that are so above those that are not: the area under the receiver operating curve (AUC).
 *
 * <p>The area is the chance that one of those that are so, drawn at random, has a higher score than one of those that
 * are not, where equal scores count half (Hanley and McNeil 1982, Radiology 143:29-36,
 * <a href="https://doi.org/10.1148/radiology.143.1.7063747">doi 10.1148/radiology.143.1.7063747</a>): 1 ranks without
 * fault, 0.5 as well as chance. It says nothing of a threshold; a {@link ConfusionTable} does.
 *
 * <p>The standard error is that of DeLong, DeLong and Clarke-Pearson 1988 (Biometrics 44:837-845,
 * <a href="https://doi.org/10.2307/2531595">doi 10.2307/2531595</a>). The interval is the {@link IntervalMethod#WILSON}
 * one of as many trials as make that error, so that it stays within 0 to 1. No ranking has an error above that of
 * min(positives, negatives) trials (van Dantzig 1951; Birnbaum and Klose 1957, Ann. Math. Stat. 28:933-945): that many
 * are taken where the standard error is larger, is 0, as of a ranking without a fault, or cannot be had, so that no
 * interval is without width.
 *
 * <p>Immutable and thread-safe.
 *
 * @param positives how many are so
 * @param negatives how many are not so
 * @param area the area under the curve, 0 to 1, with its interval at 95 % and the number of rows; no data unless there
 *     are both
 * @param standardError the standard error of the area; empty unless there are two of both
 */
public record RankingQuality(
        @PositiveOrZero long positives,
        @PositiveOrZero long negatives,
        @NotNull Estimate area,
        OptionalDouble standardError) {

    public RankingQuality {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(standardError, "standardError");
        if (positives < 0 || negatives < 0) {
            throw new IllegalArgumentException(
                    "A ranking has " + positives + " positives and " + negatives + " negatives; a count is 0 or more.");
        }
    }

    /**
     * Judges scores by what is so; the order of the rows has no effect. It takes n log n time.
     *
     * @param scores higher for what is thought more likely; infinite ones are ranked as well
     * @param truth what is so, row by row
     * @throws IllegalArgumentException if the arrays differ in length or a score is NaN
     */
    public static RankingQuality of(double[] scores, boolean[] truth) {
        if (scores.length != truth.length) {
            throw new IllegalArgumentException("A ranking of " + scores.length + " scores and " + truth.length
                    + " rows of truth; each row needs both.");
        }
        double[] high = new double[scores.length];
        double[] low = new double[scores.length];
        int m = 0;
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("Score " + i
                        + " of a ranking is NaN, which has no place in it. Leave out or report such rows.");
            }
            if (truth[i]) {
                high[m++] = scores[i];
            } else {
                low[n++] = scores[i];
            }
        }
        return of(sorted(high, m), sorted(low, n));
    }

    private static double[] sorted(double[] values, int length) {
        double[] sorted = Arrays.copyOf(values, length);
        Arrays.sort(sorted);
        return sorted;
    }

    private static RankingQuality of(double[] high, double[] low) {
        int m = high.length;
        int n = low.length;
        if (m == 0 || n == 0) {
            return new RankingQuality(m, n, Estimate.ofProportion(0, 0), OptionalDouble.empty());
        }
        // twice the pairs won, a whole number, so that ties round nothing
        long pairs = 2L * m * n;
        double area = (double) won(high, low) / pairs;
        double trials = Math.min((double) m, n);
        OptionalDouble error = OptionalDouble.empty();
        double effective = trials;
        if (trials > 1) {
            double above = deviations(high, low, area);
            double below = deviations(low, high, 1 - area);
            double variance = above / (m - 1) / m + below / (n - 1) / n;
            error = OptionalDouble.of(Math.sqrt(variance));
            effective = variance > 0 ? Math.max(trials, area * (1 - area) / variance) : trials;
        }
        Estimate estimate = Estimate.ofShare(area, effective, (long) m + n, Estimate.DEFAULT_LEVEL);
        return new RankingQuality(m, n, estimate, error);
    }

    /** Returns twice the number of pairs in which the first is above, where equal ones count one. */
    private static long won(double[] first, double[] second) {
        long won = 0;
        int below = 0;
        int upTo = 0;
        for (double value : first) {
            while (below < second.length && second[below] < value) {
                below++;
            }
            while (upTo < second.length && second[upTo] <= value) {
                upTo++;
            }
            won += (long) below + upTo;
        }
        return won;
    }

    /**
     * Returns the sum of squares by which the share of pairs that each of the first wins differs from the mean of them.
     */
    private static double deviations(double[] first, double[] second, double mean) {
        double squares = 0;
        int below = 0;
        int upTo = 0;
        for (double value : first) {
            while (below < second.length && second[below] < value) {
                below++;
            }
            while (upTo < second.length && second[upTo] <= value) {
                upTo++;
            }
            double deviation = ((double) below + upTo) / (2.0 * second.length) - mean;
            squares += deviation * deviation;
        }
        return squares;
    }
}
