package io.dangol.crm.value;

/**
 * What becomes of negative values, such as customers who gave back more than they bought, before concentration is measured.
 *
 * <p>Immutable and thread-safe.
 */
public enum NegativePolicy {
    /** Every value counts as it is. The top share and the Gini coefficient may then exceed 1. */
    RAW,
    /** A negative value counts as zero; the customer still counts. */
    CLAMP_ZERO,
    /** Only values above zero count; customers at or below zero are left out. */
    POSITIVE_ONLY
}
