package io.dangol.crm.relationship;

import io.dangol.crm.estimate.Estimate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How many of those who were still there left in each period, and what share is left after it.
 *
 * <p>The conditional churn of a period is churned / at risk. The survival to its end is the product of (1 − rate) over all
 * periods so far, the product-limit estimate (Kaplan and Meier 1958, J. Am. Stat. Assoc. 53:457-481,
 * <a href="https://doi.org/10.1080/01621459.1958.10501452">doi 10.1080/01621459.1958.10501452</a>). Customers who have not
 * been seen for the whole of a period are not at risk in it, and so neither counted as staying nor as leaving.
 *
 * <p>Periods are numbered from 1; one out of range throws {@link IndexOutOfBoundsException}. Immutable and thread-safe.
 */
public final class SurvivalTable {

    private final long[] atRisk;
    private final long[] churned;

    private SurvivalTable(long[] atRisk, long[] churned) {
        this.atRisk = atRisk;
        this.churned = churned;
        for (int i = 0; i < atRisk.length; i++) {
            if (churned[i] < 0 || churned[i] > atRisk[i]) {
                throw new IllegalArgumentException("In period " + (i + 1) + ", " + churned[i] + " of " + atRisk[i]
                        + " at risk left; it is from 0 to those at risk.");
            }
            if (i > 0 && atRisk[i] > atRisk[i - 1] - churned[i - 1]) {
                throw new IllegalArgumentException("In period " + (i + 1) + ", " + atRisk[i] + " are at risk after "
                        + (atRisk[i - 1] - churned[i - 1])
                        + " stayed in the one before; nobody can join. Follow new customers apart.");
            }
        }
    }

    /**
     * Returns the table of a group that is seen to the end: those at risk are the ones that have not left.
     *
     * @param start how many there are at the beginning
     * @param churned how many leave in each period
     * @throws IllegalArgumentException if a number is negative or more leave than are there
     */
    public static SurvivalTable of(long start, long... churned) {
        long[] atRisk = new long[churned.length];
        long left = start;
        for (int i = 0; i < churned.length; i++) {
            atRisk[i] = left;
            left -= churned[i];
        }
        return new SurvivalTable(atRisk, churned.clone());
    }

    /**
     * Returns the table of a group of whom some are seen for fewer periods than others.
     *
     * @param atRisk how many were there at the beginning of each period and were seen for the whole of it
     * @param churned how many of them left in it
     * @throws IllegalArgumentException if the columns differ in length, more leave than are at risk, or more are at risk
     *     than stayed in the period before
     */
    public static SurvivalTable of(long[] atRisk, long[] churned) {
        if (atRisk.length != churned.length) {
            throw new IllegalArgumentException("Columns have " + atRisk.length + " and " + churned.length
                    + " periods; they must have the same number.");
        }
        return new SurvivalTable(atRisk.clone(), churned.clone());
    }

    /** Returns the number of periods. */
    public int periods() {
        return atRisk.length;
    }

    /** Returns the conditional churn of a period, 1 to {@code periods()}. */
    public ChurnRate churn(int period) {
        int index = Objects.checkIndex(period - 1, atRisk.length);
        return new ChurnRate(churned[index], atRisk[index]);
    }

    /**
     * Returns the share that is left at the end of a period, 0 to {@code periods()}: 1 for period 0. Empty from the first
     * period on in which nobody is at risk.
     */
    public OptionalDouble survival(int period) {
        Objects.checkIndex(period, atRisk.length + 1);
        double left = 1;
        for (int i = 0; i < period; i++) {
            if (atRisk[i] == 0) {
                return OptionalDouble.empty();
            }
            left *= (double) (atRisk[i] - churned[i]) / atRisk[i];
        }
        return OptionalDouble.of(left);
    }

    /**
     * Returns the share that is left at the end of a period, as {@link #survival}, with its interval at 95 %; no data from the
     * first period on in which nobody is at risk.
     *
     * <p>The interval is Wilson's with the number of trials that the variance of Greenwood stands for (Rothman 1978, J. Chronic
     * Dis. 31:557-560): where everybody is seen to the end, that of those left among those at the beginning. Where all or
     * none are left the variance says nothing, and the trials are those at risk in the latest period. The number of
     * observations is that of the first period.
     *
     * @param period 1 to {@code periods()}
     */
    public Estimate survivalEstimate(int period) {
        int last = Objects.checkIndex(period - 1, atRisk.length);
        OptionalDouble left = survival(period);
        if (left.isEmpty()) {
            return Estimate.ofProportion(0, 0);
        }
        double share = left.getAsDouble();
        // Greenwood's variance is share² times this
        double sum = 0;
        for (int i = 0; i < period; i++) {
            sum += (double) churned[i] / atRisk[i] / (atRisk[i] - churned[i]);
        }
        double trials = share == 0 || sum == 0 ? atRisk[last] : (1 - share) / (share * sum);
        return Estimate.ofShare(share, trials, atRisk[0], Estimate.DEFAULT_LEVEL);
    }

    /** Returns the churn of all periods together: those who left per customer and period at risk. */
    public Estimate churnPerPeriod() {
        long left = 0;
        long seen = 0;
        for (int i = 0; i < atRisk.length; i++) {
            left = Math.addExact(left, churned[i]);
            seen = Math.addExact(seen, atRisk[i]);
        }
        return Estimate.ofProportion(left, seen);
    }

    /** Returns the number of periods and those at risk in the first. */
    @Override
    public String toString() {
        return periods() + " periods" + (atRisk.length == 0 ? "" : ", " + atRisk[0] + " at risk in the first");
    }
}
