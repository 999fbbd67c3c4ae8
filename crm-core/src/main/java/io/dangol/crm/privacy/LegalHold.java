package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An order to keep data of a person although its purposes have ended, for example during a lawsuit.
 *
 * <p>Instants are kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param subject whose data
 * @param fields the names of the fields that are kept, sorted; empty for all fields; unmodifiable
 * @param from the first instant at which the order stands
 * @param until the first instant at which it no longer stands, after {@code from}; empty while no end is known
 * @param reason why, 1 to 200 characters as {@link KeyText} allows them; it is shown, so it says nothing personal
 * @param reference the number of the case or the like, 1 to 200 characters as {@link KeyText} allows them; it is shown
 */
public record LegalHold(
        @NotNull CustomerId subject,
        @NotNull Set<String> fields,
        @NotNull Instant from,
        Optional<Instant> until,
        @NotBlank @Size(max = LegalHold.MAX_TEXT) String reason,
        @NotBlank @Size(max = LegalHold.MAX_TEXT) String reference) {

    /** The most characters of a reason or reference. */
    public static final int MAX_TEXT = 200;

    public LegalHold {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(reference, "reference");
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
        from = EpochMicros.toInstant(EpochMicros.truncate(from));
        until = until.map(end -> EpochMicros.toInstant(EpochMicros.truncate(end)));
        KeyText.require("Reason of a legal hold", reason, MAX_TEXT);
        KeyText.require("Reference of a legal hold", reference, MAX_TEXT);
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw new IllegalArgumentException("Legal hold " + reference + " stands from " + from + " until "
                    + until.get() + "; the end must be after the beginning. Exchange them.");
        }
    }

    /**
     * Returns an order to keep all fields, with no end known.
     *
     * @throws IllegalArgumentException if reason or reference is not allowed
     */
    public static LegalHold onAll(CustomerId subject, Instant from, String reason, String reference) {
        return new LegalHold(subject, Set.of(), from, Optional.empty(), reason, reference);
    }

    /**
     * Returns an order to keep some fields, with no end known.
     *
     * @throws IllegalArgumentException if there are no fields, or reason or reference is not allowed
     */
    public static LegalHold on(
            CustomerId subject, Collection<String> fields, Instant from, String reason, String reference) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "Legal hold " + reference + " names no fields; name one at least, or use onAll.");
        }
        return new LegalHold(subject, Set.copyOf(fields), from, Optional.empty(), reason, reference);
    }

    /**
     * Returns this order as no longer standing at an instant and after it.
     *
     * @throws IllegalArgumentException if that is not after its beginning
     */
    public LegalHold liftedAt(Instant end) {
        return new LegalHold(subject, fields, from, Optional.of(end), reason, reference);
    }

    /** Returns whether the order is about a field. */
    public boolean covers(String field) {
        return fields.isEmpty() || fields.contains(field);
    }

    /** Returns this order without its end, by which one that was lifted is recognised. */
    LegalHold asGiven() {
        return new LegalHold(subject, fields, from, Optional.empty(), reason, reference);
    }

    /** Returns what is known of an order that was given twice: its end, if either has one. */
    LegalHold reconciled(LegalHold again) {
        if (until.isPresent() && again.until.isPresent() && !equals(again)) {
            throw new IllegalArgumentException("Legal hold " + reference + " on customer " + subject + " from " + from
                    + " ends at " + until.get() + " and at " + again.until.get()
                    + "; an order ends once. Give the end that holds.");
        }
        return until.isPresent() ? this : again;
    }
}
