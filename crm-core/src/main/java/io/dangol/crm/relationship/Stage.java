package io.dangol.crm.relationship;

/**
 * The rungs of the ladder of a relationship, lowest first.
 *
 * <p>A stage says how far a relationship has grown; whether the customer is still there is {@link Activity}, a separate
 * axis. The order of the constants is the order of the rungs.
 *
 * <p>Immutable and thread-safe.
 */
public enum Stage {
    /** May buy, and has not yet made a paid order. */
    PROSPECT,
    /** Has made a paid order, and does not meet the conditions of a regular. */
    FIRST_PURCHASE,
    /** Buys again and again: enough paid orders in a window, no gap between them too long. */
    REGULAR,
    /** A regular who speaks for the firm: brought a customer who bought, or recommends it in answers. */
    ADVOCATE,
    /** An advocate who is bound to the firm by a contract or by buying from it alone. */
    PARTNER;

    private static final Stage[] RUNGS = values();

    /** Returns the rung of a number, 0 for the lowest, without the copy that {@code values()} makes. */
    static Stage rung(int number) {
        return RUNGS[number];
    }

    /** Returns the place in the order of the constants, which columns keep. */
    @SuppressWarnings("EnumOrdinal") // a column of bytes holds it in memory only, nothing stores it
    int number() {
        return ordinal();
    }
}
