package io.dangol.crm.loyalty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Scores from a lowest to a highest, both included.
 *
 * <p>Immutable and thread-safe.
 *
 * @param low lowest score, 1 to 10
 * @param high highest score, {@code low} to 10
 */
public record ScoreRange(
        @Min(1) @Max(RfmBinning.MAX_BINS) int low,
        @Min(1) @Max(RfmBinning.MAX_BINS) int high) {

    /** Every score that a dimension can have, whatever its number of bins. */
    public static final ScoreRange ANY = new ScoreRange(1, RfmBinning.MAX_BINS);

    public ScoreRange {
        if (low < 1 || high > RfmBinning.MAX_BINS || low > high) {
            throw new IllegalArgumentException("Score range " + low + "-" + high
                    + ": both ends must be 1 to 10, the lowest score first. Swap or correct them.");
        }
    }

    /**
     * Returns the scores from {@code low} to {@code high}.
     *
     * @throws IllegalArgumentException if an end is not 1 to 10 or {@code low} is above {@code high}
     */
    public static ScoreRange of(int low, int high) {
        return new ScoreRange(low, high);
    }

    /** Returns whether a score lies between the ends or on one of them. */
    public boolean contains(int score) {
        return low <= score && score <= high;
    }

    void require(RfmDimension dimension, int score) {
        if (!contains(score)) {
            throw new IllegalArgumentException(
                    "No " + dimension.label() + " score " + score + "; allowed are " + low + " to " + high + ".");
        }
    }

    /** Returns the ends joined by a hyphen, such as {@code 4-5}. */
    @Override
    public String toString() {
        return low + "-" + high;
    }
}
