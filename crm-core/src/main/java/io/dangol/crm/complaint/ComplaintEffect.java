package io.dangol.crm.complaint;

import io.dangol.crm.workflow.Effect;

/**
 * What the handling of a complaint asks the host to do, besides what the move itself asks for.
 *
 * <p>Immutable and thread-safe.
 */
public enum ComplaintEffect implements Effect {
    /** It has entered the open list. */
    ENTER_OPEN_LIST,

    /** It has left the open list; its number is retired and given to no other complaint. */
    RETIRE_NUMBER,

    /** It was closed; {@link Complaint#statistics} is what is to be counted. */
    RECORD_STATISTICS,

    /** The customer took it back, but something must be done at once: keep a case of the house. */
    KEEP_INTERNAL_CASE,

    /** The customer found the handling bad: offer to take it up again. */
    OFFER_REOPENING
}
