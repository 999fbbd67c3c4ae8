package io.dangol.crm.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * Which part of the revenue comes from satisfied customers.
 *
 * <p>Both amounts are net, sales minus returns, of one period, and of customers whose satisfaction is known: the revenue of those
 * who were not asked is in neither. Beside it stands {@link ComplaintFigures#REVENUE_OF_SATISFIED}, which has no known origin.
 *
 * <p>Immutable and thread-safe.
 *
 * @param netOfSatisfied the net revenue of the satisfied customers
 * @param netOfAll the net revenue of all whose satisfaction is known, the satisfied among them; in the same currency
 */
public record SatisfiedRevenue(
        @NotNull Money netOfSatisfied, @NotNull Money netOfAll) {

    public SatisfiedRevenue {
        Objects.requireNonNull(netOfSatisfied, "netOfSatisfied");
        Decimals.requireSameCurrency("The revenue of the satisfied", netOfSatisfied, "that of all", netOfAll);
    }

    /**
     * Returns the revenue of the satisfied beside that of all.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public static SatisfiedRevenue ofNet(Money ofSatisfied, Money ofAll) {
        return new SatisfiedRevenue(ofSatisfied, ofAll);
    }

    /**
     * Returns the part, usually from 0 to 1: below 0 or above 1 where one of the groups gave back more than it bought. Empty
     * where the revenue of all is zero or less.
     */
    public OptionalDouble share() {
        return netOfAll.isPositive()
                ? OptionalDouble.of(Decimals.quotient(netOfSatisfied.getAmount(), netOfAll.getAmount())
                        .doubleValue())
                : OptionalDouble.empty();
    }
}
