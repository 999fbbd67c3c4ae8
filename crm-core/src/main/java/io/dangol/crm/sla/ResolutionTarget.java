package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkCalendar;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * The longest business time, pauses left out, that may pass between the receipt of a ticket and its solution.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scope for which tickets it holds
 * @param within open time that may pass, whole microseconds from 0
 * @param calendar by which time is counted
 */
public record ResolutionTarget(
        @NotNull TargetScope scope,
        @NotNull Duration within,
        @NotNull WorkCalendar calendar) implements SlaTarget {

    public ResolutionTarget {
        TargetRules.require(SlaMetric.RESOLUTION, scope, within, calendar);
    }

    @Override
    public SlaMetric metric() {
        return SlaMetric.RESOLUTION;
    }
}
