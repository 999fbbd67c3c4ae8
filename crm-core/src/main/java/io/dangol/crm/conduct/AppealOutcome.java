package io.dangol.crm.conduct;

/** What became of an appeal. */
public enum AppealOutcome {
    /** The incidents in question were retracted and the measure ended. */
    RETRACTED,
    /** The incidents stand and are exempt for a time; the measure ended. */
    EXEMPTED,
    /** The measure stays. */
    REJECTED,
    /** The customer took it back; the measure stays. */
    WITHDRAWN
}
