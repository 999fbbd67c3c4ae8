package io.dangol.crm.loyalty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rule that all of several rules hold, or that one of them does.
 *
 * <p>One outcome decides whatever the others are: not met among all, met among any.
 */
final class CombinedCriterion<T> implements Criterion<T> {

    private final List<Criterion<T>> parts;
    private final CriterionOutcome decisive;
    private final CriterionOutcome otherwise;
    private final String text;

    private CombinedCriterion(
            List<Criterion<T>> parts, CriterionOutcome decisive, CriterionOutcome otherwise, String word) {
        this.parts = parts;
        this.decisive = decisive;
        this.otherwise = otherwise;
        this.text = parts.stream().map(Criterion::toString).collect(Collectors.joining(" " + word + " ", "(", ")"));
    }

    static <T> CombinedCriterion<T> all(List<Criterion<T>> parts) {
        return new CombinedCriterion<>(parts, CriterionOutcome.NOT_MET, CriterionOutcome.MET, "and");
    }

    static <T> CombinedCriterion<T> any(List<Criterion<T>> parts) {
        return new CombinedCriterion<>(parts, CriterionOutcome.MET, CriterionOutcome.NOT_MET, "or");
    }

    /** Returns the rules that must all hold for a rule to hold: its own parts if it joins them by and. */
    static <T> List<Criterion<T>> conjuncts(Criterion<T> criterion) {
        if (criterion instanceof CombinedCriterion<T> combined && combined.decisive == CriterionOutcome.NOT_MET) {
            List<Criterion<T>> flat = new ArrayList<>();
            for (Criterion<T> part : combined.parts) {
                flat.addAll(conjuncts(part));
            }
            return flat;
        }
        return List.of(criterion);
    }

    @Override
    public CriterionOutcome test(T candidate) {
        CriterionOutcome outcome = otherwise;
        for (int i = 0; i < parts.size(); i++) {
            CriterionOutcome part = parts.get(i).test(candidate);
            if (part == decisive) {
                return decisive;
            }
            if (part == CriterionOutcome.UNKNOWN) {
                outcome = part;
            }
        }
        return outcome;
    }

    @Override
    public CriterionReading explain(T candidate) {
        return new CriterionReading(
                text,
                test(candidate),
                "",
                parts.stream().map(part -> part.explain(candidate)).toList());
    }

    @Override
    public String toString() {
        return text;
    }
}
