package io.dangol.crm.complaint;

/**
 * Why a customer is spoken to while a complaint is open.
 *
 * <p>Immutable and thread-safe.
 */
public enum ContactKind {
    /** To say how it stands. */
    PROGRESS,

    /** To remind of a question that was asked. */
    REMINDER,

    /** Unasked, to ask how it is or to offer help. */
    PROACTIVE
}
