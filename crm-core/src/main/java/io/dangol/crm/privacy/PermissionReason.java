package io.dangol.crm.privacy;

/**
 * Why a use of personal data is permitted or not.
 *
 * <p>Immutable and thread-safe.
 */
public enum PermissionReason {
    /** The last statement is a grant that has not lapsed: permitted. */
    GRANTED,
    /** Nobody has said anything about the purpose yet. */
    NEVER_GRANTED,
    /** The last statement is a withdrawal, or a withdrawal of one of two merged customers stands. */
    WITHDRAWN,
    /** The last statement is a consent that has lapsed. */
    EXPIRED,
    /** The field was not collected for this purpose. */
    FIELD_NOT_FOR_PURPOSE;

    /** Returns whether the use is permitted. */
    public boolean isAllowed() {
        return this == GRANTED;
    }
}
