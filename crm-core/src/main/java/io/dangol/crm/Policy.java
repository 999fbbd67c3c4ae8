package io.dangol.crm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A way of solving a recurring problem, held as a versioned configuration that takes effect on a date.
 *
 * <p>What a firm decides the same way for everybody, such as how customers are scored, is written down once and changed in
 * the open: each change is a new version with a date, and what was decided earlier can be decided again by the version of
 * that day. {@link PolicyHistory} keeps the versions together.
 *
 * <p>Immutable and thread-safe if the content is.
 *
 * @param name what the policy is called in every version, 1 to 200 characters as {@link KeyText} allows them
 * @param version number of the version, 1 or more
 * @param effectiveFrom first day on which the version holds, in the calendar of whoever asks
 * @param content the configuration
 * @param note why the version was made, not blank; or empty
 * @param <T> type of the configuration
 */
public record Policy<T>(
        @NotBlank @Size(max = Policy.MAX_NAME_LENGTH) String name,
        @Positive int version,
        @NotNull LocalDate effectiveFrom,
        @NotNull T content,
        Optional<@NotBlank String> note) {

    /** The most characters that a name may have. */
    public static final int MAX_NAME_LENGTH = 200;

    public Policy {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(note, "note");
        KeyText.require("Policy name", name, MAX_NAME_LENGTH);
        if (version < 1) {
            throw new IllegalArgumentException(
                    "Policy " + name + " has version " + version + "; the first is 1. Count versions from 1 upwards.");
        }
        if (note.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(
                    "Policy " + name + ", version " + version + ", has a blank note. Leave it out, or say why.");
        }
    }

    /**
     * Returns the first version of a policy, without a note.
     *
     * @throws IllegalArgumentException if the name is no key of at most 200 characters
     */
    public static <T> Policy<T> of(String name, LocalDate effectiveFrom, T content) {
        return new Policy<>(name, 1, effectiveFrom, content, Optional.empty());
    }

    /**
     * Returns the version after this, without a note.
     *
     * @throws IllegalArgumentException if it would not take effect after this one, or the version number is the last that
     *     an {@code int} holds
     */
    public Policy<T> next(LocalDate from, T newContent) {
        Objects.requireNonNull(from, "from");
        if (version == Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Policy " + name + " has used up its version numbers. Begin a policy of another name.");
        }
        Policy<T> next = new Policy<>(name, version + 1, from, newContent, Optional.empty());
        next.requireFollows(this);
        return next;
    }

    /**
     * Returns this version with a note.
     *
     * @throws IllegalArgumentException if the note is blank
     */
    public Policy<T> withNote(String text) {
        return new Policy<>(name, version, effectiveFrom, content, Optional.of(text));
    }

    void requireFollows(Policy<T> before) {
        if (!name.equals(before.name)) {
            throw new IllegalArgumentException("Policy " + name + " cannot follow policy " + before.name
                    + ". A history holds the versions of one policy.");
        }
        if (version <= before.version) {
            throw new IllegalArgumentException("Policy " + name + ": version " + version + " cannot follow version "
                    + before.version + ". Versions must rise; what was in force is never replaced.");
        }
        if (!effectiveFrom.isAfter(before.effectiveFrom)) {
            throw new IllegalArgumentException("Policy " + name + ": version " + version + " from " + effectiveFrom
                    + " cannot follow version " + before.version + " from " + before.effectiveFrom
                    + ". Each version must take effect after the one before; choose a later day.");
        }
    }
}
