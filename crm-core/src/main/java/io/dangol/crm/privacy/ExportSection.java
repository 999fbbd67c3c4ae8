package io.dangol.crm.privacy;

import io.dangol.crm.KeyText;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * What one port holds about a person.
 *
 * <p>The {@code toString} shows the count of the items. Immutable and thread-safe.
 *
 * @param name the name of the port, 1 to 100 characters as {@link KeyText} allows them
 * @param items each item as its snapshot, in the order of the port; unmodifiable
 */
public record ExportSection(
        @NotBlank @Size(max = DataHolding.MAX_NAME) String name,
        @NotNull List<Snapshot> items) {

    public ExportSection {
        Objects.requireNonNull(name, "name");
        items = List.copyOf(items);
        KeyText.require("Name of a section of an export", name, DataHolding.MAX_NAME);
    }

    /** Returns name and count, such as {@code ExportSection[customers: 1 items]}. */
    @Override
    public String toString() {
        return "ExportSection[" + name + ": " + items.size() + " items]";
    }
}
