package io.dangol.crm.interaction;

/**
 * What came of a contact.
 *
 * <p>Immutable and thread-safe.
 */
public enum ContactOutcome {
    /** The other side was not reached: no answer, given up while waiting, returned as undeliverable. */
    NOT_REACHED,

    /** The other side was reached, and the matter is still open. */
    UNRESOLVED,

    /** The other side was reached, and the matter is settled. */
    RESOLVED;

    /** Returns whether the other side was reached. */
    public boolean isReached() {
        return this != NOT_REACHED;
    }
}
