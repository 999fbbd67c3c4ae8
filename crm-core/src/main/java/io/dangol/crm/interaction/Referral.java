package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * That one customer referred another.
 *
 * <p>Referrals are ordered by instant, then by id; of several for the same customer the first one counts
 * ({@link ReferralGraph}). A referral holds nothing personal besides the two customer ids. Instants are kept to the
 * microsecond, what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param id the host's key of this referral; as a {@link CommandId}
 * @param referrer who referred
 * @param referred who was referred, somebody else
 * @param at when
 * @param convertedAt when the referred customer first bought, not before {@code at}; empty if not yet
 */
public record Referral(
        @NotBlank @Size(max = CommandId.MAX_LENGTH) String id,
        @NotNull @Valid CustomerId referrer,
        @NotNull @Valid CustomerId referred,
        @NotNull Instant at,
        Optional<Instant> convertedAt)
        implements Comparable<Referral> {

    /** The type of the snapshot of a referral. */
    public static final String SNAPSHOT_TYPE = "referral";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    private static final Comparator<Referral> ORDER = Comparator.comparing(Referral::at)
            .thenComparing(Referral::id)
            .thenComparing(Referral::referrer)
            .thenComparing(Referral::referred)
            .thenComparing(referral -> referral.convertedAt().orElse(Instant.MAX));

    public Referral {
        KeyText.require("Referral id", id, CommandId.MAX_LENGTH);
        Objects.requireNonNull(referrer, "referrer");
        Objects.requireNonNull(referred, "referred");
        if (referrer.equals(referred)) {
            throw new IllegalArgumentException("Referral " + id + ": customer " + referrer
                    + " refers themselves. A referral joins two customers; leave this one out.");
        }
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        convertedAt = convertedAt.map(instant -> EpochMicros.toInstant(EpochMicros.truncate(instant)));
        if (convertedAt.isPresent() && convertedAt.get().isBefore(at)) {
            throw new IllegalArgumentException("Referral " + id + " was made at " + at + " and converted at "
                    + convertedAt.get() + ", before that. Who bought before was not won by it; check the instants.");
        }
    }

    /**
     * Returns a referral that has not led to a purchase yet.
     *
     * @throws IllegalArgumentException if the two are the same customer, the id is not allowed, or the instant is
     *     beyond the range of microseconds
     */
    public static Referral of(String id, CustomerId referrer, CustomerId referred, Instant at) {
        return new Referral(id, referrer, referred, at, Optional.empty());
    }

    /**
     * Returns this referral with the first purchase of the referred customer.
     *
     * @throws IllegalArgumentException if it was converted already, or the instant is before the referral
     */
    public Referral converted(Instant instant) {
        if (convertedAt.isPresent()) {
            throw new IllegalArgumentException("Referral " + id + " was converted at " + convertedAt.get()
                    + " already; only the first purchase converts it.");
        }
        return new Referral(id, referrer, referred, at, Optional.of(instant));
    }

    /** Returns whether the referral is about a person, on either side. */
    public boolean concerns(CustomerId person) {
        return referrer.equals(person) || referred.equals(person);
    }

    /** Returns this referral itself: it holds nothing personal besides the customer ids, which stay. */
    public Referral anonymised() {
        return this;
    }

    /** Returns the write of this referral, keyed by its id, without events; {@link Version#ABSENT} creates it. */
    public Change change(CommandId command, Version expected) {
        return new Change(command, id, expected, snapshot(), List.of());
    }

    /** Returns the referral as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .text("referrer", referrer.value())
                .text("referred", referred.value())
                .instant("at", at)
                .optional("convertedAt", convertedAt, (builder, field, instant) -> builder.instant(field, instant))
                .build();
    }

    /**
     * Returns the referral of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     referral
     */
    public static Referral restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new Referral(
                snapshot.text("id"),
                CustomerId.of(snapshot.text("referrer")),
                CustomerId.of(snapshot.text("referred")),
                snapshot.instant("at"),
                snapshot.optional("convertedAt", Snapshot::instant));
    }

    /** Orders by instant, then by id; what still is equal, by the other components. */
    @Override
    public int compareTo(Referral other) {
        return ORDER.compare(this, other);
    }
}
