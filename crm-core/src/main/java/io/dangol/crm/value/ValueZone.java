package io.dangol.crm.value;

import jakarta.validation.constraints.NotNull;
import org.joda.money.Money;

/**
 * The range in money from the least value that a customer accepts to the value that the customer wishes for.
 *
 * <p>The {@link ZoneOfTolerance} of a value. Both ends belong to the zone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param adequate the least that is accepted; may be negative
 * @param desired what is wished for, at least {@code adequate}, in the same currency
 */
public record ValueZone(@NotNull Money adequate, @NotNull Money desired) {

    public ValueZone {
        OneCurrency.require(adequate.getCurrencyUnit(), "the adequate", "Desired value", desired);
        if (adequate.isGreaterThan(desired)) {
            throw new IllegalArgumentException(
                    "Zone of tolerance is from " + adequate + " to " + desired + "; adequate must be at most desired.");
        }
    }

    /**
     * Returns where a value lies.
     *
     * @throws IllegalArgumentException if its currency is another
     */
    public ToleranceLevel level(Money experienced) {
        OneCurrency.require(adequate.getCurrencyUnit(), "the zone of tolerance", "Experienced value", experienced);
        return ToleranceLevel.of(experienced.compareTo(adequate), experienced.compareTo(desired));
    }
}
