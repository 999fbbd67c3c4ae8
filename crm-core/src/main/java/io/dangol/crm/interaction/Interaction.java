package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the log of what passed between a customer and the house; it is never changed.
 *
 * <pre>{@code
 * Interaction call = Interaction.builder("i-1", customer, at)
 *         .channel(Channel.PHONE)
 *         .direction(Direction.INBOUND)
 *         .phase(Phase.AFTER_PURCHASE)
 *         .touchpoint("hotline")
 *         .outcome(ContactOutcome.RESOLVED)
 *         .handling(Duration.ofMinutes(4))
 *         .build();
 * }</pre>
 *
 * <p>The note is personal; {@code toString} and messages show its length at most. Entries of one log are ordered by
 * instant, then by id. Instant and handling time are kept to the microsecond, what is finer is dropped. Immutable and
 * thread-safe.
 *
 * @param id the host's key of this entry, by which a repeat is recognised; as a {@link CommandId}
 * @param customer whom it concerns
 * @param at when it happened, or began
 * @param kind what it was
 * @param channel by which way
 * @param direction who turned to whom; not {@code NONE} for a contact
 * @param phase where it stands with regard to the purchase
 * @param touchpoint where on the customer's way it happened, such as {@code checkout}; 1 to 64 characters as
 *     {@link KeyText} allows
 * @param outcome what came of it; empty if not known
 * @param handling how long staff worked on it; empty if not measured
 * @param note what was said or seen, personal, 1 to 20,000 characters; empty if nothing was written down, or it was
 *     removed
 * @param otherSubject somebody else whom the entry is also about; empty if nobody
 * @param related the key of what it belongs to, such as an order or a case; 1 to 255 characters as {@link KeyText}
 *     allows
 */
public record Interaction(
        @NotBlank @Size(max = CommandId.MAX_LENGTH) String id,
        @NotNull @Valid CustomerId customer,
        @NotNull Instant at,
        @NotNull InteractionKind kind,
        @NotNull @Valid Channel channel,
        @NotNull Direction direction,
        @NotNull Phase phase,
        @NotBlank @Size(max = Interaction.MAX_TOUCHPOINT) String touchpoint,
        Optional<ContactOutcome> outcome,
        Optional<Duration> handling,
        @Personal Optional<@Size(max = Interaction.MAX_NOTE) String> note,
        Optional<CustomerId> otherSubject,
        Optional<@Size(max = Interaction.MAX_RELATED) String> related) {

    /** The type of the snapshot of an interaction. */
    public static final String SNAPSHOT_TYPE = "interaction";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    /** The most characters that a touchpoint may have. */
    public static final int MAX_TOUCHPOINT = 64;

    /** The most characters that a note may have. */
    public static final int MAX_NOTE = 20_000;

    /** The most characters that a related key may have. */
    public static final int MAX_RELATED = 255;

    public Interaction {
        KeyText.require("Interaction id", id, CommandId.MAX_LENGTH);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(outcome, "outcome");
        KeyText.require("Touchpoint of interaction " + id, touchpoint, MAX_TOUCHPOINT);
        note.ifPresent(text -> OpenText.require("Note of interaction " + id, text, MAX_NOTE));
        related.ifPresent(key -> KeyText.require("Related key of interaction " + id, key, MAX_RELATED));
        if (kind == InteractionKind.CONTACT && direction == Direction.NONE) {
            throw new IllegalArgumentException("Interaction " + id
                    + " is a contact without direction; say INBOUND or OUTBOUND, or record an observation or a use.");
        }
        if (otherSubject.isPresent() && otherSubject.get().equals(customer)) {
            throw new IllegalArgumentException(
                    "Interaction " + id + " names customer " + customer + " as the other subject too. Leave it out.");
        }
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        handling = handling.map(
                time -> DurationMicros.toDuration(DurationMicros.of("Handling time of interaction " + id, time)));
    }

    /** Returns a builder of an entry; its kind is CONTACT unless another is set. */
    public static InteractionBuilder builder(String id, CustomerId customer, Instant at) {
        return new InteractionBuilder(id, customer, at);
    }

    /** Returns whether the entry is about a person, as its customer or as the other subject. */
    public boolean concerns(CustomerId person) {
        return customer.equals(person) || otherSubject.filter(person::equals).isPresent();
    }

    /** Returns this entry without its note; all else stays. */
    public Interaction anonymised() {
        return note.isEmpty()
                ? this
                : new Interaction(
                        id,
                        customer,
                        at,
                        kind,
                        channel,
                        direction,
                        phase,
                        touchpoint,
                        outcome,
                        handling,
                        Optional.empty(),
                        otherSubject,
                        related);
    }

    /** Returns the entry as plain values, from which {@link #restore} makes an equal one; it holds the note. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .text("customer", customer.value())
                .instant("at", at)
                .constant("kind", kind)
                .text("channel", channel.code())
                .list("capabilities", channel.capabilities(), capability -> PlainValue.of(capability.name()))
                .constant("direction", direction)
                .constant("phase", phase)
                .text("touchpoint", touchpoint)
                .optional("outcome", outcome, (builder, field, value) -> builder.constant(field, value))
                .optional(
                        "handlingMicros",
                        handling,
                        (builder, field, time) -> builder.number(field, DurationMicros.of(field, time)))
                .optional("note", note, (builder, field, text) -> builder.text(field, text))
                .optional("otherSubject", otherSubject, (builder, field, other) -> builder.text(field, other.value()))
                .optional("related", related, (builder, field, key) -> builder.text(field, key))
                .build();
    }

    /**
     * Returns the entry of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     entry
     */
    public static Interaction restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        EnumSet<ChannelCapability> capabilities = EnumSet.noneOf(ChannelCapability.class);
        capabilities.addAll(snapshot.constants("capabilities", ChannelCapability.class));
        return new Interaction(
                snapshot.text("id"),
                CustomerId.of(snapshot.text("customer")),
                snapshot.instant("at"),
                snapshot.constant("kind", InteractionKind.class),
                new Channel(snapshot.text("channel"), capabilities),
                snapshot.constant("direction", Direction.class),
                snapshot.constant("phase", Phase.class),
                snapshot.text("touchpoint"),
                snapshot.optional("outcome", (fields, field) -> fields.constant(field, ContactOutcome.class)),
                snapshot.optional("handlingMicros", Snapshot::number).map(DurationMicros::toDuration),
                snapshot.optional("note", Snapshot::text),
                snapshot.optional("otherSubject", Snapshot::text).map(CustomerId::of),
                snapshot.optional("related", Snapshot::text));
    }

    /** Returns the entry for a log: the length of the note in place of the note. */
    @Override
    public String toString() {
        return "Interaction[id=" + id + ", customer=" + customer + ", at=" + at + ", kind=" + kind + ", channel="
                + channel.code() + ", direction=" + direction + ", phase=" + phase + ", touchpoint=" + touchpoint
                + ", outcome=" + outcome.map(Enum::name).orElse("none") + ", note=" + OpenText.redacted(note) + "]";
    }
}
