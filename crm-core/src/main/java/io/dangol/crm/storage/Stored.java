package io.dangol.crm.storage;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a store returned of an aggregate, and the version at which it stands.
 *
 * <p>Immutable and thread-safe as far as its value is.
 *
 * @param <T> the aggregate
 * @param version the version to name in the next write
 * @param value the aggregate at that version
 */
public record Stored<T>(Version version, T value) {

    public Stored {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(value, "value");
        if (version.isAbsent()) {
            throw new IllegalArgumentException(
                    "A stored value has version 0, which is that of what is absent. The first write makes version 1.");
        }
    }

    /** Returns what a function makes of the value, at the same version. */
    public <R> Stored<R> map(Function<? super T, R> function) {
        return new Stored<>(version, function.apply(value));
    }
}
