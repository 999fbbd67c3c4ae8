package io.dangol.crm.value;

import org.joda.money.Money;

/**
 * How an experience compares with the expectation that a customer had before it.
 *
 * <p>Immutable and thread-safe.
 */
public enum Expectation {
    /** The experience fell short. */
    MISSED,
    /** The experience was what was expected. */
    MET,
    /** The experience was better. */
    EXCEEDED;

    /**
     * Compares two numbers on one scale on which more is better.
     *
     * @throws IllegalArgumentException if one of them is NaN or infinite
     */
    public static Expectation of(double expected, double experienced) {
        requireFinite("Expected value", expected);
        requireFinite("Experienced value", experienced);
        return ofDifference(experienced > expected ? 1 : experienced < expected ? -1 : 0);
    }

    /**
     * Compares two amounts, to the minor unit.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public static Expectation of(Money expected, Money experienced) {
        OneCurrency.require(expected.getCurrencyUnit(), "the expected", "Experienced value", experienced);
        return ofDifference(experienced.compareTo(expected));
    }

    /** Returns the outcome of a difference by its sign, experienced minus expected. */
    static Expectation ofDifference(int sign) {
        if (sign == 0) {
            return MET;
        }
        return sign > 0 ? EXCEEDED : MISSED;
    }

    static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + "; it must be a finite number. Leave out a customer without an answer.");
        }
    }
}
