package io.dangol.crm.storage;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The state of an aggregate, or one of its events, as named plain values: what a store keeps.
 *
 * <pre>{@code
 * Snapshot snapshot = Snapshot.builder("promise", 1)
 *         .text("what", what)
 *         .instant("dueAt", dueAt)
 *         .constant("state", state)
 *         .optional("keptAt", keptAt, SnapshotBuilder::instant)
 *         .list("tags", tags, PlainValue::of)
 *         .build();
 *
 * Optional<Instant> keptAt = snapshot.optional("keptAt", Snapshot::instant);
 * List<String> tags = snapshot.list("tags", PlainValue::asText);
 * }</pre>
 *
 * <p>What is absent has no field. Fields are listed in the order in which they were given; equality, hash and canonical
 * form do not depend on it, so a store may keep them in any order. A decimal keeps its value and not its trailing zeros.
 * The {@code toString} shows names and kinds, never values, which may be personal; so do the messages of errors.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what it is a snapshot of: a letter, then letters, digits, {@code _}, {@code -} or {@code .}, at most 64
 * @param schemaVersion the version of the set of fields, 1 or more
 * @param fields the values by name, unmodifiable; names as for the type
 */
public record Snapshot(
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9_.-]{0,63}") String type,
        @Positive int schemaVersion,
        Map<String, PlainValue> fields) {

    private static final int MAX_NAME_LENGTH = 64;

    public Snapshot {
        requireName("Type of a snapshot", type);
        if (schemaVersion < 1) {
            throw new IllegalArgumentException("Snapshot " + type + " has schema version " + schemaVersion
                    + "; the first one is 1, and each new set of fields has one more.");
        }
        Map<String, PlainValue> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            requireName("Field of snapshot " + type, name);
            copy.put(name, Objects.requireNonNull(value, name));
        });
        fields = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns a builder of a snapshot without fields.
     *
     * @throws IllegalArgumentException on {@link SnapshotBuilder#build} if the type or the schema version is not allowed
     */
    public static SnapshotBuilder builder(String type, int schemaVersion) {
        return new SnapshotBuilder(type, schemaVersion);
    }

    /**
     * Returns this snapshot, after checking that it can be restored by code that knows a type up to a schema version.
     *
     * @throws IllegalArgumentException if it is of another type or a later schema version
     */
    public Snapshot require(String knownType, int latestSchemaVersion) {
        if (!type.equals(knownType) || schemaVersion > latestSchemaVersion) {
            throw new IllegalArgumentException("Snapshot is " + describe() + "; this code restores " + knownType
                    + " of schema version 1 to " + latestSchemaVersion
                    + ". Check the type, or restore it with the version of the library that wrote it or a later one.");
        }
        return this;
    }

    /** Returns whether there is a field of this name. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /**
     * Returns the text of a field.
     *
     * @throws IllegalArgumentException if there is no such field or it is of another kind
     */
    public String text(String field) {
        return value(field, PlainValue.Kind.TEXT).asText();
    }

    /**
     * Returns the whole number of a field.
     *
     * @throws IllegalArgumentException if there is no such field or it is of another kind
     */
    public long number(String field) {
        return value(field, PlainValue.Kind.NUMBER).asNumber();
    }

    /**
     * Returns whether a field is true.
     *
     * @throws IllegalArgumentException if there is no such field or it is of another kind
     */
    public boolean flag(String field) {
        return value(field, PlainValue.Kind.FLAG).asFlag();
    }

    /**
     * Returns the instant of a field, a whole microsecond.
     *
     * @throws IllegalArgumentException if there is no such field or it is of another kind
     */
    public Instant instant(String field) {
        return value(field, PlainValue.Kind.INSTANT).asInstant();
    }

    /**
     * Returns the decimal number of a field, without trailing zeros.
     *
     * @throws IllegalArgumentException if there is no such field or it is of another kind
     */
    public BigDecimal decimal(String field) {
        return value(field, PlainValue.Kind.DECIMAL).asDecimal();
    }

    /**
     * Returns the enum constant whose name is the text of a field.
     *
     * @throws IllegalArgumentException if there is no such field, it is not text, or no constant has that name
     */
    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        return named(field, text(field), type);
    }

    /**
     * Returns the enum constants whose names are the texts of a list, in its order; unmodifiable.
     *
     * @throws IllegalArgumentException if there is no such field, it is no list of texts, or no constant has one of the names
     */
    public <E extends Enum<E>> List<E> constants(String field, Class<E> type) {
        return list(field, value -> named(field, value.asText(), type));
    }

    /**
     * Returns the snapshot in a field.
     *
     * @throws IllegalArgumentException if there is no such field or it is of another kind
     */
    public Snapshot snapshot(String field) {
        return value(field, PlainValue.Kind.SNAPSHOT).asSnapshot();
    }

    /**
     * Returns the values of a list, each read by a function such as {@code PlainValue::asText}; unmodifiable.
     *
     * @throws IllegalArgumentException if there is no such field, it is no list, or a value of it is of another kind
     */
    public <T> List<T> list(String field, Function<PlainValue, T> read) {
        return value(field, PlainValue.Kind.LIST).asList().stream().map(read).toList();
    }

    /**
     * Returns what a function such as {@code Snapshot::instant} reads from a field, empty if there is no such field.
     *
     * @throws IllegalArgumentException if the field is of another kind
     */
    public <T> Optional<T> optional(String field, BiFunction<Snapshot, String, T> read) {
        return has(field) ? Optional.of(read.apply(this, field)) : Optional.empty();
    }

    /**
     * Returns the bytes that stand for this snapshot and no other: equal snapshots give equal bytes, different ones
     * different bytes.
     *
     * <p>Numbers are big-endian. A name is its length in bytes (4 bytes) and its UTF-8. A value is one letter and its
     * content: {@code T} text as a name; {@code N} 8 bytes; {@code F} one byte 0 or 1; {@code I} epoch microseconds, 8
     * bytes; {@code D} the text of {@link BigDecimal#toString} without trailing zeros, as a name; {@code L} the count (4
     * bytes) and the values; {@code S} the type as a name, the schema version (4 bytes), the count of fields (4 bytes),
     * and each field as name and value, by rising name. The snapshot itself is written as {@code S}. The form does not
     * change between versions of the library.
     */
    public byte[] canonicalForm() {
        return CanonicalForm.of(this);
    }

    /** Returns type, schema version, and the names and kinds of the fields, such as {@code promise/1{what=TEXT}}. */
    @Override
    public String toString() {
        return describe() + fields;
    }

    private String describe() {
        return type + "/" + schemaVersion;
    }

    private PlainValue value(String field, PlainValue.Kind kind) {
        PlainValue value = fields.get(field);
        if (value == null) {
            throw new IllegalArgumentException("Snapshot " + describe() + " has no field " + field + "; it has "
                    + fields.keySet() + ". Read a field that may be absent with optional.");
        }
        if (value.kind() != kind) {
            throw new IllegalArgumentException("Field " + field + " of snapshot " + describe() + " is " + value.kind()
                    + ", asked for was " + kind + ". Read it as it was written.");
        }
        return value;
    }

    private <E extends Enum<E>> E named(String field, String name, Class<E> type) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("Field " + field + " of snapshot " + describe() + " holds no "
                + type.getSimpleName() + "; allowed are " + Arrays.toString(constants) + ".");
    }

    private static void requireName(String what, String name) {
        int length = name.length();
        boolean allowed = length > 0 && length <= MAX_NAME_LENGTH && isLetter(name.charAt(0));
        for (int i = 1; allowed && i < length; i++) {
            char c = name.charAt(i);
            allowed = isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
        }
        if (!allowed) {
            throw new IllegalArgumentException(what + " is named \"" + name + "\"; a name is a letter A-Z or a-z, then"
                    + " letters, digits, '_', '-' or '.', at most " + MAX_NAME_LENGTH + " characters.");
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
