package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What the customers who are credited to one referrer bring.
 *
 * <p>Immutable and thread-safe.
 *
 * @param referrer who referred
 * @param margin the sum of the known margins of the referred customers; may be negative
 * @param customers how many referred customers have a known margin
 * @param withoutMargin how many have none
 */
public record ReferrerValue(
        @NotNull CustomerId referrer,
        @NotNull Money margin,
        @PositiveOrZero int customers,
        @PositiveOrZero int withoutMargin) {

    public ReferrerValue {
        Objects.requireNonNull(referrer, "referrer");
        Objects.requireNonNull(margin, "margin");
        if (customers < 0 || withoutMargin < 0) {
            throw new IllegalArgumentException("Referrer " + referrer + " has " + customers + " customers with and "
                    + withoutMargin + " without a margin; counts are 0 or more.");
        }
    }
}
