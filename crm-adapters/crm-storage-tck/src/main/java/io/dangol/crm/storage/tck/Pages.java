package io.dangol.crm.storage.tck;

import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Pages of stored values without their versions, and lists of all pages. */
final class Pages {

    private Pages() {}

    static <T> Page<T> values(Page<Stored<T>> page) {
        return new Page<>(page.items().stream().map(Stored::value).toList(), page.next());
    }

    /** Returns what a list holds from a page on, page by page. */
    static <T> List<T> all(PageRequest first, Function<PageRequest, Page<T>> list) {
        Page<T> page = list.apply(first);
        List<T> items = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = list.apply(first.after(page.next().orElseThrow()));
            items.addAll(page.items());
        }
        return items;
    }
}
