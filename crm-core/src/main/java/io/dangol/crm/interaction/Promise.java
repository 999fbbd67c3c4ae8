package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the house promised a customer, and by when.
 *
 * <pre>{@code
 * Promise promise = Promise.of("p-1", customer, "call back about the invoice", madeAt, dueAt, "hotline");
 * promise.keep(at).stateAt(at);    // KEPT if at is not after dueAt, else BROKEN
 * }</pre>
 *
 * <p>A promise kept at its due instant is kept. One that is kept later is broken all the same, and
 * {@link #lateness lateness} says by how much; so is one that is withdrawn only after its time was over.
 *
 * <p>What was promised is personal; {@code toString} and messages show its length at most. Instants are kept to the
 * microsecond, what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param id the host's key of this promise; as a {@link CommandId}
 * @param customer to whom it was made
 * @param what what was promised, personal, 1 to 2,000 characters; empty only after it was removed
 * @param madeAt when it was made
 * @param dueAt until when it is to be kept, inclusive; not before {@code madeAt}
 * @param source who or what made it, such as {@code hotline} or {@code order page}; 1 to 64 characters as
 *     {@link KeyText} allows
 * @param keptAt when it was kept, not before {@code madeAt}; empty if it was not
 * @param withdrawnAt when it was taken back, not before {@code madeAt}; empty if it was not, and never beside
 *     {@code keptAt}
 */
public record Promise(
        @NotBlank @Size(max = CommandId.MAX_LENGTH) String id,
        @NotNull @Valid CustomerId customer,
        @Personal Optional<@Size(max = Promise.MAX_WHAT) String> what,
        @NotNull Instant madeAt,
        @NotNull Instant dueAt,
        @NotBlank @Size(max = Promise.MAX_SOURCE) String source,
        Optional<Instant> keptAt,
        Optional<Instant> withdrawnAt) {

    /** The type of the snapshot of a promise. */
    public static final String SNAPSHOT_TYPE = "promise";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    /** The most characters of what was promised. */
    public static final int MAX_WHAT = 2_000;

    /** The most characters that a source may have. */
    public static final int MAX_SOURCE = 64;

    public Promise {
        KeyText.require("Promise id", id, CommandId.MAX_LENGTH);
        Objects.requireNonNull(customer, "customer");
        what.ifPresent(text -> OpenText.require("Text of promise " + id, text, MAX_WHAT));
        KeyText.require("Source of promise " + id, source, MAX_SOURCE);
        madeAt = EpochMicros.toInstant(EpochMicros.truncate(madeAt));
        dueAt = EpochMicros.toInstant(EpochMicros.truncate(dueAt));
        keptAt = keptAt.map(at -> EpochMicros.toInstant(EpochMicros.truncate(at)));
        withdrawnAt = withdrawnAt.map(at -> EpochMicros.toInstant(EpochMicros.truncate(at)));
        if (dueAt.isBefore(madeAt)) {
            throw new IllegalArgumentException("Promise " + id + " was made at " + madeAt + " and is due at " + dueAt
                    + ", before that. Give the instant by which it is to be kept.");
        }
        requireNotBefore(id, madeAt, "kept", keptAt);
        requireNotBefore(id, madeAt, "withdrawn", withdrawnAt);
        if (keptAt.isPresent() && withdrawnAt.isPresent()) {
            throw new IllegalArgumentException("Promise " + id + " was kept at " + keptAt.get() + " and withdrawn at "
                    + withdrawnAt.get() + "; only one of them ends a promise. Leave the other out.");
        }
    }

    /**
     * Returns a new promise.
     *
     * @throws IllegalArgumentException if it is due before it was made, a text is not allowed, or an instant is beyond
     *     the range of microseconds
     */
    public static Promise of(
            String id, CustomerId customer, String what, Instant madeAt, Instant dueAt, String source) {
        return new Promise(id, customer, Optional.of(what), madeAt, dueAt, source, Optional.empty(), Optional.empty());
    }

    /**
     * Returns how the promise stands at an instant, by what had happened up to then.
     *
     * @throws IllegalArgumentException if the promise was made after the instant
     */
    public PromiseState stateAt(Instant at) {
        if (at.isBefore(madeAt)) {
            throw new IllegalArgumentException(
                    "Promise " + id + " was made at " + madeAt + " and has no state at " + at + ", before that.");
        }
        if (endedInTime(keptAt, at)) {
            return PromiseState.KEPT;
        }
        if (endedInTime(withdrawnAt, at)) {
            return PromiseState.WITHDRAWN;
        }
        return at.isAfter(dueAt) ? PromiseState.BROKEN : PromiseState.OPEN;
    }

    /**
     * Returns how late a promise is that is broken at an instant: until it was kept or withdrawn, or until that instant
     * if it was neither by then. Empty if it is not broken.
     *
     * @throws IllegalArgumentException if the promise was made after the instant
     */
    public Optional<Duration> lateness(Instant at) {
        if (stateAt(at) != PromiseState.BROKEN) {
            return Optional.empty();
        }
        Instant end = keptAt.or(() -> withdrawnAt)
                .filter(settled -> !settled.isAfter(at))
                .orElse(at);
        return Optional.of(Duration.between(dueAt, end));
    }

    /** Returns whether nothing is to be done about the promise any more: it was kept or withdrawn, in time or not. */
    public boolean isSettled() {
        return keptAt.isPresent() || withdrawnAt.isPresent();
    }

    /**
     * Returns this promise as kept, in time or late.
     *
     * @throws IllegalArgumentException if it was kept or withdrawn already, or made after the instant
     */
    public Promise keep(Instant at) {
        requireUnsettled("kept");
        return new Promise(id, customer, what, madeAt, dueAt, source, Optional.of(at), Optional.empty());
    }

    /**
     * Returns this promise as withdrawn. After its time was over it stays broken, and only waits for nothing any more.
     *
     * @throws IllegalArgumentException if it was kept or withdrawn already, or made after the instant
     */
    public Promise withdraw(Instant at) {
        requireUnsettled("withdrawn");
        return new Promise(id, customer, what, madeAt, dueAt, source, Optional.empty(), Optional.of(at));
    }

    /** Returns this promise without what was promised; all else stays. */
    public Promise anonymised() {
        return new Promise(id, customer, Optional.empty(), madeAt, dueAt, source, keptAt, withdrawnAt);
    }

    /** Returns the write of this promise, keyed by its id, without events; {@link Version#ABSENT} creates it. */
    public Change change(CommandId command, Version expected) {
        return new Change(command, id, expected, snapshot(), List.of());
    }

    /**
     * Returns the promise as plain values, from which {@link #restore} makes an equal one; it holds what was promised.
     */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .text("customer", customer.value())
                .optional("what", what, (builder, field, text) -> builder.text(field, text))
                .instant("madeAt", madeAt)
                .instant("dueAt", dueAt)
                .text("source", source)
                .optional("keptAt", keptAt, (builder, field, at) -> builder.instant(field, at))
                .optional("withdrawnAt", withdrawnAt, (builder, field, at) -> builder.instant(field, at))
                .build();
    }

    /**
     * Returns the promise of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     promise
     */
    public static Promise restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new Promise(
                snapshot.text("id"),
                CustomerId.of(snapshot.text("customer")),
                snapshot.optional("what", Snapshot::text),
                snapshot.instant("madeAt"),
                snapshot.instant("dueAt"),
                snapshot.text("source"),
                snapshot.optional("keptAt", Snapshot::instant),
                snapshot.optional("withdrawnAt", Snapshot::instant));
    }

    /** Returns the promise for a log: the length of what was promised in its place. */
    @Override
    public String toString() {
        return "Promise[id=" + id + ", customer=" + customer + ", what=" + OpenText.redacted(what) + ", madeAt="
                + madeAt + ", dueAt=" + dueAt + ", source=" + source + ", keptAt="
                + keptAt.map(Instant::toString).orElse("none") + ", withdrawnAt="
                + withdrawnAt.map(Instant::toString).orElse("none") + "]";
    }

    private boolean endedInTime(Optional<Instant> end, Instant at) {
        return end.isPresent() && !end.get().isAfter(dueAt) && !end.get().isAfter(at);
    }

    private void requireUnsettled(String move) {
        if (isSettled()) {
            throw new IllegalArgumentException("Promise " + id + " cannot be " + move + ": it was "
                    + (keptAt.isPresent() ? "kept" : "withdrawn") + " at "
                    + keptAt.or(() -> withdrawnAt).orElseThrow() + ". Record another promise if there is one.");
        }
    }

    private static void requireNotBefore(String id, Instant madeAt, String move, Optional<Instant> end) {
        if (end.isPresent() && end.get().isBefore(madeAt)) {
            throw new IllegalArgumentException("Promise " + id + " was made at " + madeAt + " and " + move + " at "
                    + end.get() + ", before that. Check the two instants.");
        }
    }
}
