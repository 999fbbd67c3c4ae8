package io.dangol.crm.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One reason to keep a field of a person, and until when it stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what the reason is
 * @param name the code of the purpose, or the reference of the legal hold
 * @param until the first instant at which the reason no longer stands; empty while no end is known
 * @param sentence the reason for a human reader, without personal data
 */
public record RetentionGround(
        @NotNull Kind kind,
        @NotBlank String name,
        Optional<Instant> until,
        @NotBlank String sentence) {

    /**
     * What keeps data.
     *
     * <p>Immutable and thread-safe.
     */
    public enum Kind {
        /** A legal hold. */
        LEGAL_HOLD,
        /** A purpose that is permitted now. */
        PURPOSE_LIVE,
        /** The time of keeping after a purpose that has ended. */
        PURPOSE_ENDED
    }

    /** Those that stand longest first. */
    static final Comparator<RetentionGround> LONGEST_FIRST = Comparator.comparing(
                    (RetentionGround ground) -> ground.until().orElse(Instant.MAX))
            .reversed()
            .thenComparing(RetentionGround::kind)
            .thenComparing(RetentionGround::name)
            .thenComparing(RetentionGround::sentence);

    public RetentionGround {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Returns whether the reason stands at an instant. */
    public boolean standsAt(Instant at) {
        return until.map(at::isBefore).orElse(true);
    }
}
