package io.dangol.crm.loyalty;

/**
 * Whether a candidate meets a rule.
 *
 * <p>Immutable and thread-safe.
 */
public enum CriterionOutcome {
    /** The rule holds. */
    MET("met"),
    /** The rule does not hold. */
    NOT_MET("not met"),
    /** Something that the answer depends on is unknown; counts as not met, also under {@code not}. */
    UNKNOWN("unknown");

    private final String label;

    CriterionOutcome(String label) {
        this.label = label;
    }

    /** Returns the words for a reader. */
    String label() {
        return label;
    }
}
