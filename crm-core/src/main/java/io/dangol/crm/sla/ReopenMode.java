package io.dangol.crm.sla;

/** What the clock of the resolution does when a solved ticket is reopened. */
public enum ReopenMode {
    /** It goes on where it stopped; the time in which the ticket was solved does not count. */
    CONTINUE,
    /** It starts anew with the whole target; the first result stays. */
    NEW_CYCLE,
    /** It stays stopped: the first solution alone counts. */
    FIRST_CYCLE_ONLY
}
