package io.dangol.crm.feedback;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One customer's rating on a stated scale, at one instant.
 *
 * <pre>{@code
 * Answer.of("a-1", customer, Instrument.CSAT, 4, Scale.of(1, 5), at)
 *         .about(AnswerSubject.of("complaint", "C-2024-000123"))
 *         .on(QualityDimension.RESPONSIVENESS);
 * }</pre>
 *
 * <p>An answer to {@link Instrument#NPS} is a whole number on {@link Scale#NPS}. Who did not answer has no answer;
 * nothing is filled in. An answer holds no open text and nothing personal besides its customer id.
 *
 * <p>The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param id the host's key of this answer, by which a repeat is recognised; as a {@link CommandId}
 * @param customer who answered
 * @param instrument which question
 * @param value what was answered, on the scale
 * @param scale the scale on which it was answered
 * @param at when it was answered
 * @param subject what it is about; empty if the relationship as a whole
 * @param dimension the aspect of quality that it rates; empty if none
 */
public record Answer(
        @NotBlank @Size(max = CommandId.MAX_LENGTH) String id,
        @NotNull @Valid CustomerId customer,
        @NotNull @Valid Instrument instrument,
        double value,
        @NotNull Scale scale,
        @NotNull Instant at,
        Optional<@Valid AnswerSubject> subject,
        Optional<@Valid QualityDimension> dimension) {

    /** The type of the snapshot of an answer. */
    public static final String SNAPSHOT_TYPE = "answer";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public Answer {
        KeyText.require("Answer id", id, CommandId.MAX_LENGTH);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(dimension, "dimension");
        if (!scale.contains(value)) {
            throw new IllegalArgumentException("Answer " + id + " to " + instrument + " has the value " + value
                    + ", which is not on its scale " + scale
                    + ". Reject it, or state the scale on which it was given.");
        }
        if (instrument.equals(Instrument.NPS) && !(scale.equals(Scale.NPS) && value == Math.rint(value))) {
            throw new IllegalArgumentException("Answer " + id + " to " + instrument + " has the value " + value
                    + " on the scale " + scale + "; allowed are whole numbers on " + Scale.NPS
                    + ". Give another scale an instrument of its own.");
        }
        value += 0.0; // a negative zero equals nothing that a store returns
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    /**
     * Returns an answer about the relationship as a whole, on no single dimension.
     *
     * @throws IllegalArgumentException if the id is not allowed, the value is not on the scale, an NPS answer is not a
     *     whole number on 0 to 10, or the instant is beyond the range of microseconds
     */
    public static Answer of(
            String id, CustomerId customer, Instrument instrument, double value, Scale scale, Instant at) {
        return new Answer(id, customer, instrument, value, scale, at, Optional.empty(), Optional.empty());
    }

    /** Returns this answer as one about a subject. */
    public Answer about(AnswerSubject what) {
        return new Answer(id, customer, instrument, value, scale, at, Optional.of(what), dimension);
    }

    /** Returns this answer as one on a dimension of quality. */
    public Answer on(QualityDimension aspect) {
        return new Answer(id, customer, instrument, value, scale, at, subject, Optional.of(aspect));
    }

    /** Returns where the value lies on its scale, from 0 at the lower end to 1 at the upper. */
    public double normalised() {
        return scale.normalised(value);
    }

    /** Returns this answer itself: it holds nothing personal besides the customer id, which stays. */
    public Answer anonymised() {
        return this;
    }

    /** Returns the answer as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        SnapshotBuilder builder = Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .text("customer", customer.value())
                .text("instrument", instrument.code())
                .decimal("value", BigDecimal.valueOf(value))
                .decimal("min", BigDecimal.valueOf(scale.min()))
                .decimal("max", BigDecimal.valueOf(scale.max()))
                .instant("at", at);
        subject.ifPresent(what -> builder.text("subjectKind", what.kind()).text("subjectReference", what.reference()));
        dimension.ifPresent(aspect -> builder.text("dimension", aspect.code()).text("dimensionName", aspect.name()));
        return builder.build();
    }

    /**
     * Returns the answer of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     answer
     */
    public static Answer restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new Answer(
                snapshot.text("id"),
                CustomerId.of(snapshot.text("customer")),
                Instrument.of(snapshot.text("instrument")),
                snapshot.decimal("value").doubleValue(),
                Scale.of(
                        snapshot.decimal("min").doubleValue(),
                        snapshot.decimal("max").doubleValue()),
                snapshot.instant("at"),
                snapshot.optional("subjectKind", Snapshot::text)
                        .map(kind -> AnswerSubject.of(kind, snapshot.text("subjectReference"))),
                snapshot.optional("dimension", Snapshot::text)
                        .map(code -> QualityDimension.of(code, snapshot.text("dimensionName"))));
    }
}
