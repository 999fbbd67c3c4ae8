package io.dangol.crm.relationship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;

/**
 * One step of a customer up or down the ladder.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the rung before
 * @param to the rung after, one above or one below
 * @param at when: the instant of the event that led up, or of the review that led down
 * @param reason the facts behind it, for a human reader
 */
public record StageChange(
        @NotNull Stage from,
        @NotNull Stage to,
        @NotNull Instant at,
        @NotBlank String reason) {

    public StageChange {
        Objects.requireNonNull(at, "at");
        if (Math.abs(from.number() - to.number()) != 1) {
            throw new IllegalArgumentException("Step from " + from + " to " + to
                    + "; a customer moves one rung at a time. Give each rung its own change.");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "Step from " + from + " to " + to + " has a blank reason. Say what it rests on.");
        }
    }

    /** Tells whether the step led up. */
    public boolean isPromotion() {
        return to.compareTo(from) > 0;
    }

    /** Returns the step in one line, such as {@code 2024-05-01T00:00:00Z FIRST_PURCHASE -> REGULAR: 3 paid orders …}. */
    @Override
    public String toString() {
        return at + " " + from + " -> " + to + ": " + reason;
    }
}
