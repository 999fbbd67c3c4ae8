package io.dangol.crm.conduct;

/**
 * A rung of the ladder of measures, from nothing to the end of the relation.
 *
 * <p>The first three may be prepared by rule. {@link #RESTRICTION} and {@link #EXIT} are only ever recommended; a
 * {@link Measure} of these rungs exists by a {@link HumanDecision} alone, for the exit by two of different people.
 */
public enum Rung {
    /** Nothing is done. */
    NONE(0),
    /** An internal mark. */
    WATCH(0),
    /** The customer is told what is expected and what would follow; a person sends it. */
    PRE_WARNING(0),
    /** A trained person handles the customer. */
    DEDICATED_HANDLER(0),
    /** Something is withheld, such as payment after delivery, a channel, or returns without a receipt. */
    RESTRICTION(1),
    /** The relation ends. */
    EXIT(2);

    private final int reviewers;

    Rung(int reviewers) {
        this.reviewers = reviewers;
    }

    /** Returns how many different people must decide a measure of this rung, 0 to 2. */
    public int reviewers() {
        return reviewers;
    }

    /** Tells whether a measure of this rung takes a human decision. */
    public boolean isSanction() {
        return reviewers > 0;
    }

    /** Tells whether a rung is above another. */
    public boolean isAbove(Rung other) {
        return compareTo(other) > 0;
    }

    /**
     * Returns the rung above.
     *
     * @throws IllegalStateException if there is none
     */
    public Rung next() {
        if (this == EXIT) {
            throw new IllegalStateException("There is no rung above EXIT.");
        }
        return values()[code() + 1];
    }

    /** Returns the place on the ladder, 0 for none, which columns keep. */
    @SuppressWarnings("EnumOrdinal") // a column of bytes holds it in memory only, nothing stores it
    byte code() {
        return (byte) ordinal();
    }
}
