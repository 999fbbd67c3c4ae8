package io.dangol.crm.interaction;

/**
 * How a promise stands at an instant.
 *
 * <p>Immutable and thread-safe.
 */
public enum PromiseState {
    /** Not kept yet, and the time for it is not over. */
    OPEN,

    /** Kept in time. */
    KEPT,

    /** Not kept in time; also if it was kept, or withdrawn, afterwards. */
    BROKEN,

    /** Taken back before its time was over. */
    WITHDRAWN
}
