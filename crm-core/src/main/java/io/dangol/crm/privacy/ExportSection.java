package io.dangol.crm.privacy;

import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * What one port holds about a person.
 *
 * <p>The {@code toString} shows the count of the items. Immutable and thread-safe.
 *
 * @param name the name of the port, not blank
 * @param items each item as its snapshot, in the order of the port; unmodifiable
 */
public record ExportSection(@NotBlank String name, @NotNull List<Snapshot> items) {

    public ExportSection {
        Objects.requireNonNull(name, "name");
        items = List.copyOf(items);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A section of an export has a blank name; give it that of its port.");
        }
    }

    /** Returns name and count, such as {@code ExportSection[customers: 1 items]}. */
    @Override
    public String toString() {
        return "ExportSection[" + name + ": " + items.size() + " items]";
    }
}
