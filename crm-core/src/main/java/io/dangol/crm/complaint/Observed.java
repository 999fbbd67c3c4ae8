package io.dangol.crm.complaint;

/**
 * Whether something was observed of a customer within a window of time.
 *
 * <p>Immutable and thread-safe.
 */
public enum Observed {
    /** It happened. */
    YES,

    /** The window is over, and it did not happen. */
    NO,

    /** The window is not over yet; nothing is counted, not even what has happened already. */
    TOO_YOUNG,

    /** There is no way to tell: the window has not begun, or nobody said how to find out. */
    UNKNOWN
}
