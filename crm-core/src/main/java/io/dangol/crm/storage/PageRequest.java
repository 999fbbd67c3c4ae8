package io.dangol.crm.storage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.Optional;

/**
 * How many items to read, and after which point of the list.
 *
 * <pre>{@code
 * PageRequest request = PageRequest.first(500);
 * Page<Complaint> page = store.open(request);
 * while (page.next().isPresent()) {
 *     page = store.open(request.after(page.next().get()));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param limit the most items to return, 1 to 1,000
 * @param after where the page before ended; empty for the first page
 */
public record PageRequest(
        @Min(1) @Max(PageRequest.MAX_LIMIT) int limit, Optional<Cursor> after) {

    /** The most items that a page may hold. */
    public static final int MAX_LIMIT = 1_000;

    public PageRequest {
        Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "Page of " + limit + " items; allowed are 1 to " + MAX_LIMIT + ". Read more in several pages.");
        }
    }

    /**
     * Returns the request for the first page.
     *
     * @throws IllegalArgumentException if the limit is not from 1 to 1,000
     */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** Returns the request for as many items after a point. */
    public PageRequest after(Cursor cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
