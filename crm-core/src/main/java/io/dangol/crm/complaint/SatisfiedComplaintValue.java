package io.dangol.crm.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What it is worth to satisfy one more complainant instead of leaving that customer unsatisfied, V.
 *
 * <p>Each part is rounded to the minor unit, half even, and the total is exactly their sum. The amounts are margins, as the
 * lifetime value is from which they come.
 *
 * <p>Immutable and thread-safe.
 *
 * @param retention (satisfied − unsatisfied repurchase rate) × lifetime value; below zero where the unsatisfied buy more often
 * @param goodWord the customers won by what a satisfied customer tells × lifetime value
 * @param badWordAverted the customers not lost, because there is no bad experience to tell × lifetime value
 */
public record SatisfiedComplaintValue(
        @NotNull Money retention,
        @NotNull Money goodWord,
        @NotNull Money badWordAverted) {

    public SatisfiedComplaintValue {
        Objects.requireNonNull(retention, "retention");
        Decimals.requireSameCurrency("The value of retention", retention, "that of the good word", goodWord);
        Decimals.requireSameCurrency("The value of retention", retention, "that of the bad word", badWordAverted);
    }

    /** Returns the sum of the parts. */
    public Money total() {
        return retention.plus(goodWord).plus(badWordAverted);
    }

    /**
     * Returns the most that compensation may cost before satisfying the customer costs more than it brings: the total minus what
     * the handling costs. At or below zero no compensation pays for itself, which is no reason to break a promise or a law.
     *
     * @param handlingCost what handling one complaint costs without the compensation, zero or more
     * @throws IllegalArgumentException if the cost is negative or in another currency
     */
    public Money compensationCeiling(Money handlingCost) {
        Decimals.requireNotNegative("The cost of handling a complaint", handlingCost);
        Decimals.requireSameCurrency("The value of a satisfied complaint", total(), "the handling cost", handlingCost);
        return total().minus(handlingCost);
    }

    /** Returns the total and its parts. */
    @Override
    public String toString() {
        return total() + " = retention " + retention + " + good word " + goodWord + " + bad word averted "
                + badWordAverted;
    }
}
