package io.dangol.crm.loyalty;

/**
 * Where a value goes that is equal to a cut.
 *
 * <p>Lower and upper speak of values, not of scores: a longer recency is the upper value and has the lower score.
 *
 * <p>Immutable and thread-safe.
 */
public enum CutSide {
    /** With the values below: only a value above the cut passes it. */
    LOWER,
    /** With the values above: a value equal to the cut passes it. */
    UPPER
}
