package io.dangol.crm.customer;

import io.dangol.crm.Personal;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.function.Function;

/**
 * A personal value and its source.
 *
 * <p>The {@code toString} shows the source and never the value. Immutable and thread-safe as far as its value is.
 *
 * @param <T> what the value is
 * @param value the personal value
 * @param source where it came from
 */
public record Sourced<T>(
        @Personal @NotNull T value, @NotNull @Valid FieldSource source) {

    private static final String SNAPSHOT_TYPE = "sourced";

    public Sourced {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }

    /** Returns a value with its source. */
    public static <T> Sourced<T> of(T value, FieldSource source) {
        return new Sourced<>(value, source);
    }

    /** Returns the source, such as {@code Sourced[redacted, source=FieldSource[...]]}. */
    @Override
    public String toString() {
        return "Sourced[redacted, source=" + source + "]";
    }

    Snapshot snapshot(Function<T, String> write) {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("value", write.apply(value))
                .snapshot("source", source.snapshot())
                .build();
    }

    static <T> Sourced<T> restore(Snapshot snapshot, Function<String, T> read) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new Sourced<>(read.apply(snapshot.text("value")), FieldSource.restore(snapshot.snapshot("source")));
    }
}
