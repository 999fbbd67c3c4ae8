package io.dangol.crm.loyalty;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Something that can be read off a candidate: a number or a text, or unknown.
 *
 * <p>What a feature returns is shown in explanations, so give only what their reader may see. The function must return the same
 * for the same candidate.
 *
 * <p>Immutable and thread-safe if the function is.
 *
 * @param <T> type of the candidates
 */
public sealed interface Feature<T> permits NumberFeature, TextFeature {

    /**
     * Returns a numeric feature.
     *
     * @param name what is read, with its unit, such as {@code days since the last order}; not blank
     * @param value reads it; NaN means unknown
     * @throws IllegalArgumentException if the name is blank
     */
    static <T> NumberFeature<T> number(String name, ToDoubleFunction<? super T> value) {
        return new NumberFeature<>(requireName(name), Objects.requireNonNull(value, "value"));
    }

    /**
     * Returns a numeric feature that may be unknown.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    static <T> NumberFeature<T> optionalNumber(String name, Function<? super T, OptionalDouble> value) {
        Objects.requireNonNull(value, "value");
        return number(name, candidate -> value.apply(candidate).orElse(Double.NaN));
    }

    /**
     * Returns a text feature that is always known.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    static <T> TextFeature<T> text(String name, Function<? super T, String> value) {
        Objects.requireNonNull(value, "value");
        return optionalText(name, candidate -> Optional.of(value.apply(candidate)));
    }

    /**
     * Returns a text feature that may be unknown.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    static <T> TextFeature<T> optionalText(String name, Function<? super T, Optional<String>> value) {
        return new TextFeature<>(requireName(name), Objects.requireNonNull(value, "value"));
    }

    private static String requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A feature has a blank name. Say what is read, with its unit.");
        }
        return name;
    }

    /** Returns what is read. */
    String name();

    /** Returns what a candidate has, as text: {@code 12}, {@code 0.5}, {@code Seoul}, or {@code unknown}. */
    String observed(T candidate);
}
