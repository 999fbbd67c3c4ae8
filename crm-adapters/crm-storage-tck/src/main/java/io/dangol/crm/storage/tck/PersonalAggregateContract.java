package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every port of aggregates about people holds to: versions and erasures together.
 *
 * <p>Implement the contract of a port, and not this one.
 *
 * @param <S> the port
 * @param <T> the aggregate
 */
public interface PersonalAggregateContract<S extends PersonalDataStore, T>
        extends AggregateContract<S, T>, ErasureContract<S, T> {

    @Override
    PersonalAggregateProbe<S, T> probe();

    /** No version comes twice, not after a deletion either. */
    @Test
    default void s03AnErasedAggregateStandsAtALaterVersion() {
        S store = newStore();
        T first = item("1");
        for (int i = 0; i < 5; i++) {
            save(store, i == 0 ? first : probe().changed(first, i), "c" + i, Version.of(i));
        }
        int erased = store.delete(probe().subject(first));
        VersionConflictException refusal =
                assertThrows(VersionConflictException.class, () -> save(store, first, "again", Version.ABSENT));
        assertTrue(
                refusal.stored().compareTo(Version.of(5)) >= erased, "an erased aggregate stands at a later version");
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

    /** Whether a write or an erasure comes first, afterwards nothing personal is left. */
    @Test
    default void s15OfAWriteAndAnErasureAtOnceNothingPersonalIsLeft() {
        for (int round = 0; round < 20; round++) {
            boolean whole = round % 2 == 0;
            S store = newStore();
            T first = probe().item("K-1", CUSTOMER, AT, MARKER);
            CustomerId subject = probe().subject(first);
            save(store, first, "a", Version.ABSENT);
            List<Object> outcomes = Race.run(runner -> {
                if (runner > 0) {
                    return save(store, probe().changed(first, runner), "b" + runner, Version.of(1));
                }
                return whole ? store.delete(subject) : store.anonymise(subject);
            });
            assertInstanceOf(Integer.class, outcomes.get(0));
            for (T left : dataOf(store, subject)) {
                assertFalse(SnapshotText.of(probe().snapshot(left)).contains(MARKER), "a personal value is left");
            }
        }
    }

    private Saved save(S store, T aggregate, String command, Version expected) {
        return probe().save(store, probe().change(aggregate, CommandId.of(command), expected));
    }
}
