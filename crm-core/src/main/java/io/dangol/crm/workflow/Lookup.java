package io.dangol.crm.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of each state or event, found without boxing and without a call where the caller holds the very constant.
 *
 * <p>Immutable and thread-safe.
 */
final class Lookup<T> {

    private final Object[] keys;
    private final int[] numbers;
    private final int mask;
    private final Object[] items;

    Lookup(List<T> items) {
        this.items = items.toArray();
        int size = Integer.highestOneBit(Math.max(4, items.size() * 2)) * 2;
        keys = new Object[size];
        numbers = new int[size];
        mask = size - 1;
        for (int number = 0; number < items.size(); number++) {
            int slot = slot(items.get(number));
            while (keys[slot] != null) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = items.get(number);
            numbers[slot] = number;
        }
    }

    /** Returns the number of an item, −1 if it is none of these. */
    int of(Object item) {
        int slot = slot(item);
        for (@Nullable Object key = keys[slot]; key != null; key = keys[slot]) {
            if (key == item || key.equals(item)) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** Tells whether the very item has a number. */
    boolean at(int number, Object item) {
        return number < items.length && items[number] == item;
    }

    private int slot(Object item) {
        int hash = item.hashCode();
        return (hash ^ (hash >>> 16)) & mask;
    }
}
