package io.dangol.crm.estimate;

import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * How many standard errors to either side hold a stated share of a distribution.
 *
 * <p>Stateless and thread-safe.
 */
final class CriticalValue {

    private static final double SQRT_2 = Math.sqrt(2);

    private CriticalValue() {}

    /**
     * Returns z with P(|Z| &le; z) = level for the standard normal distribution, from the inverse error function of
     * Commons Numbers (rational approximations of Boost, a few units in the last place).
     */
    static double normal(double level) {
        return SQRT_2 * InverseErf.value(level);
    }

    /**
     * Returns t with P(|T| &le; t) = level for Student's distribution, by solving the incomplete beta function that is
     * its tail (Abramowitz and Stegun 1964, 26.5.27 and 26.7.1).
     */
    static double student(double degreesOfFreedom, double level) {
        double tail = 1 - level;
        // the tails of t are heavier than those of z, so this is short of the answer for few degrees of freedom only
        double high = 2 * normal(level);
        while (studentTail(high, degreesOfFreedom) > tail) {
            high *= 2;
        }
        return Root.between(0, high, t -> studentTail(t, degreesOfFreedom) - tail);
    }

    /** Returns P(|T| > t), from whichever of the two complementary arguments is the more exact. */
    private static double studentTail(double t, double degreesOfFreedom) {
        double square = t * t;
        double sum = degreesOfFreedom + square;
        return square < degreesOfFreedom
                ? RegularizedBeta.complement(square / sum, 0.5, degreesOfFreedom / 2)
                : RegularizedBeta.value(degreesOfFreedom / sum, degreesOfFreedom / 2, 0.5);
    }
}
