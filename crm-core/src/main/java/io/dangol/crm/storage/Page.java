package io.dangol.crm.storage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some items of a longer list, and where the next ones begin.
 *
 * <p>Immutable and thread-safe as far as its items are.
 *
 * @param <T> what is listed
 * @param items the items, in the order that the port documents
 * @param next where to go on; empty on the last page, and never present on a page without items
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
        if (items.isEmpty() && next.isPresent()) {
            throw new IllegalArgumentException(
                    "A page without items has a next cursor; leave it out, or read on until there is an item.");
        }
    }

    /**
     * Returns a page with more to come.
     *
     * @throws IllegalArgumentException if there are no items
     */
    public static <T> Page<T> of(List<T> items, Cursor next) {
        return new Page<>(items, Optional.of(next));
    }

    /** Returns the last page, which may be empty. */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, Optional.empty());
    }
}
