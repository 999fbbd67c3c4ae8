package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Snapshot;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a table must know about the items that it holds. */
record Form<T>(
        String type,
        Function<T, String> ids,
        Function<T, SortKey> orders,
        Function<T, Set<CustomerId>> concerned,
        Function<T, T> anonymous,
        Function<T, Snapshot> snapshots,
        Function<Snapshot, T> restored) {

    /** Returns the form of items that are about no person. */
    static <T> Form<T> aboutNobody(
            String type, Function<T, String> ids, Function<T, Snapshot> snapshots, Function<Snapshot, T> restored) {
        return new Form<>(
                type, ids, item -> SortKey.of(ids.apply(item)), item -> Set.of(), item -> item, snapshots, restored);
    }

    /** Returns whom an item is about, where there may be a second one. */
    static Set<CustomerId> both(CustomerId first, Optional<CustomerId> second) {
        return second.map(other -> Set.of(first, other)).orElse(Set.of(first));
    }

    /** Returns the list of what is held about each person. */
    KeptList<T> data() {
        return KeptList.firstFirst(
                type + ".dataOf",
                item -> subjects(item).stream().map(CustomerId::value).toList(),
                orders);
    }

    String id(T item) {
        return ids.apply(item);
    }

    SortKey order(T item) {
        return orders.apply(item);
    }

    Set<CustomerId> subjects(T item) {
        return concerned.apply(item);
    }

    T anonymised(T item) {
        return anonymous.apply(item);
    }

    Snapshot snapshot(T item) {
        return snapshots.apply(item);
    }

    T restore(Snapshot snapshot) {
        return restored.apply(snapshot);
    }
}
