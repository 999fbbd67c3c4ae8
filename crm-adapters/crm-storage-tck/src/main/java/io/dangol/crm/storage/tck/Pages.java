package io.dangol.crm.storage.tck;

import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.Stored;

/** Pages of stored values, without their versions. */
final class Pages {

    private Pages() {}

    static <T> Page<T> values(Page<Stored<T>> page) {
        return new Page<>(page.items().stream().map(Stored::value).toList(), page.next());
    }
}
