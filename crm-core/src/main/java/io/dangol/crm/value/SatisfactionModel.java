package io.dangol.crm.value;

import io.dangol.crm.Contribution;
import io.dangol.crm.Score;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Satisfaction from the value experienced and from how it differs from the value expected, losses weighing more.
 *
 * <p>With D = experienced − expected: S = base + weight · experienced + gain · max(D, 0) − loss · max(−D, 0). The
 * difference follows Oliver (1980), <a href="https://doi.org/10.1177/002224378001700405">doi
 * 10.1177/002224378001700405</a>; that a loss weighs more than an equal gain, Tversky and Kahneman (1992). S rises with
 * the experience and falls with the expectation. It has no upper or lower end: its unit and range are those that the
 * weights give it.
 *
 * <p>Numbers are on any scale on which more is better; amounts count in major units of their currency.
 *
 * <p>Immutable and thread-safe.
 *
 * @param base satisfaction at experience 0 and difference 0; finite
 * @param weight what one unit of experience adds; finite, zero or more
 * @param gain what one unit above the expectation adds; finite, zero or more
 * @param loss what one unit below the expectation takes; finite, at least {@code gain}
 */
public record SatisfactionModel(
        double base,
        @PositiveOrZero double weight,
        @PositiveOrZero double gain,
        @PositiveOrZero double loss) {

    /**
     * How many times as much a loss weighs as an equal gain: 2.25, a convention, not a law.
     *
     * <p>The median of Tversky and Kahneman, <i>Advances in prospect theory</i> (1992), <a
     * href="https://doi.org/10.1007/BF00122574">doi 10.1007/BF00122574</a>, found for gambles with money. Replace it by
     * your own estimate where there is one.
     */
    public static final double LOSS_AVERSION_CONVENTION = 2.25;

    public SatisfactionModel {
        if (!(Double.isFinite(base) && weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("Satisfaction has base " + base + " and weight " + weight
                    + "; both must be finite and the weight zero or more.");
        }
        if (!(gain >= 0 && loss >= gain && Double.isFinite(loss))) {
            throw new IllegalArgumentException("Satisfaction has gain " + gain + " and loss " + loss
                    + "; they must be finite and 0 <= gain <= loss, since a loss weighs at least as much as a gain.");
        }
    }

    /**
     * Returns a model in which a loss weighs {@link #LOSS_AVERSION_CONVENTION} times as much as a gain.
     *
     * @throws IllegalArgumentException if a number is not finite, or the weight or the gain is negative
     */
    public static SatisfactionModel of(double base, double weight, double gain) {
        return new SatisfactionModel(base, weight, gain, LOSS_AVERSION_CONVENTION * gain);
    }

    /**
     * Returns satisfaction on a scale.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite, or a part of the score would be
     */
    public Score score(double expected, double experienced) {
        Expectation.requireFinite("Expected value", expected);
        Expectation.requireFinite("Experienced value", experienced);
        return score(
                experienced,
                experienced - expected,
                "experienced " + experienced,
                "experienced " + experienced + ", expected " + expected);
    }

    /** Returns satisfaction with a value in money; the difference is formed exactly. */
    public Score score(Disconfirmation disconfirmation) {
        String experienced = "experienced " + disconfirmation.actual().amount();
        return score(
                disconfirmation.actual().amount().getAmount().doubleValue(),
                disconfirmation.difference().getAmount().doubleValue(),
                experienced,
                experienced + ", expected " + disconfirmation.expected().amount());
    }

    /**
     * Returns satisfaction on a scale, the expectation and the minimum considered.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite, or a part of the score would be
     */
    public Satisfaction judge(double expected, double experienced, ZoneOfTolerance zone) {
        return new Satisfaction(
                score(expected, experienced), Expectation.of(expected, experienced), zone.level(experienced));
    }

    /**
     * Returns satisfaction with a value in money, the expectation and the minimum considered.
     *
     * @throws IllegalArgumentException if the zone is in another currency
     */
    public Satisfaction judge(Disconfirmation disconfirmation, ValueZone zone) {
        return new Satisfaction(
                score(disconfirmation),
                disconfirmation.expectation(),
                zone.level(disconfirmation.actual().amount()));
    }

    private Score score(double experienced, double difference, String experience, String comparison) {
        Contribution felt = difference < 0
                ? new Contribution("loss", loss * difference, comparison)
                : new Contribution("gain", gain * difference, comparison);
        return Score.of(
                new Contribution("base", base, ""),
                new Contribution("experienced value", weight * experienced, experience),
                felt);
    }
}
