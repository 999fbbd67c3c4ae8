package io.dangol.crm.memory;

import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One list of a port, kept in its order as items come and go: of each customer, of each case, of each tag, or one of all.
 *
 * <p>A page is found by its cursor and read from there, so that reading all pages takes time in proportion to the list. A cursor
 * names the list and the group that it belongs to; another one is refused. Not thread-safe: its table guards it.
 */
final class KeptList<T> {

    /** The group of a list that has one only. */
    static final String ALL = "";

    private final String name;
    private final Function<T, ? extends Collection<String>> groups;
    private final Function<T, SortKey> order;
    private final boolean lastFirst;
    private final Map<String, NavigableSet<SortKey>> sorted = new HashMap<>();

    private KeptList(
            String name,
            Function<T, ? extends Collection<String>> groups,
            Function<T, SortKey> order,
            boolean lastFirst) {
        this.name = name;
        this.groups = groups;
        this.order = order;
        this.lastFirst = lastFirst;
    }

    /** Makes a list that begins with the smallest key. */
    static <T> KeptList<T> firstFirst(
            String name, Function<T, ? extends Collection<String>> groups, Function<T, SortKey> order) {
        return new KeptList<>(name, groups, order, false);
    }

    /** Makes a list that begins with the greatest key. */
    static <T> KeptList<T> lastFirst(
            String name, Function<T, ? extends Collection<String>> groups, Function<T, SortKey> order) {
        return new KeptList<>(name, groups, order, true);
    }

    void add(T item) {
        for (String group : groups.apply(item)) {
            sorted.computeIfAbsent(group, none -> new TreeSet<>()).add(order.apply(item));
        }
    }

    void remove(T item) {
        for (String group : groups.apply(item)) {
            sorted.computeIfPresent(group, (same, keys) -> {
                keys.remove(order.apply(item));
                return keys.isEmpty() ? null : keys;
            });
        }
    }

    /** Returns the ids in a group, in order, as they are now. */
    List<String> ids(String group) {
        return keys(group).stream().map(SortKey::id).toList();
    }

    /** Returns the ids that a request asks for, up to the first key that is beyond what is asked for. */
    Page<String> page(String group, Predicate<SortKey> within, PageRequest request) {
        // the length keeps a group apart from one that begins like it
        String prefix = name + ":" + group.length() + ":" + group + ":";
        NavigableSet<SortKey> rest = request.after()
                .map(cursor -> keys(group).tailSet(after(cursor, prefix), false))
                .orElseGet(() -> keys(group));
        List<String> ids = new ArrayList<>();
        SortKey last = SortKey.of("");
        for (SortKey key : rest) {
            if (!within.test(key)) {
                break;
            }
            if (ids.size() == request.limit()) {
                return Page.of(ids, Cursor.of(prefix + last.text()));
            }
            ids.add(key.id());
            last = key;
        }
        return Page.last(ids);
    }

    private NavigableSet<SortKey> keys(String group) {
        NavigableSet<SortKey> keys = sorted.getOrDefault(group, Collections.emptyNavigableSet());
        return lastFirst ? keys.descendingSet() : keys;
    }

    private SortKey after(Cursor cursor, String prefix) {
        if (!cursor.value().startsWith(prefix)) {
            throw new IllegalArgumentException(
                    "The cursor is not one that this list, " + name
                            + ", returned for what is asked. Hand back what the page before gave, to the same list, unchanged.");
        }
        return SortKey.parse(cursor.value().substring(prefix.length()));
    }
}
