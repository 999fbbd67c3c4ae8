package io.dangol.crm.complaint;

import io.dangol.crm.Contribution;
import io.dangol.crm.Score;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How many people hear of an experience, and how many customers that brings or costs.
 *
 * <pre>{@code
 * WordOfMouth.reach(5, 10).converting(0.01, 0.02).silentTelling(0.5);
 * }</pre>
 *
 * <p>What has not been stated is zero: nobody is won or lost, and the silent tell nobody. The net effect in customers is
 * N·c·[(q + s)·reach·g⁺ − u·reach·g⁻] − N·(1 − c)·reach·g⁻·t with the good reach for g⁺ and the bad one for g⁻. The number of
 * people told is folklore of few studies ({@link ComplaintFigures#TOLD}); the conversion is seldom known at all, and the
 * effect is proportional to it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param toldIfSatisfied how many people a satisfied customer tells, 0 to 1,000,000
 * @param toldIfNot how many a customer with an unsolved problem tells, 0 to 1,000,000
 * @param gainedPerTold how many customers are won for one person who hears of a good experience, g⁺, 0 to 1
 * @param lostPerTold how many are lost, or never won, for one who hears of a bad one, g⁻, 0 to 1
 * @param silentTelling which part of those who never complained tells others, t, 0 to 1
 */
public record WordOfMouth(
        @PositiveOrZero @DecimalMax("1000000") double toldIfSatisfied,
        @PositiveOrZero @DecimalMax("1000000") double toldIfNot,
        @PositiveOrZero @DecimalMax("1") double gainedPerTold,
        @PositiveOrZero @DecimalMax("1") double lostPerTold,
        @PositiveOrZero @DecimalMax("1") double silentTelling) {

    private static final double MOST_TOLD = 1_000_000;

    public WordOfMouth {
        requireReach("A satisfied customer", toldIfSatisfied);
        requireReach("A customer with an unsolved problem", toldIfNot);
        Decimals.requireShare("The number of customers gained per person told", gainedPerTold);
        Decimals.requireShare("The number of customers lost per person told", lostPerTold);
        Decimals.requireShare("The share of silent customers who tell others", silentTelling);
    }

    /** Returns the word of mouth of customers who tell nobody. */
    public static WordOfMouth none() {
        return reach(0, 0);
    }

    /**
     * Returns a word of mouth that reaches so many people and so far neither wins nor loses any.
     *
     * @throws IllegalArgumentException if a number is not from 0 to 1,000,000
     */
    public static WordOfMouth reach(double toldIfSatisfied, double toldIfNot) {
        return new WordOfMouth(toldIfSatisfied, toldIfNot, 0, 0, 0);
    }

    /**
     * Returns a word of mouth with the reach that is most quoted, {@link ComplaintFigures#TOLD_IF_SATISFIED} and
     * {@link ComplaintFigures#TOLD_WITH_PROBLEM}, for a house that has not asked its own customers.
     */
    public static WordOfMouth ofReferenceReach() {
        return reach(ComplaintFigures.TOLD_IF_SATISFIED.low(), ComplaintFigures.TOLD_WITH_PROBLEM.low());
    }

    /**
     * Returns this with so many customers gained and lost per person told.
     *
     * @throws IllegalArgumentException if a number is not from 0 to 1
     */
    public WordOfMouth converting(double gained, double lost) {
        return new WordOfMouth(toldIfSatisfied, toldIfNot, gained, lost, silentTelling);
    }

    /**
     * Returns this with a part of the silent customers who tell others.
     *
     * @throws IllegalArgumentException if the part is not from 0 to 1
     */
    public WordOfMouth silentTelling(double share) {
        return new WordOfMouth(toldIfSatisfied, toldIfNot, gainedPerTold, lostPerTold, share);
    }

    /** Returns the customers gained by what one satisfied customer tells, exactly. */
    BigDecimal gainedPerSatisfied() {
        return Decimals.of(toldIfSatisfied).multiply(Decimals.of(gainedPerTold));
    }

    /** Returns the customers lost by what one unsatisfied customer tells, exactly. */
    BigDecimal lostPerUnsatisfied() {
        return Decimals.of(toldIfNot).multiply(Decimals.of(lostPerTold));
    }

    /**
     * Returns the customers that so many customers with a problem bring (above 0) or cost (below 0) by what they tell, with one
     * part for each outcome.
     *
     * @throws IllegalArgumentException if the number of customers is negative
     */
    public Score customers(long customersWithProblem, ComplaintShares shares) {
        if (customersWithProblem < 0) {
            throw new IllegalArgumentException(
                    customersWithProblem + " customers with a problem; it must be 0 or more.");
        }
        List<Contribution> parts = new ArrayList<>();
        for (ProblemOutcome outcome : ProblemOutcome.values()) {
            BigDecimal speaking = BigDecimal.valueOf(customersWithProblem).multiply(shares.exactlyOfAll(outcome));
            if (outcome == ProblemOutcome.SILENT) {
                speaking = speaking.multiply(Decimals.of(silentTelling));
            }
            BigDecimal each = outcome.isSolved()
                    ? gainedPerSatisfied()
                    : lostPerUnsatisfied().negate();
            parts.add(new Contribution(
                    outcome.words(), speaking.multiply(each).doubleValue() + 0.0, evidence(outcome, speaking)));
        }
        return new Score(parts);
    }

    private String evidence(ProblemOutcome outcome, BigDecimal speaking) {
        boolean isGood = outcome.isSolved();
        return Decimals.text(speaking.setScale(1, RoundingMode.HALF_EVEN)) + " customers tell "
                + Decimals.text(Decimals.of(isGood ? toldIfSatisfied : toldIfNot)) + " people each, "
                + Decimals.text(Decimals.of(isGood ? gainedPerTold : lostPerTold))
                + (isGood ? " gained" : " lost") + " per person told";
    }

    private static void requireReach(String who, double people) {
        if (!(people >= 0 && people <= MOST_TOLD)) {
            throw new IllegalArgumentException(who + " tells " + people
                    + " people; it must be from 0 to 1,000,000. Give the mean number of people who hear of it.");
        }
    }
}
