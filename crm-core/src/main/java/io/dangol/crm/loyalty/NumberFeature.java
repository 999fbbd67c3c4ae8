package io.dangol.crm.loyalty;

import java.util.function.ToDoubleFunction;

/**
 * A number that can be read off a candidate.
 *
 * <p>Immutable and thread-safe if the function is.
 *
 * @param <T> type of the candidates
 */
public final class NumberFeature<T> implements Feature<T> {

    private static final double LARGEST_PLAIN = 1e15;

    private final String name;
    private final ToDoubleFunction<? super T> value;

    NumberFeature(String name, ToDoubleFunction<? super T> value) {
        this.name = name;
        this.value = value;
    }

    @Override
    public String name() {
        return name;
    }

    /** Returns the number of a candidate, NaN if it is unknown. */
    double value(T candidate) {
        return value.applyAsDouble(candidate);
    }

    @Override
    public String observed(T candidate) {
        double known = value(candidate);
        return Double.isNaN(known) ? CriterionOutcome.UNKNOWN.label() : format(known);
    }

    /**
     * Returns the rule that the number is not below a bound.
     *
     * @throws IllegalArgumentException if the bound is NaN
     */
    public Criterion<T> atLeast(double bound) {
        return new NumberCriterion<>(this, bound, Double.POSITIVE_INFINITY, true, "at least " + format(bound));
    }

    /**
     * Returns the rule that the number is below a bound.
     *
     * @throws IllegalArgumentException if the bound is NaN
     */
    public Criterion<T> below(double bound) {
        return new NumberCriterion<>(this, Double.NEGATIVE_INFINITY, bound, false, "below " + format(bound));
    }

    /**
     * Returns the rule that the number lies between two bounds or on one of them.
     *
     * @throws IllegalArgumentException if a bound is NaN or {@code low} is above {@code high}
     */
    public Criterion<T> between(double low, double high) {
        return new NumberCriterion<>(this, low, high, true, "between " + format(low) + " and " + format(high));
    }

    /** Writes whole numbers without a fraction. */
    static String format(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
