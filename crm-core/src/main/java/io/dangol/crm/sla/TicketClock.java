package io.dangol.crm.sla;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.calendar.WorkTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one ticket: the log of its events under the agreements of a service.
 *
 * <pre>{@code
 * TicketClock clock = gold.open(TicketId.of("4711"), Priority.HIGH, openedAt)
 *         .pause(t1, "waiting for customer")
 *         .resume(t2);
 * ClockReading reading = clock.read(SlaMetric.RESOLUTION, at);
 * }</pre>
 *
 * <p>Every answer is a function of the events up to the instant asked for, the agreements and their calendars; nothing is
 * counted up and stored. So events may come in any order or twice, and a correction of the log, of a calendar or of an
 * agreement is a new clock from the same events. Events of one instant have the order of {@link TicketEvent}.
 *
 * <p>A pause lasts from its instant to that of its resumption, whatever the calendar; pauses that overlap count once, and
 * what lies outside open hours counts for nothing. An event that cannot be so, such as a resumption without a pause,
 * changes nothing and is listed by {@link #irregularities}.
 *
 * <p>Immutable; thread-safe if the predicates of policies and custom metrics are.
 */
public final class TicketClock {

    private final SlaPolicies policies;
    private final TicketId ticket;
    private final TicketFacts firstFacts;
    private final List<TicketEvent> events;
    private final Map<SlaMetric, List<Cycle>> cycles;
    private final List<Irregularity> irregularities;
    private final List<Long> changes;
    private final TicketFacts facts;
    private final SlaAgreement agreement;
    private final String status;
    private final String owner;
    private final boolean open;
    private final long lastAt;

    private TicketClock(SlaPolicies policies, TicketId ticket, TicketFacts firstFacts, List<TicketEvent> events) {
        this.policies = policies;
        this.ticket = ticket;
        this.firstFacts = firstFacts;
        this.events = events;
        TicketFold fold = new TicketFold(policies, firstFacts, events);
        this.cycles = fold.cycles();
        this.irregularities = List.copyOf(fold.irregularities());
        this.changes = List.copyOf(fold.changes());
        this.facts = fold.facts();
        this.agreement = fold.agreement();
        this.status = fold.status();
        this.owner = fold.owner();
        this.open = fold.isOpen();
        this.lastAt = EpochMicros.truncate(events.get(events.size() - 1).at());
    }

    /**
     * Returns the clock of a ticket.
     *
     * @param facts what is known of the ticket when it comes in
     * @param events in any order; equal ones are one
     * @throws IllegalArgumentException if no event is {@code CREATED}, or one is before the first that is
     */
    public static TicketClock of(
            SlaPolicies policies, TicketId ticket, TicketFacts facts, Collection<TicketEvent> events) {
        Objects.requireNonNull(policies, "policies");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(facts, "facts");
        List<TicketEvent> ordered = List.copyOf(new TreeSet<>(events));
        if (ordered.stream().noneMatch(event -> event.type() == TicketEventType.CREATED)) {
            throw new IllegalArgumentException("Ticket " + ticket + " has " + ordered.size()
                    + " events and none of them is CREATED. Add the event of its receipt.");
        }
        TicketEvent first = ordered.get(0);
        if (first.type() != TicketEventType.CREATED) {
            throw new IllegalArgumentException("Ticket " + ticket + ": " + first
                    + " is before the ticket was created. Correct one of the instants, or the sequence numbers.");
        }
        return new TicketClock(policies, ticket, facts, ordered);
    }

    /**
     * Returns this clock with one more event, at whatever place its instant gives it.
     *
     * @throws IllegalArgumentException if the event is before the ticket was created
     */
    public TicketClock with(TicketEvent event) {
        List<TicketEvent> more = new ArrayList<>(events);
        more.add(event);
        return of(policies, ticket, firstFacts, more);
    }

    /**
     * Returns the clock of the same events under other policies, such as after a correction of a calendar: as if they had
     * always held, pauses and all.
     */
    public TicketClock under(SlaPolicies other) {
        return new TicketClock(Objects.requireNonNull(other, "other"), ticket, firstFacts, events);
    }

    /** Adds an event after those that the ticket has of the same instant. */
    private TicketClock append(TicketEvent event) {
        int sequence = 0;
        for (TicketEvent other : events) {
            if (other.at().equals(event.at())) {
                sequence = Math.max(sequence, other.sequence() + 1);
            }
        }
        return with(event.withSequence(sequence));
    }

    /**
     * Returns this clock with a pause that begins.
     *
     * @param reason the host's label of the reason, not a note about a person; 1 to 200 characters
     */
    public TicketClock pause(Instant at, String reason) {
        return append(TicketEvent.of(at, TicketEventType.PAUSED, ActorRole.AGENT, reason));
    }

    /**
     * Returns this clock with a pause that has ended.
     *
     * @throws IllegalArgumentException if the pause ends before it begins
     */
    public TicketClock pause(Instant from, Instant to, String reason) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Ticket " + ticket + ": a pause from " + from + " to " + to
                    + " ends before it begins. Check the order of the instants.");
        }
        return pause(from, reason).append(TicketEvent.of(to, TicketEventType.RESUMED, ActorRole.AGENT, reason));
    }

    /** Returns this clock with all pauses ended. */
    public TicketClock resume(Instant at) {
        return append(TicketEvent.of(at, TicketEventType.RESUMED, ActorRole.AGENT, ""));
    }

    /** Returns this clock with an answer of an agent. */
    public TicketClock agentReply(Instant at) {
        return append(TicketEvent.agentReply(at));
    }

    /** Returns this clock with a message of the requester. */
    public TicketClock requesterReply(Instant at) {
        return append(TicketEvent.requesterReply(at));
    }

    /** Returns this clock in another status. */
    public TicketClock status(Instant at, String newStatus) {
        return append(TicketEvent.statusChanged(at, newStatus));
    }

    /** Returns this clock with another priority. */
    public TicketClock priority(Instant at, Priority priority) {
        return append(TicketEvent.priorityChanged(at, priority));
    }

    /** Returns this clock under another agreement, whatever the policies say. */
    public TicketClock agreement(Instant at, SlaAgreement other) {
        TicketClock known = new TicketClock(policies.with(other), ticket, firstFacts, events);
        return known.append(TicketEvent.of(at, TicketEventType.AGREEMENT_CHANGED, ActorRole.AGENT, other.name()));
    }

    /** Returns this clock with the ticket in the hands of an owner. */
    public TicketClock assign(Instant at, String newOwner) {
        return append(TicketEvent.assigned(at, newOwner));
    }

    /** Returns this clock with the ticket solved. */
    public TicketClock solve(Instant at) {
        return append(TicketEvent.solved(at));
    }

    /** Returns this clock with the ticket reopened by the requester. */
    public TicketClock reopen(Instant at) {
        return append(TicketEvent.reopened(at));
    }

    /** Returns this clock with the ticket closed for good. */
    public TicketClock close(Instant at) {
        return append(TicketEvent.closed(at));
    }

    /** Returns the ticket. */
    public TicketId ticket() {
        return ticket;
    }

    /** Returns the events in their order. */
    public List<TicketEvent> events() {
        return events;
    }

    /** Returns the events that cannot be so, in their order. */
    public List<Irregularity> irregularities() {
        return irregularities;
    }

    /** Returns what is known of the ticket after all its events. */
    public TicketFacts facts() {
        return facts;
    }

    /** Returns the agreement that holds after all events. */
    public SlaAgreement agreement() {
        return agreement;
    }

    /** Returns the status after all events, empty text before the first is known. */
    public String status() {
        return status;
    }

    /** Returns the host's key of the owner after all events, empty text for nobody. */
    public String owner() {
        return owner;
    }

    /** Tells whether the ticket is neither solved nor closed after all events. */
    public boolean isOpen() {
        return open;
    }

    /** Returns when the ticket came in. */
    public Instant openedAt() {
        return events.get(0).at();
    }

    /** Returns the policies by which this clock has its agreement. */
    public SlaPolicies policies() {
        return policies;
    }

    /**
     * Returns this clock by what had happened up to an instant, inclusive.
     *
     * @throws IllegalArgumentException if the ticket came in later
     */
    public TicketClock asOf(Instant at) {
        return upTo(EpochMicros.truncate(at));
    }

    TicketClock upTo(long at) {
        if (lastAt <= at) {
            return this;
        }
        int count = events.size();
        while (count > 0 && EpochMicros.truncate(events.get(count - 1).at()) > at) {
            count--;
        }
        if (count == 0) {
            throw new IllegalArgumentException("Ticket " + ticket + " came in at " + openedAt()
                    + " and has no clocks at " + EpochMicros.toInstant(at) + ", before that.");
        }
        return new TicketClock(policies, ticket, firstFacts, events.subList(0, count));
    }

    /**
     * Returns the clock of a metric as it stands at an instant, by what had happened up to then: the run that goes on, or
     * else the last one. Where nothing has started it, it is not started.
     *
     * @throws IllegalArgumentException if the ticket came in later, or the instant is outside the horizon of calendars
     */
    public ClockReading read(SlaMetric metric, Instant at) {
        long micros = readable(at);
        TicketClock then = upTo(micros);
        List<Cycle> all = then.cycles(metric);
        return all.isEmpty() ? then.notStarted(metric, micros) : then.reading(all.get(all.size() - 1), micros);
    }

    /**
     * Returns all runs of the clock of a metric as they stand at an instant, in order; empty if nothing has started it.
     *
     * @throws IllegalArgumentException if the ticket came in later, or the instant is outside the horizon of calendars
     */
    public List<ClockReading> readAll(SlaMetric metric, Instant at) {
        long micros = readable(at);
        TicketClock then = upTo(micros);
        return then.cycles(metric).stream()
                .map(cycle -> then.reading(cycle, micros))
                .toList();
    }

    /**
     * Returns the clocks of all metrics for which the ticket has a target or had one, the standard ones first, then the
     * host's own by name, each as {@link #read}.
     *
     * @throws IllegalArgumentException if the ticket came in later, or the instant is outside the horizon of calendars
     */
    public List<ClockReading> read(Instant at) {
        TicketClock then = asOf(at);
        return policies.tracked().stream()
                .map(metric -> then.read(metric, at))
                .filter(reading -> reading.state() != ClockState.NO_TARGET)
                .toList();
    }

    /**
     * Returns where the elapsed time of a clock went, by status and owner, in the order in which they first appear. The
     * counted times add up to the elapsed time of {@link #read}.
     *
     * @throws IllegalArgumentException if the ticket came in later, or the instant is outside the horizon of calendars
     */
    public List<TimeShare> explain(SlaMetric metric, Instant at) {
        long micros = readable(at);
        List<Cycle> all = upTo(micros).cycles(metric);
        return all.isEmpty() ? List.of() : explain(all.get(all.size() - 1), micros);
    }

    static List<TimeShare> explain(Cycle cycle, long at) {
        Map<List<String>, TimeShare> shares = new LinkedHashMap<>();
        for (Segment segment : cycle.segments()) {
            Duration open = Cycle.duration(cycle.openTime(segment, at));
            TimeShare share = new TimeShare(
                    segment.status(),
                    segment.owner(),
                    segment.counts() ? open : Duration.ZERO,
                    segment.counts() ? Duration.ZERO : open);
            shares.merge(
                    List.of(segment.status(), segment.owner()),
                    share,
                    (a, b) -> new TimeShare(
                            a.status(),
                            a.owner(),
                            a.counted().plus(b.counted()),
                            a.paused().plus(b.paused())));
        }
        return List.copyOf(shares.values());
    }

    List<Cycle> cycles(SlaMetric metric) {
        return cycles.getOrDefault(metric, List.of());
    }

    /** Returns the cycles of all metrics. */
    Collection<List<Cycle>> allCycles() {
        return cycles.values();
    }

    /** Returns when priority or agreement changed or a clock went on, in epoch microseconds, in order. */
    List<Long> changes() {
        return changes;
    }

    /** Refuses instants beyond the horizon whether a calendar is asked or not. */
    private static long readable(Instant at) {
        if (at.isAfter(WorkCalendar.HORIZON_END)) {
            throw new IllegalArgumentException(
                    "Clocks are asked for " + at + ", beyond the horizon of calendars; allowed is" + " up to "
                            + WorkCalendar.HORIZON_END + ". Read them at an earlier instant.");
        }
        return EpochMicros.truncate(at);
    }

    private ClockReading notStarted(SlaMetric metric, long at) {
        Optional<SlaTarget> target = agreement.target(metric, facts);
        return new ClockReading(
                ticket,
                metric,
                EpochMicros.toInstant(at),
                0,
                agreement.name(),
                target.map(SlaTarget::within),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                target.isEmpty() ? ClockState.NO_TARGET : ClockState.NOT_STARTED);
    }

    ClockReading reading(Cycle cycle, long at) {
        long elapsed = cycle.elapsed(at);
        SlaTarget target = cycle.target();
        return new ClockReading(
                ticket,
                cycle.metric(),
                EpochMicros.toInstant(at),
                cycle.number(),
                cycle.agreement().name(),
                target == null ? Optional.empty() : Optional.of(target.within()),
                instant(cycle.startedAt()),
                instant(cycle.stoppedAt()),
                Cycle.duration(elapsed),
                instant(cycle.due()),
                instant(cycle.breachesAfter()),
                cycle.state(elapsed));
    }

    private static Optional<Instant> instant(long micros) {
        return micros == WorkTimeline.NEVER ? Optional.empty() : Optional.of(EpochMicros.toInstant(micros));
    }

    /** Clocks are equal if their tickets, first facts, events and policies are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof TicketClock that
                        && ticket.equals(that.ticket)
                        && firstFacts.equals(that.firstFacts)
                        && events.equals(that.events)
                        && policies.equals(that.policies));
    }

    @Override
    public int hashCode() {
        return 31 * ticket.hashCode() + events.hashCode();
    }

    /** Returns ticket, agreement and number of events. */
    @Override
    public String toString() {
        return "TicketClock[" + ticket + ", " + agreement.name() + ", " + events.size() + " events]";
    }
}
