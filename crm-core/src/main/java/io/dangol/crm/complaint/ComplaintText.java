package io.dangol.crm.complaint;

import io.dangol.crm.OpenText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What the customer said: the personal part of a complaint, kept apart from the rest so that a host can store and erase it
 * by itself.
 *
 * <p>{@code toString} shows lengths. Immutable and thread-safe.
 *
 * @param description what went wrong, personal, 1 to 20,000 characters; empty if the customer only asks for something
 * @param remedySought what the customer wants, personal, 1 to 2,000 characters; empty if not said
 */
public record ComplaintText(
        @Personal Optional<@Size(max = ComplaintText.MAX_DESCRIPTION) String> description,
        @Personal Optional<@Size(max = ComplaintText.MAX_REMEDY) String> remedySought) {

    /** The most characters of a description. */
    public static final int MAX_DESCRIPTION = 20_000;

    /** The most characters of what is sought. */
    public static final int MAX_REMEDY = 2_000;

    private static final String SNAPSHOT_TYPE = "complaint-text";
    private static final int SNAPSHOT_VERSION = 1;

    public ComplaintText {
        description.ifPresent(text -> OpenText.require("Description of a complaint", text, MAX_DESCRIPTION));
        remedySought.ifPresent(text -> OpenText.require("Remedy sought by a complaint", text, MAX_REMEDY));
        if (description.isEmpty() && remedySought.isEmpty()) {
            throw new IllegalArgumentException(
                    "A complaint has neither a description nor a remedy sought. Write down at least one of them.");
        }
    }

    /**
     * Returns a description alone.
     *
     * @throws IllegalArgumentException if the text is empty, too long, or cannot be stored
     */
    public static ComplaintText of(String description) {
        return new ComplaintText(Optional.of(description), Optional.empty());
    }

    /**
     * Returns a description with what the customer wants.
     *
     * @throws IllegalArgumentException if a text is empty, too long, or cannot be stored
     */
    public static ComplaintText of(String description, String remedySought) {
        return new ComplaintText(Optional.of(description), Optional.of(remedySought));
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .optional("description", description, (builder, field, text) -> builder.text(field, text))
                .optional("remedySought", remedySought, (builder, field, text) -> builder.text(field, text))
                .build();
    }

    static ComplaintText restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ComplaintText(
                snapshot.optional("description", Snapshot::text), snapshot.optional("remedySought", Snapshot::text));
    }

    /** Returns the lengths of both, in their place. */
    @Override
    public String toString() {
        return "ComplaintText[description=" + OpenText.redacted(description) + ", remedySought="
                + OpenText.redacted(remedySought) + "]";
    }
}
