package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** The type of the snapshot. */
    public static final String SNAPSHOT_TYPE = "erasure-receipt";

    /** The latest version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public ErasureReceipt {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(subject, "subject");
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        results = List.copyOf(results);
        Set<String> holdings = new HashSet<>();
        for (ErasureResult result : results) {
            if (!holdings.add(result.holding())) {
                throw new IllegalArgumentException("Erasure receipt for customer " + subject + " has two results on "
                        + result.holding() + "; each holding has one. Keep a receipt for each execution.");
            }
        }
    }

    /** Returns whether this is a receipt of a plan: of its hash and person, with a result on each step and on nothing else. */
    public boolean isOf(ErasurePlan other) {
        return plan.equals(other.hash())
                && subject.equals(other.subject())
                && results.size() == other.steps().size()
                && IntStream.range(0, results.size())
                        .allMatch(i -> results.get(i).isOf(other.steps().get(i)));
    }

    /** Returns whether no step failed. */
    public boolean isComplete() {
        return results.stream().noneMatch(result -> result.outcome().status() == ErasureStatus.FAILED);
    }

    /** Returns the receipt as plain values, for a record of erasures. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("plan", plan.hex())
                .text("subject", subject.value())
                .instant("at", at)
                .list("results", results, ErasureResult::plain)
                .build();
    }

    /**
     * Returns the receipt of a snapshot.
     *
     * @throws IllegalArgumentException if it is not one of an erasure receipt, or of a later schema version
     */
    public static ErasureReceipt restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ErasureReceipt(
                ContentHash.parse(snapshot.text("plan")),
                CustomerId.of(snapshot.text("subject")),
                snapshot.instant("at"),
                snapshot.list("results", ErasureResult::restore));
    }

    ErasureReceipt with(List<ErasureResult> more) {
        return new ErasureReceipt(plan, subject, at, more);
    }
}
