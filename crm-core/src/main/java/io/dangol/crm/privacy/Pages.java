package io.dangol.crm.privacy;

import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads all pages of a port; stateless and thread-safe. */
final class Pages {

    private Pages() {}

    /**
     * Hands over each item of each page.
     *
     * @param port the name of the port, for the message
     * @throws IllegalStateException if the port returns the same cursor twice in a row, so that reading would never end
     */
    static <T> void readAll(String port, Function<PageRequest, Page<T>> read, Consumer<? super T> consumer) {
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        Page<T> page = read.apply(request);
        page.items().forEach(consumer);
        long count = page.items().size();
        for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
            if (next.equals(request.after())) {
                throw new IllegalStateException("Port " + port + " returned the same cursor twice in a row after "
                        + count + " items. Its pages must go on after the last item (rule S7).");
            }
            request = request.after(next.get());
            page = read.apply(request);
            page.items().forEach(consumer);
            count += page.items().size();
        }
    }
}
