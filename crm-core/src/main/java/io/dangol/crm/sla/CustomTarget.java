package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkCalendar;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * A target of the host's own, whose clock starts, pauses and stops on events that the host names.
 *
 * <p>Immutable; thread-safe if the predicates of the metric are.
 *
 * @param metric made by {@link SlaMetric#custom}
 * @param scope for which tickets it holds
 * @param within open time that may pass, whole microseconds from 0
 * @param calendar by which time is counted
 */
public record CustomTarget(
        @NotNull SlaMetric metric,
        @NotNull TargetScope scope,
        @NotNull Duration within,
        @NotNull WorkCalendar calendar) implements SlaTarget {

    public CustomTarget {
        if (!metric.isCustom()) {
            throw new IllegalArgumentException("A custom target measures '" + metric
                    + "', a standard metric. Use a ResponseTarget or a ResolutionTarget.");
        }
        TargetRules.require(metric, scope, within, calendar);
    }
}
