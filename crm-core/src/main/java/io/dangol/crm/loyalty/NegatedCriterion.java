package io.dangol.crm.loyalty;

import java.util.List;

/** The rule that holds where another is known not to hold. */
final class NegatedCriterion<T> implements Criterion<T> {

    private final Criterion<T> criterion;

    NegatedCriterion(Criterion<T> criterion) {
        this.criterion = criterion;
    }

    @Override
    public CriterionOutcome test(T candidate) {
        return switch (criterion.test(candidate)) {
            case MET -> CriterionOutcome.NOT_MET;
            case NOT_MET -> CriterionOutcome.MET;
            case UNKNOWN -> CriterionOutcome.UNKNOWN;
        };
    }

    @Override
    public CriterionReading explain(T candidate) {
        return new CriterionReading(toString(), test(candidate), "", List.of(criterion.explain(candidate)));
    }

    @Override
    public String toString() {
        return "not " + criterion;
    }
}
