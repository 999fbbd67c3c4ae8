package io.dangol.crm.value;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The value that a customer expects of an offer before buying or using it.
 *
 * <p>An expectation of a person, not the mean of a probability distribution.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount the value expected; may be negative
 * @param at when the expectation was found out
 */
public record ExpectedValue(@NotNull Money amount, @NotNull Instant at) {

    public ExpectedValue {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(at, "at");
    }

    /** Returns an expectation stated as an amount. */
    public static ExpectedValue of(Money amount, Instant at) {
        return new ExpectedValue(amount, at);
    }

    /** Returns an expectation stated as benefits and what they cost. */
    public static ExpectedValue of(PerceivedValue value, Instant at) {
        return new ExpectedValue(value.amount(), at);
    }
}
