package io.dangol.crm.interaction;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a piece of knowledge rests on; each kind has evidence of its own.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface KnowledgeBasis {

    /** The most characters that a key or the id of a model may have. */
    int MAX_KEY = 255;

    /** Returns the kind of knowledge that rests on it. */
    KnowledgeKind type();

    /** Returns whether it still holds at an instant; what was said or seen always does. */
    default boolean holdsAt(Instant at) {
        return true;
    }

    /** Returns what the function for this kind makes of the basis. */
    <R> R fold(
            Function<? super Conversational, ? extends R> conversational,
            Function<? super Observed, ? extends R> observed,
            Function<? super Predicted, ? extends R> predicted);

    /**
     * Returns a basis of interactions, by their ids.
     *
     * @throws IllegalArgumentException if there are none, or an id is not as {@link KeyText} allows
     */
    static KnowledgeBasis conversational(Collection<String> interactions) {
        return new Conversational(List.copyOf(interactions));
    }

    /**
     * Returns a basis of usage events or other observations, by their keys.
     *
     * @throws IllegalArgumentException if there are none, or a key is not as {@link KeyText} allows
     */
    static KnowledgeBasis observed(Collection<String> references) {
        return new Observed(List.copyOf(references));
    }

    /**
     * Returns a basis of a model.
     *
     * @throws IllegalArgumentException if the id of the model is not as {@link KeyText} allows, or the confidence is
     *     not from 0 to 1
     */
    static KnowledgeBasis predicted(String model, double confidence, Instant validUntil) {
        return new Predicted(model, confidence, validUntil);
    }

    /**
     * Interactions in which it was said.
     *
     * <p>Immutable and thread-safe.
     *
     * @param interactions their ids, one or more, each once, in rising order
     */
    record Conversational(@NotEmpty List<String> interactions) implements KnowledgeBasis {

        public Conversational {
            interactions = keys("Conversational knowledge", "interaction", interactions);
        }

        @Override
        public KnowledgeKind type() {
            return KnowledgeKind.CONVERSATIONAL;
        }

        @Override
        public <R> R fold(
                Function<? super Conversational, ? extends R> conversational,
                Function<? super Observed, ? extends R> observed,
                Function<? super Predicted, ? extends R> predicted) {
            return conversational.apply(this);
        }
    }

    /**
     * Usage events and other observations in which it was seen.
     *
     * <p>Immutable and thread-safe.
     *
     * @param references their keys, one or more, each once, in rising order
     */
    record Observed(@NotEmpty List<String> references) implements KnowledgeBasis {

        public Observed {
            references = keys("Observed knowledge", "reference", references);
        }

        @Override
        public KnowledgeKind type() {
            return KnowledgeKind.OBSERVED;
        }

        @Override
        public <R> R fold(
                Function<? super Conversational, ? extends R> conversational,
                Function<? super Observed, ? extends R> observed,
                Function<? super Predicted, ? extends R> predicted) {
            return observed.apply(this);
        }
    }

    /**
     * A model that predicts it, for a time.
     *
     * <p>Immutable and thread-safe.
     *
     * @param model the id of the model and its version, 1 to 255 characters as {@link KeyText} allows
     * @param confidence how sure the model is, 0 to 1
     * @param validUntil the instant from which it no longer counts, kept to the microsecond
     */
    record Predicted(
            @NotBlank @Size(max = MAX_KEY) String model,
            @DecimalMin("0") @DecimalMax("1") double confidence,
            @NotNull Instant validUntil)
            implements KnowledgeBasis {

        public Predicted {
            KeyText.require("Model id of predicted knowledge", model, MAX_KEY);
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("Confidence of predicted knowledge is " + confidence
                        + "; allowed is 0 to 1. Write 95 % as 0.95.");
            }
            confidence += 0.0; // a negative zero equals nothing that a store returns
            validUntil = EpochMicros.toInstant(EpochMicros.truncate(validUntil));
        }

        @Override
        public KnowledgeKind type() {
            return KnowledgeKind.PREDICTED;
        }

        /** Returns whether the instant is before {@link #validUntil}. */
        @Override
        public boolean holdsAt(Instant at) {
            return at.isBefore(validUntil);
        }

        @Override
        public <R> R fold(
                Function<? super Conversational, ? extends R> conversational,
                Function<? super Observed, ? extends R> observed,
                Function<? super Predicted, ? extends R> predicted) {
            return predicted.apply(this);
        }
    }

    /** Returns the basis as plain values, from which {@link #restore} makes an equal one. */
    default Snapshot snapshot() {
        var builder = Snapshot.builder("knowledge-basis", 1).constant("kind", type());
        return this.<Snapshot>fold(
                said -> builder.list("interactions", said.interactions(), PlainValue::of)
                        .build(),
                seen -> builder.list("references", seen.references(), PlainValue::of)
                        .build(),
                model -> builder.text("model", model.model())
                        .decimal("confidence", BigDecimal.valueOf(model.confidence()))
                        .instant("validUntil", model.validUntil())
                        .build());
    }

    /**
     * Returns the basis of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     basis
     */
    static KnowledgeBasis restore(Snapshot snapshot) {
        snapshot.require("knowledge-basis", 1);
        return switch (snapshot.constant("kind", KnowledgeKind.class)) {
            case CONVERSATIONAL -> conversational(snapshot.list("interactions", PlainValue::asText));
            case OBSERVED -> observed(snapshot.list("references", PlainValue::asText));
            case PREDICTED ->
                predicted(
                        snapshot.text("model"),
                        snapshot.decimal("confidence").doubleValue(),
                        snapshot.instant("validUntil"));
        };
    }

    private static List<String> keys(String what, String unit, List<String> given) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException(
                    what + " names no " + unit + "; one or more is its evidence. Name what it rests on.");
        }
        given.forEach(key -> KeyText.require("Key of a " + unit, key, MAX_KEY));
        return List.copyOf(new TreeSet<>(given));
    }
}
