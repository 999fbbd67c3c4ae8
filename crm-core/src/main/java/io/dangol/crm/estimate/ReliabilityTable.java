package io.dangol.crm.estimate;

import io.dangol.crm.CompensatedSum;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Whether what was said to have a chance of 30 % happens in 30 % of the cases: predicted probabilities in bins of equal
 * width, beside how often it happened.
 *
 * <p>The Brier score is the mean of (probability − outcome)², where the outcome is 1 or 0: 0 is perfect, and always to
 * say the observed share s gives s(1 − s) (Brier 1950, Mon. Weather Rev. 78:1-3). {@link #parts} says of what it is
 * made. Probabilities that were fitted are to be judged on other rows than those they were fitted to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bins all bins from 0 to 1, the empty ones too
 * @param brier the Brier score with its {@link IntervalMethod#STUDENT_T} interval at 95 %; no data without rows
 * @param parts of what it is made; all 0 without rows
 */
public record ReliabilityTable(
        @NotEmpty List<Bin> bins,
        @NotNull Estimate brier,
        @NotNull BrierParts parts) {

    /** How many bins there are where nobody says. */
    public static final int DEFAULT_BINS = 10;

    /** The most bins. */
    public static final int MAX_BINS = 1_000;

    /**
     * Those whose probability lies in a range.
     *
     * <p>Immutable and thread-safe.
     *
     * @param low the lowest probability of the range
     * @param high the end of the range, which belongs to it only if it is 1
     * @param predicted the mean of the probabilities; empty if there is none
     * @param observed the share of those to whom it happened, with its {@link IntervalMethod#WILSON} interval at 95 %;
     *     no data if there is none
     */
    public record Bin(
            double low,
            double high,
            OptionalDouble predicted,
            @NotNull Estimate observed) {

        public Bin {
            Objects.requireNonNull(predicted, "predicted");
            Objects.requireNonNull(observed, "observed");
            if (!(low >= 0 && low < high && high <= 1)) {
                throw new IllegalArgumentException("A bin is from " + low + " to " + high
                        + "; allowed is 0 <= low < high <= 1. Probabilities are shares, not percentages.");
            }
            if (predicted.isEmpty() != (observed.n() == 0)) {
                throw new IllegalArgumentException("A bin of " + observed.n() + " rows has the mean probability "
                        + predicted + "; there is one exactly where there are rows.");
            }
        }

        /** Returns how many there are. */
        public long n() {
            return observed.n();
        }
    }

    /**
     * The Brier score as a sum: reliability − resolution + uncertainty + within.
     *
     * <p>The first three are those of Murphy 1973 (J. Appl. Meteorol. 12:595-600), which add up where all probabilities
     * of a bin are equal. Where they differ the rest is {@code within} (Stephenson, Coelho and Jolliffe 2008, Weather
     * Forecast. 23:752-757, <a href="https://doi.org/10.1175/2007WAF2006116.1">doi 10.1175/2007WAF2006116.1</a>).
     *
     * <p>Immutable and thread-safe.
     *
     * @param reliability the mean square by which predicted and observed shares of the bins differ; the less the better
     * @param resolution the mean square by which the observed shares of the bins differ from the overall one; the more
     *     the better, at most the uncertainty
     * @param uncertainty s(1 − s) of the overall observed share s: the score of who knows only that
     * @param within the spread of the probabilities within bins, less twice how far it follows the outcomes
     */
    public record BrierParts(double reliability, double resolution, double uncertainty, double within) {

        /** Returns the sum of the parts, which is the Brier score but for rounding. */
        public double sum() {
            return reliability - resolution + uncertainty + within;
        }
    }

    public ReliabilityTable {
        bins = List.copyOf(bins);
        if (bins.isEmpty()) {
            throw new IllegalArgumentException("A reliability table has no bins. Give at least one.");
        }
        Objects.requireNonNull(brier, "brier");
        Objects.requireNonNull(parts, "parts");
    }

    /**
     * Returns the table of 10 bins.
     *
     * @param probabilities what was predicted, each 0 to 1
     * @param happened whether it happened, row by row
     * @throws IllegalArgumentException if the arrays differ in length or a probability is not from 0 to 1
     */
    public static ReliabilityTable of(double[] probabilities, boolean[] happened) {
        return of(probabilities, happened, DEFAULT_BINS);
    }

    /**
     * Returns the table of so many bins of equal width; the order of the rows has no effect.
     *
     * @param probabilities what was predicted, each 0 to 1
     * @param happened whether it happened, row by row
     * @param bins how many, 1 to 1,000
     * @throws IllegalArgumentException if the arrays differ in length, a probability is not from 0 to 1, or there are
     *     too few or too many bins
     */
    public static ReliabilityTable of(double[] probabilities, boolean[] happened, int bins) {
        if (probabilities.length != happened.length) {
            throw new IllegalArgumentException("A reliability table of " + probabilities.length + " probabilities and "
                    + happened.length + " outcomes; each row needs both.");
        }
        if (bins < 1 || bins > MAX_BINS) {
            throw new IllegalArgumentException(
                    "A reliability table of " + bins + " bins; allowed are 1 to " + MAX_BINS + ".");
        }
        for (int i = 0; i < probabilities.length; i++) {
            if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
                throw new IllegalArgumentException("Probability " + i + " is " + probabilities[i]
                        + "; allowed is 0 to 1. Write 30 % as 0.3, and leave out or report rows without one.");
            }
        }
        return new ReliabilityRows(probabilities, happened, bins).table();
    }

    /** Rows by probability, so that their order cannot change a bit. Mutable, for one thread. */
    private static final class ReliabilityRows {

        private final double[] yes;
        private final double[] no;
        private final int bins;

        ReliabilityRows(double[] probabilities, boolean[] happened, int bins) {
            this.bins = bins;
            yes = sorted(probabilities, happened, true);
            no = sorted(probabilities, happened, false);
        }

        private static double[] sorted(double[] probabilities, boolean[] happened, boolean which) {
            double[] chosen = new double[probabilities.length];
            int size = 0;
            for (int i = 0; i < chosen.length; i++) {
                if (happened[i] == which) {
                    chosen[size++] = probabilities[i];
                }
            }
            double[] sorted = Arrays.copyOf(chosen, size);
            Arrays.sort(sorted);
            return sorted;
        }

        ReliabilityTable table() {
            int n = yes.length + no.length;
            double overall = n == 0 ? 0 : (double) yes.length / n;
            List<Bin> made = new ArrayList<>(bins);
            CompensatedSum reliability = new CompensatedSum();
            CompensatedSum resolution = new CompensatedSum();
            CompensatedSum within = new CompensatedSum();
            int fromYes = 0;
            int fromNo = 0;
            for (int b = 0; b < bins; b++) {
                double high = (double) (b + 1) / bins;
                int toYes = end(yes, fromYes, b);
                int toNo = end(no, fromNo, b);
                int k = toYes - fromYes;
                int size = k + toNo - fromNo;
                OptionalDouble predicted = OptionalDouble.empty();
                if (size > 0) {
                    double sum = sum(yes, fromYes, toYes) + sum(no, fromNo, toNo);
                    double mean = Math.max((double) b / bins, Math.min(high, sum / size));
                    double share = (double) k / size;
                    reliability.add(size * square(mean - share));
                    resolution.add(size * square(share - overall));
                    spread(within, yes, fromYes, toYes, mean, 1 - share);
                    spread(within, no, fromNo, toNo, mean, -share);
                    predicted = OptionalDouble.of(mean);
                }
                made.add(new Bin((double) b / bins, high, predicted, Estimate.ofProportion(k, size)));
                fromYes = toYes;
                fromNo = toNo;
            }
            int rows = Math.max(1, n);
            BrierParts parts = new BrierParts(
                    reliability.value() / rows,
                    resolution.value() / rows,
                    overall * (1 - overall),
                    within.value() / rows);
            return new ReliabilityTable(made, Estimate.ofMean(squares(), Estimate.DEFAULT_LEVEL), parts);
        }

        /** Returns the first index of the sorted values that lies beyond a bin. */
        private int end(double[] sorted, int from, int bin) {
            double high = (double) (bin + 1) / bins;
            int end = from;
            while (end < sorted.length && (sorted[end] < high || bin == bins - 1)) {
                end++;
            }
            return end;
        }

        private static double sum(double[] sorted, int from, int to) {
            CompensatedSum sum = new CompensatedSum();
            for (int i = from; i < to; i++) {
                sum.add(sorted[i]);
            }
            return sum.value();
        }

        /** Adds the square of each deviation from the mean, less twice its product with that of the outcome. */
        private static void spread(
                CompensatedSum within, double[] sorted, int from, int to, double mean, double ofOutcome) {
            for (int i = from; i < to; i++) {
                double deviation = sorted[i] - mean;
                within.add(deviation * (deviation - 2 * ofOutcome));
            }
        }

        private double[] squares() {
            double[] squares = new double[yes.length + no.length];
            for (int i = 0; i < yes.length; i++) {
                squares[i] = square(1 - yes[i]);
            }
            for (int i = 0; i < no.length; i++) {
                squares[yes.length + i] = square(no[i]);
            }
            return squares;
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
