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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where content without fixed fields is, what it is for, how sensitive it is and how long it is kept; never the
 * content.
 *
 * <pre>{@code
 * ContentReference.of("m-1", customer, UnstructuredKind.AUDIO_VIDEO, locator, "complaint-evidence", sha256, capturedAt)
 *         .ofCase("C-2024-000123")
 *         .withSensitivity(Sensitivity.SENSITIVE);
 * }</pre>
 *
 * <p>Sensitivity below the default of the kind needs a reason. The locator is personal, and so is the hash, from which
 * short content can be found by trying; {@code toString} and messages show neither. To make a reference anonymous does
 * not remove the medium: the host does that. Immutable and thread-safe.
 *
 * @param id the host's key of this reference; as a {@link CommandId}
 * @param customer whom the content is about
 * @param kind what sort of content it is
 * @param locator where it is, personal, 1 to 2,000 characters; empty only after it was removed
 * @param purpose what it is kept for, a code, 1 to 64 characters as {@link KeyText} allows
 * @param retentionClass how long it is kept
 * @param sensitivity how much harm it can do
 * @param loweredBecause why the sensitivity is below the default of the kind, no personal data, 1 to 200 characters as
 *     {@link KeyText} allows; empty exactly if it is not below
 * @param sha256 the SHA-256 of the medium, 64 digits 0 to 9 and a to f; empty only after it was removed
 * @param capturedAt when it was recorded, kept to the microsecond
 * @param caseReference the key of the case that it belongs to, 1 to 255 characters as {@link KeyText} allows
 * @param otherSubject somebody else whom it is also about; empty if nobody
 */
public record ContentReference(
        @NotBlank @Size(max = CommandId.MAX_LENGTH) String id,
        @NotNull @Valid CustomerId customer,
        @NotNull UnstructuredKind kind,
        @Personal Optional<@Size(max = ContentReference.MAX_LOCATOR) String> locator,
        @NotBlank @Size(max = ContentReference.MAX_PURPOSE) String purpose,
        @NotNull RetentionClass retentionClass,
        @NotNull Sensitivity sensitivity,
        Optional<@Size(max = ContentReference.MAX_REASON) String> loweredBecause,
        @Personal Optional<@Pattern(regexp = "[0-9a-f]{64}") String> sha256,
        @NotNull Instant capturedAt,
        Optional<@Size(max = ContentReference.MAX_CASE) String> caseReference,
        Optional<CustomerId> otherSubject) {

    /** The type of the snapshot of a reference. */
    public static final String SNAPSHOT_TYPE = "content-reference";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    /** The most characters that a locator may have. */
    public static final int MAX_LOCATOR = 2_000;

    /** The most characters that a purpose may have. */
    public static final int MAX_PURPOSE = 64;

    /** The most characters that a reason may have. */
    public static final int MAX_REASON = 200;

    /** The most characters that the key of a case may have. */
    public static final int MAX_CASE = 255;

    private static final int HASH_DIGITS = 64;

    public ContentReference {
        KeyText.require("Content id", id, CommandId.MAX_LENGTH);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(retentionClass, "retentionClass");
        Objects.requireNonNull(sensitivity, "sensitivity");
        locator.ifPresent(text -> OpenText.require("Locator of content " + id, text, MAX_LOCATOR));
        KeyText.require("Purpose of content " + id, purpose, MAX_PURPOSE);
        loweredBecause.ifPresent(text -> KeyText.require("Reason of content " + id, text, MAX_REASON));
        caseReference.ifPresent(key -> KeyText.require("Case of content " + id, key, MAX_CASE));
        sha256.ifPresent(hex -> requireHash(id, hex));
        boolean lowered = sensitivity.compareTo(kind.defaultSensitivity()) < 0;
        if (lowered != loweredBecause.isPresent()) {
            throw new IllegalArgumentException("Content " + id + " of kind " + kind + " has the sensitivity "
                    + sensitivity + (lowered ? " without a reason" : " and a reason for lowering it")
                    + "; the default is "
                    + kind.defaultSensitivity() + ". Give a reason exactly where it is below that.");
        }
        if (otherSubject.isPresent() && otherSubject.get().equals(customer)) {
            throw new IllegalArgumentException(
                    "Content " + id + " names customer " + customer + " as the other subject too. Leave it out.");
        }
        capturedAt = EpochMicros.toInstant(EpochMicros.truncate(capturedAt));
    }

    /**
     * Returns a reference with the sensitivity and retention of its kind.
     *
     * @throws IllegalArgumentException if a text is not allowed, the hash is none, or the instant is beyond the range
     *     of microseconds
     */
    public static ContentReference of(
            String id,
            CustomerId customer,
            UnstructuredKind kind,
            String locator,
            String purpose,
            String sha256,
            Instant capturedAt) {
        return new ContentReference(
                id,
                customer,
                kind,
                Optional.of(locator),
                purpose,
                kind.defaultRetentionClass(),
                kind.defaultSensitivity(),
                Optional.empty(),
                Optional.of(sha256),
                capturedAt,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns this reference with another retention. */
    public ContentReference withRetentionClass(RetentionClass other) {
        return with(other, sensitivity, loweredBecause, caseReference, otherSubject);
    }

    /**
     * Returns this reference with a sensitivity at or above the default of its kind.
     *
     * @throws IllegalArgumentException if it is below the default; give a reason then
     */
    public ContentReference withSensitivity(Sensitivity other) {
        return with(retentionClass, other, Optional.empty(), caseReference, otherSubject);
    }

    /**
     * Returns this reference with a sensitivity below the default of its kind, for a reason.
     *
     * @throws IllegalArgumentException if it is not below the default, or the reason is not allowed
     */
    public ContentReference withLoweredSensitivity(Sensitivity other, String reason) {
        return with(retentionClass, other, Optional.of(reason), caseReference, otherSubject);
    }

    /** Returns this reference as part of a case. */
    public ContentReference ofCase(String key) {
        return with(retentionClass, sensitivity, loweredBecause, Optional.of(key), otherSubject);
    }

    /** Returns this reference as one that is about somebody else too. */
    public ContentReference alsoAbout(CustomerId other) {
        return with(retentionClass, sensitivity, loweredBecause, caseReference, Optional.of(other));
    }

    /** Returns whether the content is about a person, as its customer or as the other subject. */
    public boolean concerns(CustomerId person) {
        return customer.equals(person) || otherSubject.filter(person::equals).isPresent();
    }

    /** Returns this reference without locator and hash; all else stays. */
    public ContentReference anonymised() {
        return new ContentReference(
                id,
                customer,
                kind,
                Optional.empty(),
                purpose,
                retentionClass,
                sensitivity,
                loweredBecause,
                Optional.empty(),
                capturedAt,
                caseReference,
                otherSubject);
    }

    /** Returns the write of this reference, keyed by its id, without events; {@link Version#ABSENT} creates it. */
    public Change change(CommandId command, Version expected) {
        return new Change(command, id, expected, snapshot(), List.of());
    }

    /** Returns the reference as plain values, from which {@link #restore} makes an equal one; it holds the locator. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .text("customer", customer.value())
                .constant("kind", kind)
                .optional("locator", locator, (builder, field, text) -> builder.text(field, text))
                .text("purpose", purpose)
                .constant("retentionClass", retentionClass)
                .constant("sensitivity", sensitivity)
                .optional("loweredBecause", loweredBecause, (builder, field, text) -> builder.text(field, text))
                .optional("sha256", sha256, (builder, field, hex) -> builder.text(field, hex))
                .instant("capturedAt", capturedAt)
                .optional("caseReference", caseReference, (builder, field, key) -> builder.text(field, key))
                .optional("otherSubject", otherSubject, (builder, field, other) -> builder.text(field, other.value()))
                .build();
    }

    /**
     * Returns the reference of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no
     *     reference
     */
    public static ContentReference restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ContentReference(
                snapshot.text("id"),
                CustomerId.of(snapshot.text("customer")),
                snapshot.constant("kind", UnstructuredKind.class),
                snapshot.optional("locator", Snapshot::text),
                snapshot.text("purpose"),
                snapshot.constant("retentionClass", RetentionClass.class),
                snapshot.constant("sensitivity", Sensitivity.class),
                snapshot.optional("loweredBecause", Snapshot::text),
                snapshot.optional("sha256", Snapshot::text),
                snapshot.instant("capturedAt"),
                snapshot.optional("caseReference", Snapshot::text),
                snapshot.optional("otherSubject", Snapshot::text).map(CustomerId::of));
    }

    /** Returns the reference for a log: the length of the locator in its place, and no hash. */
    @Override
    public String toString() {
        return "ContentReference[id=" + id + ", customer=" + customer + ", kind=" + kind + ", locator="
                + OpenText.redacted(locator) + ", purpose=" + purpose + ", retentionClass=" + retentionClass
                + ", sensitivity=" + sensitivity + ", capturedAt=" + capturedAt + "]";
    }

    private ContentReference with(
            RetentionClass retention,
            Sensitivity harm,
            Optional<String> reason,
            Optional<String> caseKey,
            Optional<CustomerId> other) {
        return new ContentReference(
                id, customer, kind, locator, purpose, retention, harm, reason, sha256, capturedAt, caseKey, other);
    }

    private static void requireHash(String id, String hex) {
        if (hex.length() != HASH_DIGITS
                || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("Hash of content " + id + " has " + hex.length()
                    + " characters and is not a SHA-256 in lower-case hexadecimal, 64 digits 0-9 and a-f.");
        }
    }
}
