package io.dangol.crm.estimate;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Two bounds, and the formulas that give them; arguments have been checked by {@link Estimate}.
 *
 * <p>Immutable and thread-safe.
 */
record Interval(double low, double high) {

    /**
     * Wilson 1927. The lower bound is written as a quotient without subtraction, so that it keeps its digits where the
     * proportion is small.
     */
    static Interval wilson(long successes, long n, double level) {
        double p = (double) successes / n;
        Interval bounds = wilson(p, (double) n, (double) successes, (double) (n - successes), level);
        return around(p, successes, n, bounds.low, bounds.high);
    }

    /** The same of a share of so many effective trials, which need not be whole. */
    static Interval wilson(double share, double trials, double level) {
        Interval bounds = wilson(share, trials, share * trials, (1 - share) * trials, level);
        return new Interval(Math.min(bounds.low, share), share == 1 ? 1 : Math.max(bounds.high, share));
    }

    private static Interval wilson(double p, double n, double successes, double failures, double level) {
        double z = CriticalValue.normal(level);
        double z2 = z * z;
        double root = z * Math.sqrt(z2 + 4 * p * failures);
        double sum = 2 * successes + z2 + root;
        return new Interval(2 * successes * p / sum, sum / (2 * (n + z2)));
    }

    /** Newcombe 1998, method 4. */
    static Interval wilsonCorrected(long successes, long n, double level) {
        double z = CriticalValue.normal(level);
        double z2 = z * z;
        double p = (double) successes / n;
        double failures = n - successes;
        double twice = 2 * (n + z2);
        double centre = 2.0 * successes + z2;
        double below = z * Math.sqrt(z2 - 2 - 1.0 / n + 4 * p * (failures + 1));
        double above = z * Math.sqrt(z2 + 2 - 1.0 / n + 4 * p * (failures - 1));
        return around(p, successes, n, (centre - 1 - below) / twice, (centre + 1 + above) / twice);
    }

    /** Clopper and Pearson 1934: each bound solves the equation of one binomial tail. */
    static Interval clopperPearson(long successes, long n, double level) {
        double tail = (1 - level) / 2;
        double k = successes;
        double failures = n - successes;
        double p = k / n;
        double low = successes == 0 ? 0 : Root.between(0, p, x -> RegularizedBeta.value(x, k, failures + 1) - tail);
        double high =
                successes == n ? 1 : Root.between(p, 1, x -> RegularizedBeta.complement(x, k + 1, failures) - tail);
        return around(p, successes, n, low, high);
    }

    /** Newcombe 1998, method 10. */
    static Interval newcombe(long successes1, long n1, long successes2, long n2, double level) {
        Interval first = wilson(successes1, n1, level);
        Interval second = wilson(successes2, n2, level);
        double p1 = (double) successes1 / n1;
        double p2 = (double) successes2 / n2;
        double difference = p1 - p2;
        return new Interval(
                Math.max(-1, difference - Math.hypot(p1 - first.low, second.high - p2)),
                Math.min(1, difference + Math.hypot(first.high - p1, p2 - second.low)));
    }

    /** Garwood 1936, as a number of events: each bound solves the equation of one Poisson tail. */
    static Interval garwood(long events, double level) {
        double tail = (1 - level) / 2;
        double k = events;
        double low = events == 0 ? 0 : Root.between(0, k, x -> RegularizedGamma.P.value(k, x) - tail);
        double beyond = 2 * k + 4;
        while (RegularizedGamma.Q.value(k + 1, beyond) > tail) {
            beyond *= 2;
        }
        return new Interval(low, Root.between(k, beyond, x -> RegularizedGamma.Q.value(k + 1, x) - tail));
    }

    /** Student 1908. */
    static Interval student(double mean, double standardError, long n, double level) {
        return symmetric(mean, CriticalValue.student((double) (n - 1), level) * standardError);
    }

    /** Welch 1947, with the degrees of freedom of Satterthwaite 1946. */
    static Interval welch(double difference, double error1, long n1, double error2, long n2, double level) {
        double error = Math.hypot(error1, error2);
        // two samples without spread have no degrees of freedom to estimate, and an interval without width
        return error == 0
                ? new Interval(difference, difference)
                : symmetric(
                        difference,
                        CriticalValue.student(welchFreedom(error1 / error, n1, error2 / error, n2), level) * error);
    }

    /** From shares of the standard error, whose squares add up to 1: fourth powers of the errors themselves underflow. */
    private static double welchFreedom(double share1, long n1, double share2, long n2) {
        double variance1 = share1 * share1;
        double variance2 = share2 * share2;
        return 1 / (variance1 * variance1 / (n1 - 1) + variance2 * variance2 / (n2 - 1));
    }

    /** Wald: an asymptotically normal estimate. */
    static Interval normal(double value, double standardError, double level) {
        return symmetric(value, CriticalValue.normal(level) * standardError);
    }

    private static Interval symmetric(double centre, double reach) {
        return new Interval(centre - reach, centre + reach);
    }

    /** Keeps rounding from carrying a bound past the proportion or past the ends that are certain. */
    private static Interval around(double p, long successes, long n, double low, double high) {
        return new Interval(
                successes == 0 ? 0 : Math.max(0, Math.min(p, low)),
                successes == n ? 1 : Math.min(1, Math.max(p, high)));
    }
}
