package io.dangol.crm.storage;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.OpenText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One value of a {@link Snapshot}: text, a whole number, a flag, an instant, a decimal, a list of values, or a snapshot.
 *
 * <p>These are all the kinds there are, so that a codec can be complete. Constants of an enum are text, money is a whole
 * number of minor units beside a currency, and a floating-point number is the decimal of its shortest text
 * ({@link BigDecimal#valueOf(double)}), which gives the same number back. The {@code toString} of a value shows its kind
 * and never the value, which may be personal.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PlainValue {

    /**
     * What a value is.
     *
     * <p>Immutable and thread-safe.
     */
    enum Kind {
        /** Characters, the name of an enum constant included. */
        TEXT,
        /** A whole number of 64 bits. */
        NUMBER,
        /** True or false. */
        FLAG,
        /** A whole microsecond. */
        INSTANT,
        /** A decimal number of any size. */
        DECIMAL,
        /** Values in order. */
        LIST,
        /** A snapshot inside another. */
        SNAPSHOT
    }

    /**
     * What to do with each kind of value.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** Takes characters. */
        R text(String value);

        /** Takes a whole number. */
        R number(long value);

        /** Takes true or false. */
        R flag(boolean value);

        /** Takes a whole microsecond. */
        R instant(Instant value);

        /** Takes a decimal number. */
        R decimal(BigDecimal value);

        /** Takes values in order. */
        R list(List<PlainValue> values);

        /** Takes a snapshot. */
        R snapshot(Snapshot value);
    }

    /**
     * Returns text; it may be empty.
     *
     * @throws IllegalArgumentException if it holds U+0000 or half of a surrogate pair
     */
    static PlainValue of(String value) {
        return new TextValue(value);
    }

    /** Returns a whole number. */
    static PlainValue of(long value) {
        return new NumberValue(value);
    }

    /** Returns true or false. */
    static PlainValue of(boolean value) {
        return new FlagValue(value);
    }

    /**
     * Returns an instant.
     *
     * @throws IllegalArgumentException if it is finer than a microsecond or beyond the range of {@link EpochMicros}
     */
    static PlainValue of(Instant value) {
        return new InstantValue(value);
    }

    /** Returns a decimal number, without trailing zeros: 0.10 becomes 0.1. */
    static PlainValue of(BigDecimal value) {
        return new DecimalValue(value);
    }

    /** Returns values in order, copied. */
    static PlainValue of(List<PlainValue> values) {
        return new ListValue(values);
    }

    /** Returns a snapshot inside another. */
    static PlainValue of(Snapshot value) {
        return new SnapshotValue(value);
    }

    /** Returns what this value is. */
    Kind kind();

    /** Returns what the case for this kind makes of the value. */
    <R> R fold(Cases<R> cases);

    /**
     * Returns the characters.
     *
     * @throws IllegalArgumentException if this is of another kind
     */
    default String asText() {
        return ((TextValue) require(Kind.TEXT)).value;
    }

    /**
     * Returns the whole number.
     *
     * @throws IllegalArgumentException if this is of another kind
     */
    default long asNumber() {
        return ((NumberValue) require(Kind.NUMBER)).value;
    }

    /**
     * Returns true or false.
     *
     * @throws IllegalArgumentException if this is of another kind
     */
    default boolean asFlag() {
        return ((FlagValue) require(Kind.FLAG)).value;
    }

    /**
     * Returns the instant.
     *
     * @throws IllegalArgumentException if this is of another kind
     */
    default Instant asInstant() {
        return ((InstantValue) require(Kind.INSTANT)).value;
    }

    /**
     * Returns the decimal number.
     *
     * @throws IllegalArgumentException if this is of another kind
     */
    default BigDecimal asDecimal() {
        return ((DecimalValue) require(Kind.DECIMAL)).value;
    }

    /**
     * Returns the values, unmodifiable.
     *
     * @throws IllegalArgumentException if this is of another kind
     */
    default List<PlainValue> asList() {
        return ((ListValue) require(Kind.LIST)).value;
    }

    /**
     * Returns the snapshot.
     *
     * @throws IllegalArgumentException if this is of another kind
     */
    default Snapshot asSnapshot() {
        return ((SnapshotValue) require(Kind.SNAPSHOT)).value;
    }

    private PlainValue require(Kind asked) {
        if (kind() != asked) {
            throw new IllegalArgumentException(
                    "Asked for " + asked + ", but the value is " + kind() + ". Read it as it was written.");
        }
        return this;
    }

    /**
     * Characters.
     *
     * <p>Immutable and thread-safe.
     *
     * @param value the characters
     */
    record TextValue(String value) implements PlainValue {

        public TextValue {
            Objects.requireNonNull(value, "value");
            OpenText.requireStorable("Text", value);
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.text(value);
        }

        @Override
        public String toString() {
            return kind().toString();
        }
    }

    /**
     * A whole number.
     *
     * <p>Immutable and thread-safe.
     *
     * @param value the number
     */
    record NumberValue(long value) implements PlainValue {

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.number(value);
        }

        @Override
        public String toString() {
            return kind().toString();
        }
    }

    /**
     * True or false.
     *
     * <p>Immutable and thread-safe.
     *
     * @param value which of both
     */
    record FlagValue(boolean value) implements PlainValue {

        @Override
        public Kind kind() {
            return Kind.FLAG;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.flag(value);
        }

        @Override
        public String toString() {
            return kind().toString();
        }
    }

    /**
     * A whole microsecond.
     *
     * <p>Immutable and thread-safe.
     *
     * @param value the instant
     */
    record InstantValue(Instant value) implements PlainValue {

        public InstantValue {
            Objects.requireNonNull(value, "value");
            EpochMicros.exact(value);
        }

        @Override
        public Kind kind() {
            return Kind.INSTANT;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.instant(value);
        }

        @Override
        public String toString() {
            return kind().toString();
        }
    }

    /**
     * A decimal number without trailing zeros.
     *
     * <p>Immutable and thread-safe.
     *
     * @param value the number
     */
    record DecimalValue(BigDecimal value) implements PlainValue {

        public DecimalValue {
            Objects.requireNonNull(value, "value");
            value = value.stripTrailingZeros();
        }

        @Override
        public Kind kind() {
            return Kind.DECIMAL;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.decimal(value);
        }

        @Override
        public String toString() {
            return kind().toString();
        }
    }

    /**
     * Values in order.
     *
     * <p>Immutable and thread-safe.
     *
     * @param value the values, unmodifiable
     */
    record ListValue(List<PlainValue> value) implements PlainValue {

        public ListValue {
            value = List.copyOf(value);
        }

        @Override
        public Kind kind() {
            return Kind.LIST;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.list(value);
        }

        @Override
        public String toString() {
            return kind().toString();
        }
    }

    /**
     * A snapshot inside another.
     *
     * <p>Immutable and thread-safe.
     *
     * @param value the snapshot
     */
    record SnapshotValue(Snapshot value) implements PlainValue {

        public SnapshotValue {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Kind kind() {
            return Kind.SNAPSHOT;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.snapshot(value);
        }

        @Override
        public String toString() {
            return kind().toString();
        }
    }
}
