package io.dangol.crm.privacy;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a host holds a personal field, and when it last read it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param field the name of the field, 1 to 100 characters as {@link KeyText} allows them
 * @param lastReadAt when it was last read; empty if it never was
 */
public record FieldUse(@NotBlank String field, Optional<Instant> lastReadAt) {

    public FieldUse {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(lastReadAt, "lastReadAt");
        KeyText.require("Name of a personal field", field, PurposeRegistry.MAX_FIELD);
    }

    /**
     * Returns that a field was read.
     *
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static FieldUse read(String field, Instant lastReadAt) {
        return new FieldUse(field, Optional.of(lastReadAt));
    }

    /**
     * Returns that a field is held and was never read.
     *
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static FieldUse unread(String field) {
        return new FieldUse(field, Optional.empty());
    }
}
