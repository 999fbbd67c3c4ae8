package io.dangol.crm.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects the fields of a snapshot, in order; each name once.
 *
 * <p>Not thread-safe.
 */
public final class SnapshotBuilder {

    /**
     * A method that adds a field, such as {@code SnapshotBuilder::instant}.
     *
     * @param <T> what the field is made of
     */
    @FunctionalInterface
    public interface Setter<T> {
        /** Adds a field to a builder and returns the builder. */
        SnapshotBuilder set(SnapshotBuilder builder, String field, T value);
    }

    private final String type;
    private final int schemaVersion;
    private final Map<String, PlainValue> fields = new LinkedHashMap<>();

    SnapshotBuilder(String type, int schemaVersion) {
        this.type = type;
        this.schemaVersion = schemaVersion;
    }

    /**
     * Adds text; it may be empty.
     *
     * @throws IllegalArgumentException if there is a field of this name or the text holds U+0000 or half of a surrogate pair
     */
    public SnapshotBuilder text(String field, String value) {
        return put(field, PlainValue.of(value));
    }

    /**
     * Adds a whole number.
     *
     * @throws IllegalArgumentException if there is a field of this name
     */
    public SnapshotBuilder number(String field, long value) {
        return put(field, PlainValue.of(value));
    }

    /**
     * Adds true or false.
     *
     * @throws IllegalArgumentException if there is a field of this name
     */
    public SnapshotBuilder flag(String field, boolean value) {
        return put(field, PlainValue.of(value));
    }

    /**
     * Adds an instant.
     *
     * @throws IllegalArgumentException if there is a field of this name or the instant is finer than a microsecond
     */
    public SnapshotBuilder instant(String field, Instant value) {
        return put(field, PlainValue.of(value));
    }

    /**
     * Adds a decimal number, without its trailing zeros.
     *
     * @throws IllegalArgumentException if there is a field of this name
     */
    public SnapshotBuilder decimal(String field, BigDecimal value) {
        return put(field, PlainValue.of(value));
    }

    /**
     * Adds the name of an enum constant.
     *
     * @throws IllegalArgumentException if there is a field of this name
     */
    public SnapshotBuilder constant(String field, Enum<?> value) {
        return put(field, PlainValue.of(Objects.requireNonNull(value, field).name()));
    }

    /**
     * Adds a snapshot.
     *
     * @throws IllegalArgumentException if there is a field of this name
     */
    public SnapshotBuilder snapshot(String field, Snapshot value) {
        return put(field, PlainValue.of(value));
    }

    /**
     * Adds a list, each value made by a function such as {@code PlainValue::of}.
     *
     * @throws IllegalArgumentException if there is a field of this name
     */
    public <T> SnapshotBuilder list(String field, Collection<? extends T> values, Function<T, PlainValue> write) {
        return put(field, PlainValue.of(values.stream().map(write).toList()));
    }

    /**
     * Adds a field by a method such as {@code SnapshotBuilder::instant}, or none if there is no value.
     *
     * @throws IllegalArgumentException if there is a field of this name or the value is not allowed
     */
    public <T> SnapshotBuilder optional(String field, Optional<T> value, Setter<T> setter) {
        value.ifPresent(present -> setter.set(this, field, present));
        return this;
    }

    /**
     * Returns the snapshot of the fields so far.
     *
     * @throws IllegalArgumentException if the type, the schema version or a name is not allowed
     */
    public Snapshot build() {
        return new Snapshot(type, schemaVersion, fields);
    }

    private SnapshotBuilder put(String field, PlainValue value) {
        if (fields.putIfAbsent(field, value) != null) {
            throw new IllegalArgumentException(
                    "Snapshot " + type + " has a field " + field + " already; each name is used once.");
        }
        return this;
    }
}
