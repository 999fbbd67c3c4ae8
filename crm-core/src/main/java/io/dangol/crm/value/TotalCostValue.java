package io.dangol.crm.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * The value of an offer to a customer after the price and after the customer's time, effort and risk.
 *
 * <p>A type of its own, so that it is never taken for {@link CustomerValue}, which is benefits minus price alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customerValue benefits minus price
 * @param time what the customer's time costs, of kind {@code TIME}
 * @param effort what the customer's effort costs, of kind {@code EFFORT}
 * @param risk what the customer's risk costs, of kind {@code RISK}
 */
public record TotalCostValue(
        @NotNull @Valid CustomerValue customerValue,
        @NotNull @Valid CustomerCost time,
        @NotNull @Valid CustomerCost effort,
        @NotNull @Valid CustomerCost risk)
        implements PerceivedValue {

    public TotalCostValue {
        Objects.requireNonNull(customerValue, "customerValue");
        require(CostKind.TIME, time, customerValue);
        require(CostKind.EFFORT, effort, customerValue);
        require(CostKind.RISK, risk, customerValue);
    }

    @Override
    public List<CustomerCost> costs() {
        return List.of(time, effort, risk);
    }

    private static void require(CostKind place, CustomerCost cost, CustomerValue value) {
        if (cost.kind() != place) {
            throw new IllegalArgumentException("The cost in the place of " + place + " is of kind " + cost.kind()
                    + ". Give time, effort and risk in this order.");
        }
        OneCurrency.require(value.price().amount().getCurrencyUnit(), "the price", "Cost " + place, cost.amount());
    }
}
