package io.dangol.crm.loyalty;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule that a text is one of several. */
final class TextCriterion<T> implements Criterion<T> {

    private final TextFeature<T> feature;
    private final Set<String> allowed;
    private final String text;

    TextCriterion(TextFeature<T> feature, List<String> texts) {
        this.feature = feature;
        this.allowed = Set.copyOf(texts);
        this.text = feature.name() + (texts.size() == 1 ? " is " + texts.get(0) : " in " + texts);
    }

    @Override
    public CriterionOutcome test(T candidate) {
        Optional<String> value = feature.value(candidate);
        if (value.isEmpty()) {
            return CriterionOutcome.UNKNOWN;
        }
        return allowed.contains(value.get()) ? CriterionOutcome.MET : CriterionOutcome.NOT_MET;
    }

    @Override
    public CriterionReading explain(T candidate) {
        return new CriterionReading(text, test(candidate), feature.observed(candidate), List.of());
    }

    @Override
    public String toString() {
        return text;
    }
}
