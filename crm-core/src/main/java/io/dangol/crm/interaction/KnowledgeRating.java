package io.dangol.crm.interaction;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * How useful somebody found a piece of knowledge.
 *
 * <p>Immutable and thread-safe.
 *
 * @param by the key of who rated it, not a name; 1 to 64 characters as {@link KeyText} allows
 * @param stars 1, of no use, to 5, of great use
 * @param at when, kept to the microsecond
 */
public record KnowledgeRating(
        @NotBlank @Size(max = KnowledgeItem.MAX_STAFF) String by,

        @Min(KnowledgeRating.MIN_STARS) @Max(KnowledgeRating.MAX_STARS)
        int stars,

        @NotNull Instant at) {

    /** The lowest rating. */
    public static final int MIN_STARS = 1;

    /** The highest rating. */
    public static final int MAX_STARS = 5;

    public KnowledgeRating {
        KeyText.require("Staff key of a rating", by, KnowledgeItem.MAX_STAFF);
        requireStars(stars);
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    Snapshot snapshot() {
        return Snapshot.builder("knowledge-rating", 1)
                .text("by", by)
                .number("stars", stars)
                .instant("at", at)
                .build();
    }

    static KnowledgeRating restore(Snapshot snapshot) {
        snapshot.require("knowledge-rating", 1);
        return new KnowledgeRating(snapshot.text("by"), requireStars(snapshot.number("stars")), snapshot.instant("at"));
    }

    private static int requireStars(long stars) {
        if (stars < MIN_STARS || stars > MAX_STARS) {
            throw new IllegalArgumentException("A rating has " + stars + " stars; allowed are " + MIN_STARS + " to "
                    + MAX_STARS + ". Leave out who did not rate.");
        }
        return (int) stars;
    }
}
