package io.dangol.crm.sla;

/**
 * What a change of priority or agreement does to a clock that has not stopped. Pauses that were granted are kept in every
 * mode, and a clock that has stopped keeps its result.
 */
public enum ChangeMode {
    /** The new target and calendar hold from the start of the clock, as if they had always been. */
    RECOMPUTE,
    /** The new target holds; time used before the change stays counted by the calendar of then. */
    CARRY_OVER,
    /** The clock keeps the target that it started with; the new one holds for clocks that start later. */
    KEEP
}
