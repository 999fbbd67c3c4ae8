package io.dangol.crm.complaint;

/**
 * How it ended for a customer who had a problem, from the best end to the worst.
 *
 * <p>What counts as quick is the house's own rule, such as within three business days.
 *
 * <p>Immutable and thread-safe.
 */
public enum ProblemOutcome {
    /** Complained, and was satisfied quickly. */
    SATISFIED_QUICKLY,

    /** Complained, and was satisfied, though not quickly. */
    SATISFIED,

    /** Complained, and was not satisfied. */
    UNSATISFIED,

    /** Never complained. */
    SILENT;

    /** Tells whether the customer complained. */
    public boolean isComplaint() {
        return this != SILENT;
    }

    /** Tells whether the problem was solved to the customer's satisfaction. */
    public boolean isSolved() {
        return this == SATISFIED_QUICKLY || this == SATISFIED;
    }

    /** Returns the outcome in words, such as {@code satisfied quickly}. */
    String words() {
        return switch (this) {
            case SATISFIED_QUICKLY -> "satisfied quickly";
            case SATISFIED -> "satisfied";
            case UNSATISFIED -> "unsatisfied";
            case SILENT -> "silent";
        };
    }
}
