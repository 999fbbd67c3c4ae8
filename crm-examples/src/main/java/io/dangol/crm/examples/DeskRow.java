package io.dangol.crm.examples;

import io.dangol.crm.sla.ActorRole;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.TicketEvent;
import io.dangol.crm.sla.TicketEventType;
import io.dangol.crm.sla.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What one row of a help desk's log says of a ticket.
 *
 * <p>Rows are ordered by instant and number, then by type, with an open status before a solved one and that before a closed
 * one; the line in the file does not count. A row can be made into events: instant, value and owner are what
 * {@link TicketEvent} allows. {@code toString} leaves out value and owner, which may name a person. Immutable and
 * thread-safe.
 *
 * @param line of the file
 * @param ticket whose row it is
 * @param at when it happened, truncated to the microsecond
 * @param number order among the rows of one instant, where the log has one; else 0
 * @param type what happened
 * @param meaning what the new status means; present exactly for {@code STATUS_CHANGED}
 * @param role who caused it; empty if not stated
 * @param value what the type says, empty where it says nothing
 * @param priority the priority then; empty if not stated
 * @param owner the host's key of the owner then; empty if not stated
 * @param site where the ticket is served; empty if not stated
 */
record DeskRow(
        long line,
        TicketId ticket,
        Instant at,
        int number,
        TicketEventType type,
        Optional<StatusMeaning> meaning,
        Optional<ActorRole> role,
        String value,
        Optional<Priority> priority,
        Optional<String> owner,
        Optional<Site> site) {

    static final Comparator<DeskRow> ORDER = Comparator.comparing(DeskRow::at)
            .thenComparingInt(DeskRow::number)
            .thenComparing(DeskRow::type)
            .thenComparing(row -> row.meaning().map(Enum::ordinal).orElse(-1))
            .thenComparing(row -> row.role().map(Enum::ordinal).orElse(-1))
            .thenComparing(DeskRow::value)
            .thenComparing(row -> row.priority().map(Priority::name).orElse(""))
            .thenComparing(row -> row.owner().orElse(""))
            .thenComparing(row -> row.site().map(Enum::ordinal).orElse(-1));

    DeskRow {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(site, "site");
        at = TicketEvent.of(at, type, ActorRole.AGENT, value).at();
        for (String name : owner.stream().toList()) {
            owner = Optional.of(TicketEvent.assigned(at, name).value());
        }
    }

    /** Returns a row without anything but the event. */
    static DeskRow of(long line, TicketId ticket, Instant at, TicketEventType type) {
        return new DeskRow(
                line,
                ticket,
                at,
                0,
                type,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    DeskRow numbered(int other) {
        return new DeskRow(line, ticket, at, other, type, meaning, role, value, priority, owner, site);
    }

    DeskRow by(ActorRole other) {
        return new DeskRow(line, ticket, at, number, type, meaning, Optional.of(other), value, priority, owner, site);
    }

    DeskRow saying(String other) {
        return new DeskRow(line, ticket, at, number, type, meaning, role, other, priority, owner, site);
    }

    DeskRow inStatus(String status, StatusMeaning means) {
        return new DeskRow(
                line,
                ticket,
                at,
                number,
                TicketEventType.STATUS_CHANGED,
                Optional.of(means),
                role,
                status,
                priority,
                owner,
                site);
    }

    DeskRow with(Optional<Priority> itsPriority, Optional<String> itsOwner, Optional<Site> itsSite) {
        return new DeskRow(line, ticket, at, number, type, meaning, role, value, itsPriority, itsOwner, itsSite);
    }

    /** Tells whether this says the same as another row. */
    boolean repeats(DeskRow other) {
        return ORDER.compare(this, other) == 0;
    }

    @Override
    public String toString() {
        return "Line " + line + ": ticket " + ticket + ", " + type + " at " + at;
    }
}
