package io.dangol.crm.loyalty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * One combination of recency, frequency and monetary score.
 *
 * <p>Immutable and thread-safe.
 *
 * @param r recency score, 1 to 10
 * @param f frequency score, 1 to 10
 * @param m monetary score, 1 to 10
 */
public record ScoreCell(
        @Min(1) @Max(RfmBinning.MAX_BINS) int r,
        @Min(1) @Max(RfmBinning.MAX_BINS) int f,
        @Min(1) @Max(RfmBinning.MAX_BINS) int m) {

    public ScoreCell {
        ScoreRange.ANY.require(RfmDimension.RECENCY, r);
        ScoreRange.ANY.require(RfmDimension.FREQUENCY, f);
        ScoreRange.ANY.require(RfmDimension.MONETARY, m);
    }

    /** Returns the scores joined by hyphens, such as {@code 5-2-1}. */
    @Override
    public String toString() {
        return r + "-" + f + "-" + m;
    }
}
