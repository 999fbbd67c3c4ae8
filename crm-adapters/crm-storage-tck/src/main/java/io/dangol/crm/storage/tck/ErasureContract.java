package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.StorageException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every port that holds personal data holds to when it must forget a person (rule S15).
 *
 * <p>Implement the contract of a port, and not this one.
 *
 * @param <S> the port
 * @param <T> what it holds
 */
public interface ErasureContract<S extends PersonalDataStore, T> extends StoreContract<S, T> {

    /** A text that stands for what is personal. */
    String MARKER = "MARKER-4711";

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

    private T personal(String key, CustomerId customer) {
        return probe().item(key, customer, AT, MARKER + " of " + key);
    }
}
