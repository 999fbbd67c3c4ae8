package io.dangol.crm.interaction;

/**
 * Whether a time that is about to be promised can be held, by what was measured.
 *
 * <p>Immutable and thread-safe.
 */
public enum PromiseVerdict {
    /** The time is at least the measured quantile. */
    TENABLE,

    /** The time is tighter than the measured quantile. */
    TIGHT,

    /** Nothing was measured. */
    NO_DATA
}
