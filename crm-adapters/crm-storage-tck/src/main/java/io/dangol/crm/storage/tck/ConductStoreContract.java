package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PermanentStorageException;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ConductStore} holds to: entries, lists, erasure, work at a desk, and one case of a customer at most. */
public interface ConductStoreContract
        extends ConductEntryContract, ConductListContract, ConductErasureContract, ConductDeskContract {

    @Override
    default PersonalAggregateProbe<ConductStore, ConductCase> probe() {
        return ConductProbe.PROBE;
    }

    /** A first write of another case of a customer is refused with the version of the one that there is. */
    @Test
    default void s02ACustomerHasOneCase() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().drafted().save(store);
        ConductCourse other = anew(1);
        assertNotEquals(course.key(), other.key());
        Change second = other.change();
        VersionConflictException refusal = assertThrows(VersionConflictException.class, () -> store.save(second));
        assertEquals(Version.ABSENT, refusal.expected());
        assertEquals(course.version(), refusal.stored());
        assertThrows(
                VersionConflictException.class, () -> store.save(other.theft(1).change()));
        assertEquals(Optional.empty(), store.entry(second.command()));
        assertEquals(Optional.of(course.stored()), store.find(CUSTOMER));
        assertEquals(course.entries(), ConductProbe.history(store, CUSTOMER));
        assertEquals(List.of(course.conduct()), dataOf(store, CUSTOMER));
        assertEquals(
                List.of(course.stored()),
                Pages.all(PageRequest.first(1), request -> store.waiting(Instant.MAX, request)));
    }

    /** Of many who begin a case of one customer at once, each at an instant of its own, one does. */
    @Test
    default void s02OfRacingFirstWritesOneBeginsTheCase() {
        for (int round = 0; round < 10; round++) {
            ConductStore store = newStore();
            List<Object> outcomes = Race.run(runner -> store.save(anew(runner).change()));
            assertEquals(1, outcomes.stream().filter(Saved.class::isInstance).count(), outcomes::toString);
            assertEquals(
                    Race.RUNNERS - 1,
                    outcomes.stream()
                            .filter(VersionConflictException.class::isInstance)
                            .count(),
                    outcomes::toString);
            int winner = 0;
            while (!(outcomes.get(winner) instanceof Saved)) {
                winner++;
            }
            assertEquals(Optional.of(anew(winner).stored()), store.find(CUSTOMER));
            assertEquals(anew(winner).entries(), ConductProbe.history(store, CUSTOMER));
            assertEquals(1, listed(store, 10).size());
        }
    }

    /** After an erasure a customer may have a new case, which begins at version 1 and has nothing of the old one. */
    @Test
    default void s03ANewCaseBeginsAfterADeletion() {
        ConductStore store = newStore();
        ConductCourse old = ConductProbe.course().drafted().save(store);
        assertEquals(1, store.delete(CUSTOMER));
        ConductCourse fresh = anew(100);
        assertEquals(new Saved(Version.of(1), false), store.save(fresh.change()));
        store.save(fresh.theft(1).change());
        assertEquals(Optional.of(fresh.stored()), store.find(CUSTOMER));
        assertEquals(fresh.entries(), ConductProbe.history(store, CUSTOMER));
        assertEquals(List.of(fresh.conduct()), dataOf(store, CUSTOMER));
        old.entries().forEach(entry -> assertEquals(Optional.empty(), store.entry(entry.command())));
        for (Change late : old.changes()) {
            assertThrows(PermanentStorageException.class, () -> store.save(late));
        }
        Change unaware = old.moved("by one who read the old case", 5);
        assertThrows(VersionConflictException.class, () -> store.save(unaware));
        assertEquals(Optional.of(fresh.stored()), store.find(CUSTOMER));
        assertEquals(fresh.entries(), ConductProbe.history(store, CUSTOMER));
        assertEquals(1, store.delete(CUSTOMER));
        assertEquals(Optional.empty(), store.find(CUSTOMER));
        assertEquals(Page.last(List.of()), store.history(CUSTOMER, PageRequest.first(10)));
    }

    /** Whether a deletion or a new first write comes first, afterwards there is that case with its entry, or none. */
    @Test
    default void s03OfADeletionAndANewCaseAtOnceOneIsWhole() {
        for (int round = 0; round < 10; round++) {
            ConductStore store = newStore();
            ConductProbe.course().save(store);
            ConductCourse fresh = anew(100);
            List<Object> outcomes =
                    Race.run(runner -> runner == 0 ? store.delete(CUSTOMER) : store.save(fresh.change()));
            assertEquals(1, outcomes.get(0));
            boolean begun = store.find(CUSTOMER).isPresent();
            assertEquals(
                    begun ? Optional.of(new Stored<>(Version.of(1), fresh.conduct())) : Optional.empty(),
                    store.find(CUSTOMER));
            assertEquals(begun ? fresh.entries() : List.of(), ConductProbe.history(store, CUSTOMER));
            assertEquals(
                    begun ? 1 : 0,
                    outcomes.stream()
                            .filter(new Saved(Version.of(1), false)::equals)
                            .count(),
                    outcomes::toString);
        }
    }

    /** A command that began a case of one customer is known when another customer's case comes under it. */
    @Test
    default void s05ACommandIsKnownForEveryCustomer() {
        ConductStore store = newStore();
        CommandId form = CommandId.of("form-1");
        store.save(probe().change(item("1"), form, Version.ABSENT));
        assertThrows(
                IdempotencyConflictException.class, () -> store.save(probe().change(item("2"), form, Version.ABSENT)));
        assertEquals(Optional.empty(), store.find(item("2").customer()));
        assertEquals(Page.last(List.of()), store.history(item("2").customer(), PageRequest.first(1)));
    }

    /** Begins another case of the usual customer, some milliseconds later. */
    private static ConductCourse anew(int millis) {
        return ConductCourse.of(CUSTOMER, AT.plusMillis(1L + millis), "text");
    }
}
