package io.dangol.crm.interaction;

/**
 * Who turned to whom in an interaction.
 *
 * <p>Immutable and thread-safe.
 */
public enum Direction {
    /** The customer turned to the house. */
    INBOUND,

    /** The house turned to the customer. */
    OUTBOUND,

    /** Neither did: something was observed or used. */
    NONE
}
