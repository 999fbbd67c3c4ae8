package io.dangol.crm.storage;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * Where a page ended, in the store's own words; a caller keeps it and hands it back, and reads nothing into it.
 *
 * <p>It is good for the list that returned it, of the same customer, case or tag, in the same store, also after a restart; a
 * store refuses it elsewhere (rule S7). Its {@code toString} shows the length alone, because a sort key inside it may be
 * personal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text, 1 to 2,000 characters, no control characters, no blanks at either end
 */
public record Cursor(
        @NotBlank @Size(max = Cursor.MAX_LENGTH) String value) {

    /** The most characters that a cursor may have. */
    public static final int MAX_LENGTH = 2_000;

    public Cursor {
        Objects.requireNonNull(value, "value");
        KeyText.require("Cursor", value, MAX_LENGTH);
    }

    /**
     * Returns the cursor of a text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 2,000 characters, has control characters, begins
     *     or ends with a blank, or cannot be stored
     */
    public static Cursor of(String value) {
        return new Cursor(value);
    }

    /** Returns the length, such as {@code Cursor[24 characters]}. */
    @Override
    public String toString() {
        return "Cursor[" + value.length() + " characters]";
    }
}
