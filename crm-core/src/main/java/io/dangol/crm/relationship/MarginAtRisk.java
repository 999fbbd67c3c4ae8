package io.dangol.crm.relationship;

import io.dangol.crm.CustomerId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What one customer would bring, and how likely the customer leaves.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who
 * @param margin the margin expected over a stated time if the customer stays, zero or more
 * @param churnProbability how likely the customer leaves in that time, 0 to 1, from a model of the caller's choice
 */
public record MarginAtRisk(
        @NotNull CustomerId customer,
        @NotNull Money margin,
        @PositiveOrZero @DecimalMax("1") double churnProbability) {

    public MarginAtRisk {
        Objects.requireNonNull(customer, "customer");
        if (margin.isNegative()) {
            throw new IllegalArgumentException("The margin expected of customer " + customer + " is " + margin
                    + "; who costs money puts none at risk. Leave the customer out.");
        }
        // written so that a NaN is refused as well
        if (!(churnProbability >= 0 && churnProbability <= 1)) {
            throw new IllegalArgumentException("The churn probability of customer " + customer + " is "
                    + churnProbability + "; it must be from 0 to 1. Write 3 % as 0.03.");
        }
    }

    /** Returns margin × probability, rounded to the minor unit, half even. */
    public Money expectedLoss() {
        return margin.multipliedBy(new BigDecimal(churnProbability), RoundingMode.HALF_EVEN);
    }
}
