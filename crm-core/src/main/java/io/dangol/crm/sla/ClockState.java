package io.dangol.crm.sla;

/** How a clock stands at an instant. */
public enum ClockState {
    /** No target of the metric holds for the ticket. */
    NO_TARGET,
    /** There is a target, and nothing has started the clock yet. */
    NOT_STARTED,
    /** It runs, or would if the calendar were open. */
    RUNNING,
    /** It has used the share of its target from which the agreement calls it at risk. */
    AT_RISK,
    /** It is paused, within its target. */
    PAUSED,
    /** It has not stopped and has used more than its target, paused or not. */
    BREACHED,
    /** It stopped within its target, exactly on target included. */
    MET,
    /** It stopped after more time than its target. */
    MISSED,
    /** It stopped within its target without what it waited for: the ticket was closed. It is neither met nor missed. */
    LAPSED;

    /** Tells whether the clock has started and not stopped. */
    public boolean isOpen() {
        return this == RUNNING || this == AT_RISK || this == PAUSED || this == BREACHED;
    }

    /** Tells whether more than the target was used. */
    public boolean isMissed() {
        return this == BREACHED || this == MISSED;
    }

    /** The rule of all readings, of one clock and of columns. */
    static ClockState of(long elapsed, long target, long risk, boolean stopped, boolean lapsed, boolean paused) {
        if (elapsed > target) {
            return stopped ? MISSED : BREACHED;
        }
        if (stopped) {
            return lapsed ? LAPSED : MET;
        }
        if (paused) {
            return PAUSED;
        }
        return elapsed >= risk ? AT_RISK : RUNNING;
    }
}
