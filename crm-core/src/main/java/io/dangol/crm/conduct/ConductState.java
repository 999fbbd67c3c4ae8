package io.dangol.crm.conduct;

/**
 * For whom a conduct case waits.
 *
 * <p>Which measure is in force is not a state: measures begin and end by their dates, with nobody there to move the case. Ask
 * {@link ConductCase#activeMeasure}.
 */
public enum ConductState {
    /** Nothing waits. */
    OPEN(Rung.NONE),
    /** A pre-warning waits for a person to send it. */
    WARNING_DRAFTED(Rung.PRE_WARNING),
    /** A customer waits for a trained handler. */
    HANDLER_PROPOSED(Rung.DEDICATED_HANDLER),
    /** A restriction waits for a reviewer. */
    RESTRICTION_RECOMMENDED(Rung.RESTRICTION),
    /** An exit waits for a reviewer. */
    EXIT_RECOMMENDED(Rung.EXIT),
    /** An exit that one reviewer approved waits for another one. */
    EXIT_SECOND_REVIEW(Rung.EXIT),
    /** An appeal waits for somebody who did not decide the measure. */
    UNDER_APPEAL(Rung.NONE),
    /** The relation ends, or has ended. */
    EXIT_DECIDED(Rung.NONE);

    private final Rung pending;

    ConductState(Rung pending) {
        this.pending = pending;
    }

    /** Returns the rung that waits for a person; {@link Rung#NONE} if none does. */
    public Rung pending() {
        return pending;
    }

    /** Tells whether a recommendation waits for a person. */
    public boolean isPending() {
        return pending != Rung.NONE;
    }
}
