package io.dangol.crm.workflow;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody is in a workflow, such as {@code handler} or {@code customer}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 1 to 64 characters as {@link KeyText} allows, compared by its characters
 */
public record Role(@NotBlank @Size(max = Role.MAX_NAME) String name) implements Comparable<Role> {

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    /** The role of what runs by itself: timers, imports, rules. */
    public static final Role SYSTEM = new Role("system");

    public Role {
        KeyText.require("Name of a role", name, MAX_NAME);
    }

    /**
     * Returns the role of a name.
     *
     * @throws IllegalArgumentException if the name is empty, too long, or not as {@link KeyText} allows
     */
    public static Role of(String name) {
        return new Role(name);
    }

    @Override
    public int compareTo(Role other) {
        return name.compareTo(other.name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
