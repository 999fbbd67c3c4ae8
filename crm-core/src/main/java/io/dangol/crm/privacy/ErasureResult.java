package io.dangol.crm.privacy;

import io.dangol.crm.KeyText;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * What became of one holding in an erasure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holding the name of the holding, 1 to 100 characters as {@link KeyText} allows them
 * @param action what was to be done
 * @param outcome what became of it: retained exactly if that was to be done
 */
public record ErasureResult(
        @NotBlank @Size(max = DataHolding.MAX_NAME) String holding,
        @NotNull ErasureAction action,
        @NotNull @Valid ErasureOutcome outcome) {

    private static final String SNAPSHOT_TYPE = "erasure-result";

    public ErasureResult {
        Objects.requireNonNull(holding, "holding");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
        KeyText.require("Holding of an erasure result", holding, DataHolding.MAX_NAME);
        if ((action == ErasureAction.RETAIN) != (outcome.status() == ErasureStatus.RETAINED)) {
            throw new IllegalArgumentException("Erasure of " + holding + " was to " + action + " and is "
                    + outcome.status() + "; what was to RETAIN is RETAINED, all else is DONE or FAILED. Count what was"
                    + " left against the plan as FAILED.");
        }
    }

    boolean isOf(ErasureStep step) {
        return holding.equals(step.holding()) && action == step.action();
    }

    PlainValue plain() {
        return PlainValue.of(Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("holding", holding)
                .constant("action", action)
                .constant("status", outcome.status())
                .number("count", outcome.count())
                .optional("failure", outcome.failure(), SnapshotBuilder::text)
                .build());
    }

    static ErasureResult restore(PlainValue plain) {
        Snapshot snapshot = plain.asSnapshot().require(SNAPSHOT_TYPE, 1);
        return new ErasureResult(
                snapshot.text("holding"),
                snapshot.constant("action", ErasureAction.class),
                new ErasureOutcome(
                        snapshot.constant("status", ErasureStatus.class),
                        snapshot.number("count"),
                        snapshot.optional("failure", Snapshot::text)));
    }
}
