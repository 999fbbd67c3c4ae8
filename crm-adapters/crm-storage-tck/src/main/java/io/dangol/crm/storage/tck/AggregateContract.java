package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.OutcomeUnknownException;
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
public interface AggregateContract<S, T> extends StoreContract<S, T> {

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
        assertEquals(Optional.empty(), probe().find(store, aggregate));
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

    /** Of many who create the same aggregate at once, one does and the others are refused. */
    @Test
    default void s02OfRacingCreatorsExactlyOneCreates() {
        for (int round = 0; round < 20; round++) {
            S store = newStore();
            T first = item("1");
            List<Object> outcomes = Race.run(
                    runner -> save(store, probe().changed(first, runner + 1), "create " + runner, Version.ABSENT));
            assertEquals(
                    Race.RUNNERS - 1,
                    outcomes.stream()
                            .filter(VersionConflictException.class::isInstance)
                            .count(),
                    outcomes::toString);
            assertEquals(
                    Optional.of(new Stored<>(Version.of(1), probe().changed(first, indexOfSaved(outcomes) + 1))),
                    find(store, first));
        }
    }

    /** Each write makes the next version. */
    @Test
    default void s03EachWriteMakesTheNextVersion() {
        S store = newStore();
        T first = item("1");
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    new Saved(Version.of(i + 1), false),
                    save(store, i == 0 ? first : probe().changed(first, i), "c" + i, Version.of(i)));
        }
        assertEquals(Optional.of(new Stored<>(Version.of(5), probe().changed(first, 4))), find(store, first));
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

    /** Of writes of different aggregates under one command id, all at once, one is carried out. */
    @Test
    default void s05OfRacingWritesUnderOneCommandExactlyOneIsCarriedOut() {
        for (int round = 0; round < 20; round++) {
            S store = newStore();
            List<Object> outcomes =
                    Race.run(runner -> save(store, item(Integer.toString(runner)), "the command", Version.ABSENT));
            assertEquals(
                    Race.RUNNERS - 1,
                    outcomes.stream()
                            .filter(IdempotencyConflictException.class::isInstance)
                            .count(),
                    outcomes::toString);
            assertEquals(List.of(item(Integer.toString(indexOfSaved(outcomes)))), listed(store, 10));
        }
    }

    /** What is not there is an empty answer. */
    @Test
    default void s06WhatIsNotThereIsEmpty() {
        assertEquals(Optional.empty(), probe().find(newStore(), item("1")));
    }

    /** Aggregates of every shape are found as they were written, and equal the ones that their plain values make. */
    @Test
    default void s11AggregatesOfEveryShapeAreFoundWhole() {
        S store = newStore();
        for (T shape : probe().shapes(CUSTOMER, AT)) {
            assertEquals(shape, probe().restore(probe().snapshot(shape)));
            probe().write(store, shape);
            assertEquals(Optional.of(new Stored<>(Version.of(1), shape)), find(store, shape));
        }
    }

    /** A change whose reply was lost is repeated without a second effect, also when somebody has written since. */
    @Test
    default void s12ALostReplyOfAChangeIsRepeatedAfterOthersHaveWritten() {
        S store = newStore();
        T first = item("1");
        T second = probe().changed(first, 1);
        T third = probe().changed(first, 2);
        save(store, first, "a", Version.ABSENT);
        S losing = Faults.loseNextReply(probe().port(), store);
        assertThrows(OutcomeUnknownException.class, () -> save(losing, second, "b", Version.of(1)));
        save(store, third, "c", Version.of(2));
        assertEquals(new Saved(Version.of(2), true), save(losing, second, "b", Version.of(1)));
        assertEquals(Optional.of(new Stored<>(Version.of(3), third)), find(store, first));
    }

    /** A list that was handed over belongs to the store's caller again: changing it changes nothing in the store. */
    @Test
    default void s14TheListOfEventsIsCopied() {
        S store = newStore();
        T first = item("1");
        Change plain = probe().change(first, CommandId.of("a"), Version.ABSENT);
        List<Snapshot> events = new ArrayList<>(plain.events());
        probe().save(store, new Change(plain.command(), plain.key(), plain.expected(), plain.state(), events));
        events.add(probe().snapshot(first));
        assertEquals(new Saved(Version.of(1), true), probe().save(store, plain));
    }

    private Optional<Stored<T>> find(S store, T aggregate) {
        return probe().find(store, aggregate);
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
