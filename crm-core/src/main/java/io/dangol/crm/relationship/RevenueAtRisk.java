package io.dangol.crm.relationship;

import io.dangol.crm.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the firm stands to lose with the customers who may leave: Σ expected margin × churn probability.
 *
 * <p>Each customer contributes an amount rounded to the minor unit, and the total is exactly the sum of these.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency of all amounts
 * @param contributions the customers, greatest expected loss first, then by id
 */
public record RevenueAtRisk(
        @NotNull CurrencyUnit currency, @NotNull List<@Valid MarginAtRisk> contributions) {

    private static final Comparator<MarginAtRisk> GREATEST_FIRST =
            Comparator.comparing(MarginAtRisk::expectedLoss).reversed().thenComparing(MarginAtRisk::customer);

    public RevenueAtRisk {
        Objects.requireNonNull(currency, "currency");
        Set<CustomerId> seen = new HashSet<>();
        for (MarginAtRisk each : contributions) {
            if (!each.margin().getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException("The margin of customer " + each.customer() + " is in "
                        + each.margin().getCurrencyUnit() + " where " + currency
                        + " is asked for; one currency is allowed. Convert it first.");
            }
            if (!seen.add(each.customer())) {
                throw new IllegalArgumentException(
                        "Customer " + each.customer() + " is named twice. Give one margin per customer.");
            }
        }
        contributions = contributions.stream().sorted(GREATEST_FIRST).toList();
    }

    /**
     * Returns what is at risk with these customers, in any order; nothing without any.
     *
     * @throws IllegalArgumentException if a margin is in another currency or a customer is named twice
     */
    public static RevenueAtRisk of(CurrencyUnit currency, Collection<MarginAtRisk> customers) {
        return new RevenueAtRisk(currency, List.copyOf(customers));
    }

    /**
     * Returns the part of it from customers who are at least so likely to leave.
     *
     * @throws IllegalArgumentException if the probability is not from 0 to 1
     */
    public RevenueAtRisk fromProbability(double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException(
                    "The least churn probability is " + least + "; it must be from 0 to 1. Write 50 % as 0.5.");
        }
        return new RevenueAtRisk(
                currency,
                contributions.stream()
                        .filter(each -> each.churnProbability() >= least)
                        .toList());
    }

    /** Returns the sum of the expected losses. */
    public Money total() {
        Money sum = Money.zero(currency);
        for (MarginAtRisk each : contributions) {
            sum = sum.plus(each.expectedLoss());
        }
        return sum;
    }

    /** Returns the sum of the expected margins, which would be lost if all left. */
    public Money margin() {
        Money sum = Money.zero(currency);
        for (MarginAtRisk each : contributions) {
            sum = sum.plus(each.margin());
        }
        return sum;
    }

    /** Returns the number of customers and the total, no customer. */
    @Override
    public String toString() {
        return total() + " at risk with " + contributions.size() + " customers of margin " + margin();
    }
}
