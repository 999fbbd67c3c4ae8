package io.dangol.crm.workflow;

import io.dangol.crm.KeyText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;

/**
 * Who fires an event, and as what.
 *
 * <p>The library does not ask who somebody is: the host has checked that, and states the roles.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the host's key of the person or service, not a name; 1 to 64 characters as {@link KeyText} allows
 * @param roles at least one, each once, in rising order
 */
public record Actor(
        @NotBlank @Size(max = Actor.MAX_ID) String id,
        @NotEmpty List<@Valid Role> roles) {

    /** The most characters of an id. */
    public static final int MAX_ID = 64;

    /** What runs by itself. */
    public static final Actor SYSTEM = of("system", Role.SYSTEM);

    public Actor {
        KeyText.require("Id of an actor", id, MAX_ID);
        roles = roles.stream().distinct().sorted().toList();
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("Actor " + id + " has no role. Name at least one.");
        }
    }

    /**
     * Returns an actor.
     *
     * @throws IllegalArgumentException if the id is not allowed or there is no role
     */
    public static Actor of(String id, Role... roles) {
        return new Actor(id, Arrays.asList(roles));
    }

    /** Tells whether the actor has a role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
