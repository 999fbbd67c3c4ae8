package io.dangol.crm.storage.tck;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * How the kit speaks with one port: what its items look like, how they are written and listed.
 *
 * <p>The contracts of the ports bring their own; an implementer of a port has nothing to do with it. Stateless and
 * thread-safe.
 *
 * @param <S> the port
 * @param <T> what it holds
 */
public interface Probe<S, T> {

    /** Returns the port, by which the kit puts faults between itself and a store. */
    Class<S> port();

    /**
     * Makes an item.
     *
     * @param key its id
     * @param customer whom it is about; a customer is about the one whose id is the key, a timer is one of the ticket
     *     with that id
     * @param at its instant, by which lists are sorted where they are sorted by time
     * @param text a text for each of its personal fields, or for a reference where it has none
     */
    T item(String key, CustomerId customer, Instant at, String text);

    /** Returns texts of the sorts that an item may hold, which a store must return unchanged. */
    default List<String> texts() {
        return List.of(
                " two  blanks at the end  ",
                "단골 and \u1103\u1161\u11ab\u1100\u1169\u11af",
                "\u00e9 and e\u0301",
                "\ud83d\ude00 'quoted' \"twice\" \\ % _ ; -- \u2028",
                "x".repeat(500));
    }

    /**
     * Makes an item of each shape: with all that may be absent and with none of it, in each state and of each kind, so that a
     * store that leaves a field out is found.
     */
    List<T> shapes(CustomerId customer, Instant at);

    /** Returns whether {@link #list} lists the items of one customer or ticket, so that each has a list of its own. */
    default boolean isListedByCustomer() {
        return true;
    }

    /** Returns the id of an item. */
    String key(T item);

    /** Writes an item for the first time, or repeats that write; returns whether it was written now. */
    boolean write(S store, T item);

    /**
     * Returns a page of the list that a store keeps of a customer's items, or of all items where it keeps no such list.
     */
    Page<T> list(S store, CustomerId customer, PageRequest request);

    /** Returns the plain values of an item. */
    Snapshot snapshot(T item);

    /** Returns the item of plain values. */
    T restore(Snapshot snapshot);
}
