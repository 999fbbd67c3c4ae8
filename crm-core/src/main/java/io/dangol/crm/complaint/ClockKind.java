package io.dangol.crm.complaint;

/**
 * To whom the time of a clock is owed.
 *
 * <p>Immutable and thread-safe.
 */
public enum ClockKind {
    /** To the house itself: it pauses while somebody is waited for, and starts anew where the work does. */
    INTERNAL,

    /**
     * To the customer, by law or promise: it never pauses and never starts anew, and its end never moves later but by an
     * extension that is recorded.
     */
    STATUTORY,

    /** It is the customer's own time to do something: it never pauses, and a later answer may begin it anew. */
    WINDOW
}
