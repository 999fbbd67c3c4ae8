package io.dangol.crm.interaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Objects;

/**
 * How often a customer went from one touchpoint straight to another, or came back to the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the touchpoint before
 * @param to the touchpoint after
 * @param count how often, 1 or more
 */
public record TouchpointTransition(
        @NotBlank String from,
        @NotBlank String to,
        @Positive int count) {

    public TouchpointTransition {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (count < 1) {
            throw new IllegalArgumentException("Transition from " + from + " to " + to + " has the count " + count
                    + "; allowed is 1 or more. Leave out what never happened.");
        }
    }
}
