package io.dangol.crm.complaint;

import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;

/** The question and the scale of answers that are compared with each other. */
record SatisfactionScale(Instrument instrument, Scale scale) {

    static SatisfactionScale of(Answer answer) {
        return new SatisfactionScale(answer.instrument(), answer.scale());
    }

    boolean has(Answer answer) {
        return answer.instrument().equals(instrument) && answer.scale().equals(scale);
    }

    void require(Answer answer) {
        if (!has(answer)) {
            throw new IllegalArgumentException("Answer " + answer.id() + " is to " + answer.instrument() + " on "
                    + answer.scale() + ", others are to " + instrument + " on " + scale
                    + "; only answers to one instrument on one scale are compared. Leave out the others.");
        }
    }
}
