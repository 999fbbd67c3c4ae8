package io.dangol.crm.sla;

import java.util.Objects;

/**
 * An event that says what cannot be so. It changes nothing about any clock, and it is not lost: the log of the ticket should be
 * looked at.
 *
 * @param event the event
 * @param kind what is odd about it
 */
public record Irregularity(TicketEvent event, Kind kind) {

    public Irregularity {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(kind, "kind");
    }

    /** What can be odd about an event. */
    public enum Kind {
        /** The ticket was created already. */
        CREATED_TWICE,
        /** No pause of that reason has begun, or none at all. */
        RESUMED_WITHOUT_PAUSE,
        /** A pause of that reason has begun already. It is one pause. */
        PAUSED_TWICE,
        /** The ticket is solved or closed already; the first time counts. */
        SOLVED_TWICE,
        /** The ticket is closed already. */
        CLOSED_TWICE,
        /** The ticket is not solved, so there is nothing to reopen. */
        REOPENED_WHILE_OPEN,
        /** No agreement has that name; the one before goes on. */
        UNKNOWN_AGREEMENT
    }
}
