package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.OutcomeUnknownException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.TransientStorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every port holds to, whether its items change or not: reading, pages, time, text, lost calls and aliasing.
 *
 * <p>Implement the contract of a port, such as {@code CustomerStoreContract}, and not this one. Each test works on a store
 * of its own.
 *
 * @param <S> the port
 * @param <T> what it holds
 */
public interface StoreContract<S, T> {

    /** Whom most items of these tests are about. */
    CustomerId CUSTOMER = CustomerId.of("C-1");

    /** When most of these items happened. */
    Instant AT = Instant.parse("2026-03-04T09:00:00.123456Z");

    /** Returns a new, empty store. */
    S newStore();

    /** Returns how the kit speaks with the port. */
    Probe<S, T> probe();

    /** What has been written is read, by the next call. */
    @Test
    default void s04WhatWasWrittenIsRead() {
        S store = newStore();
        T item = item("1");
        assertTrue(probe().write(store, item), "the first write reports that it wrote");
        assertEquals(List.of(item), listed(store, 10));
    }

    /** The same write again writes nothing and is no error. */
    @Test
    default void s05TheSameWriteAgainWritesNothing() {
        S store = newStore();
        probe().write(store, item("1"));
        assertFalse(probe().write(store, item("1")), "a repeat reports that it wrote nothing");
        assertEquals(List.of(item("1")), listed(store, 10));
    }

    /** Of the same write from many threads at once, one writes. */
    @Test
    default void s05OfRacingDuplicatesExactlyOneWrites() {
        for (int round = 0; round < 20; round++) {
            S store = newStore();
            List<Object> outcomes = Race.run(runner -> probe().write(store, item("1")));
            assertEquals(1, outcomes.stream().filter(Boolean.TRUE::equals).count(), outcomes::toString);
            assertEquals(
                    Race.RUNNERS - 1,
                    outcomes.stream().filter(Boolean.FALSE::equals).count(),
                    outcomes::toString);
            assertEquals(List.of(item("1")), listed(store, 10));
        }
    }

    /** What is not there is an empty page. */
    @Test
    default void s06NothingIsAnEmptyPage() {
        S store = newStore();
        assertEquals(Page.last(List.of()), probe().list(store, CUSTOMER, PageRequest.first(10)));
    }

    /** Pages of any size, put together, are the whole list, in one order. */
    @Test
    default void s07PagesTogetherAreTheList() {
        S store = newStore();
        Set<T> written = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            T item = probe().item("K-" + (i * 7) % 23, CUSTOMER, AT.plusSeconds(i / 3), "text");
            probe().write(store, item);
            written.add(item);
        }
        List<T> whole = listed(store, PageRequest.MAX_LIMIT);
        assertEquals(written, new HashSet<>(whole));
        for (int limit : new int[] {1, 2, 7, 22, 23, 24}) {
            assertEquals(whole, listed(store, limit), "in pages of " + limit);
        }
    }

    /** A cursor is good for the list that returned it; another list, or another customer's, refuses it. */
    @Test
    default void s07ACursorOfAnotherListIsRefused() {
        S store = newStore();
        CustomerId other = CustomerId.of("C-2");
        for (int i = 0; i < 3; i++) {
            probe().write(store, item("A-" + i));
            probe().write(store, probe().item("B-" + i, other, AT, "text"));
        }
        PageRequest one = PageRequest.first(1);
        PageRequest foreign =
                one.after(probe().list(store, CUSTOMER, one).next().orElseThrow());
        if (probe().isListedByCustomer()) {
            assertThrows(IllegalArgumentException.class, () -> probe().list(store, other, foreign));
        }
        PageRequest madeUp = one.after(Cursor.of("a cursor that no list returned"));
        assertThrows(IllegalArgumentException.class, () -> probe().list(store, CUSTOMER, madeUp));
    }

    /** While some write, others page: each sees all that was there before, once. */
    @Test
    default void s07ReadersPageWhileOthersWrite() {
        S store = newStore();
        Set<T> before = new HashSet<>();
        for (int i = 100; i < 140; i += 2) {
            T item = item(Integer.toString(i));
            probe().write(store, item);
            before.add(item);
        }
        List<Object> outcomes = Race.run(runner -> {
            if (runner % 2 == 0) {
                return listed(store, 3);
            }
            for (int i = 101 + runner; i < 140; i += 8) {
                probe().write(store, item(i + "-" + runner));
            }
            return List.of();
        });
        for (int runner = 0; runner < Race.RUNNERS; runner++) {
            List<?> seen = assertInstanceOf(List.class, outcomes.get(runner));
            if (runner % 2 == 0) {
                assertEquals(seen.size(), new HashSet<>(seen).size(), "an item came twice");
                assertTrue(seen.containsAll(before), "an item that was there all the while was not returned");
            }
        }
    }

    /** What is written between two pages hides or repeats nothing that was there. */
    @Test
    default void s07WritingBetweenPagesHidesAndRepeatsNothing() {
        S store = newStore();
        Set<T> before = new HashSet<>();
        for (int i = 10; i < 30; i += 2) {
            T item = item(Integer.toString(i));
            probe().write(store, item);
            before.add(item);
        }
        List<T> seen = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        Page<T> page = probe().list(store, CUSTOMER, request);
        seen.addAll(page.items());
        int next = 11;
        while (page.next().isPresent()) {
            probe().write(store, item(Integer.toString(next)));
            next += 2;
            page = probe().list(store, CUSTOMER, request.after(page.next().orElseThrow()));
            seen.addAll(page.items());
        }
        assertEquals(seen.size(), new HashSet<>(seen).size(), "an item came twice");
        assertTrue(seen.containsAll(before), "an item that was there all the while was not returned");
    }

    /** Instants come back to the microsecond, before 1970 and at the end of a second too. */
    @Test
    default void s09InstantsComeBackUnchanged() {
        S store = newStore();
        List<T> items = new ArrayList<>();
        for (String at : List.of(
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00.000001Z",
                "2026-10-25T00:59:59.999999Z",
                "9999-12-31T23:59:59.999999Z",
                "0001-01-01T00:00:00Z")) {
            T item = probe().item("K-" + items.size(), CUSTOMER, Instant.parse(at), "text");
            probe().write(store, item);
            items.add(item);
        }
        assertEquals(sorted(items), sorted(listed(store, 2)));
    }

    /** An instant finer than a microsecond has been truncated, not rounded, before it reaches a store. */
    @Test
    default void s09FinerInstantsHaveBeenTruncated() {
        S store = newStore();
        probe().write(store, probe().item("K-1", CUSTOMER, AT.plusNanos(999), "text of 1"));
        assertEquals(List.of(item("1")), listed(store, 10));
    }

    /** Text comes back as it was given: no trimming, folding or normalising. */
    @Test
    default void s10TextComesBackUnchanged() {
        S store = newStore();
        List<T> items = new ArrayList<>();
        for (String text : probe().texts()) {
            T item = probe().item("K-" + items.size(), CUSTOMER, AT, text);
            probe().write(store, item);
            items.add(item);
        }
        assertEquals(sorted(items), sorted(listed(store, 2)));
    }

    /** A call that did not reach the store wrote nothing, and a repeat writes. */
    @Test
    default void s12ALostCallIsRepeated() {
        S store = newStore();
        S losing = Faults.loseNextCall(probe().port(), store);
        assertThrows(TransientStorageException.class, () -> probe().write(losing, item("1")));
        assertEquals(List.of(), listed(store, 10));
        assertTrue(probe().write(losing, item("1")));
        assertEquals(List.of(item("1")), listed(store, 10));
    }

    /** A call whose reply was lost is repeated without a second effect. */
    @Test
    default void s12ALostReplyIsRepeatedWithoutSecondEffect() {
        S store = newStore();
        S losing = Faults.loseNextReply(probe().port(), store);
        assertThrows(OutcomeUnknownException.class, () -> probe().write(losing, item("1")));
        assertFalse(probe().write(losing, item("1")), "the repeat is recognised");
        assertEquals(List.of(item("1")), listed(store, 10));
    }

    /** The lists of a page are the caller's to keep, not a way into the store. */
    @Test
    default void s14APageIsNoWayIntoTheStore() {
        S store = newStore();
        probe().write(store, item("1"));
        Page<T> page = probe().list(store, CUSTOMER, PageRequest.first(10));
        probe().write(store, item("2"));
        assertEquals(List.of(item("1")), page.items());
        assertThrows(UnsupportedOperationException.class, () -> page.items().clear());
    }

    /** Returns an item about the customer of these tests. */
    default T item(String key) {
        return probe().item("K-" + key, CUSTOMER, AT, "text of " + key);
    }

    /** Returns the whole list, read in pages. */
    default List<T> listed(S store, int limit) {
        List<T> items = new ArrayList<>();
        PageRequest request = PageRequest.first(limit);
        Page<T> page = probe().list(store, CUSTOMER, request);
        items.addAll(page.items());
        while (page.next().isPresent()) {
            assertTrue(page.items().size() <= limit, "a page holds no more than its limit");
            page = probe().list(store, CUSTOMER, request.after(page.next().orElseThrow()));
            items.addAll(page.items());
        }
        return items;
    }

    private List<T> sorted(List<T> items) {
        return items.stream().sorted(Comparator.comparing(probe()::key)).toList();
    }
}
