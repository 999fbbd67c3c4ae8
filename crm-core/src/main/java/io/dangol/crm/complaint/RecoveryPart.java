package io.dangol.crm.complaint;

/**
 * The two parts of a service recovery. Compensation alone does not restore trust, so a plan needs the psychological one.
 *
 * <p>Immutable and thread-safe.
 */
public enum RecoveryPart {
    /** What is said: apology, explanation, empathy. */
    PSYCHOLOGICAL,

    /** What is given: refund, replacement, discount, credit. */
    TANGIBLE
}
