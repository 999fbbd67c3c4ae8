package io.dangol.crm.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.joda.money.Money;

/**
 * The value experienced set against the value expected.
 *
 * <p>The idea that satisfaction comes from this difference is that of Oliver, <i>A cognitive model of the antecedents and
 * consequences of satisfaction decisions</i> (1980), <a href="https://doi.org/10.1177/002224378001700405">doi
 * 10.1177/002224378001700405</a>. How much of it the customer feels is the {@link SatisfactionModel}'s to say. Ratings on
 * a scale are compared by {@link Expectation#of(double, double)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param expected the value expected before
 * @param actual the value experienced after, in the same currency, not earlier than the expectation
 */
public record Disconfirmation(
        @NotNull @Valid ExpectedValue expected,
        @NotNull @Valid ActualValue actual) {

    public Disconfirmation {
        OneCurrency.require(expected.amount().getCurrencyUnit(), "the expected", "Actual value", actual.amount());
        if (actual.at().isBefore(expected.at())) {
            throw new IllegalArgumentException("Actual value of " + actual.at() + " is earlier than the expectation of "
                    + expected.at() + ". Use the expectation that was held before the experience.");
        }
    }

    /**
     * Returns an experience set against an expectation.
     *
     * @throws IllegalArgumentException if the currencies differ or the experience is earlier than the expectation
     */
    public static Disconfirmation of(ExpectedValue expected, ActualValue actual) {
        return new Disconfirmation(expected, actual);
    }

    /** Returns experienced minus expected value, exactly. */
    public Money difference() {
        return actual.amount().minus(expected.amount());
    }

    /** Returns whether the expectation was missed, met or exceeded. */
    public Expectation expectation() {
        return Expectation.of(expected.amount(), actual.amount());
    }
}
