package io.dangol.crm.purchase;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers distinct keys 0, 1, 2, … in the order in which they are first seen; open addressing, no boxing.
 *
 * @param <T> the type of the keys, told apart by {@code equals} and by their text
 */
final class Dictionary<T> {

    private static final int FIRST_CAPACITY = 64;

    /** 1 + the number of the key in this slot, 0 where the slot is free. Length is a power of two, at most half full. */
    private int[] slots = new int[2 * FIRST_CAPACITY];

    private @Nullable Object[] keys = new @Nullable Object[FIRST_CAPACITY];
    private final Function<T, String> text;
    private int size;

    Dictionary(Function<T, String> text) {
        this.text = text;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    T key(int number) {
        return (T) keys[number];
    }

    /** Returns the number of a key, or −1. */
    int find(T key) {
        return slots[slotOf(key)] - 1;
    }

    /** Returns the number of a key, giving it the next one if it is new. */
    int number(T key) {
        int slot = slotOf(key);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slotOf(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slotOf(T key) {
        int mask = slots.length - 1;
        int slot = hash(text.apply(key)) & mask;
        while (slots[slot] > 0 && !key.equals(keys[slots[slot] - 1])) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[keys.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slotOf(key(number))] = number + 1;
        }
    }

    /**
     * Mixes every character on its own. {@link String#hashCode} is the same for texts as alike as {@code Aa} and {@code BB}, and
     * a file of such keys would make each look-up walk past all the others.
     */
    private static int hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }
}
