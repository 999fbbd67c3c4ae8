package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every port that holds personal data holds to when it must show a person's data or forget them (rule S15).
 *
 * <p>Implement the contract of a port, and not this one.
 *
 * @param <S> the port
 * @param <T> what it holds
 */
public interface ErasureContract<S extends PersonalDataStore, T> extends StoreContract<S, T> {

    /** A text that stands for what is personal. */
    String MARKER = "MARKER-4711";

    @Override
    PersonalProbe<S, T> probe();

    /** What has been written is held about its subject, by the next call. */
    @Test
    default void s04WhatWasWrittenIsHeld() {
        S store = newStore();
        T item = item("1");
        probe().write(store, item);
        assertEquals(List.of(item), dataOf(store, probe().subject(item)));
    }

    /** Of a person of whom nothing is held there is an empty page. */
    @Test
    default void s06NothingHeldIsAnEmptyPage() {
        assertEquals(Page.last(List.of()), newStore().dataOf(CUSTOMER, PageRequest.first(10)));
    }

    /** What is held about each person is listed by rising instant, equal instants by rising id. */
    @Test
    default void s07WhatIsHeldIsListedEarliestFirst() {
        S store = newStore();
        List<T> ordered = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ordered.add(probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text"));
        }
        for (int i : new int[] {5, 2, 7, 0, 3, 6, 1, 4}) {
            probe().write(store, ordered.get(i));
        }
        for (T item : ordered) {
            CustomerId subject = probe().subject(item);
            assertEquals(
                    ordered.stream()
                            .filter(each -> probe().subject(each).equals(subject))
                            .toList(),
                    dataOf(store, subject));
        }
    }

    /** A cursor of another list is refused where what is held is listed. */
    @Test
    default void s07ACursorOfAnotherListDoesNotListWhatIsHeld() {
        S store = newStore();
        CustomerId other = CustomerId.of("C-2");
        for (int i = 0; i < 2; i++) {
            probe().write(store, item("A-" + i));
            probe().write(store, probe().item("B-" + i, other, AT, "text"));
        }
        PageRequest one = PageRequest.first(1);
        CustomerId somebodyElse = probe().subject(probe().item("B-0", other, AT, "text"));
        PageRequest foreign =
                one.after(probe().list(store, CUSTOMER, one).next().orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> store.dataOf(somebodyElse, foreign));
        PageRequest madeUp = one.after(Cursor.of("a cursor that no list returned"));
        assertThrows(IllegalArgumentException.class, () -> store.dataOf(somebodyElse, madeUp));
    }

    /** Items of every shape come back whole, and equal the ones that their plain values make. */
    @Test
    default void s11ItemsOfEveryShapeComeBackWhole() {
        S store = newStore();
        for (T item : probe().shapes(CUSTOMER, AT)) {
            assertEquals(item, probe().restore(probe().snapshot(item)));
            probe().write(store, item);
            assertTrue(
                    dataOf(store, probe().subject(item)).contains(item),
                    () -> probe().key(item) + " did not come back as it was written");
        }
    }

    /** After a deletion nothing about the person is there, and others are untouched. */
    @Test
    default void s15DeletionRemovesThePersonAndNobodyElse() {
        S store = newStore();
        T gone = personal("K-1", CUSTOMER);
        T kept = personal("K-2", CustomerId.of("K-2"));
        probe().write(store, gone);
        probe().write(store, kept);
        CustomerId subject = probe().subject(gone);
        assertEquals(probe().isShared() ? 0 : 1, store.delete(subject));
        assertEquals(probe().isShared() ? List.of(gone) : List.of(), dataOf(store, subject));
        assertEquals(probe().isShared(), listed(store, 10).contains(gone));
        assertEquals(List.of(kept), dataOf(store, probe().subject(kept)));
        assertEquals(0, store.delete(subject), "a repeat finds nothing");
    }

    /** After making anonymous the item is there, without what was personal. */
    @Test
    default void s15AnonymisingKeepsTheItemWithoutWhatIsPersonal() {
        S store = newStore();
        T item = personal("K-1", CUSTOMER);
        T other = personal("K-2", CustomerId.of("K-2"));
        probe().write(store, item);
        probe().write(store, other);
        CustomerId subject = probe().subject(item);
        assertEquals(probe().isPersonal() ? 1 : 0, store.anonymise(subject));
        List<T> left = dataOf(store, subject);
        assertEquals(1, left.size());
        assertFalse(SnapshotText.of(probe().snapshot(left.get(0))).contains(MARKER), "a personal value is left");
        assertFalse(left.get(0).toString().contains(MARKER), "a personal value is in the text form");
        assertEquals(List.of(other), dataOf(store, probe().subject(other)));
        assertEquals(0, store.anonymise(subject), "a repeat finds nothing to change");
    }

    /** A late repeat of an erased write is refused, by an error that says nothing personal. */
    @Test
    default void s15ALateRepeatOfAnErasedWriteIsRefused() {
        for (boolean whole : new boolean[] {true, false}) {
            S store = newStore();
            T item = personal("K-1", CUSTOMER);
            probe().write(store, item);
            CustomerId subject = probe().subject(item);
            int erased = whole ? store.delete(subject) : store.anonymise(subject);
            if (erased == 0) {
                assertFalse(probe().isPersonal(), "what is personal was left");
                continue;
            }
            List<T> left = dataOf(store, subject);
            StorageException refusal = assertThrows(StorageException.class, () -> probe().write(store, item));
            assertFalse(String.valueOf(refusal.getMessage()).contains(MARKER), "the message is personal");
            assertEquals(left, dataOf(store, subject));
        }
    }

    /** A person of whom nothing is held is forgotten without ado. */
    @Test
    default void s15NobodyIsForgottenWithoutAdo() {
        S store = newStore();
        assertEquals(0, store.delete(CustomerId.of("nobody")));
        assertEquals(0, store.anonymise(CustomerId.of("nobody")));
    }

    /** Returns all that is held about a customer. */
    default List<T> dataOf(S store, CustomerId subject) {
        List<Snapshot> items = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Page<Snapshot> page = store.dataOf(subject, request);
        items.addAll(page.items());
        while (page.next().isPresent()) {
            page = store.dataOf(subject, request.after(page.next().orElseThrow()));
            items.addAll(page.items());
        }
        return items.stream().map(probe()::restore).toList();
    }

    private T personal(String key, CustomerId customer) {
        return probe().item(key, customer, AT, MARKER + " of " + key);
    }
}
