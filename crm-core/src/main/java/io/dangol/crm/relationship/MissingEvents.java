package io.dangol.crm.relationship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How many more events of one kind are missing to a rung.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is missing
 * @param count how many of them, at least 1
 * @param by the last instant at which they complete what is already there; empty if nothing that is there would lapse
 * @param what the events in words, for this many
 */
public record MissingEvents(
        @NotNull LadderEventKind kind,
        @Positive int count,
        Optional<Instant> by,
        @NotBlank String what) {

    public MissingEvents {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        if (count < 1 || what.isBlank()) {
            throw new IllegalArgumentException(
                    "Missing are " + count + " of " + kind + "; at least 1, in words. Leave out what is not missing.");
        }
    }

    /** Returns what is missing in words, such as {@code 1 more paid order by 2011-12-31T00:00:00Z}. */
    @Override
    public String toString() {
        return count + " more " + what + by.map(instant -> " by " + instant).orElse("");
    }
}
