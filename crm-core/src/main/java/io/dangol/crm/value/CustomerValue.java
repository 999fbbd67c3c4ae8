package io.dangol.crm.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * The value of an offer to a customer: exactly the sum of the benefits minus the price.
 *
 * <pre>{@code
 * CustomerValue value = CustomerValue.of(
 *         List.of(Benefit.material("repair", gbp("80.00")), Benefit.mental("peace of mind", gbp("15.50"))),
 *         Price.of(gbp("60.00")));
 * value.amount();   // GBP 35.50
 * value.verdict();  // CREATED
 * }</pre>
 *
 * <p>Without benefits the value is minus the price. Benefits of the same name are allowed and each counts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param benefits what the customer gets, in the order in which it is to be read; in the currency of the price
 * @param price what the customer pays
 */
public record CustomerValue(
        @NotNull List<@Valid Benefit> benefits,
        @NotNull @Valid Price price) implements PerceivedValue {

    public CustomerValue {
        Objects.requireNonNull(price, "price");
        benefits = List.copyOf(benefits);
        for (Benefit benefit : benefits) {
            OneCurrency.require(
                    price.amount().getCurrencyUnit(),
                    "the price",
                    "Benefit \"" + benefit.name() + "\"",
                    benefit.worth());
        }
    }

    /**
     * Returns benefits minus price.
     *
     * @throws IllegalArgumentException if a benefit is in another currency than the price
     */
    public static CustomerValue of(List<Benefit> benefits, Price price) {
        return new CustomerValue(benefits, price);
    }

    /**
     * Returns the value that is left after the customer's time, effort and risk.
     *
     * @throws IllegalArgumentException if a cost is of another kind than its place says, or in another currency
     */
    public TotalCostValue withCosts(CustomerCost time, CustomerCost effort, CustomerCost risk) {
        return new TotalCostValue(this, time, effort, risk);
    }

    @Override
    public CustomerValue customerValue() {
        return this;
    }

    @Override
    public List<CustomerCost> costs() {
        return List.of();
    }
}
