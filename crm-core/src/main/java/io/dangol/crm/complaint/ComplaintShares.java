package io.dangol.crm.complaint;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;

/**
 * How many of the customers with a problem complain, and how it ends for those who do.
 *
 * <p>The last three are shares of the complainants and add up to 1, within 0.000000001; what is missing to 1 or beyond it
 * within that is spread over them in proportion. Where nobody complains they have no effect, but still add up to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param complaining which part of the customers with a problem complains, c, 0 to 1
 * @param satisfiedQuickly which part of the complainants is satisfied quickly, q, 0 to 1
 * @param satisfied which part is satisfied, though not quickly, s, 0 to 1
 * @param unsatisfied which part is not satisfied, u, 0 to 1
 */
public record ComplaintShares(
        @PositiveOrZero @DecimalMax("1") double complaining,
        @PositiveOrZero @DecimalMax("1") double satisfiedQuickly,
        @PositiveOrZero @DecimalMax("1") double satisfied,
        @PositiveOrZero @DecimalMax("1") double unsatisfied) {

    private static final double TOLERANCE = 1e-9;

    public ComplaintShares {
        Decimals.requireShare("The share of customers with a problem who complain", complaining);
        Decimals.requireShare("The share of complainants satisfied quickly", satisfiedQuickly);
        Decimals.requireShare("The share of complainants satisfied", satisfied);
        Decimals.requireShare("The share of complainants left unsatisfied", unsatisfied);
        double sum = satisfiedQuickly + satisfied + unsatisfied;
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("Of the complainants " + satisfiedQuickly + " are satisfied quickly, "
                    + satisfied + " satisfied and " + unsatisfied + " unsatisfied, together " + sum
                    + "; they must add up to 1. Each is a share of those who complain, not of all with a problem.");
        }
    }

    /**
     * Returns these shares, from the best end to the worst.
     *
     * @throws IllegalArgumentException if a share is not from 0 to 1, or those of the complainants do not add up to 1
     */
    public static ComplaintShares of(
            double complaining, double satisfiedQuickly, double satisfied, double unsatisfied) {
        return new ComplaintShares(complaining, satisfiedQuickly, satisfied, unsatisfied);
    }

    /**
     * Returns the shares of counted customers; an outcome that is not in the map counts none.
     *
     * <p>If all were silent, nobody complains, and the shares of the complainants are those of nobody satisfied.
     *
     * @throws IllegalArgumentException if a count is negative, there is no customer, or there are more than a long holds
     */
    public static ComplaintShares ofCounts(Map<ProblemOutcome, Long> customers) {
        long complained = 0;
        long all = 0;
        for (ProblemOutcome outcome : ProblemOutcome.values()) {
            long count = count(customers, outcome);
            if (count < 0 || all > Long.MAX_VALUE - count) {
                throw new IllegalArgumentException(
                        count + " customers " + outcome + "; a count is 0 or more, and all together fit a long.");
            }
            all += count;
            complained += outcome.isComplaint() ? count : 0;
        }
        if (all == 0) {
            throw new IllegalArgumentException(
                    "No customer with a problem has no shares. Count a period in which somebody had one.");
        }
        double complaining = (double) complained / all;
        if (complained == 0) {
            return new ComplaintShares(complaining, 0, 0, 1);
        }
        return new ComplaintShares(
                complaining,
                (double) count(customers, ProblemOutcome.SATISFIED_QUICKLY) / complained,
                (double) count(customers, ProblemOutcome.SATISFIED) / complained,
                (double) count(customers, ProblemOutcome.UNSATISFIED) / complained);
    }

    private static long count(Map<ProblemOutcome, Long> customers, ProblemOutcome outcome) {
        return customers.getOrDefault(outcome, 0L);
    }

    /** Returns the shares if as many complained, and all of them were satisfied quickly. */
    public ComplaintShares allSatisfiedQuickly() {
        return new ComplaintShares(complaining, 1, 0, 0);
    }

    /**
     * Returns the shares if another part of the customers complained, and it ended for the complainants as it does now.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public ComplaintShares withComplaining(double share) {
        return new ComplaintShares(share, satisfiedQuickly, satisfied, unsatisfied);
    }

    /** Returns which part of all customers with a problem has an outcome; these four add up to 1. */
    public double ofAll(ProblemOutcome outcome) {
        return exactlyOfAll(outcome).doubleValue();
    }

    BigDecimal exactlyOfAll(ProblemOutcome outcome) {
        BigDecimal complaints = Decimals.of(complaining);
        BigDecimal quick = Decimals.of(satisfiedQuickly);
        BigDecimal slow = Decimals.of(satisfied);
        BigDecimal not = Decimals.of(unsatisfied);
        BigDecimal ofComplaints = switch (outcome) {
            case SATISFIED_QUICKLY -> quick;
            case SATISFIED -> slow;
            case UNSATISFIED -> not;
            case SILENT -> BigDecimal.ZERO;
        };
        return outcome == ProblemOutcome.SILENT
                ? BigDecimal.ONE.subtract(complaints)
                : Decimals.quotient(
                        complaints.multiply(ofComplaints), quick.add(slow).add(not));
    }
}
