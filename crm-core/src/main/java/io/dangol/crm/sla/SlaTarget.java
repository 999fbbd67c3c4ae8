package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;

/**
 * The business time within which something must have happened: {@link ResponseTarget}, {@link ResolutionTarget} or
 * {@link CustomTarget}.
 *
 * <p>A target is missed when more time than this was used; exactly on target is met.
 */
public sealed interface SlaTarget permits ResponseTarget, ResolutionTarget, CustomTarget {

    /** The longest time that a target may allow, 100 years of 365 days. */
    Duration LONGEST = Duration.ofDays(36_500);

    /** Returns what is measured. */
    SlaMetric metric();

    /** Returns the tickets for which the target holds. */
    TargetScope scope();

    /** Returns the open time of the calendar that may pass, pauses left out. */
    Duration within();

    /** Returns the calendar by which time is counted. */
    WorkCalendar calendar();
}
