package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.Objects;

/**
 * An answer of a customer as a file tells of one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who answered
 * @param at when
 * @param score what was answered, from {@code scaleMin} to {@code scaleMax}
 * @param scaleMin the lowest answer of the scale
 * @param scaleMax the highest, above the lowest
 * @param instrument key of what was asked, such as {@code NPS}
 */
public record SurveyRow(
        CustomerId customer, Instant at, double score, double scaleMin, double scaleMax, String instrument) {

    /** What was asked where a file does not say it: satisfaction. */
    static final String DEFAULT_INSTRUMENT = "CSAT";

    public SurveyRow {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(instrument, "instrument");
        if (!(scaleMin < scaleMax && Double.isFinite(scaleMax - scaleMin))) {
            throw new IllegalArgumentException(
                    "the scale runs from " + scaleMin + " to " + scaleMax + "; its end must be above its beginning");
        }
        if (!(score >= scaleMin && score <= scaleMax)) {
            throw new IllegalArgumentException(
                    "the score " + score + " is outside of its scale, " + scaleMin + " to " + scaleMax);
        }
    }
}
