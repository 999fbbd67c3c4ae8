package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The proof of what became of an erasure plan; it holds no personal value.
 *
 * <p>The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param plan the hash of the plan
 * @param subject who was to be forgotten
 * @param at when the plan was carried out
 * @param results what became of each holding, in the order of the plan; unmodifiable
 */
public record ErasureReceipt(
        @NotNull ContentHash plan,
        @NotNull CustomerId subject,
        @NotNull Instant at,
        @NotNull List<@Valid ErasureResult> results) {

    public ErasureReceipt {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(subject, "subject");
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        results = List.copyOf(results);
    }

    /** Returns whether no step failed. */
    public boolean isComplete() {
        return results.stream().noneMatch(result -> result.outcome().status() == ErasureStatus.FAILED);
    }

    /** Returns the receipt as plain values, for a record of erasures. */
    public Snapshot snapshot() {
        return Snapshot.builder("erasure-receipt", 1)
                .text("plan", plan.hex())
                .text("subject", subject.value())
                .instant("at", at)
                .list("results", results, ErasureReceipt::value)
                .build();
    }

    private static PlainValue value(ErasureResult result) {
        return PlainValue.of(Snapshot.builder("erasure-result", 1)
                .text("holding", result.holding())
                .constant("action", result.action())
                .constant("status", result.outcome().status())
                .number("count", result.outcome().count())
                .optional("failure", result.outcome().failure(), SnapshotBuilder::text)
                .build());
    }
}
