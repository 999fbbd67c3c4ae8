package io.dangol.crm.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import org.joda.money.Money;

/**
 * Time, effort or risk that an offer costs the customer, stated in money.
 *
 * <p>The three kinds are those of Zeithaml, <i>Consumer perceptions of price, quality, and value</i> (1988), <a
 * href="https://doi.org/10.1177/002224298805200302">doi 10.1177/002224298805200302</a>, who counts what is given up
 * besides the price. Computed amounts are rounded once, half to even, to the minor unit of the currency.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind time, effort or risk
 * @param amount what it costs the customer, zero or more
 * @param evidence what the amount rests on, for a human reader; not blank, never personal data
 */
public record CustomerCost(
        @NotNull CostKind kind,
        @NotNull Money amount,
        @NotBlank String evidence) {

    private static final long NANOS_PER_HOUR = 3_600_000_000_000L;

    public CustomerCost {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(evidence, "evidence");
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Cost " + kind + " is " + amount
                    + "; it must be zero or more. State what the customer is spared as a benefit.");
        }
        if (evidence.isBlank()) {
            throw new IllegalArgumentException(
                    "Cost " + kind + " of " + amount + " has no evidence. Say what the amount rests on.");
        }
    }

    /**
     * Returns a cost that the host has stated in money.
     *
     * @throws IllegalArgumentException if the amount is negative or the evidence blank
     */
    public static CustomerCost of(CostKind kind, Money amount, String evidence) {
        return new CustomerCost(kind, amount, evidence);
    }

    /**
     * Returns the cost of time at a rate per hour.
     *
     * @throws IllegalArgumentException if the time or the rate is negative
     */
    public static CustomerCost ofTime(Duration spent, Money perHour) {
        if (spent.isNegative()) {
            throw new IllegalArgumentException("Time spent is " + spent + "; it must be zero or more.");
        }
        BigDecimal nanos =
                BigDecimal.valueOf(spent.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(spent.getNano()));
        BigDecimal amount = perHour.getAmount()
                .multiply(nanos)
                .divide(BigDecimal.valueOf(NANOS_PER_HOUR), perHour.getScale(), RoundingMode.HALF_EVEN);
        return new CustomerCost(
                CostKind.TIME, Money.of(perHour.getCurrencyUnit(), amount), spent + " at " + perHour + " an hour");
    }

    /**
     * Returns the cost of effort at a rate per step that the customer has to take.
     *
     * @throws IllegalArgumentException if the number of steps or the rate is negative
     */
    public static CustomerCost ofEffort(long steps, Money perStep) {
        if (steps < 0) {
            throw new IllegalArgumentException("Steps to take are " + steps + "; there must be zero or more.");
        }
        return new CustomerCost(CostKind.EFFORT, perStep.multipliedBy(steps), steps + " steps at " + perStep + " each");
    }

    /**
     * Returns the cost of a risk: its probability times what would be lost.
     *
     * @param probability from 0 to 1, taken as the decimal number that it prints as
     * @throws IllegalArgumentException if the probability is outside 0 to 1 or NaN, or the loss negative
     */
    public static CustomerCost ofRisk(double probability, Money loss) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "Probability of the loss is " + probability + "; it must lie between 0 and 1.");
        }
        return new CustomerCost(
                CostKind.RISK,
                loss.multipliedBy(BigDecimal.valueOf(probability), RoundingMode.HALF_EVEN),
                "probability " + probability + " of losing " + loss);
    }
}
