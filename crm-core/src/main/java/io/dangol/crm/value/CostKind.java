package io.dangol.crm.value;

/**
 * What a customer spends on an offer besides money.
 *
 * <p>Immutable and thread-safe.
 */
public enum CostKind {
    /** Hours of searching, waiting, travelling, learning. */
    TIME,
    /** Trouble: steps to take, forms to fill, calls to make. */
    EFFORT,
    /** What may go wrong, weighted by its probability. */
    RISK
}
