package io.dangol.crm.complaint;

import io.dangol.crm.Score;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the problems of customers cost, and what solving them would bring.
 *
 * <pre>{@code
 * ComplaintEconomics now = ComplaintEconomics.builder()
 *         .customersWithProblem(1_000)
 *         .shares(ComplaintShares.of(0.5, 0.3, 0.3, 0.4))
 *         .rates(RepurchaseReference.TARP_MAJOR.rates())
 *         .retentionWithoutProblem(0.9)
 *         .lifetimeValue(Money.parse("USD 1000"))
 *         .build();
 * now.retention();                   // 0.287
 * now.retentionGain(now.shares().allSatisfiedQuickly());  // USD 168000.00
 * }</pre>
 *
 * <p>Every number is an argument. Numbers are taken as the decimals they are written as; a result is exact until it is rounded
 * once, to a double or, half even, to the minor unit of the money. Amounts are margins, as the lifetime value is.
 *
 * <p>Nobody stays more often for having had a problem: a repurchase rate above the retention without one is taken as that
 * retention, and {@link #cappedOutcomes()} says where. That a good recovery leaves customers more satisfied than no problem at
 * all has been found; that it makes them buy more, or speak better, has not (de Matos, Henrique and Rossi 2007, Journal of
 * Service Research 10(1):60-77, <a href="https://doi.org/10.1177/1094670507303012">doi 10.1177/1094670507303012</a>). To see
 * whether it is so in one house, test it with {@link RecoveryStudy}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customersWithProblem how many customers have a problem in the period, N, complaining or not
 * @param shares how many of them complain, and how it ends
 * @param rates which part of them buys again, by how it ended
 * @param retentionWithoutProblem which part of the customers without a problem buys again in the same time, R0, 0 to 1
 * @param lifetimeValue the margin that a customer who stays is expected to bring, zero or more
 * @param wordOfMouth how many people hear of it, and what that brings or costs
 */
public record ComplaintEconomics(
        @PositiveOrZero long customersWithProblem,
        @NotNull @Valid ComplaintShares shares,
        @NotNull @Valid RepurchaseRates rates,
        @PositiveOrZero @DecimalMax("1") double retentionWithoutProblem,
        @NotNull Money lifetimeValue,
        @NotNull @Valid WordOfMouth wordOfMouth) {

    public ComplaintEconomics {
        Objects.requireNonNull(shares, "shares");
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(wordOfMouth, "wordOfMouth");
        if (customersWithProblem < 0) {
            throw new IllegalArgumentException(
                    customersWithProblem + " customers with a problem; it must be 0 or more.");
        }
        Decimals.requireShare("The retention of customers without a problem", retentionWithoutProblem);
        Decimals.requireNotNegative("The lifetime value of a customer who stays", lifetimeValue);
    }

    /** Returns a builder; all but the word of mouth must be stated. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the model in which the problems end otherwise, or another part of the customers complains. */
    public ComplaintEconomics withShares(ComplaintShares other) {
        return new ComplaintEconomics(
                customersWithProblem, other, rates, retentionWithoutProblem, lifetimeValue, wordOfMouth);
    }

    /**
     * Returns which part of the customers with a problem buys again:
     * R = c·(q·quick + s·satisfied + u·unsatisfied) + (1 − c)·silent, of the rates after the cap.
     */
    public double retention() {
        return retention(shares).doubleValue();
    }

    /** Returns the outcomes whose repurchase rate is above the retention without a problem, and is taken as that. */
    public Set<ProblemOutcome> cappedOutcomes() {
        Set<ProblemOutcome> capped = EnumSet.noneOf(ProblemOutcome.class);
        for (ProblemOutcome outcome : ProblemOutcome.values()) {
            if (rates.of(outcome) > retentionWithoutProblem) {
                capped.add(outcome);
            }
        }
        return Collections.unmodifiableSet(capped);
    }

    /** Returns how many customers are lost through problems, L = N·(R0 − R), zero or more, not a whole number. */
    public double customersLost() {
        return lost().doubleValue();
    }

    /** Returns the lifetime value that is lost with them, L·CLV. */
    public Money valueAtRisk() {
        return Decimals.times(lifetimeValue, lost());
    }

    /**
     * Returns what it costs to win as many new customers as are lost, L·k·retention cost.
     *
     * @param timesRetentionCost how many times the cost of keeping a customer a new one costs, k, zero or more; 5 is what is
     *     most quoted, {@link ComplaintFigures#COST_OF_NEW_BY_TRADE} how far it varies, and a house knows its own
     * @param retentionCost what it costs to keep one customer, zero or more, in any currency
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public Money replacementCost(double timesRetentionCost, Money retentionCost) {
        if (!(timesRetentionCost >= 0) || Double.isInfinite(timesRetentionCost)) {
            throw new IllegalArgumentException("A new customer costs " + timesRetentionCost
                    + " times what it costs to keep one; it must be a finite number, zero or more.");
        }
        Decimals.requireNotNegative("The cost of keeping a customer", retentionCost);
        return Decimals.times(retentionCost, lost().multiply(Decimals.of(timesRetentionCost)));
    }

    /**
     * Returns the customers won (above 0) or lost (below 0) by what customers with a problem tell others, with one part for each
     * outcome.
     */
    public Score wordOfMouthEffect() {
        return wordOfMouth.customers(customersWithProblem, shares);
    }

    /**
     * Returns what it is worth to satisfy one more complainant, though not quickly, instead of leaving that customer
     * unsatisfied: V = (satisfied − unsatisfied)·CLV + (good reach·g⁺ + bad reach·g⁻)·CLV, of the rates after the cap.
     */
    public SatisfiedComplaintValue valueOfSatisfying() {
        return new SatisfiedComplaintValue(
                Decimals.times(lifetimeValue, difference(ProblemOutcome.SATISFIED, ProblemOutcome.UNSATISFIED)),
                Decimals.times(lifetimeValue, wordOfMouth.gainedPerSatisfied()),
                Decimals.times(lifetimeValue, wordOfMouth.lostPerUnsatisfied()));
    }

    /**
     * Returns what it is worth to satisfy a complainant quickly and not merely in the end: (quick − satisfied)·CLV, of the rates
     * after the cap; below zero where those satisfied late buy more often.
     */
    public Money speedPremium() {
        return Decimals.times(lifetimeValue, difference(ProblemOutcome.SATISFIED_QUICKLY, ProblemOutcome.SATISFIED));
    }

    /**
     * Returns the lifetime value of the customers who would stay more, or below zero fewer, if the shares were other ones, such
     * as {@link ComplaintShares#allSatisfiedQuickly()}; word of mouth is not in it.
     *
     * <p>It supposes that those who would then be satisfied buy again as often as those who are satisfied now do.
     */
    public Money retentionGain(ComplaintShares other) {
        BigDecimal kept = customers().multiply(retention(other).subtract(retention(shares)));
        return Decimals.times(lifetimeValue, kept);
    }

    private BigDecimal customers() {
        return BigDecimal.valueOf(customersWithProblem);
    }

    private BigDecimal lost() {
        BigDecimal lost = Decimals.of(retentionWithoutProblem).subtract(retention(shares));
        // the shares of uneven complainants are rounded in their 34th digit, which must not make a loss negative
        return customers().multiply(lost.max(BigDecimal.ZERO));
    }

    private BigDecimal retention(ComplaintShares of) {
        BigDecimal retention = BigDecimal.ZERO;
        for (ProblemOutcome outcome : ProblemOutcome.values()) {
            retention = retention.add(of.exactlyOfAll(outcome).multiply(rate(outcome)));
        }
        return retention;
    }

    private BigDecimal difference(ProblemOutcome better, ProblemOutcome worse) {
        return rate(better).subtract(rate(worse));
    }

    private BigDecimal rate(ProblemOutcome outcome) {
        return Decimals.of(Math.min(rates.of(outcome), retentionWithoutProblem));
    }

    /** Collects the arguments of a model; not thread-safe. */
    public static final class Builder {

        private @Nullable Long customersWithProblem;
        private @Nullable ComplaintShares shares;
        private @Nullable RepurchaseRates rates;
        private @Nullable Double retentionWithoutProblem;
        private @Nullable Money lifetimeValue;
        private WordOfMouth wordOfMouth = WordOfMouth.none();

        private Builder() {}

        /** States how many customers have a problem in the period, N, complaining or not. */
        public Builder customersWithProblem(long customers) {
            customersWithProblem = customers;
            return this;
        }

        /** States how many of them complain, and how it ends. */
        public Builder shares(ComplaintShares value) {
            shares = value;
            return this;
        }

        /** States which part of them buys again. */
        public Builder rates(RepurchaseRates value) {
            rates = value;
            return this;
        }

        /** States which part of the customers without a problem buys again in the same time, R0. */
        public Builder retentionWithoutProblem(double share) {
            retentionWithoutProblem = share;
            return this;
        }

        /** States the margin that a customer who stays is expected to bring. */
        public Builder lifetimeValue(Money margin) {
            lifetimeValue = margin;
            return this;
        }

        /** States what customers tell others; without it they tell nobody. */
        public Builder wordOfMouth(WordOfMouth value) {
            wordOfMouth = value;
            return this;
        }

        /**
         * Returns the model.
         *
         * @throws IllegalArgumentException if a number is out of its range, or an argument other than the word of mouth has
         *     not been stated
         */
        public ComplaintEconomics build() {
            return new ComplaintEconomics(
                    stated("customersWithProblem", customersWithProblem),
                    stated("shares", shares),
                    stated("rates", rates),
                    stated("retentionWithoutProblem", retentionWithoutProblem),
                    stated("lifetimeValue", lifetimeValue),
                    wordOfMouth);
        }

        private static <T> T stated(String what, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("Complaint economics without " + what
                        + "; every argument but the word of mouth must be stated, and none has a default.");
            }
            return value;
        }
    }
}
