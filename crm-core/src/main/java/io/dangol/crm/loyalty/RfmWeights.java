package io.dangol.crm.loyalty;

import io.dangol.crm.CompensatedSum;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How much each dimension counts in the composite score of RFM.
 *
 * <p>Weights written with a few digits, such as three times 0.333333333, need not sum to 1 exactly: up to 1e-9 too little or too
 * much is put right in the largest weight, the first of equals, so that the highest composite is 1 and never above.
 *
 * <p>Immutable and thread-safe.
 *
 * @param recency share of recency, 0 to 1
 * @param frequency share of frequency, 0 to 1
 * @param monetary share of monetary value, 0 to 1; the three sum to 1
 */
public record RfmWeights(
        @PositiveOrZero @DecimalMax("1") double recency,
        @PositiveOrZero @DecimalMax("1") double frequency,
        @PositiveOrZero @DecimalMax("1") double monetary) {

    private static final double TOLERANCE = 1e-9;
    private static final RfmWeights EQUAL = new RfmWeights(1 / 3.0, 1 / 3.0, 1 / 3.0);

    public RfmWeights {
        double sum = sum(recency, frequency, monetary);
        // written so that a NaN is refused as well
        if (!(recency >= 0 && frequency >= 0 && monetary >= 0) || !(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("Weights of recency " + recency + ", frequency " + frequency
                    + " and monetary value " + monetary + ": each must be 0 or more and they must sum to 1."
                    + " Divide each by their sum.");
        }
        if (sum != 1) {
            if (recency >= frequency && recency >= monetary) {
                recency = 1 - (frequency + monetary);
            } else if (frequency >= monetary) {
                frequency = 1 - (recency + monetary);
            } else {
                monetary = 1 - (recency + frequency);
            }
        }
    }

    /** As the composite is summed. */
    private static double sum(double recency, double frequency, double monetary) {
        CompensatedSum sum = new CompensatedSum();
        sum.add(recency);
        sum.add(frequency);
        sum.add(monetary);
        return sum.value();
    }

    /**
     * Returns the given weights.
     *
     * @throws IllegalArgumentException if a weight is negative or not a number, or they do not sum to 1 within 1e-9
     */
    public static RfmWeights of(double recency, double frequency, double monetary) {
        return new RfmWeights(recency, frequency, monetary);
    }

    /** Returns a third for each dimension. */
    public static RfmWeights equal() {
        return EQUAL;
    }

    /** Returns the weight of one dimension. */
    public double of(RfmDimension dimension) {
        return switch (dimension) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }
}
