package io.dangol.crm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The host's own key of a customer.
 *
 * <p>The text is opaque: it is compared by its characters, case included, and ordered by UTF-16 code unit. It appears in
 * reports, messages and {@code toString}, so a host chooses a key that says nothing about the person: a number, not an
 * e-mail address.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the key, 1 to 255 characters as {@link KeyText} allows them
 */
public record CustomerId(
        @NotBlank @Size(max = CustomerId.MAX_LENGTH) String value) implements Comparable<CustomerId> {

    /** The most characters that a key may have. */
    public static final int MAX_LENGTH = 255;

    public CustomerId {
        Objects.requireNonNull(value, "value");
        KeyText.require("Customer id", value, MAX_LENGTH);
    }

    /**
     * Returns the customer with a key.
     *
     * @throws IllegalArgumentException if the key is empty, longer than 255 characters, or not as {@link KeyText} allows
     */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    /** Returns the key itself. */
    @Override
    public String toString() {
        return value;
    }
}
