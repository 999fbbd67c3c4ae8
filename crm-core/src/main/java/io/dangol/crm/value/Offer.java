package io.dangol.crm.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * One of several offers that a customer may choose from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the offer is called; not blank
 * @param value what it is worth to this customer
 */
public record Offer(@NotBlank String name, @NotNull @Valid PerceivedValue value) {

    public Offer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An offer of value " + value.amount() + " has a blank name. Name it.");
        }
    }

    /**
     * Returns an offer with a price alone.
     *
     * @throws IllegalArgumentException if the name is blank or the currencies differ
     */
    public static Offer of(String name, List<Benefit> benefits, Price price) {
        return new Offer(name, CustomerValue.of(benefits, price));
    }

    /**
     * Returns this offer with the customer's time, effort and risk stated; costs stated before are replaced.
     *
     * @throws IllegalArgumentException if a cost is of another kind than its place says, or in another currency
     */
    public Offer withCosts(CustomerCost time, CustomerCost effort, CustomerCost risk) {
        return new Offer(name, value.customerValue().withCosts(time, effort, risk));
    }
}
