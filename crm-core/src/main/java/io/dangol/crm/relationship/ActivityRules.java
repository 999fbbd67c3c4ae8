package io.dangol.crm.relationship;

import com.google.common.math.LongMath;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/**
 * After how much silence a customer is dormant, and after how much lost.
 *
 * <p>Silence is the time from the last paid order to the instant of the reading. A customer is {@link Activity#ACTIVE} up
 * to and including {@code dormantAfter}, {@link Activity#DORMANT} up to and including {@code lostAfter}, and
 * {@link Activity#LOST} beyond. Days are of 24 hours, so that no time zone is needed.
 *
 * <p>With an own rhythm, silence is compared with what is usual for the customer: the thresholds are multiples of the
 * median of the latest {@value #MOST_GAPS} gaps between paid orders, counted as a day at least. The median of an even
 * number of gaps is the mean of the middle two, to the microsecond below. A customer with fewer than {@value #FEWEST_GAPS}
 * gaps has no rhythm yet and is read by the fixed thresholds.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dormantAfter the longest silence of an active customer, one microsecond or more
 * @param lostAfter the longest silence of a dormant customer, longer than {@code dormantAfter}
 * @param dormantGaps the same as a multiple of the customer's median gap; 0 if own rhythms do not count
 * @param lostGaps the same as a multiple, above {@code dormantGaps}; 0 if own rhythms do not count
 */
public record ActivityRules(
        @NotNull Duration dormantAfter,
        @NotNull Duration lostAfter,
        @PositiveOrZero double dormantGaps,
        @PositiveOrZero double lostGaps) {

    /** How many of the latest gaps between paid orders make the own rhythm of a customer, at most. */
    public static final int MOST_GAPS = 11;

    /** How many gaps between paid orders a customer needs to have an own rhythm. */
    public static final int FEWEST_GAPS = 3;

    private static final long DAY = RuleTime.micros(Duration.ofDays(1));
    private static final double MOST_TIMES = 1_000;
    private static final ActivityRules STANDARD = of(Duration.ofDays(180), Duration.ofDays(365));

    public ActivityRules {
        RuleTime.requirePositive("The silence of a dormant customer", dormantAfter);
        RuleTime.requirePositive("The silence of a lost customer", lostAfter);
        if (lostAfter.compareTo(dormantAfter) <= 0) {
            throw new IllegalArgumentException("A customer is dormant after " + RuleTime.text(dormantAfter)
                    + " and lost after " + RuleTime.text(lostAfter) + "; give the longer silence as the second.");
        }
        boolean isFixed = dormantGaps == 0 && lostGaps == 0;
        if (!isFixed && !(dormantGaps > 0 && lostGaps > dormantGaps && lostGaps <= MOST_TIMES)) {
            throw new IllegalArgumentException("A customer is dormant after " + dormantGaps
                    + " median gaps and lost after " + lostGaps
                    + "; both are above 0 and at most 1,000, the second above the first, or both 0.");
        }
    }

    /**
     * Returns rules with fixed thresholds.
     *
     * @throws IllegalArgumentException if a threshold is not positive, finer than a microsecond or longer than 1,000 years of
     *     365 days, or the second is not longer than the first
     */
    public static ActivityRules of(Duration dormantAfter, Duration lostAfter) {
        return new ActivityRules(dormantAfter, lostAfter, 0, 0);
    }

    /**
     * Returns dormant after 180 days and lost after 365: our choice, to go with the gap and the window of
     * {@link LadderRules#standard()}. No such threshold fits every trade.
     */
    public static ActivityRules standard() {
        return STANDARD;
    }

    /**
     * Returns these rules with thresholds by the customer's own rhythm, the fixed ones staying for those without.
     *
     * @param dormantTimes how many median gaps of silence make a customer dormant, above 0
     * @param lostTimes how many make a customer lost, above {@code dormantTimes}, at most 1,000
     * @throws IllegalArgumentException if a multiple is out of its range
     */
    public ActivityRules withOwnRhythm(double dormantTimes, double lostTimes) {
        if (dormantTimes == 0 && lostTimes == 0) {
            throw new IllegalArgumentException("An own rhythm of 0 median gaps is none. Leave withOwnRhythm out.");
        }
        return new ActivityRules(dormantAfter, lostAfter, dormantTimes, lostTimes);
    }

    /** Tells whether the thresholds are multiples of the customer's own median gap where there is one. */
    public boolean hasOwnRhythm() {
        return dormantGaps > 0;
    }

    /**
     * Reads the activity of a customer from the times of paid orders.
     *
     * @param orders the latest order times, the very last among them
     * @param spare room for at least {@link #MOST_GAPS} numbers
     */
    Activity read(RecentTimes orders, long[] spare, long at) {
        if (orders.size() == 0) {
            return Activity.NONE;
        }
        long silence = LongMath.saturatedSubtract(at, orders.latest(1));
        long dormant = RuleTime.micros(dormantAfter);
        long lost = RuleTime.micros(lostAfter);
        int gaps = Math.min(orders.size() - 1, MOST_GAPS);
        if (hasOwnRhythm() && gaps >= FEWEST_GAPS) {
            double median = Math.max(DAY, medianGap(orders, gaps, spare));
            dormant = (long) (dormantGaps * median);
            lost = (long) (lostGaps * median);
        }
        if (silence <= dormant) {
            return Activity.ACTIVE;
        }
        return silence <= lost ? Activity.DORMANT : Activity.LOST;
    }

    private static long medianGap(RecentTimes orders, int gaps, long[] sorted) {
        for (int i = 0; i < gaps; i++) {
            long gap = LongMath.saturatedSubtract(orders.latest(i + 1), orders.latest(i + 2));
            int j = i;
            while (j > 0 && sorted[j - 1] > gap) {
                sorted[j] = sorted[j - 1];
                j--;
            }
            sorted[j] = gap;
        }
        long low = sorted[(gaps - 1) / 2];
        return low + (sorted[gaps / 2] - low) / 2;
    }

    /** Returns the thresholds in words, such as {@code dormant after 180 days, lost after 365 days}. */
    @Override
    public String toString() {
        String fixed = "dormant after " + RuleTime.text(dormantAfter) + ", lost after " + RuleTime.text(lostAfter);
        return hasOwnRhythm()
                ? fixed + ", or after " + dormantGaps + " and " + lostGaps + " median gaps of the customer"
                : fixed;
    }
}
