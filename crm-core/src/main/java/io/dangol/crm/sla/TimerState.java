package io.dangol.crm.sla;

/**
 * How a timer stands.
 *
 * <p>Immutable and thread-safe.
 */
public enum TimerState {
    /** It waits for its instant, or for a scheduler that comes late. */
    WAITING,

    /** A scheduler did what was to be done, and nothing more is known to come. */
    DONE,

    /** It was called off. */
    CANCELLED
}
