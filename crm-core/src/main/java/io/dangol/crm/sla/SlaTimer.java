package io.dangol.crm.sla;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a scheduler of the host must look at a clock of a ticket again.
 *
 * <pre>{@code
 * SlaTimer timer = SlaTimer.of(ticket, SlaMetric.RESOLUTION.name(), openedAt);
 * timer = timer.rescheduled(alert);      // after a look: when the next alert is to be given
 * timer = timer.noLaterThan(pausedAt);   // after an event: look again at once
 * timer = timer.done(at);                // after a look: nothing to come
 * }</pre>
 *
 * <p>A clock of a ticket has one timer, which waits again and again: whatever its state, it can be rescheduled. How the
 * clock stands at the instant the timer does not know; the events of the ticket say. {@link TimerStore} says how a loop
 * of a scheduler uses timers.
 *
 * <p>Instants are kept to the microsecond, what is finer is dropped towards the past. Nothing of a timer may be
 * personal; it appears in {@code toString} and in messages. Immutable and thread-safe.
 *
 * @param ticket whose clock it is
 * @param metric which clock, by the name of its metric; 1 to 64 characters as {@link KeyText} allows
 * @param dueAt when to look
 * @param step what is expected to be done then, such as the name of an {@link EscalationStep}, 1 to 500 characters;
 *     empty if that is not known
 * @param doneAt when it was done, before or after {@code dueAt}; empty if it was not
 * @param cancelledAt when it was called off; empty if it was not, and never beside {@code doneAt}
 */
public record SlaTimer(
        @NotNull @Valid TicketId ticket,
        @NotBlank @Size(max = SlaMetric.MAX_NAME) String metric,
        @NotNull Instant dueAt,
        Optional<@Size(max = SlaTimer.MAX_STEP) String> step,
        Optional<Instant> doneAt,
        Optional<Instant> cancelledAt) {

    /** The type of the snapshot of a timer. */
    public static final String SNAPSHOT_TYPE = "sla-timer";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    /** The most characters of what is to be done, those of the name of an {@link EscalationStep}. */
    public static final int MAX_STEP = EscalationStep.MAX_NAME;

    public SlaTimer {
        Objects.requireNonNull(ticket, "ticket");
        KeyText.require("Metric of a timer of ticket " + ticket, metric, SlaMetric.MAX_NAME);
        step.ifPresent(
                text -> OpenText.require("Step of the timer of " + metric + " of ticket " + ticket, text, MAX_STEP));
        dueAt = EpochMicros.toInstant(EpochMicros.truncate(dueAt));
        doneAt = doneAt.map(at -> EpochMicros.toInstant(EpochMicros.truncate(at)));
        cancelledAt = cancelledAt.map(at -> EpochMicros.toInstant(EpochMicros.truncate(at)));
        if (doneAt.isPresent() && cancelledAt.isPresent()) {
            throw new IllegalArgumentException("Timer of " + metric + " of ticket " + ticket + " was done at "
                    + doneAt.get() + " and cancelled at " + cancelledAt.get()
                    + "; only one of them ends a wait. Leave the other out.");
        }
    }

    /**
     * Returns a new timer that waits.
     *
     * @param metric the name of a metric
     * @throws IllegalArgumentException if the name is not allowed, or the instant is beyond the range of microseconds
     */
    public static SlaTimer of(TicketId ticket, String metric, Instant dueAt) {
        return new SlaTimer(ticket, metric, dueAt, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a new timer that waits for an alert of an escalation ladder. */
    public static SlaTimer of(PlannedAlert alert) {
        return of(alert.ticket(), alert.metric().name(), alert.alertAt()).rescheduled(alert);
    }

    /**
     * Returns the key under which a store keeps the timer of a clock: the length of the ticket's own key, that key and
     * the name of the metric, with colons between, such as {@code 4:4711:resolution}. No two clocks have the same.
     */
    public static String keyOf(TicketId ticket, String metric) {
        // the length keeps apart two tickets of which one goes on with a colon
        return ticket.value().length() + ":" + ticket + ":" + metric;
    }

    /** Returns the key of this timer, as {@link #keyOf}; at most 197 characters. */
    public String key() {
        return keyOf(ticket, metric);
    }

    /** Returns how the timer stands. */
    public TimerState state() {
        if (doneAt.isPresent()) {
            return TimerState.DONE;
        }
        return cancelledAt.isPresent() ? TimerState.CANCELLED : TimerState.WAITING;
    }

    /** Tells whether a scheduler has to look at its instant: it was neither done nor cancelled. */
    public boolean isWaiting() {
        return state() == TimerState.WAITING;
    }

    /**
     * Returns this timer as waiting for another instant, whatever its state, without a step.
     *
     * @throws IllegalArgumentException if the instant is beyond the range of microseconds
     */
    public SlaTimer rescheduled(Instant at) {
        return of(ticket, metric, at);
    }

    /**
     * Returns this timer as waiting for an alert, whatever its state.
     *
     * @throws IllegalArgumentException if the alert is about another clock
     */
    public SlaTimer rescheduled(PlannedAlert alert) {
        if (!alert.ticket().equals(ticket) || !alert.metric().name().equals(metric)) {
            throw new IllegalArgumentException("Timer of " + metric + " of ticket " + ticket
                    + " cannot wait for an alert about " + alert.metric() + " of ticket " + alert.ticket()
                    + ". Each clock has a timer of its own.");
        }
        return new SlaTimer(
                ticket, metric, alert.alertAt(), Optional.of(alert.step().name()), Optional.empty(), Optional.empty());
    }

    /**
     * Returns this timer as waiting for an instant at the latest: unchanged if it waits for that one or an earlier one
     * already, else rescheduled to it. So nothing that is overdue is forgotten when a ticket changes.
     *
     * @throws IllegalArgumentException if the instant is beyond the range of microseconds
     */
    public SlaTimer noLaterThan(Instant at) {
        SlaTimer other = rescheduled(at);
        return isWaiting() && !dueAt.isAfter(other.dueAt) ? this : other;
    }

    /**
     * Returns this timer as done.
     *
     * @throws IllegalArgumentException if it was done or cancelled already, or the instant is beyond the range of
     *     microseconds
     */
    public SlaTimer done(Instant at) {
        requireWaiting("done");
        return new SlaTimer(ticket, metric, dueAt, step, Optional.of(at), Optional.empty());
    }

    /**
     * Returns this timer as called off.
     *
     * @throws IllegalArgumentException if it was done or cancelled already, or the instant is beyond the range of
     *     microseconds
     */
    public SlaTimer cancelled(Instant at) {
        requireWaiting("cancelled");
        return new SlaTimer(ticket, metric, dueAt, step, Optional.empty(), Optional.of(at));
    }

    /** Returns the write of this timer, keyed by {@link #key}, without events; {@link Version#ABSENT} creates it. */
    public Change change(CommandId command, Version expected) {
        return new Change(command, key(), expected, snapshot(), List.of());
    }

    /** Returns the timer as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("ticket", ticket.value())
                .text("metric", metric)
                .instant("dueAt", dueAt)
                .optional("step", step, (builder, field, text) -> builder.text(field, text))
                .optional("doneAt", doneAt, (builder, field, at) -> builder.instant(field, at))
                .optional("cancelledAt", cancelledAt, (builder, field, at) -> builder.instant(field, at))
                .build();
    }

    /**
     * Returns the timer of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     timer
     */
    public static SlaTimer restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new SlaTimer(
                TicketId.of(snapshot.text("ticket")),
                snapshot.text("metric"),
                snapshot.instant("dueAt"),
                snapshot.optional("step", Snapshot::text),
                snapshot.optional("doneAt", Snapshot::instant),
                snapshot.optional("cancelledAt", Snapshot::instant));
    }

    private void requireWaiting(String move) {
        if (!isWaiting()) {
            throw new IllegalArgumentException("Timer of " + metric + " of ticket " + ticket + " cannot be " + move
                    + ": it was " + (doneAt.isPresent() ? "done" : "cancelled") + " at "
                    + doneAt.or(() -> cancelledAt).orElseThrow()
                    + ". Reschedule it if there is something to wait for.");
        }
    }
}
