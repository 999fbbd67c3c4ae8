package io.dangol.crm.sla;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The priority of a ticket, by the host's own name. The constants are names that many help desks use; they have no order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 1 to 32 characters as {@link KeyText} allows; letter case counts
 */
public record Priority(
        @NotBlank @Size(max = Priority.MAX_LENGTH) String name) {

    /** The most characters of a name. */
    public static final int MAX_LENGTH = 32;

    /** {@code urgent}. */
    public static final Priority URGENT = new Priority("urgent");

    /** {@code high}. */
    public static final Priority HIGH = new Priority("high");

    /** {@code normal}. */
    public static final Priority NORMAL = new Priority("normal");

    /** {@code low}. */
    public static final Priority LOW = new Priority("low");

    public Priority {
        KeyText.require("Priority", name, MAX_LENGTH);
    }

    /**
     * Returns the priority of a name.
     *
     * @throws IllegalArgumentException if the name is empty, too long, or not as {@link KeyText} allows
     */
    public static Priority of(String name) {
        return new Priority(name);
    }

    /** Returns the name itself. */
    @Override
    public String toString() {
        return name;
    }
}
