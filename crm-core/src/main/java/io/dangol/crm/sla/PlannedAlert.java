package io.dangol.crm.sla;

import java.time.Instant;
import java.util.Comparator;

/**
 * An alert that an escalation ladder calls for.
 *
 * <p>Alerts are ordered by when they are given, then by when the step was reached. Immutable and thread-safe.
 *
 * @param ticket whose clock it is about
 * @param metric which clock
 * @param cycle which run of the clock, from 1
 * @param step the step that was or will be reached
 * @param reachedAt when the step is reached
 * @param alertAt when the alert is to be given: then, or at the next instant at which alerts may be given
 */
public record PlannedAlert(
        TicketId ticket, SlaMetric metric, int cycle, EscalationStep step, Instant reachedAt, Instant alertAt)
        implements Comparable<PlannedAlert> {

    private static final Comparator<PlannedAlert> ORDER = Comparator.comparing(PlannedAlert::alertAt)
            .thenComparing(PlannedAlert::reachedAt)
            .thenComparing(PlannedAlert::ticket)
            .thenComparing(PlannedAlert::metric)
            .thenComparingInt(PlannedAlert::cycle);

    @Override
    public int compareTo(PlannedAlert other) {
        return ORDER.compare(this, other);
    }
}
