package io.dangol.crm.examples;

import io.dangol.crm.sla.TicketEventType;
import java.util.List;

/** What a status of a help desk says in events of the library, and whether the clock of the resolution pauses in it. */
enum StatusMeaning {
    /** The house is to act, or has somebody act for it. */
    WORKING(TicketEventType.STATUS_CHANGED),
    /** The requester is to act; the clock of the resolution pauses. */
    WAITING(TicketEventType.STATUS_CHANGED),
    /** The solution was given; it can be reopened. */
    SOLVED(TicketEventType.STATUS_CHANGED, TicketEventType.SOLVED),
    /** Over for good; if nobody had said solved before, this says it. */
    FINISHED(TicketEventType.STATUS_CHANGED, TicketEventType.SOLVED, TicketEventType.CLOSED),
    /** Over for good, and no solution: cancelled, merged, removed. */
    DROPPED(TicketEventType.STATUS_CHANGED, TicketEventType.CLOSED);

    private final List<TicketEventType> events;

    StatusMeaning(TicketEventType... events) {
        this.events = List.of(events);
    }

    /** Returns the events that the status stands for, where the ticket was open before. */
    List<TicketEventType> events() {
        return events;
    }

    /** Tells whether the ticket is open in such a status. */
    boolean isOpen() {
        return this == WORKING || this == WAITING;
    }
}
