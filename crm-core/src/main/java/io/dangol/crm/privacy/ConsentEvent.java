package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One statement by which a purpose becomes permitted for a person, or ceases to be; it never changes.
 *
 * <p>A basis other than consent is recorded in the same way: a grant when the contract begins, a withdrawal when it ends.
 *
 * <p>Texts are keys as {@link KeyText} allows them. The instant is kept to the microsecond; what is finer is dropped towards
 * the past. The {@code toString} shows whether there is evidence and not the reference to it. Immutable and thread-safe.
 *
 * @param id the host's key of the event, 1 to 200 characters
 * @param subject whom it concerns
 * @param purpose the code of the purpose, 1 to 100 characters
 * @param basis on what ground
 * @param action grant or withdrawal
 * @param noticeVersion the version of the notice that was shown, at most 100 characters; empty if none was
 * @param channel by which way the statement came, such as {@code web-form}; 1 to 100 characters
 * @param at when it was made
 * @param evidenceRef where the proof is found, such as the number of a scanned form; at most 500 characters; treated as
 *     personal; empty if there is none
 */
public record ConsentEvent(
        @NotBlank @Size(max = CommandId.MAX_LENGTH) String id,
        @NotNull CustomerId subject,
        @NotBlank @Size(max = ConsentEvent.MAX_TEXT) String purpose,
        @NotNull LegalBasis basis,
        @NotNull ConsentAction action,
        Optional<String> noticeVersion,
        @NotBlank @Size(max = ConsentEvent.MAX_TEXT) String channel,
        @NotNull Instant at,
        @Personal Optional<String> evidenceRef) {

    /** The most characters of a purpose, notice version or channel. */
    public static final int MAX_TEXT = 100;

    /** The most characters of a reference to evidence. */
    public static final int MAX_EVIDENCE = 500;

    /** The type of the snapshot. */
    public static final String SNAPSHOT_TYPE = "consent-event";

    /** The latest version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public ConsentEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(channel, "channel");
        KeyText.require("Id of a consent event", id, CommandId.MAX_LENGTH);
        KeyText.require("Purpose of a consent event", purpose, MAX_TEXT);
        KeyText.require("Channel of a consent event", channel, MAX_TEXT);
        noticeVersion.ifPresent(text -> KeyText.require("Notice version of a consent event", text, MAX_TEXT));
        evidenceRef.ifPresent(text -> KeyText.require("Evidence reference of a consent event", text, MAX_EVIDENCE));
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    /**
     * Returns the grant of consent to a purpose.
     *
     * @throws IllegalArgumentException if a text is not allowed; the message does not show it
     */
    public static ConsentEvent grant(String id, CustomerId subject, String purpose, String channel, Instant at) {
        return of(id, subject, purpose, ConsentAction.GRANT, channel, at);
    }

    /**
     * Returns the withdrawal of consent to a purpose.
     *
     * @throws IllegalArgumentException if a text is not allowed; the message does not show it
     */
    public static ConsentEvent withdraw(String id, CustomerId subject, String purpose, String channel, Instant at) {
        return of(id, subject, purpose, ConsentAction.WITHDRAW, channel, at);
    }

    private static ConsentEvent of(
            String id, CustomerId subject, String purpose, ConsentAction action, String channel, Instant at) {
        return new ConsentEvent(
                id, subject, purpose, LegalBasis.CONSENT, action, Optional.empty(), channel, at, Optional.empty());
    }

    /** Returns this statement on another legal basis. */
    public ConsentEvent on(LegalBasis other) {
        return new ConsentEvent(id, subject, purpose, other, action, noticeVersion, channel, at, evidenceRef);
    }

    /**
     * Returns this statement with the version of the notice that was shown.
     *
     * @throws IllegalArgumentException if the version is not allowed
     */
    public ConsentEvent withNotice(String version) {
        return new ConsentEvent(id, subject, purpose, basis, action, Optional.of(version), channel, at, evidenceRef);
    }

    /**
     * Returns this statement with a reference to its proof.
     *
     * @throws IllegalArgumentException if the reference is not allowed; the message does not show it
     */
    public ConsentEvent withEvidence(String reference) {
        return new ConsentEvent(
                id, subject, purpose, basis, action, noticeVersion, channel, at, Optional.of(reference));
    }

    /** Returns this statement without the reference to its proof: that it was made, and when, stays on record. */
    public ConsentEvent anonymised() {
        return new ConsentEvent(id, subject, purpose, basis, action, noticeVersion, channel, at, Optional.empty());
    }

    /** Returns the event as plain values. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .text("subject", subject.value())
                .text("purpose", purpose)
                .constant("basis", basis)
                .constant("action", action)
                .optional("noticeVersion", noticeVersion, SnapshotBuilder::text)
                .text("channel", channel)
                .instant("at", at)
                .optional("evidenceRef", evidenceRef, SnapshotBuilder::text)
                .build();
    }

    /**
     * Returns the event of a snapshot.
     *
     * @throws IllegalArgumentException if it is not one of a consent event, or of a later schema version
     */
    public static ConsentEvent restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ConsentEvent(
                snapshot.text("id"),
                CustomerId.of(snapshot.text("subject")),
                snapshot.text("purpose"),
                snapshot.constant("basis", LegalBasis.class),
                snapshot.constant("action", ConsentAction.class),
                snapshot.optional("noticeVersion", Snapshot::text),
                snapshot.text("channel"),
                snapshot.instant("at"),
                snapshot.optional("evidenceRef", Snapshot::text));
    }

    /** Returns all but the reference to the proof, of which it tells whether there is one. */
    @Override
    public String toString() {
        return "ConsentEvent[" + id + ": " + action + " " + purpose + " of " + subject + " on " + basis + " at " + at
                + " by " + channel + noticeVersion.map(v -> ", notice " + v).orElse("")
                + (evidenceRef.isPresent() ? ", with evidence" : "") + "]";
    }
}
