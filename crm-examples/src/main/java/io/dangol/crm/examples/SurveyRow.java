package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import java.time.Instant;
import java.util.Objects;

/**
 * An answer of a customer as a file tells of one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who answered
 * @param at when
 * @param score what was answered, on the scale
 * @param scale the lowest and the highest answer; 0 to 10 for {@link Instrument#NPS}
 * @param instrument what was asked
 */
public record SurveyRow(CustomerId customer, Instant at, double score, Scale scale, Instrument instrument) {

    public SurveyRow {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(instrument, "instrument");
        scale.require(score);
    }

    /** Returns the answer under an id. */
    Answer answer(String id) {
        return Answer.of(id, customer, instrument, score, scale, at);
    }
}
