package io.dangol.crm.sla;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.OpenText;
import io.dangol.crm.calendar.WorkCalendar;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that happened to a ticket, as help desks record it.
 *
 * <p>Events are ordered by instant, then sequence number, then {@linkplain TicketEventType type}, then role with the
 * requester first, then value. A host whose events of one instant have an order of their own says so by the sequence
 * number: with instants of whole minutes, a status that was left and taken up again would else come out of order. Equal events are one event.
 *
 * <p>The instant is truncated to the microsecond and lies within the horizon of a {@link WorkCalendar}. {@code toString}
 * leaves the value out, which may name a person of the house. Immutable and thread-safe.
 *
 * @param at when it happened
 * @param sequence order among the events of one instant, from 0
 * @param type what happened
 * @param role who caused it
 * @param value what the type says, at most 200 characters; empty where it says nothing
 */
public record TicketEvent(
        @NotNull Instant at,
        @PositiveOrZero int sequence,
        @NotNull TicketEventType type,
        @NotNull ActorRole role,
        @NotNull @Size(max = TicketEvent.MAX_VALUE) String value)
        implements Comparable<TicketEvent> {

    /** The most characters of a value. */
    public static final int MAX_VALUE = 200;

    private static final Comparator<TicketEvent> ORDER = Comparator.comparing(TicketEvent::at)
            .thenComparingInt(TicketEvent::sequence)
            .thenComparing(TicketEvent::type)
            .thenComparing(TicketEvent::role)
            .thenComparing(TicketEvent::value);

    public TicketEvent {
        if (at.isBefore(WorkCalendar.HORIZON_START) || at.isAfter(WorkCalendar.HORIZON_END)) {
            throw new IllegalArgumentException(
                    "Event " + type + " at " + at + " is outside the horizon of calendars; allowed"
                            + " are " + WorkCalendar.HORIZON_START + " to " + WorkCalendar.HORIZON_END
                            + ". Leave out an event that stands for 'never'.");
        }
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(role, "role");
        if (sequence < 0) {
            throw new IllegalArgumentException(
                    "Event " + type + " at " + at + " has the sequence number " + sequence + "; allowed is 0 or more.");
        }
        OpenText.requireStorable("Value of event " + type, value);
        if (value.length() > MAX_VALUE) {
            throw new IllegalArgumentException("Value of event " + type + " has " + value.length()
                    + " characters; allowed are up to " + MAX_VALUE + ". Keep notes elsewhere.");
        }
        if (value.isBlank() && needsValue(type)) {
            throw new IllegalArgumentException("Event " + type + " at " + at
                    + " has no value; give the new status, priority, agreement, reason or name.");
        }
        if (type == TicketEventType.PRIORITY_CHANGED) {
            Priority.of(value);
        }
    }

    private static boolean needsValue(TicketEventType type) {
        return switch (type) {
            case STATUS_CHANGED, PRIORITY_CHANGED, AGREEMENT_CHANGED, PAUSED, NAMED -> true;
            default -> false;
        };
    }

    /** Returns an event of sequence 0. */
    public static TicketEvent of(Instant at, TicketEventType type, ActorRole role, String value) {
        return new TicketEvent(at, 0, type, role, value);
    }

    /** The requester wrote in. */
    public static TicketEvent created(Instant at) {
        return of(at, TicketEventType.CREATED, ActorRole.REQUESTER, "");
    }

    /** An agent answered the requester. */
    public static TicketEvent agentReply(Instant at) {
        return of(at, TicketEventType.PUBLIC_REPLY, ActorRole.AGENT, "");
    }

    /** The requester wrote again. */
    public static TicketEvent requesterReply(Instant at) {
        return of(at, TicketEventType.PUBLIC_REPLY, ActorRole.REQUESTER, "");
    }

    /** An agent wrote a note that the requester cannot read. */
    public static TicketEvent internalNote(Instant at) {
        return of(at, TicketEventType.INTERNAL_NOTE, ActorRole.AGENT, "");
    }

    /** The status changed. */
    public static TicketEvent statusChanged(Instant at, String status) {
        return of(at, TicketEventType.STATUS_CHANGED, ActorRole.AGENT, status);
    }

    /** The priority changed. */
    public static TicketEvent priorityChanged(Instant at, Priority priority) {
        return of(at, TicketEventType.PRIORITY_CHANGED, ActorRole.AGENT, priority.name());
    }

    /** The ticket was given to an owner. */
    public static TicketEvent assigned(Instant at, String owner) {
        return of(at, TicketEventType.ASSIGNED, ActorRole.AGENT, owner);
    }

    /** The ticket was solved. */
    public static TicketEvent solved(Instant at) {
        return of(at, TicketEventType.SOLVED, ActorRole.AGENT, "");
    }

    /** The requester took a solved ticket up again. */
    public static TicketEvent reopened(Instant at) {
        return of(at, TicketEventType.REOPENED, ActorRole.REQUESTER, "");
    }

    /** The ticket was closed for good. */
    public static TicketEvent closed(Instant at) {
        return of(at, TicketEventType.CLOSED, ActorRole.AGENT, "");
    }

    /** Something happened that a clock of the host's own waits for. */
    public static TicketEvent named(Instant at, String name) {
        return of(at, TicketEventType.NAMED, ActorRole.AGENT, name);
    }

    /** Returns this event with another sequence number. */
    public TicketEvent withSequence(int number) {
        return new TicketEvent(at, number, type, role, value);
    }

    /** Tells whether this is of a type and has a value. */
    public boolean is(TicketEventType other, String otherValue) {
        return type == other && value.equals(otherValue);
    }

    @Override
    public int compareTo(TicketEvent other) {
        return ORDER.compare(this, other);
    }

    /** Returns instant, type and role; not the value. */
    @Override
    public String toString() {
        return type + " by " + role + " at " + at + (sequence == 0 ? "" : " #" + sequence);
    }
}
