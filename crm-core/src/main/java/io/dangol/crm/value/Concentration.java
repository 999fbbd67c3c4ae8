package io.dangol.crm.value;

import io.dangol.crm.CompensatedSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How unevenly customers share a total, such as the net revenue of a year.
 *
 * <pre>{@code
 * Concentration net = Concentration.of(netPenceByCustomer, NegativePolicy.RAW);
 * net.topShare(0.2);                 // what the top 20 % of the customers hold
 * net.smallestShareHolding(0.8);     // how many customers are needed for 80 % of the positive total
 * net.gini();
 * }</pre>
 *
 * <p>Values are one number per customer: money in minor units of one currency, net or gross as the caller says. With
 * {@code long} values all sums are exact and each result is rounded once or twice at the end; with {@code double} values
 * sums are compensated. Either way the order of the values leaves no trace. The {@linkplain NegativePolicy policy} says
 * what becomes of negative values; under {@code RAW} shares and coefficients may leave their usual range.
 *
 * <p>Results that divide by the total are empty where it is not above zero, and where there is no value.
 *
 * <p>Building it sorts a copy once, n log n; the later questions cost at most one pass. Immutable and thread-safe.
 */
public final class Concentration {

    private final Ranking ranking;
    private final NegativePolicy policy;
    private final SignCounts signs;

    private Concentration(Ranking ranking, NegativePolicy policy, SignCounts signs) {
        this.ranking = ranking;
        this.policy = policy;
        this.signs = signs;
    }

    /**
     * Returns the concentration of whole numbers, such as minor units.
     *
     * @throws IllegalArgumentException if the sum of the positive or of the negative values that count is beyond a long
     */
    public static Concentration of(long[] values, NegativePolicy policy) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        SignCounts signs = SignCounts.of(sorted);
        return new Concentration(ExactRanking.of(sorted, signs, policy), policy, signs);
    }

    /**
     * Returns the concentration of numbers that are not whole.
     *
     * <p>Equality with the mean and with a share is that of rounded numbers; give money as minor units instead.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite, or the sum of those that count is beyond a double
     */
    public static Concentration of(double[] values, NegativePolicy policy) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("Value at index " + i + " is " + values[i]
                        + "; it must be a finite number. Leave out customers without a value.");
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        SignCounts signs = SignCounts.of(sorted);
        return new Concentration(RoundedRanking.of(sorted, signs, policy), policy, signs);
    }

    /** Returns how many customers count under the policy. */
    public int size() {
        return ranking.size();
    }

    /** Returns what became of negative values. */
    public NegativePolicy policy() {
        return policy;
    }

    /** Returns how many of the values given were negative, whatever the policy made of them. */
    public int negatives() {
        return signs.negatives();
    }

    /** Returns how many of the values given were zero. */
    public int zeros() {
        return signs.zeros();
    }

    /** Returns how many of the values given were above zero. */
    public int positives() {
        return signs.positives();
    }

    /** Returns the sum of the values that count, in their unit; beyond 2^53 rounded to the nearest double. */
    public double total() {
        return ranking.total();
    }

    /**
     * Returns the Gini coefficient: 0 if all hold the same, (n−1)/n if one holds all.
     *
     * <p>G = 2 Σ i·x(i) / (n Σx) − (n+1)/n with x(i) the i-th lowest value (Damgaard and Weiner 2000, <a
     * href="https://doi.org/10.1890/0012-9658(2000)081%5B1139:DIIPSO%5D2.0.CO;2">doi
     * 10.1890/0012-9658(2000)081[1139:DIIPSO]2.0.CO;2</a>). Under {@code RAW} it may exceed 1. Empty if the total is not
     * above zero.
     */
    public OptionalDouble gini() {
        return hasShares() ? OptionalDouble.of(ranking.gini()) : OptionalDouble.empty();
    }

    /**
     * Returns the Gini coefficient times n/(n−1), which is 1 if one holds all, for groups of different size to be compared.
     *
     * <p>Empty if the total is not above zero, or if there is one customer only.
     */
    public OptionalDouble giniCorrected() {
        int n = size();
        return hasShares() && n > 1 ? OptionalDouble.of(ranking.gini() * n / (n - 1)) : OptionalDouble.empty();
    }

    /**
     * Returns the Lorenz curve at a fraction of the customers: the share that the lowest of them hold.
     *
     * <p>Piecewise linear between whole customers, convex, from (0, 0) to (1, 1) (Lorenz 1905, <a
     * href="https://doi.org/10.2307/2276207">doi 10.2307/2276207</a>). Empty if the total is not above zero.
     *
     * @throws IllegalArgumentException if the fraction is outside 0 to 1 or NaN
     */
    public OptionalDouble shareOfLowest(double fraction) {
        double position = position(fraction);
        if (!hasShares()) {
            return OptionalDouble.empty();
        }
        int whole = (int) position;
        double share = ranking.shareOfLowest(whole);
        return OptionalDouble.of(whole < size() ? share + (position - whole) * ranking.share(whole) : share);
    }

    /**
     * Returns the share that the top fraction of the customers hold, with a fraction of the last of them.
     *
     * <p>Of 4,372 customers the top 1 % are the 43 highest and 0.72 of the next. Empty if the total is not above zero.
     *
     * @throws IllegalArgumentException if the fraction is outside 0 to 1 or NaN
     */
    public OptionalDouble topShare(double fraction) {
        double position = position(fraction);
        if (!hasShares()) {
            return OptionalDouble.empty();
        }
        int whole = (int) position;
        double share = ranking.shareOfHighest(whole);
        return OptionalDouble.of(
                whole < size() ? share + (position - whole) * ranking.share(size() - 1 - whole) : share);
    }

    /**
     * Returns the share that a number of the highest customers hold; more than there are count as all.
     *
     * <p>Empty if the total is not above zero.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public OptionalDouble shareOfTop(int customers) {
        if (customers < 0) {
            throw new IllegalArgumentException(
                    "Number of top customers is " + customers + "; it must be zero or more.");
        }
        return hasShares()
                ? OptionalDouble.of(ranking.shareOfHighest(Math.min(customers, size())))
                : OptionalDouble.empty();
    }

    /**
     * Returns the size of the smallest set of customers that holds at least a share of the sum of the positive values.
     *
     * <p>The same under every policy. With whole values the share is taken as the decimal number that it prints as, so that
     * four of five equal customers hold 0.8. Empty if no value is above zero.
     *
     * @throws IllegalArgumentException if the share is outside 0 to 1 or NaN
     */
    public OptionalInt smallestShareHolding(double share) {
        requireFraction("Share to be held", share);
        return signs.positives() > 0 ? OptionalInt.of(ranking.smallestSet(share)) : OptionalInt.empty();
    }

    /**
     * Returns the Lorenz curve at evenly spaced fractions of the customers, from (0, 0) to (1, 1).
     *
     * <p>Empty if the total is not above zero.
     *
     * @param points how many, at least 2
     * @throws IllegalArgumentException if fewer than 2 points are asked for
     */
    public List<CurvePoint> lorenz(int points) {
        requirePoints(points);
        List<CurvePoint> curve = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            double fraction = (double) i / (points - 1);
            shareOfLowest(fraction).ifPresent(share -> curve.add(new CurvePoint(fraction, share)));
        }
        return List.copyOf(curve);
    }

    /**
     * Returns the Herfindahl-Hirschman index: the sum of the squared shares, 1/n if all hold the same, 1 if one holds all.
     *
     * <p>Hirschman, <i>The paternity of an index</i>, American Economic Review 54 (1964), 761. On the scale of 0 to 1, not
     * of 0 to 10,000. Under {@code RAW} it may exceed 1. Empty if the total is not above zero.
     */
    public OptionalDouble hhi() {
        return hasShares() ? OptionalDouble.of(ranking.sumOfSquaredShares()) : OptionalDouble.empty();
    }

    /**
     * Returns how many customers of equal size would spread the total as much: 1 divided by the Herfindahl-Hirschman index.
     *
     * <p>Adelman (1969), <a href="https://doi.org/10.2307/1926955">doi 10.2307/1926955</a>. Empty if the total is not above
     * zero.
     */
    public OptionalDouble equivalentNumber() {
        return hasShares() ? OptionalDouble.of(1 / ranking.sumOfSquaredShares()) : OptionalDouble.empty();
    }

    /**
     * Returns the Lorenz asymmetry: above 1 if a few large customers make the inequality, below 1 if many small ones do.
     *
     * <p>With μ the mean, m the number of values below it and L(m) their sum, δ = (μ − x(m)) / (x(m+1) − x(m)); the result
     * is (m + δ)/n + (L(m) + δ·x(m+1))/L(n) (Damgaard and Weiner 2000, as for {@link #gini()}). Where values equal the mean
     * the definition gives an interval, from m/n + L(m)/L(n) to the same with those values counted; the result is then
     * its midpoint, and 1 if all values are equal. Empty if the total is not above zero.
     */
    public OptionalDouble lorenzAsymmetry() {
        if (!hasShares()) {
            return OptionalDouble.empty();
        }
        double n = size();
        int below = ranking.belowMean();
        int atMost = ranking.atMostMean();
        if (atMost > below) {
            double low = below / n + ranking.shareOfLowest(below);
            double high = atMost / n + ranking.shareOfLowest(atMost);
            return OptionalDouble.of((low + high) / 2);
        }
        double delta = (1 / n - ranking.share(below - 1)) / (ranking.share(below) - ranking.share(below - 1));
        return OptionalDouble.of((below + delta) / n + ranking.shareOfLowest(below) + delta * ranking.share(below));
    }

    /**
     * Returns the tail exponent of the k highest values: 1 divided by the mean of ln(x / (k+1)-th highest value).
     *
     * <p>Hill (1975), <a href="https://doi.org/10.1214/aos/1176343247">doi 10.1214/aos/1176343247</a>. The lower, the
     * heavier the tail. Empty if there are not more than k values, if the (k+1)-th highest is not above zero, or if the k
     * highest all equal it.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    public OptionalDouble hill(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("Number of highest values is " + k + "; it must be 1 or more.");
        }
        int n = size();
        if (k >= n || !(ranking.value(n - 1 - k) > 0)) {
            return OptionalDouble.empty();
        }
        double threshold = ranking.value(n - 1 - k);
        CompensatedSum logarithms = new CompensatedSum();
        for (int i = n - k; i < n; i++) {
            logarithms.add(Math.log(ranking.value(i) / threshold));
        }
        double sum = logarithms.value();
        return sum > 0 ? OptionalDouble.of(k / sum) : OptionalDouble.empty();
    }

    /** Returns the size, policy and total, for logs and debuggers. */
    @Override
    public String toString() {
        return "Concentration of " + size() + " values, " + policy + ", total " + total();
    }

    /** Two are equal if the same values count under the same policy. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Concentration that
                && policy == that.policy
                && signs.equals(that.signs)
                && ranking.equals(that.ranking);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy, signs, ranking);
    }

    static void requireFraction(String what, double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException(what + " is " + fraction + "; it must lie between 0 and 1.");
        }
    }

    static void requirePoints(int points) {
        if (points < 2) {
            throw new IllegalArgumentException(
                    "A curve of " + points + " points was asked for; it takes at least 2, its ends.");
        }
    }

    private boolean hasShares() {
        return ranking.total() > 0;
    }

    private double position(double fraction) {
        requireFraction("Fraction of customers", fraction);
        return fraction * size();
    }
}
