package io.dangol.crm.complaint;

/**
 * When a complaint leaves the open list, and its number is retired.
 *
 * <p>Immutable and thread-safe.
 */
public enum ListPolicy {
    /** When the customer is answered. */
    ON_REPLY,

    /** When the customer accepts the answer, or no longer disputes it. */
    ON_ACCEPTANCE
}
