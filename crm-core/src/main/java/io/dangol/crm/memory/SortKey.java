package io.dangol.crm.memory;

import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Where an item stands in a list: by a number, such as an instant in microseconds, then by its id. */
record SortKey(long number, String id) implements Comparable<SortKey> {

    private static final Comparator<SortKey> ORDER =
            Comparator.comparingLong(SortKey::number).thenComparing(SortKey::id);

    static SortKey of(String id) {
        return new SortKey(0, id);
    }

    /** Returns the page of a sorted list that a request asks for. */
    static <T> Page<T> page(NavigableMap<SortKey, T> sorted, PageRequest request) {
        NavigableMap<SortKey, T> rest = request.after()
                .map(cursor -> sorted.tailMap(parse(cursor), false))
                .orElse(sorted);
        List<T> items = new ArrayList<>(Math.min(request.limit(), rest.size()));
        SortKey last = null;
        for (Map.Entry<SortKey, T> entry : rest.entrySet()) {
            if (last != null && items.size() == request.limit()) {
                return Page.of(items, Cursor.of(last.number + ":" + last.id));
            }
            items.add(entry.getValue());
            last = entry.getKey();
        }
        return Page.last(items);
    }

    private static SortKey parse(Cursor cursor) {
        String text = cursor.value();
        int colon = text.indexOf(':');
        try {
            return new SortKey(Long.parseLong(text.substring(0, Math.max(colon, 0))), text.substring(colon + 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The cursor is not one that this list returned. Hand back what the page before gave, unchanged.",
                    e);
        }
    }

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }
}
