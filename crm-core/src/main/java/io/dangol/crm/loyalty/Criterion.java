package io.dangol.crm.loyalty;

import java.util.List;

/**
 * A rule that a candidate meets or does not meet, and that says why.
 *
 * <p>Rules on one feature come from {@link NumberFeature} and {@link TextFeature}; {@link #and}, {@link #or} and {@link #not}
 * make larger ones of them. Where a feature is unknown the answer is the one that holds whatever the unknown would be, and
 * {@link CriterionOutcome#UNKNOWN} if there is none: the logic of Kleene (Introduction to Metamathematics, 1952, § 64). Unknown
 * counts as not met, and so does its negation.
 *
 * <p>Immutable and thread-safe if the functions of the features are.
 *
 * @param <T> type of the candidates
 */
public sealed interface Criterion<T> permits NumberCriterion, TextCriterion, CombinedCriterion, NegatedCriterion {

    /** Returns whether a candidate meets the rule, without the reasons. */
    CriterionOutcome test(T candidate);

    /** Returns whether a candidate meets the rule, with what was observed; its outcome is that of {@link #test}. */
    CriterionReading explain(T candidate);

    /** Returns the rule that this one and another hold. */
    default Criterion<T> and(Criterion<T> other) {
        return CombinedCriterion.all(List.of(this, other));
    }

    /** Returns the rule that this one or another or both hold. */
    default Criterion<T> or(Criterion<T> other) {
        return CombinedCriterion.any(List.of(this, other));
    }

    /** Returns the rule that holds where this one is known not to hold. */
    default Criterion<T> not() {
        return new NegatedCriterion<>(this);
    }

    /** Returns the rule in words, such as {@code (orders at least 3 and segment is Loyal)}. */
    @Override
    String toString();
}
