package io.dangol.crm.value;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The value that a customer perceives after buying or using an offer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount the value experienced; may be negative
 * @param at when the experience was found out
 */
public record ActualValue(@NotNull Money amount, @NotNull Instant at) {

    public ActualValue {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(at, "at");
    }

    /** Returns an experience stated as an amount. */
    public static ActualValue of(Money amount, Instant at) {
        return new ActualValue(amount, at);
    }

    /** Returns an experience stated as benefits and what they cost. */
    public static ActualValue of(PerceivedValue value, Instant at) {
        return new ActualValue(value.amount(), at);
    }
}
