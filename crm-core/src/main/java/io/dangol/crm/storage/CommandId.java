package io.dangol.crm.storage;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The caller's name for one write, by which a repeat is recognised (rule S5).
 *
 * <p>Choose it where the wish arises, for example when a form is opened or a message is received, and keep it for every
 * repeat. It is compared by its characters, case included, and says nothing about a person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the name, 1 to 200 characters, no control characters, no blanks at either end
 */
public record CommandId(
        @NotBlank @Size(max = CommandId.MAX_LENGTH) String value) {

    /** The most characters that a command id may have. */
    public static final int MAX_LENGTH = 200;

    public CommandId {
        Objects.requireNonNull(value, "value");
        KeyText.require("Command id", value, MAX_LENGTH);
    }

    /**
     * Returns the command id of a text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 200 characters, has control characters, begins or
     *     ends with a blank, or cannot be stored
     */
    public static CommandId of(String value) {
        return new CommandId(value);
    }

    /** Returns the text itself. */
    @Override
    public String toString() {
        return value;
    }
}
