package io.dangol.crm.examples;

import io.dangol.crm.sla.TicketEventType;
import java.util.List;

/** What a status of a help desk says in events of the library, and whether the clock of the resolution pauses in it. */
enum StatusMeaning {
    /** The house is to act, or has somebody act for it. */
    WORKING,
    /** The requester is to act; the clock of the resolution pauses. */
    WAITING,
    /** The solution was given; it can be reopened. */
    SOLVED,
    /** Over for good; if nobody had said solved before, this says it. */
    FINISHED,
    /** Over for good, and no solution: cancelled, merged, removed. */
    DROPPED;

    /** Returns the events that the status stands for, where the ticket was open before. */
    List<TicketEventType> events() {
        return switch (this) {
            case WORKING, WAITING -> List.of(TicketEventType.STATUS_CHANGED);
            case SOLVED -> List.of(TicketEventType.STATUS_CHANGED, TicketEventType.SOLVED);
            case FINISHED -> List.of(TicketEventType.STATUS_CHANGED, TicketEventType.SOLVED, TicketEventType.CLOSED);
            case DROPPED -> List.of(TicketEventType.STATUS_CHANGED, TicketEventType.CLOSED);
        };
    }

    /** Tells whether the ticket is open in such a status. */
    boolean isOpen() {
        return this == WORKING || this == WAITING;
    }
}
