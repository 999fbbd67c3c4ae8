package io.dangol.crm.relationship;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.OptionalDouble;

/**
 * The share of customers who left, of those who could: one minus retention.
 *
 * <p>Immutable and thread-safe.
 *
 * @param churned how many left, zero or more
 * @param atRisk how many were there at the start, not fewer than left
 */
public record ChurnRate(
        @PositiveOrZero long churned, @PositiveOrZero long atRisk) {

    public ChurnRate {
        if (churned < 0 || churned > atRisk) {
            throw new IllegalArgumentException(churned + " customers left of " + atRisk
                    + "; those who left are from 0 to those at the start. Count new customers apart.");
        }
    }

    /** Returns the rate of a number of customers who left. */
    public static ChurnRate of(long churned, long atRisk) {
        return new ChurnRate(churned, atRisk);
    }

    /** Returns the share that left with its Wilson interval at 95 %; no data if nobody was there. */
    public Estimate rate() {
        return Estimate.ofProportion(churned, atRisk);
    }

    /** Returns the share that stayed with its Wilson interval at 95 %; no data if nobody was there. */
    public Estimate retention() {
        return Estimate.ofProportion(atRisk - churned, atRisk);
    }

    /**
     * Returns the share that would leave over a number of such periods at this rate, with the bounds of the interval carried
     * over; no data if nobody was there. Twelve months make the rate of a year.
     *
     * @param periods how many, at least 1
     * @throws IllegalArgumentException if there are no periods
     */
    public Estimate over(int periods) {
        requirePeriods(periods);
        Estimate one = rate();
        return new Estimate(
                compounded(one.value(), periods),
                one.n(),
                compounded(one.low(), periods),
                compounded(one.high(), periods),
                one.level(),
                one.method(),
                one.quality());
    }

    /**
     * Returns the share that leaves over a number of periods if the same share of those still there leaves in each:
     * 1 − (1 − rate)^periods. A tenth a month is 0.72 a year and not 1.2.
     *
     * @param rate of one period, 0 to 1
     * @param periods how many, at least 1
     * @throws IllegalArgumentException if the rate is not from 0 to 1 or there are no periods
     */
    public static double compound(double rate, int periods) {
        requirePeriods(periods);
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("Churn rate " + rate + " is not from 0 to 1. Write 3 % as 0.03.");
        }
        return -Math.expm1(periods * Math.log1p(-rate));
    }

    private static OptionalDouble compounded(OptionalDouble rate, int periods) {
        return rate.isEmpty() ? rate : OptionalDouble.of(compound(rate.getAsDouble(), periods));
    }

    private static void requirePeriods(int periods) {
        if (periods < 1) {
            throw new IllegalArgumentException("Churn over " + periods + " periods; at least 1 is needed.");
        }
    }
}
