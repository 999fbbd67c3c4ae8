package io.dangol.crm.customer;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.OpenText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One way to reach somebody, and from when until when it holds.
 *
 * <p>The value is kept as it was given, neither trimmed nor normalised. Only what can reach nobody is refused: blank text;
 * an e-mail address without characters before and after its last {@code @}, with blanks in it, or longer than 254 characters
 * (RFC 5321, section 4.5.3.1.3, less the two brackets); a telephone number without a digit. Whether a point really reaches
 * somebody is found by using it.
 *
 * <p>The validity is half-open: the point holds from the first instant on and no longer at the second. Instants are kept to
 * the microsecond; what is finer is dropped towards the past. The {@code toString} shows kind, validity and source, never
 * value or label. Immutable and thread-safe.
 *
 * @param kind by which way it is reached
 * @param value the address, number or account; not blank, at most 1,000 characters
 * @param from the first instant at which it holds; empty if it always did
 * @param until the first instant at which it no longer holds, after {@code from}; empty if no end is known
 * @param label the host's or the customer's word for it, such as {@code work}; not blank, at most 100 characters; may be empty
 * @param source where it came from
 */
public record ContactPoint(
        @NotNull ContactPointKind kind,

        @Personal @NotBlank @Size(max = ContactPoint.MAX_VALUE)
        String value,

        Optional<Instant> from,
        Optional<Instant> until,
        @Personal Optional<String> label,
        @NotNull @Valid FieldSource source) {

    /** The most characters that a value may have. */
    public static final int MAX_VALUE = PersonalDetails.MAX_TEXT;

    /** The most characters that an e-mail address may have. */
    public static final int MAX_EMAIL = 254;

    /** The most characters that a label may have. */
    public static final int MAX_LABEL = 100;

    private static final String SNAPSHOT_TYPE = "contact-point";

    public ContactPoint {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        OpenText.require("Value of a contact point " + kind, value, MAX_VALUE);
        switch (kind) {
            case EMAIL -> requireEmail(value);
            case PHONE, MOBILE -> requireDigit(kind, value);
            case POSTAL_ADDRESS, MESSENGER, OTHER -> {}
        }
        from = from.map(ContactPoint::truncated);
        until = until.map(ContactPoint::truncated);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("Contact point " + kind + " holds from " + from.get() + " until "
                    + until.get() + "; the end must be after the beginning, by a microsecond at least."
                    + " Exchange them, or leave a point out that never held.");
        }
        label.ifPresent(text -> OpenText.require("Label of a contact point " + kind, text, MAX_LABEL));
    }

    /**
     * Returns a contact point without label that holds at any time.
     *
     * @throws IllegalArgumentException if the value is not allowed; the message does not show it
     */
    public static ContactPoint of(ContactPointKind kind, String value, FieldSource source) {
        return new ContactPoint(kind, value, Optional.empty(), Optional.empty(), Optional.empty(), source);
    }

    /**
     * Returns this point as holding from an instant on.
     *
     * @throws IllegalArgumentException if its end is not after that
     */
    public ContactPoint validFrom(Instant instant) {
        return new ContactPoint(kind, value, Optional.of(instant), until, label, source);
    }

    /**
     * Returns this point as no longer holding at an instant and after it.
     *
     * @throws IllegalArgumentException if its beginning is not before that
     */
    public ContactPoint validUntil(Instant instant) {
        return new ContactPoint(kind, value, from, Optional.of(instant), label, source);
    }

    /**
     * Returns this point with a label.
     *
     * @throws IllegalArgumentException if the label is blank or too long
     */
    public ContactPoint labelled(String text) {
        return new ContactPoint(kind, value, from, until, Optional.of(text), source);
    }

    /** Returns whether this point holds at an instant. */
    public boolean isValidAt(Instant at) {
        return from.map(start -> !at.isBefore(start)).orElse(true)
                && until.map(at::isBefore).orElse(true);
    }

    /** Returns kind, validity and source. */
    @Override
    public String toString() {
        return "ContactPoint[" + kind + " redacted, from=" + from + ", until=" + until + ", source=" + source + "]";
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .constant("kind", kind)
                .text("value", value)
                .optional("from", from, SnapshotBuilder::instant)
                .optional("until", until, SnapshotBuilder::instant)
                .optional("label", label, SnapshotBuilder::text)
                .snapshot("source", source.snapshot())
                .build();
    }

    static ContactPoint restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new ContactPoint(
                snapshot.constant("kind", ContactPointKind.class),
                snapshot.text("value"),
                snapshot.optional("from", Snapshot::instant),
                snapshot.optional("until", Snapshot::instant),
                snapshot.optional("label", Snapshot::text),
                FieldSource.restore(snapshot.snapshot("source")));
    }

    private static Instant truncated(Instant instant) {
        return EpochMicros.toInstant(EpochMicros.truncate(instant));
    }

    private static void requireEmail(String value) {
        int at = value.lastIndexOf('@');
        boolean blank = value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (at < 1 || at == value.length() - 1 || blank || value.length() > MAX_EMAIL) {
            throw new IllegalArgumentException("E-mail address of " + value.length() + " characters is none: it needs"
                    + " characters before and after an @, no blanks, and at most " + MAX_EMAIL + " characters."
                    + " Use kind OTHER for an address of another kind.");
        }
    }

    private static void requireDigit(ContactPointKind kind, String value) {
        if (value.codePoints().noneMatch(Character::isDigit)) {
            throw new IllegalArgumentException("Contact point " + kind + " of " + value.length()
                    + " characters has no digit; a telephone number has one at least. Use kind OTHER for another way.");
        }
    }
}
