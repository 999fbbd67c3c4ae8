package io.dangol.crm.complaint;

/**
 * A stretch of the handling of a complaint. Every state belongs to one, those that a host adds too, so that clocks, lists
 * and statistics need to know no state.
 *
 * <p>Immutable and thread-safe.
 */
public enum ComplaintPhase {
    /** Taken in, not yet in anybody's hands. */
    INTAKE,

    /** Looked into. */
    HANDLING,

    /** An answer is prepared and decided on. */
    DECISION,

    /** Answered; the customer accepts or disputes, and is asked how it was handled. */
    REPLIED,

    /** In the hands of somebody outside, such as an ombudsman. */
    EXTERNAL,

    /** Done. */
    CLOSED;

    /** Tells whether the work on an answer is over here: it was given, somebody outside decides, or none is owed any more. */
    public boolean isAfterWork() {
        return this == REPLIED || this == EXTERNAL || this == CLOSED;
    }
}
