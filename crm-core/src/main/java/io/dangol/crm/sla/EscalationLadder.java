package io.dangol.crm.sla;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.calendar.WorkTimeline;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to alert as a clock uses up its target, and when.
 *
 * <pre>{@code
 * EscalationLadder ladder = EscalationLadder.of(
 *                 EscalationStep.atPercent(75, "remind the owner"),
 *                 EscalationStep.beforeBreach(Duration.ofMinutes(30), "tell the team lead"),
 *                 EscalationStep.atBreach("tell the service manager"))
 *         .alertsDuring(officeHours);
 * ladder.next(clock, SlaMetric.RESOLUTION, at); // when to look again
 * ladder.due(clock, SlaMetric.RESOLUTION, lastLookedAt, at); // what to send now
 * }</pre>
 *
 * <p>Each step is reached once per run of a clock, and not while it is paused or after it stopped. Outside the hours for
 * alerts an alert waits for the next opening; if the clock stops until then, it is not given. Of alerts that would be given
 * together, the one whose step was reached last stands for all. Where a change of priority or agreement moves a step into
 * the past, it is reached at the change; one that was reached before the change is not reached again. Where a solved ticket
 * is reopened and the clock goes on, a step that it should have reached and was not alerted of is reached at the reopening.
 *
 * <p>Immutable and thread-safe.
 *
 * @param steps at least one, in any order; of steps reached at the same instant the later one in the list is the higher
 * @param alertHours when alerts may be given; empty for at any time
 */
public record EscalationLadder(@NotEmpty List<EscalationStep> steps, Optional<WorkCalendar> alertHours) {

    public EscalationLadder {
        Objects.requireNonNull(alertHours, "alertHours");
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("An escalation ladder has no step; add one or leave the ladder out.");
        }
    }

    /** Returns the ladder of these steps, with alerts at any time. */
    public static EscalationLadder of(EscalationStep... steps) {
        return new EscalationLadder(List.of(steps), Optional.empty());
    }

    /** Returns this ladder with alerts in the open time of a calendar only, so that nobody is alerted at night. */
    public EscalationLadder alertsDuring(WorkCalendar hours) {
        return new EscalationLadder(steps, Optional.of(hours));
    }

    /**
     * Returns all alerts of a clock, given and to come, as known at an instant, in order. Those to come are given if nothing
     * stops, pauses or changes the clock.
     *
     * @throws IllegalArgumentException if the ticket came in after the instant
     */
    public List<PlannedAlert> plan(TicketClock clock, SlaMetric metric, Instant at) {
        TicketClock then = clock.asOf(at);
        List<PlannedAlert> plan = new ArrayList<>();
        for (Cycle cycle : then.cycles(metric)) {
            plan.addAll(alerts(then, cycle));
        }
        plan.sort(null);
        return List.copyOf(plan);
    }

    /**
     * Returns the next alert after an instant, as known then: when a scheduler should look again. Empty if there is none to
     * come, or it is not known because the clock is paused. An alert at the instant itself is not the next one: it is
     * {@link #due} now. A change may make alerts due at once, so ask {@code due} after every event too.
     *
     * @throws IllegalArgumentException if the ticket came in after the instant
     */
    public Optional<PlannedAlert> next(TicketClock clock, SlaMetric metric, Instant at) {
        return plan(clock, metric, at).stream()
                .filter(alert -> alert.alertAt().isAfter(at))
                .findFirst();
    }

    /**
     * Returns the alerts to be given now by a host that looked last at an instant: for each run of the clock at most one, the
     * last that has come up since. A host that looks seldom so sends no flood.
     *
     * @param after when it looked last, exclusive
     * @param upTo now, inclusive
     * @throws IllegalArgumentException if the ticket came in after {@code upTo}
     */
    public List<PlannedAlert> due(TicketClock clock, SlaMetric metric, Instant after, Instant upTo) {
        TicketClock then = clock.asOf(upTo);
        List<PlannedAlert> due = new ArrayList<>();
        for (Cycle cycle : then.cycles(metric)) {
            alerts(then, cycle).stream()
                    .filter(alert ->
                            alert.alertAt().isAfter(after) && !alert.alertAt().isAfter(upTo))
                    .reduce((earlier, later) -> later)
                    .ifPresent(due::add);
        }
        return List.copyOf(due);
    }

    /** Returns the alerts of a cycle in order, one for each instant. */
    private List<PlannedAlert> alerts(TicketClock clock, Cycle cycle) {
        List<PlannedAlert> alerts = new ArrayList<>();
        for (EscalationStep step : steps) {
            long reached = reachedAt(clock, cycle, step);
            long alert = alertAt(reached);
            if (alert < cycle.stoppedAt()) {
                alerts.add(new PlannedAlert(
                        clock.ticket(),
                        cycle.metric(),
                        cycle.number(),
                        step,
                        EpochMicros.toInstant(reached),
                        EpochMicros.toInstant(alert)));
            }
        }
        // a stable sort: of equal instants the later step in the list stays the later
        alerts.sort(null);
        List<PlannedAlert> together = new ArrayList<>();
        for (PlannedAlert alert : alerts) {
            int last = together.size() - 1;
            if (last >= 0 && together.get(last).alertAt().equals(alert.alertAt())) {
                together.set(last, alert);
            } else {
                together.add(alert);
            }
        }
        return together;
    }

    private long alertAt(long reached) {
        return reached == WorkTimeline.NEVER
                ? reached
                : alertHours.map(hours -> hours.timeline().nextOpen(reached)).orElse(reached);
    }

    /**
     * Returns when the step whose alert is given is reached. Between two changes, of priority or agreement or by a reopening,
     * the clock ran by what was known then, so each stretch is asked of the clock as it was. A step that was reached keeps
     * its alert through later changes, unless the clock had stopped when it was to be given: then it is reached again when
     * the clock goes on.
     */
    private long reachedAt(TicketClock clock, Cycle cycle, EscalationStep step) {
        long from = cycle.startedAt();
        long waiting = WorkTimeline.NEVER;
        for (long change : clock.changes()) {
            List<Cycle> before = change > from ? clock.upTo(change - 1).cycles(cycle.metric()) : List.of();
            if (before.size() >= cycle.number()) {
                Cycle known = before.get(cycle.number() - 1);
                if (waiting == WorkTimeline.NEVER) {
                    long reached = reachedFrom(from, known, step);
                    waiting = reached < Math.min(change, known.stoppedAt()) ? reached : WorkTimeline.NEVER;
                }
                long alert = alertAt(waiting);
                if (alert < change) {
                    if (alert < known.stoppedAt()) {
                        return waiting;
                    }
                    waiting = WorkTimeline.NEVER;
                }
            }
            from = Math.max(from, change);
        }
        return waiting == WorkTimeline.NEVER ? reachedFrom(from, cycle, step) : waiting;
    }

    private static long reachedFrom(long from, Cycle cycle, EscalationStep step) {
        return cycle.target() == null ? WorkTimeline.NEVER : Math.max(from, step.reachedBy(cycle));
    }
}
