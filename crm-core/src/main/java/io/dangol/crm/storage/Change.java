package io.dangol.crm.storage;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * All that one write of an aggregate carries: who it is, what it was based on, what it became, and by which events.
 *
 * <p>The events are those since the expected version, in the order in which they happened; there may be none. Events
 * about people carry references, not personal fields.
 *
 * <p>Immutable and thread-safe.
 *
 * @param command the caller's name for this write
 * @param key the key of the aggregate within its type, 1 to 255 characters, no control characters, no blanks at either end
 * @param expected the version that the state was derived from; {@link Version#ABSENT} to create
 * @param state the whole new state
 * @param events what led to it
 */
public record Change(
        CommandId command,
        @NotBlank @Size(max = Change.MAX_KEY_LENGTH) String key,
        Version expected,
        Snapshot state,
        List<Snapshot> events) {

    /** The most characters that a key may have. */
    public static final int MAX_KEY_LENGTH = 255;

    private static final int CONTENT_SCHEMA = 1;

    public Change {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(state, "state");
        events = List.copyOf(events);
        KeyText.require("Key of a " + state.type(), key, MAX_KEY_LENGTH);
    }

    /**
     * Returns the first write of an aggregate.
     *
     * @throws IllegalArgumentException if the key is not allowed
     */
    public static Change creating(CommandId command, String key, Snapshot state, List<Snapshot> events) {
        return new Change(command, key, Version.ABSENT, state, events);
    }

    /**
     * Returns a write that replaces a stored version.
     *
     * @throws IllegalArgumentException if the key is not allowed or the expected version is that of what is absent
     */
    public static Change replacing(
            CommandId command, String key, Version expected, Snapshot state, List<Snapshot> events) {
        if (expected.isAbsent()) {
            throw new IllegalArgumentException("Change of " + state.type() + " " + key
                    + " replaces version 0, which is absent. Use creating for the first write.");
        }
        return new Change(command, key, expected, state, events);
    }

    /** Returns the version that this write makes. */
    public Version version() {
        return expected.next();
    }

    /**
     * Returns the hash of all but the command id: key, expected version, state and events. A repeat has the same hash only
     * if it carries the same instants, so take the time of a command once and keep it with its id.
     */
    public ContentHash contentHash() {
        return ContentHash.of(Snapshot.builder("change", CONTENT_SCHEMA)
                .text("key", key)
                .number("expected", expected.value())
                .snapshot("state", state)
                .list("events", events, PlainValue::of)
                .build());
    }
}
