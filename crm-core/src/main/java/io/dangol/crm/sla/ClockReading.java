package io.dangol.crm.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One clock of a ticket as it stands at an instant.
 *
 * <p>{@code dueAt} is the first instant at which the target is used up, {@code breachesAfter} the last one at which no more
 * than the target is used. They differ where the target is used up exactly at a closing or where a pause begins. For a
 * clock that runs they hold if nothing stops or pauses it; for one that stopped they are what they were then; while it is
 * paused they are empty, unless the target was used up before.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ticket whose clock it is
 * @param metric what it measures
 * @param at the instant of the reading
 * @param cycle which run of the clock, from 1; 0 if it has not started
 * @param agreement the name of the agreement whose target holds
 * @param target the open time that may pass; empty if the metric has no target
 * @param startedAt when it started
 * @param stoppedAt when it stopped
 * @param elapsed open time used, pauses left out
 * @param dueAt when the target is used up
 * @param breachesAfter until when it is not missed
 * @param state how it stands
 */
public record ClockReading(
        TicketId ticket,
        SlaMetric metric,
        Instant at,
        int cycle,
        String agreement,
        Optional<Duration> target,
        Optional<Instant> startedAt,
        Optional<Instant> stoppedAt,
        Duration elapsed,
        Optional<Instant> dueAt,
        Optional<Instant> breachesAfter,
        ClockState state) {

    public ClockReading {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(stoppedAt, "stoppedAt");
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(breachesAfter, "breachesAfter");
        Objects.requireNonNull(state, "state");
    }

    /** Returns the target less the time used, negative once it is missed; empty without a target. */
    public Optional<Duration> remaining() {
        return target.map(within -> within.minus(elapsed));
    }

    /** Returns the time used as a share of the target, above 1 once it is missed; empty without a target or of a zero one. */
    public OptionalDouble shareUsed() {
        return target.isEmpty() || target.get().isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) Cycle.micros(elapsed) / Cycle.micros(target.get()));
    }

    /** Tells whether more than the target was used. */
    public boolean isBreached() {
        return state.isMissed();
    }
}
