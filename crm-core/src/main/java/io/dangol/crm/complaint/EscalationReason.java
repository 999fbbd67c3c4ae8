package io.dangol.crm.complaint;

/**
 * Why a complaint goes one level higher.
 *
 * <p>Immutable and thread-safe.
 */
public enum EscalationReason {
    /** A clock runs out, or has run out. */
    CLOCK_AT_RISK,

    /** It is severe. */
    SEVERITY,

    /** Somebody asked for it. */
    REQUEST
}
