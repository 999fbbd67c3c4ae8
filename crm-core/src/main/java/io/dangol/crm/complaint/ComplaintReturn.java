package io.dangol.crm.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * What complaint management brings beside what it costs: (benefit − cost) / cost.
 *
 * <p>After Stauss and Schoeler 2004, Managing Service Quality 14(2/3):147-156,
 * <a href="https://doi.org/10.1108/09604520410528572">doi 10.1108/09604520410528572</a>, who name as benefits information,
 * attitude, repurchase and communication; which of them are in the benefit is the caller's choice, and belongs beside the number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param benefit what it brings in a period, as a margin; below zero where it does harm
 * @param cost what it costs in the same period: staff, systems, compensation; zero or more, in the same currency
 */
public record ComplaintReturn(
        @NotNull Money benefit, @NotNull Money cost) {

    public ComplaintReturn {
        Objects.requireNonNull(benefit, "benefit");
        Decimals.requireNotNegative("The cost of complaint management", cost);
        Decimals.requireSameCurrency("The benefit", benefit, "the cost", cost);
    }

    /**
     * Returns the return of this benefit and cost.
     *
     * @throws IllegalArgumentException if the cost is negative, or the currencies differ
     */
    public static ComplaintReturn of(Money benefit, Money cost) {
        return new ComplaintReturn(benefit, cost);
    }

    /** Returns benefit minus cost. */
    public Money profit() {
        return benefit.minus(cost);
    }

    /** Returns profit per unit of cost: 0 breaks even, 1 brings back twice the cost; empty where there is no cost. */
    public OptionalDouble ratio() {
        return cost.isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Decimals.quotient(profit().getAmount(), cost.getAmount())
                        .doubleValue());
    }
}
