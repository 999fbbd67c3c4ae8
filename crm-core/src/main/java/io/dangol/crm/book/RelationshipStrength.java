package io.dangol.crm.book;

import io.dangol.crm.Contribution;
import io.dangol.crm.Score;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How strong a customer relationship is: √(solidity × intimacy), from 0 to 1.
 *
 * <p>Solidity says how firm and lasting the relation is, intimacy how close and well informed. The geometric mean is a formula
 * of this library, not a published one: neither side makes up for the want of the other, so that a contract without a
 * conversation is weak, and so is a friendly visitor who never buys.
 *
 * <p>The book measures the two indices by these parts, each from 0 to 1, with weights and limits of our own choice; a part of
 * which nothing is known is left out ({@link RelationshipIndex}):
 *
 * <table>
 *   <caption>Parts of solidity and intimacy</caption>
 *   <tr><th>index</th><th>part</th><th>weight</th><th>level</th></tr>
 *   <tr><td>solidity</td><td>tenure</td><td>3</td><td>years of 365 days since the first sale / 3, at most 1</td></tr>
 *   <tr><td>solidity</td><td>orders</td><td>3</td><td>orders in the last 365 days / 6, at most 1</td></tr>
 *   <tr><td>solidity</td><td>activity</td><td>2</td><td>1 active, 0.5 dormant, 0 lost</td></tr>
 *   <tr><td>solidity</td><td>stage</td><td>2</td><td>0.25 first purchase, 0.5 regular, 0.75 advocate, 1 partner</td></tr>
 *   <tr><td>intimacy</td><td>profile</td><td>2</td><td>completeness of the profile</td></tr>
 *   <tr><td>intimacy</td><td>dialogue</td><td>3</td><td>contacts begun by the customer in the last 365 days / 4, at most
 *       1</td></tr>
 *   <tr><td>intimacy</td><td>satisfaction</td><td>3</td><td>mean of the answers of the last 365 days on their
 *       scales</td></tr>
 *   <tr><td>intimacy</td><td>advocacy</td><td>2</td><td>converted referrals and high answers to the recommendation question
 *       within the ladder's window / 2, at most 1</td></tr>
 * </table>
 *
 * <p>The strength is explained against a stated baseline, the solidity s₀ and intimacy i₀ of a typical customer: the
 * baseline's own strength √(s₀·i₀), and what each index adds to it by its Shapley value (L. S. Shapley, "A value for n-person
 * games", 1953), the mean of what it adds when it changes first and when it changes second. The three contributions add up to
 * the strength.
 *
 * <p>Immutable and thread-safe.
 *
 * @param solidity how firm and lasting the relation is, with its parts
 * @param intimacy how close and well informed it is, with its parts
 * @param baseline the typical customer that the explanation starts from
 */
public record RelationshipStrength(
        @NotNull RelationshipIndex solidity,
        @NotNull RelationshipIndex intimacy,
        @NotNull Baseline baseline) {

    /**
     * The two indices of a typical customer.
     *
     * <p>Immutable and thread-safe.
     *
     * @param solidity 0 to 1
     * @param intimacy 0 to 1
     * @param name what it is, such as {@code mean of 412 customers}
     */
    public record Baseline(double solidity, double intimacy, String name) {

        public Baseline {
            Objects.requireNonNull(name, "name");
            if (!(solidity >= 0 && solidity <= 1 && intimacy >= 0 && intimacy <= 1)) {
                throw new IllegalArgumentException("Baseline has solidity " + solidity + " and intimacy " + intimacy
                        + "; each must be from 0 to 1.");
            }
        }
    }

    public RelationshipStrength {
        Objects.requireNonNull(solidity, "solidity");
        Objects.requireNonNull(intimacy, "intimacy");
        Objects.requireNonNull(baseline, "baseline");
    }

    /** Returns √(solidity × intimacy), 0 to 1. */
    public double value() {
        return root(solidity.value(), intimacy.value());
    }

    /**
     * Returns the strength as the baseline's and what each index adds to or takes from it. The contributions add up to
     * {@link #value}, but for the rounding of the last bits.
     */
    public Score explained() {
        double s = solidity.value();
        double i = intimacy.value();
        double s0 = baseline.solidity();
        double i0 = baseline.intimacy();
        double bySolidity = (root(s, i0) - root(s0, i0) + root(s, i) - root(s0, i)) / 2;
        double byIntimacy = (root(s0, i) - root(s0, i0) + root(s, i) - root(s, i0)) / 2;
        return new Score(List.of(
                new Contribution("baseline", root(s0, i0), baseline.name()),
                new Contribution("solidity", bySolidity, against(s, s0)),
                new Contribution("intimacy", byIntimacy, against(i, i0))));
    }

    private static double root(double solidity, double intimacy) {
        return Math.sqrt(solidity * intimacy);
    }

    private static String against(double own, double typical) {
        return String.format(Locale.ROOT, "%.2f against %.2f", own, typical);
    }
}
