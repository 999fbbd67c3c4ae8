package io.dangol.crm.complaint;

/**
 * Why a closed complaint is taken up again.
 *
 * <p>Immutable and thread-safe.
 */
public enum ReopenGround {
    /** Something is known that was not. */
    NEW_FACT,

    /** Something that was promised was not done. */
    UNMET_REMEDY,

    /** The customer was asked how it was handled, and the answer was at or below the floor of the policy. */
    LOW_SATISFACTION
}
