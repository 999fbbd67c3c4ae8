package io.dangol.crm.interaction;

/**
 * Where an interaction stands with regard to the purchase that it belongs to, as the host says.
 *
 * <p>Immutable and thread-safe.
 */
public enum Phase {
    /** Before the customer decided. */
    BEFORE_PURCHASE,

    /** While the customer bought, or the service was delivered. */
    DURING_PURCHASE,

    /** Afterwards: use, support, complaint. */
    AFTER_PURCHASE
}
