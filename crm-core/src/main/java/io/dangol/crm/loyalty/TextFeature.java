package io.dangol.crm.loyalty;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text that can be read off a candidate, such as a segment or a country; texts are compared by their exact characters.
 *
 * <p>Immutable and thread-safe if the function is.
 *
 * @param <T> type of the candidates
 */
public final class TextFeature<T> implements Feature<T> {

    private final String name;
    private final Function<? super T, Optional<String>> value;

    TextFeature(String name, Function<? super T, Optional<String>> value) {
        this.name = name;
        this.value = value;
    }

    @Override
    public String name() {
        return name;
    }

    Optional<String> value(T candidate) {
        return value.apply(candidate);
    }

    @Override
    public String observed(T candidate) {
        return value(candidate).orElse(CriterionOutcome.UNKNOWN.label());
    }

    /** Returns the rule that the text equals another. */
    public Criterion<T> is(String text) {
        return new TextCriterion<>(this, List.of(text));
    }

    /**
     * Returns the rule that the text is one of several.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Criterion<T> in(String... texts) {
        return in(List.of(texts));
    }

    /**
     * Returns the rule that the text is one of several.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Criterion<T> in(List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(
                    "The rule for " + name + " allows no text, so nobody can meet it. Give at least one.");
        }
        return new TextCriterion<>(this, List.copyOf(texts));
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
