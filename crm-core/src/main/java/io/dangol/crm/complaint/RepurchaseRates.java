package io.dangol.crm.complaint;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;

/**
 * Which part of the customers with a problem buys again, by how the problem ended.
 *
 * <p>The four belong together: from one house or one study, for losses of one size and over one stretch of time. Rates of large
 * and of small losses in one set give a number that is true of neither.
 *
 * <p>Immutable and thread-safe.
 *
 * @param satisfiedQuickly of those satisfied quickly, 0 to 1
 * @param satisfied of those satisfied, though not quickly, 0 to 1
 * @param unsatisfied of those who complained and were not satisfied, 0 to 1
 * @param silent of those who never complained, 0 to 1
 */
public record RepurchaseRates(
        @PositiveOrZero @DecimalMax("1") double satisfiedQuickly,
        @PositiveOrZero @DecimalMax("1") double satisfied,
        @PositiveOrZero @DecimalMax("1") double unsatisfied,
        @PositiveOrZero @DecimalMax("1") double silent) {

    public RepurchaseRates {
        Decimals.requireShare("The repurchase rate of customers satisfied quickly", satisfiedQuickly);
        Decimals.requireShare("The repurchase rate of customers satisfied", satisfied);
        Decimals.requireShare("The repurchase rate of customers left unsatisfied", unsatisfied);
        Decimals.requireShare("The repurchase rate of silent customers", silent);
    }

    /**
     * Returns these rates.
     *
     * <pre>{@code
     * RepurchaseRates.of(Map.of(SATISFIED_QUICKLY, 0.9, SATISFIED, 0.7, UNSATISFIED, 0.4, SILENT, 0.3))
     * }</pre>
     *
     * @throws IllegalArgumentException if an outcome is missing or a rate is not from 0 to 1
     */
    public static RepurchaseRates of(Map<ProblemOutcome, Double> rates) {
        return new RepurchaseRates(
                rate(rates, ProblemOutcome.SATISFIED_QUICKLY),
                rate(rates, ProblemOutcome.SATISFIED),
                rate(rates, ProblemOutcome.UNSATISFIED),
                rate(rates, ProblemOutcome.SILENT));
    }

    private static double rate(Map<ProblemOutcome, Double> rates, ProblemOutcome outcome) {
        Double rate = rates.get(outcome);
        if (rate == null) {
            throw new IllegalArgumentException("Repurchase rates are given for " + rates.keySet() + "; that of "
                    + outcome + " is missing. Give all four; a rate of another study does not stand in for it.");
        }
        return rate;
    }

    /** Returns the rate of an outcome. */
    public double of(ProblemOutcome outcome) {
        return switch (outcome) {
            case SATISFIED_QUICKLY -> satisfiedQuickly;
            case SATISFIED -> satisfied;
            case UNSATISFIED -> unsatisfied;
            case SILENT -> silent;
        };
    }
}
