package io.dangol.crm.interaction;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether one purchase was confirmed, by a {@link ConfirmationRule}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param purchasedAt when the customer bought
 * @param from when the window for the contact begins, inclusive
 * @param until when it ends, inclusive
 * @param state how it stands
 * @param interaction the id of the first contact in the window; present exactly if the state is DONE
 */
public record Confirmation(
        @NotNull Instant purchasedAt,
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull ConfirmationState state,
        Optional<String> interaction) {

    public Confirmation {
        Objects.requireNonNull(purchasedAt, "purchasedAt");
        if (from.isBefore(purchasedAt) || until.isBefore(from)) {
            throw new IllegalArgumentException("Purchase at " + purchasedAt + " has its confirmation from " + from
                    + " until " + until + "; the window begins at the purchase or later, and ends after it begins.");
        }
        if (interaction.isPresent() != (state == ConfirmationState.DONE)) {
            throw new IllegalArgumentException("Confirmation " + state + " of the purchase at " + purchasedAt
                    + (interaction.isPresent() ? " names" : " names no")
                    + " interaction; it names one exactly if it is DONE.");
        }
    }
}
