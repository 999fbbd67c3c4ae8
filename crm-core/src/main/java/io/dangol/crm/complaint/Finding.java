package io.dangol.crm.complaint;

/**
 * Whether the customer was right.
 *
 * <p>Immutable and thread-safe.
 */
public enum Finding {
    /** In all. */
    UPHELD,

    /** In part. */
    PARTLY_UPHELD,

    /** Not; the answer explains why. */
    NOT_UPHELD;

    /** Tells whether something is to be put right. */
    public boolean isUpheld() {
        return this != NOT_UPHELD;
    }
}
