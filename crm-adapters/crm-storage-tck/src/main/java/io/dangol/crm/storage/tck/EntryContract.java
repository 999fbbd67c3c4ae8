package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.PersonalDataStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every port of entries that are written once holds to.
 *
 * <p>Implement the contract of a port, and not this one.
 *
 * @param <S> the port
 * @param <T> the entry
 */
public interface EntryContract<S extends PersonalDataStore, T> extends ErasureContract<S, T> {

    /** An id that was used is refused for another entry, and nothing is written. */
    @Test
    default void s05AnIdWithOtherContentIsRefused() {
        S store = newStore();
        T first = item("1");
        T other = probe().item(probe().key(first), CUSTOMER, AT.plusSeconds(1), "text of 1");
        probe().write(store, first);
        IdempotencyConflictException refusal =
                assertThrows(IdempotencyConflictException.class, () -> probe().write(store, other));
        assertEquals(probe().key(first), refusal.command().value());
        assertEquals(List.of(first), listed(store, 10));
    }

    /** Of different entries under one id, from many threads at once, one is written and the others are refused. */
    @Test
    default void s05OfRacingEntriesUnderOneIdExactlyOneIsWritten() {
        for (int round = 0; round < 20; round++) {
            S store = newStore();
            List<Object> outcomes = Race.run(
                    runner -> probe().write(store, probe().item("K-1", CUSTOMER, AT.plusSeconds(runner), "text")));
            assertEquals(1, outcomes.stream().filter(Boolean.TRUE::equals).count(), outcomes::toString);
            assertEquals(
                    Race.RUNNERS - 1,
                    outcomes.stream()
                            .filter(IdempotencyConflictException.class::isInstance)
                            .count(),
                    outcomes::toString);
            assertEquals(1, listed(store, 10).size());
        }
    }
}
