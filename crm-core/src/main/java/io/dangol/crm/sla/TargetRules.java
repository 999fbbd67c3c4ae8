package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What all targets have in common. Stateless and thread-safe. */
final class TargetRules {

    private TargetRules() {}

    static void require(SlaMetric metric, TargetScope scope, Duration within, WorkCalendar calendar) {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(calendar, "calendar");
        if (!isOpenTime(within)) {
            throw new IllegalArgumentException("Target of " + metric + " within " + within
                    + "; allowed are whole microseconds from 0 to " + SlaTarget.LONGEST.toDays()
                    + " days of open time.");
        }
    }

    /** Tells whether a duration is whole microseconds from 0 to the longest target. */
    static boolean isOpenTime(Duration duration) {
        return !duration.isNegative()
                && duration.compareTo(SlaTarget.LONGEST) <= 0
                && duration.truncatedTo(ChronoUnit.MICROS).equals(duration);
    }
}
