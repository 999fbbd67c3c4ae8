package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be done with one holding of a person's data.
 *
 * <p>Immutable and thread-safe.
 *
 * @param action what is done
 * @param holding the name of the holding
 * @param erased the ids under which the person is to be forgotten, one at least; unmodifiable
 * @param sharedWith whom the items concern too and who is not to be forgotten; unmodifiable
 * @param reason why, without personal data
 * @param until for {@link ErasureAction#RETAIN}, the first instant at which nothing stands against erasing any more; empty if no
 *     end is known, and for other actions
 */
public record ErasureStep(
        @NotNull ErasureAction action,
        @NotBlank String holding,
        @NotEmpty List<CustomerId> erased,
        @NotNull List<CustomerId> sharedWith,
        @NotBlank String reason,
        Optional<Instant> until) {

    public ErasureStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(holding, "holding");
        Objects.requireNonNull(reason, "reason");
        erased = List.copyOf(erased);
        sharedWith = List.copyOf(sharedWith);
        if (erased.isEmpty()) {
            throw new IllegalArgumentException(
                    "Erasure step on " + holding + " names nobody to forget; name one customer at least.");
        }
        if (until.isPresent() && action != ErasureAction.RETAIN) {
            throw new IllegalArgumentException("Erasure step " + action + " on " + holding + " has an end at "
                    + until.get() + "; only RETAIN ends. Leave it out.");
        }
    }

    /** Returns all whom the items concern: those to be forgotten first, then the others; unmodifiable. */
    public List<CustomerId> subjects() {
        return Stream.concat(erased.stream(), sharedWith.stream()).toList();
    }

    Snapshot snapshot() {
        return Snapshot.builder("erasure-step", 1)
                .constant("action", action)
                .text("holding", holding)
                .list("erased", erased, id -> PlainValue.of(id.value()))
                .list("sharedWith", sharedWith, id -> PlainValue.of(id.value()))
                .text("reason", reason)
                .optional("until", until, SnapshotBuilder::instant)
                .build();
    }
}
