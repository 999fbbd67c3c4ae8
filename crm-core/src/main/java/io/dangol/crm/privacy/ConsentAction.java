package io.dangol.crm.privacy;

/**
 * What a statement of consent, or the record of another legal basis, does.
 *
 * <p>Immutable and thread-safe.
 */
public enum ConsentAction {
    /** The purpose is permitted from now on. */
    GRANT,
    /** The purpose is not permitted any more. */
    WITHDRAW
}
