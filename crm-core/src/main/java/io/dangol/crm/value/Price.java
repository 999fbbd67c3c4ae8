package io.dangol.crm.value;

import jakarta.validation.constraints.NotNull;
import org.joda.money.Money;

/**
 * The money that a customer pays for an offer.
 *
 * <p>Gross: what leaves the customer's purse, taxes and delivery included. Time, effort and risk are no part of it; they
 * enter by {@link CustomerValue#withCosts}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount zero or more
 */
public record Price(@NotNull Money amount) {

    public Price {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Price is " + amount
                    + "; it must be zero or more. State money that the customer gets as a benefit.");
        }
    }

    /**
     * Returns a price.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public static Price of(Money amount) {
        return new Price(amount);
    }
}
