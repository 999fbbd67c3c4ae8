package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkCalendar;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * The longest business time that may pass before the customer hears from the house: the first response, the next one, or
 * the next update.
 *
 * <p>Immutable and thread-safe.
 *
 * @param metric {@link SlaMetric#FIRST_RESPONSE}, {@link SlaMetric#NEXT_RESPONSE} or {@link SlaMetric#PERIODIC_UPDATE}
 * @param scope for which tickets it holds
 * @param within open time that may pass, whole microseconds from 0
 * @param calendar by which time is counted
 */
public record ResponseTarget(
        @NotNull SlaMetric metric,
        @NotNull TargetScope scope,
        @NotNull Duration within,
        @NotNull WorkCalendar calendar) implements SlaTarget {

    public ResponseTarget {
        if (metric.isCustom() || metric.equals(SlaMetric.RESOLUTION)) {
            throw new IllegalArgumentException("A response target measures '" + metric
                    + "'; allowed are first response, next response and periodic update. Use a ResolutionTarget or a"
                    + " CustomTarget.");
        }
        TargetRules.require(metric, scope, within, calendar);
    }
}
