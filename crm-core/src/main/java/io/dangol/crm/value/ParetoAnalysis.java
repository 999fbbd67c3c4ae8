package io.dangol.crm.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;

/**
 * The 80/20 rule put to the test: what the top customers really hold.
 *
 * <p>The rule says that about 20 % of the customers bring about 80 % of the result. Whether it holds here is measured, and
 * a Pareto distribution with the same top share is set beside the measurement. A high share makes a customer large, not
 * good: nothing here looks at the future, the margin or the relationship.
 *
 * <p>For a Pareto distribution with exponent α the top fraction p holds s = p^(1 − 1/α) (Newman 2005, <a
 * href="https://doi.org/10.1080/00107510500052444">doi 10.1080/00107510500052444</a>), so α = 1/(1 − ln s/ln p), and its
 * Gini coefficient is 1/(2α − 1).
 *
 * <p>Immutable and thread-safe.
 *
 * @param concentration what is tested
 * @param topFraction which fraction of the customers counts as top, between 0 and 1, both excluded
 * @param targetShare which share of the total they should hold by the rule, between 0 and 1, both excluded
 */
public record ParetoAnalysis(Concentration concentration, double topFraction, double targetShare) {

    private static final double TWENTY_PERCENT = 0.2;
    private static final double EIGHTY_PERCENT = 0.8;

    public ParetoAnalysis {
        Objects.requireNonNull(concentration, "concentration");
        requireInside("Top fraction", topFraction);
        requireInside("Target share", targetShare);
    }

    /** Returns the test of the rule with 20 % of the customers and 80 % of the total. */
    public static ParetoAnalysis of(Concentration concentration) {
        return new ParetoAnalysis(concentration, TWENTY_PERCENT, EIGHTY_PERCENT);
    }

    /**
     * Returns the test of a rule with other numbers.
     *
     * @throws IllegalArgumentException if a number is not strictly between 0 and 1
     */
    public static ParetoAnalysis of(Concentration concentration, double topFraction, double targetShare) {
        return new ParetoAnalysis(concentration, topFraction, targetShare);
    }

    /**
     * Returns the exponent of the Pareto distribution in which the top fraction holds a share; above 1, and the lower, the
     * more concentrated.
     *
     * @throws IllegalArgumentException unless 0 &lt; topFraction &lt; share &lt; 1
     */
    public static double alpha(double topFraction, double share) {
        if (!(topFraction > 0 && topFraction < share && share < 1)) {
            throw new IllegalArgumentException("The top " + topFraction + " of the customers hold " + share
                    + "; a Pareto distribution needs 0 < top fraction < share < 1.");
        }
        // 1/(1 - ln s/ln p) = ln p/(ln p - ln s), without the difference of nearly equal logarithms where s is close to
        // p
        double rise = share < 2 * topFraction
                ? Math.log1p((share - topFraction) / topFraction)
                : Math.log(share) - Math.log(topFraction);
        return Math.max(1, -Math.log(topFraction) / rise);
    }

    /**
     * Returns the Gini coefficient of a Pareto distribution; 1, its limit, at exponent 1.
     *
     * @throws IllegalArgumentException if alpha is below 1, where the mean is infinite, or NaN or infinite
     */
    public static double gini(double alpha) {
        requireExponent(alpha);
        return 1 / (2 * alpha - 1);
    }

    /**
     * Returns the share that the top fraction holds in a Pareto distribution.
     *
     * @throws IllegalArgumentException if alpha is below 1, NaN or infinite, or the fraction outside 0 to 1
     */
    public static double shareOfTop(double alpha, double topFraction) {
        requireExponent(alpha);
        Concentration.requireFraction("Top fraction", topFraction);
        return topFraction == 0 ? 0 : Math.pow(topFraction, 1 - 1 / alpha);
    }

    /** Returns the share of the total that the top fraction of the customers holds; empty if the total is not above zero. */
    public OptionalDouble topShare() {
        return concentration.topShare(topFraction);
    }

    /** Returns whether the top fraction holds at least the target share; false if the total is not above zero. */
    public boolean holds() {
        OptionalDouble share = topShare();
        return share.isPresent() && share.getAsDouble() >= targetShare;
    }

    /**
     * Returns how many customers make the smallest set with the target share of the sum of the positive values; empty if no
     * value is above zero.
     */
    public OptionalInt smallestSet() {
        return concentration.smallestShareHolding(targetShare);
    }

    /** Returns {@link #smallestSet()} as a fraction of the customers that count under the policy. */
    public OptionalDouble smallestFraction() {
        OptionalInt set = smallestSet();
        return set.isPresent()
                ? OptionalDouble.of((double) set.getAsInt() / concentration.size())
                : OptionalDouble.empty();
    }

    /**
     * Returns the exponent of the Pareto distribution with the same top share.
     *
     * <p>Empty if there is none: where the top fraction holds no more than its even part, or, under {@code RAW}, all or
     * more than all.
     */
    public OptionalDouble alpha() {
        OptionalDouble share = topShare();
        return share.isPresent() && share.getAsDouble() > topFraction && share.getAsDouble() < 1
                ? OptionalDouble.of(alpha(topFraction, share.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Returns the Gini coefficient of the Pareto distribution with the same top share, to be set beside the measured one. */
    public OptionalDouble paretoGini() {
        OptionalDouble alpha = alpha();
        return alpha.isPresent() ? OptionalDouble.of(gini(alpha.getAsDouble())) : OptionalDouble.empty();
    }

    /**
     * Returns what the top customers hold at evenly spaced fractions, from (0, 0) to (1, 1); empty if the total is not
     * above zero.
     *
     * @param points how many, at least 2
     * @throws IllegalArgumentException if fewer than 2 points are asked for
     */
    public List<CurvePoint> curve(int points) {
        return curve(points, concentration::topShare);
    }

    /**
     * Returns the same curve for the Pareto distribution with the same top share; empty if there is none.
     *
     * @param points how many, at least 2
     * @throws IllegalArgumentException if fewer than 2 points are asked for
     */
    public List<CurvePoint> paretoCurve(int points) {
        OptionalDouble alpha = alpha();
        return curve(
                points,
                fraction -> alpha.isPresent()
                        ? OptionalDouble.of(shareOfTop(alpha.getAsDouble(), fraction))
                        : OptionalDouble.empty());
    }

    private static List<CurvePoint> curve(int points, DoubleFunction<OptionalDouble> shareAt) {
        Concentration.requirePoints(points);
        List<CurvePoint> curve = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            double fraction = (double) i / (points - 1);
            shareAt.apply(fraction).ifPresent(share -> curve.add(new CurvePoint(fraction, share)));
        }
        return List.copyOf(curve);
    }

    private static void requireInside(String what, double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException(
                    what + " is " + fraction + "; it must lie between 0 and 1, both excluded.");
        }
    }

    private static void requireExponent(double alpha) {
        if (!(alpha >= 1) || Double.isInfinite(alpha)) {
            throw new IllegalArgumentException("Pareto exponent is " + alpha
                    + "; it must be finite and at least 1, since below the mean is infinite.");
        }
    }
}
