package io.dangol.crm.complaint;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One step of a service recovery: what is done for the customer, when it was promised, and when it was carried out.
 *
 * <pre>{@code
 * RecoveryAction.of("apology", RecoveryKind.APOLOGY);
 * RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(EUR, 25)).dueBy(friday);
 * }</pre>
 *
 * <p>Instants are kept to the microsecond. Immutable and thread-safe.
 *
 * @param id its key within the complaint, 1 to 64 characters as {@link KeyText} allows
 * @param kind what is done
 * @param cost what it costs the house, not negative; empty if nothing or not known
 * @param dueBy until when it is to be carried out; empty until it is promised, if nobody set it
 * @param promisedAt when it was promised; empty if it was not
 * @param executedAt when it was carried out; empty if it was not
 * @param cancelledAt when it was taken back; empty if it was not, and never beside {@code executedAt}
 * @param carriedTo the key of the complaint or case that it went over to; empty if none. Then it is cancelled here
 */
public record RecoveryAction(
        @NotBlank @Size(max = RecoveryAction.MAX_ID) String id,
        @NotNull RecoveryKind kind,
        Optional<Money> cost,
        Optional<Instant> dueBy,
        Optional<Instant> promisedAt,
        Optional<Instant> executedAt,
        Optional<Instant> cancelledAt,
        Optional<@Size(max = RecoveryAction.MAX_ID) String> carriedTo) {

    /** The most characters of a key. */
    public static final int MAX_ID = 64;

    private static final String SNAPSHOT_TYPE = "recovery-action";
    private static final int SNAPSHOT_VERSION = 1;

    public RecoveryAction {
        KeyText.require("Key of a recovery action", id, MAX_ID);
        Objects.requireNonNull(kind, "kind");
        if (cost.isPresent() && cost.get().isNegative()) {
            throw new IllegalArgumentException("Recovery action " + id + " costs " + cost.get()
                    + "; allowed is 0 or more. State what it costs the house.");
        }
        dueBy = dueBy.map(RecoveryAction::micros);
        promisedAt = promisedAt.map(RecoveryAction::micros);
        executedAt = executedAt.map(RecoveryAction::micros);
        cancelledAt = cancelledAt.map(RecoveryAction::micros);
        carriedTo.ifPresent(key -> KeyText.require("Key of where a recovery action went", key, MAX_ID));
        if (executedAt.isPresent() && cancelledAt.isPresent()) {
            throw new IllegalArgumentException("Recovery action " + id + " was carried out at " + executedAt.get()
                    + " and cancelled at " + cancelledAt.get() + "; only one of them ends it. Leave the other out.");
        }
        if (carriedTo.isPresent() && cancelledAt.isEmpty()) {
            throw new IllegalArgumentException("Recovery action " + id + " went over to " + carriedTo.get()
                    + " and is not ended here. Give the instant at which it went.");
        }
    }

    private static Instant micros(Instant at) {
        return EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    /**
     * Returns a planned step without cost or time.
     *
     * @throws IllegalArgumentException if the key is empty, too long, or not as {@link KeyText} allows
     */
    public static RecoveryAction of(String id, RecoveryKind kind) {
        return new RecoveryAction(
                id,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns this step with what it costs the house.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public RecoveryAction worth(Money amount) {
        return new RecoveryAction(id, kind, Optional.of(amount), dueBy, promisedAt, executedAt, cancelledAt, carriedTo);
    }

    /** Returns this step with the instant until which it is to be carried out. */
    public RecoveryAction dueBy(Instant at) {
        return new RecoveryAction(id, kind, cost, Optional.of(at), promisedAt, executedAt, cancelledAt, carriedTo);
    }

    RecoveryAction renamed(String key) {
        return new RecoveryAction(key, kind, cost, dueBy, promisedAt, executedAt, cancelledAt, carriedTo);
    }

    RecoveryAction promised(Instant at, Optional<Instant> dueBefore) {
        return new RecoveryAction(
                id, kind, cost, dueBy.or(() -> dueBefore), Optional.of(at), executedAt, cancelledAt, carriedTo);
    }

    RecoveryAction executed(Instant at) {
        return new RecoveryAction(
                id, kind, cost, dueBy, promisedAt.or(() -> Optional.of(at)), Optional.of(at), cancelledAt, carriedTo);
    }

    RecoveryAction cancelled(Instant at) {
        return new RecoveryAction(id, kind, cost, dueBy, promisedAt, executedAt, Optional.of(at), Optional.empty());
    }

    RecoveryAction carriedTo(String key, Instant at) {
        return new RecoveryAction(id, kind, cost, dueBy, promisedAt, executedAt, Optional.of(at), Optional.of(key));
    }

    /** Returns a promise that was carried over as it was before. */
    RecoveryAction takenOver() {
        return new RecoveryAction(id, kind, cost, dueBy, promisedAt, executedAt, Optional.empty(), Optional.empty());
    }

    /** Tells whether it is planned or promised, and neither carried out nor taken back. */
    public boolean isOpen() {
        return executedAt.isEmpty() && cancelledAt.isEmpty();
    }

    /** Tells whether it was promised and is open. */
    public boolean isOpenPromise() {
        return promisedAt.isPresent() && isOpen();
    }

    /** Tells whether it was carried out at or before the instant until which it was to be; false while it is open. */
    public boolean isInTime() {
        return executedAt.isPresent()
                && dueBy.map(due -> !executedAt.get().isAfter(due)).orElse(true);
    }

    Snapshot snapshot() {
        SnapshotBuilder builder = Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .constant("kind", kind)
                .optional("dueBy", dueBy, SnapshotBuilder::instant)
                .optional("promisedAt", promisedAt, SnapshotBuilder::instant)
                .optional("executedAt", executedAt, SnapshotBuilder::instant)
                .optional("cancelledAt", cancelledAt, SnapshotBuilder::instant)
                .optional("carriedTo", carriedTo, SnapshotBuilder::text);
        cost.ifPresent(money -> builder.number("costMinor", money.getAmountMinorLong())
                .text("currency", money.getCurrencyUnit().getCode()));
        return builder.build();
    }

    static RecoveryAction restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new RecoveryAction(
                snapshot.text("id"),
                snapshot.constant("kind", RecoveryKind.class),
                snapshot.optional("costMinor", Snapshot::number)
                        .map(minor -> Money.ofMinor(CurrencyUnit.of(snapshot.text("currency")), minor)),
                snapshot.optional("dueBy", Snapshot::instant),
                snapshot.optional("promisedAt", Snapshot::instant),
                snapshot.optional("executedAt", Snapshot::instant),
                snapshot.optional("cancelledAt", Snapshot::instant),
                snapshot.optional("carriedTo", Snapshot::text));
    }
}
