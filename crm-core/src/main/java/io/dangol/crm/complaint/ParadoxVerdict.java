package io.dangol.crm.complaint;

/**
 * What a comparison of recovered customers with customers without a problem says.
 *
 * <p>Immutable and thread-safe.
 */
public enum ParadoxVerdict {
    /** The recovered are above those without a problem: the whole interval of the difference is above zero. */
    PARADOX,

    /** They are not above: no part of the interval of the difference is above zero. */
    NO_PARADOX,

    /** The interval leaves both open, or a group is too small to tell. */
    UNDECIDED,

    /** A group is empty. */
    NO_DATA
}
