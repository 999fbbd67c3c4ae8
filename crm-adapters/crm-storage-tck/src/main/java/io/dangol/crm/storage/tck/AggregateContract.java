package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every port of aggregates holds to: expected versions, the next version, command ids.
 *
 * <p>Implement the contract of a port, and not this one.
 *
 * @param <S> the port
 * @param <T> the aggregate
 */
public interface AggregateContract<S extends PersonalDataStore, T> extends ErasureContract<S, T> {

    @Override
    AggregateProbe<S, T> probe();

    /** A refused write leaves nothing behind, in no list either. */
    @Test
    default void s01ARefusedWriteLeavesNothing() {
        S store = newStore();
        T aggregate = item("1");
        Change change = probe().change(aggregate, CommandId.of("c"), Version.of(3));
        VersionConflictException refusal =
                assertThrows(VersionConflictException.class, () -> probe().save(store, change));
        assertEquals(Version.of(3), refusal.expected());
        assertEquals(Version.ABSENT, refusal.stored());
        assertEquals(Optional.empty(), probe().find(store, probe().key(aggregate)));
        assertEquals(List.of(), listed(store, 10));
        Change first = probe().change(aggregate, CommandId.of("c"), Version.ABSENT);
        assertFalse(probe().save(store, first).replayed(), "a refused command has not been carried out");
    }

    /** A change of a version that is no longer stored is refused, and what is stored stays. */
    @Test
    default void s02AStaleVersionIsRefused() {
        S store = newStore();
        T first = item("1");
        T second = probe().changed(first, 1);
        save(store, first, "a", Version.ABSENT);
        save(store, second, "b", Version.of(1));
        for (Version stale : List.of(Version.ABSENT, Version.of(1), Version.of(3))) {
            VersionConflictException refusal = assertThrows(
                    VersionConflictException.class, () -> save(store, probe().changed(first, 2), "c", stale));
            assertEquals(stale, refusal.expected());
            assertEquals(Version.of(2), refusal.stored());
        }
        assertEquals(Optional.of(new Stored<>(Version.of(2), second)), find(store, first));
    }

    /** Of many changes of one version at once, one is written and the others are refused. */
    @Test
    default void s02OfRacingWritersExactlyOneWins() {
        for (int round = 0; round < 20; round++) {
            S store = newStore();
            T first = item("1");
            save(store, first, "a", Version.ABSENT);
            List<Object> outcomes =
                    Race.run(runner -> save(store, probe().changed(first, runner + 1), "b" + runner, Version.of(1)));
            assertEquals(1, outcomes.stream().filter(Saved.class::isInstance).count(), outcomes::toString);
            assertEquals(
                    Race.RUNNERS - 1,
                    outcomes.stream()
                            .filter(VersionConflictException.class::isInstance)
                            .count(),
                    outcomes::toString);
            int winner = indexOfSaved(outcomes);
            assertEquals(
                    Optional.of(new Stored<>(Version.of(2), probe().changed(first, winner + 1))), find(store, first));
        }
    }

    /** Each write makes the next version, and no version comes twice, not after a deletion either. */
    @Test
    default void s03EachWriteMakesTheNextVersion() {
        S store = newStore();
        T first = item("1");
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    new Saved(Version.of(i + 1), false),
                    save(store, i == 0 ? first : probe().changed(first, i), "c" + i, Version.of(i)));
        }
        int erased = store.delete(probe().subject(first));
        VersionConflictException refusal =
                assertThrows(VersionConflictException.class, () -> save(store, first, "again", Version.ABSENT));
        assertTrue(
                refusal.stored().compareTo(Version.of(5)) >= erased, "an erased aggregate stands at a later version");
    }

    /** A repeat gives the first result, also when others have written since, and writes nothing. */
    @Test
    default void s05ARepeatGivesTheFirstResult() {
        S store = newStore();
        T first = item("1");
        T second = probe().changed(first, 1);
        save(store, first, "a", Version.ABSENT);
        save(store, second, "b", Version.of(1));
        assertEquals(new Saved(Version.of(1), true), save(store, first, "a", Version.ABSENT));
        assertEquals(new Saved(Version.of(2), true), save(store, second, "b", Version.of(1)));
        assertEquals(Optional.of(new Stored<>(Version.of(2), second)), find(store, first));
    }

    /** A command id with other content is refused, before the version is looked at. */
    @Test
    default void s05ACommandIdWithOtherContentIsRefused() {
        S store = newStore();
        T first = item("1");
        save(store, first, "a", Version.ABSENT);
        assertThrows(
                IdempotencyConflictException.class, () -> save(store, probe().changed(first, 1), "a", Version.of(1)));
        assertThrows(IdempotencyConflictException.class, () -> save(store, item("2"), "a", Version.ABSENT));
        assertEquals(List.of(first), listed(store, 10));
    }

    /** What is not there is an empty answer. */
    @Test
    default void s06WhatIsNotThereIsEmpty() {
        assertEquals(Optional.empty(), probe().find(newStore(), "nothing"));
    }

    /** A list that was handed over belongs to the store's caller again: changing it changes nothing in the store. */
    @Test
    default void s14TheListOfEventsIsCopied() {
        S store = newStore();
        T first = item("1");
        List<Snapshot> events = new ArrayList<>();
        Change plain = probe().change(first, CommandId.of("a"), Version.ABSENT);
        probe().save(store, new Change(plain.command(), plain.key(), plain.expected(), plain.state(), events));
        events.add(probe().snapshot(first));
        assertEquals(new Saved(Version.of(1), true), probe().save(store, plain));
    }

    /** A writer who read before an erasure cannot bring back what was erased. */
    @Test
    default void s15AWriterWhoReadBeforeAnErasureIsRefused() {
        for (boolean whole : new boolean[] {true, false}) {
            S store = newStore();
            T first = item("1");
            save(store, first, "a", Version.ABSENT);
            CustomerId subject = probe().subject(first);
            int erased = whole ? store.delete(subject) : store.anonymise(subject);
            if (erased == 0) {
                assertFalse(probe().isPersonal(), "what is personal was left");
                continue;
            }
            assertThrows(
                    VersionConflictException.class, () -> save(store, probe().changed(first, 1), "b", Version.of(1)));
        }
    }

    private Optional<Stored<T>> find(S store, T aggregate) {
        return probe().find(store, probe().key(aggregate));
    }

    private Saved save(S store, T aggregate, String command, Version expected) {
        return probe().save(store, probe().change(aggregate, CommandId.of(command), expected));
    }

    private static int indexOfSaved(List<Object> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Saved) {
                return i;
            }
        }
        throw new AssertionError("nobody won: " + outcomes);
    }
}
