package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkTimeline;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a cycle in which nothing about it changed.
 *
 * @param from epoch microseconds, inclusive
 * @param to epoch microseconds, exclusive; {@link WorkTimeline#NEVER} if it goes on
 * @param counts whether the clock ran, as opposed to paused
 * @param target whose calendar counts; null if the metric had no target then
 */
record Segment(long from, long to, boolean counts, @Nullable SlaTarget target, String status, String owner) {

    Segment until(long end) {
        return new Segment(from, end, counts, target, status, owner);
    }

    Segment under(@Nullable SlaTarget other) {
        return new Segment(from, to, counts, other, status, owner);
    }

    boolean isOpen() {
        return to == WorkTimeline.NEVER;
    }
}
