package io.dangol.crm.value;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How often expectations were missed, met and exceeded.
 *
 * <p>One kind of comparison at a time: values, ratings or deliveries.
 *
 * <p>Immutable and thread-safe.
 *
 * @param missed how many were missed, zero or more
 * @param met how many were met, zero or more
 * @param exceeded how many were exceeded, zero or more
 */
public record ExpectationRates(
        @PositiveOrZero long missed,
        @PositiveOrZero long met,
        @PositiveOrZero long exceeded) {

    public ExpectationRates {
        if (missed < 0 || met < 0 || exceeded < 0) {
            throw new IllegalArgumentException("Counts are " + missed + " missed, " + met + " met and " + exceeded
                    + " exceeded; each must be zero or more.");
        }
        if (Long.MAX_VALUE - missed < met || Long.MAX_VALUE - missed - met < exceeded) {
            throw new IllegalArgumentException("Counts of " + missed + " missed, " + met + " met and " + exceeded
                    + " exceeded add up to more than " + Long.MAX_VALUE + ".");
        }
    }

    /** Returns the counts of outcomes; none is no data. */
    public static ExpectationRates of(Iterable<Expectation> outcomes) {
        long missed = 0;
        long met = 0;
        long exceeded = 0;
        for (Expectation outcome : outcomes) {
            switch (outcome) {
                case MISSED -> missed++;
                case MET -> met++;
                case EXCEEDED -> exceeded++;
            }
        }
        return new ExpectationRates(missed, met, exceeded);
    }

    /** Returns how many outcomes there are. */
    public long total() {
        return missed + met + exceeded;
    }

    /** Returns how many outcomes are of one kind. */
    public long count(Expectation outcome) {
        return switch (outcome) {
            case MISSED -> missed;
            case MET -> met;
            case EXCEEDED -> exceeded;
        };
    }

    /** Returns the share of one kind with its Wilson interval at 95 %; no data without outcomes. */
    public Estimate rate(Expectation outcome) {
        return Estimate.ofProportion(count(outcome), total());
    }
}
