package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Until when a field of a person is kept, and why.
 *
 * <p>While a reason has no known end there is no deadline. Without any reason the field is due at once. Immutable and
 * thread-safe.
 *
 * @param subject whose field
 * @param field the name of the field
 * @param grounds the reasons, those that stand longest first, those that stand no more included; unmodifiable
 */
public record RetentionDeadline(
        @NotNull CustomerId subject,
        @NotBlank String field,
        @NotNull List<RetentionGround> grounds) {

    public RetentionDeadline {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(field, "field");
        grounds = grounds.stream().sorted(RetentionGround.LONGEST_FIRST).toList();
    }

    /** Returns whether a reason has no known end. */
    public boolean isOpen() {
        return !grounds.isEmpty() && grounds.get(0).until().isEmpty();
    }

    /** Returns the latest end of the reasons; empty if one has no known end, or there is no reason. */
    public Optional<Instant> deadline() {
        return grounds.stream().findFirst().flatMap(RetentionGround::until);
    }

    /** Returns whether no reason stands at an instant, so that the field is to be erased. */
    public boolean isDueAt(Instant at) {
        return grounds.stream().noneMatch(ground -> ground.standsAt(at));
    }
}
