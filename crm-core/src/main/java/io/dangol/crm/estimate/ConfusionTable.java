package io.dangol.crm.estimate;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * How often a yes or no was right: what is so against what was flagged.
 *
 * <pre>{@code
 * ConfusionTable table = ConfusionTable.of(isBad, isFlagged);
 * table.precision();   // 0.97 [0.95, 0.98] n=560 WILSON 95%
 * }</pre>
 *
 * <p>Each rate has the {@link IntervalMethod#WILSON} interval at 95 % and is {@link Quality#NO_DATA} where it would
 * divide by nothing: a rule that flags nobody has no precision, and without a case there is no recall. The intervals
 * take the rows as independent of each other.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hits how many are so and were flagged (true positives)
 * @param misses how many are so and were not flagged (false negatives)
 * @param falseAlarms how many are not so and were flagged (false positives)
 * @param rejections how many are not so and were not flagged (true negatives)
 */
public record ConfusionTable(
        @PositiveOrZero long hits,
        @PositiveOrZero long misses,
        @PositiveOrZero long falseAlarms,
        @PositiveOrZero long rejections) {

    /** The most of a count, so that the sum of four is a long. */
    private static final long MAX_COUNT = Long.MAX_VALUE / 4;

    public ConfusionTable {
        requireCount("Hits", hits);
        requireCount("Misses", misses);
        requireCount("False alarms", falseAlarms);
        requireCount("Rejections", rejections);
    }

    private static void requireCount(String what, long count) {
        if (count < 0 || count > MAX_COUNT) {
            throw new IllegalArgumentException(
                    what + " of a confusion table: " + count + "; a count is 0 to " + MAX_COUNT + ".");
        }
    }

    /**
     * Counts rows; without rows all counts are 0.
     *
     * @param truth what is so
     * @param flagged what was said, row by row
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static ConfusionTable of(boolean[] truth, boolean[] flagged) {
        if (truth.length != flagged.length) {
            throw new IllegalArgumentException("A confusion table of " + truth.length + " rows of truth and "
                    + flagged.length + " of what was flagged; each row needs both.");
        }
        long hits = 0;
        long positives = 0;
        long marked = 0;
        for (int i = 0; i < truth.length; i++) {
            hits += truth[i] && flagged[i] ? 1 : 0;
            positives += truth[i] ? 1 : 0;
            marked += flagged[i] ? 1 : 0;
        }
        return new ConfusionTable(hits, positives - hits, marked - hits, truth.length - positives - marked + hits);
    }

    /** Returns how many rows there are. */
    public long n() {
        return positives() + negatives();
    }

    /** Returns how many are so. */
    public long positives() {
        return hits + misses;
    }

    /** Returns how many are not so. */
    public long negatives() {
        return falseAlarms + rejections;
    }

    /** Returns how many were flagged. */
    public long flagged() {
        return hits + falseAlarms;
    }

    /** Returns the share of the flagged that are so (positive predictive value); no data if nothing was flagged. */
    public Estimate precision() {
        return Estimate.ofProportion(hits, flagged());
    }

    /** Returns the share of those that are so that were flagged (sensitivity); no data if nothing is so. */
    public Estimate recall() {
        return Estimate.ofProportion(hits, positives());
    }

    /** Returns the share of those that are not so that were not flagged; no data if everything is so. */
    public Estimate specificity() {
        return Estimate.ofProportion(rejections, negatives());
    }

    /** Returns the share of those that are not so that were flagged, 1 − specificity; no data if everything is so. */
    public Estimate falsePositiveRate() {
        return Estimate.ofProportion(falseAlarms, negatives());
    }
}
