package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.util.Objects;

/** What all targets have in common. Stateless and thread-safe. */
final class TargetRules {

    private static final int NANOS_PER_MICRO = 1_000;

    private TargetRules() {}

    static void require(SlaMetric metric, TargetScope scope, Duration within, WorkCalendar calendar) {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(calendar, "calendar");
        if (within.isNegative() || within.compareTo(SlaTarget.LONGEST) > 0 || within.getNano() % NANOS_PER_MICRO != 0) {
            throw new IllegalArgumentException("Target of " + metric + " within " + within
                    + "; allowed are whole microseconds from 0 to " + SlaTarget.LONGEST.toDays()
                    + " days of open time.");
        }
    }
}
