package io.dangol.crm.memory;

import com.google.common.primitives.Longs;
import java.util.Comparator;

/** Where an item stands in a list: by a number, such as an instant in microseconds, then by its id. */
record SortKey(long number, String id) implements Comparable<SortKey> {

    private static final Comparator<SortKey> ORDER =
            Comparator.comparingLong(SortKey::number).thenComparing(SortKey::id);

    static SortKey of(String id) {
        return new SortKey(0, id);
    }

    /** Returns the key of a text that {@link #text} returned. */
    static SortKey parse(String text) {
        int colon = text.indexOf(':');
        Long number = Longs.tryParse(text.substring(0, Math.max(colon, 0)));
        if (number == null) {
            throw new IllegalArgumentException(
                    "The cursor is not one that this list returned. Hand back what the page before gave, unchanged.");
        }
        return new SortKey(number, text.substring(colon + 1));
    }

    String text() {
        return number + ":" + id;
    }

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }
}
