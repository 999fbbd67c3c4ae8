package io.dangol.crm.relationship;

/**
 * How firmly a customer stands on a rung.
 *
 * <p>Immutable and thread-safe.
 */
public enum LadderVerdict {
    /** Prospect or first purchase: there is nothing that could be lost. */
    CANNOT_FALL,
    /** What keeps the rung is there. */
    HELD,
    /** What keeps the rung is missing; unless it returns, a review will lead down. */
    SLIPPING
}
