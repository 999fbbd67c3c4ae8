package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be done with one holding of a person's data.
 *
 * <p>The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param action what is done
 * @param holding the name of the holding, 1 to 100 characters as {@link KeyText} allows them
 * @param erased the ids under which the person is to be forgotten, one at least; unmodifiable
 * @param sharedWith whom the items concern too and who is not to be forgotten, none of those above; unmodifiable
 * @param reason why, not blank, without personal data
 * @param until for {@link ErasureAction#RETAIN}, the first instant at which nothing stands against erasing any more; empty if no
 *     end is known, and for other actions
 */
public record ErasureStep(
        @NotNull ErasureAction action,
        @NotBlank @Size(max = DataHolding.MAX_NAME) String holding,
        @NotEmpty List<CustomerId> erased,
        @NotNull List<CustomerId> sharedWith,
        @NotBlank String reason,
        Optional<Instant> until) {

    private static final String SNAPSHOT_TYPE = "erasure-step";

    public ErasureStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(holding, "holding");
        Objects.requireNonNull(reason, "reason");
        erased = List.copyOf(erased);
        sharedWith = List.copyOf(sharedWith);
        until = until.map(end -> EpochMicros.toInstant(EpochMicros.truncate(end)));
        KeyText.require("Holding of an erasure step", holding, DataHolding.MAX_NAME);
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "Erasure step on " + holding + " has a blank reason; say why, without personal data.");
        }
        PlainValue.of(reason); // what no store keeps is refused here and not when the plan is carried out
        if (erased.isEmpty()) {
            throw new IllegalArgumentException(
                    "Erasure step on " + holding + " names nobody to forget; name one customer at least.");
        }
        if (!Collections.disjoint(erased, sharedWith)) {
            throw new IllegalArgumentException("Erasure step on " + holding + " forgets " + erased
                    + " and keeps data of " + sharedWith + "; nobody can be on both sides. Leave those to be forgotten"
                    + " out of those who share.");
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
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .constant("action", action)
                .text("holding", holding)
                .list("erased", erased, id -> PlainValue.of(id.value()))
                .list("sharedWith", sharedWith, id -> PlainValue.of(id.value()))
                .text("reason", reason)
                .optional("until", until, SnapshotBuilder::instant)
                .build();
    }

    static ErasureStep restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new ErasureStep(
                snapshot.constant("action", ErasureAction.class),
                snapshot.text("holding"),
                snapshot.list("erased", id -> CustomerId.of(id.asText())),
                snapshot.list("sharedWith", id -> CustomerId.of(id.asText())),
                snapshot.text("reason"),
                snapshot.optional("until", Snapshot::instant));
    }
}
