package io.dangol.crm.sla;

/**
 * What can happen to a ticket. The order is that in which events of one instant and one sequence number are taken: what the
 * ticket is, before what was said, before how it stands.
 */
public enum TicketEventType {
    /** The ticket came in. The first event of every ticket. */
    CREATED,
    /** From now on another agreement holds; the value is its name. */
    AGREEMENT_CHANGED,
    /** The value is the name of the new priority. */
    PRIORITY_CHANGED,
    /** The value is the host's key of the new owner; empty for nobody. */
    ASSIGNED,
    /** A solved ticket is taken up again. */
    REOPENED,
    /** A reply that the requester can read, or the requester's own. */
    PUBLIC_REPLY,
    /** A note that the requester cannot read. It answers nothing. */
    INTERNAL_NOTE,
    /** A pause ends; the value is its reason, empty for all pauses that {@link #PAUSED} began. */
    RESUMED,
    /** A pause begins; the value is its reason. */
    PAUSED,
    /** The value is the new status. Whether clocks pause in it, the agreement says. */
    STATUS_CHANGED,
    /** The solution was given. */
    SOLVED,
    /** The ticket is closed for good, solved before or not. */
    CLOSED,
    /** Something else, for clocks of the host's own; the value is its name. */
    NAMED
}
