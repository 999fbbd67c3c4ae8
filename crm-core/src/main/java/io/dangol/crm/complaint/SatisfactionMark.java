package io.dangol.crm.complaint;

import io.dangol.crm.KeyText;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * How the customer found the handling: what a complaint keeps of the {@link Answer}, which itself lies with the answers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param answer the id of the answer
 * @param value what was answered, on the scale
 * @param scale the scale
 * @param at when
 */
public record SatisfactionMark(String answer, double value, Scale scale, Instant at) {

    private static final String SNAPSHOT_TYPE = "satisfaction-mark";
    private static final int SNAPSHOT_VERSION = 1;

    public SatisfactionMark {
        KeyText.require("Id of an answer", answer, CommandId.MAX_LENGTH);
        Objects.requireNonNull(at, "at");
        if (!scale.contains(value)) {
            throw new IllegalArgumentException("Answer " + answer + " has the value " + value
                    + ", which is not on its scale " + scale + ". Give the scale on which it was given.");
        }
    }

    /** Returns what is kept of an answer. */
    public static SatisfactionMark of(Answer answer) {
        return new SatisfactionMark(answer.id(), answer.value(), answer.scale(), answer.at());
    }

    /** Returns where the value lies on its scale, 0 for the lowest and 1 for the highest. */
    public double share() {
        return (value - scale.min()) / (scale.max() - scale.min());
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("answer", answer)
                .decimal("value", BigDecimal.valueOf(value))
                .decimal("min", BigDecimal.valueOf(scale.min()))
                .decimal("max", BigDecimal.valueOf(scale.max()))
                .instant("at", at)
                .build();
    }

    static SatisfactionMark restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new SatisfactionMark(
                snapshot.text("answer"),
                snapshot.decimal("value").doubleValue(),
                Scale.of(
                        snapshot.decimal("min").doubleValue(),
                        snapshot.decimal("max").doubleValue()),
                snapshot.instant("at"));
    }
}
