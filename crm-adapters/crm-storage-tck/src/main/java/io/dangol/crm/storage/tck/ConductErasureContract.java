package io.dangol.crm.storage.tck;

import static io.dangol.crm.storage.tck.ConductCourse.LEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductCommand;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.conduct.ConductTrail;
import io.dangol.crm.conduct.Verification;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PermanentStorageException;
import io.dangol.crm.storage.StorageException;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ConductStore} holds to about erasure: what becomes of entries, commands and what somebody wrote.
 *
 * <p>Implement {@link ConductStoreContract}, and not this one.
 */
public interface ConductErasureContract extends PersonalAggregateContract<ConductStore, ConductCase> {

    /** Deletion removes the entries of the person's case, and nobody else's. */
    @Test
    default void s15DeletionRemovesTheEntries() {
        ConductStore store = newStore();
        ConductCourse gone = marked().drafted().save(store);
        ConductCourse kept = ConductProbe.course("C-2").drafted().save(store);
        assertTrue(ConductProbe.told(store, CUSTOMER).contains(MARKER), "the case was not told");
        assertEquals(1, store.delete(CUSTOMER));
        assertFalse(ConductProbe.told(store, CUSTOMER).contains(MARKER), "a personal value is left");
        assertEquals(List.of(), ConductProbe.history(store, CUSTOMER));
        gone.entries().forEach(entry -> assertEquals(Optional.empty(), store.entry(entry.command())));
        assertEquals(Optional.of(kept.stored()), store.find(kept.customer()));
        assertEquals(kept.entries(), ConductProbe.history(store, kept.customer()));
        kept.entries().forEach(entry -> assertEquals(Optional.of(entry), store.entry(entry.command())));
    }

    /** The commands of an erased case are used for nobody's case again, and say nothing personal where they are refused. */
    @Test
    default void s15CommandsOfAnErasedCaseAreNotUsedAgain() {
        for (boolean anonymousBefore : new boolean[] {false, true}) {
            ConductStore store = newStore();
            ConductCourse gone = marked().drafted().save(store);
            if (anonymousBefore) {
                assertEquals(1, store.anonymise(CUSTOMER));
            }
            assertEquals(1, store.delete(CUSTOMER));
            for (Change late : gone.changes()) {
                StorageException refusal = assertThrows(PermanentStorageException.class, () -> store.save(late));
                assertFalse(String.valueOf(refusal.getMessage()).contains(MARKER), "the message is personal");
                Change others = probe().change(item("other"), late.command(), Version.ABSENT);
                assertThrows(PermanentStorageException.class, () -> store.save(others));
            }
            assertEquals(Optional.empty(), store.find(CUSTOMER));
            assertEquals(List.of(), listed(store, 10));
        }
    }

    /** Whether a write or a deletion comes first, afterwards no entry is left. */
    @Test
    default void s15OfAWriteAndADeletionAtOnceNoEntryIsLeft() {
        for (int round = 0; round < 10; round++) {
            ConductStore store = newStore();
            ConductCourse course = ConductProbe.course().save(store);
            Race.run(runner -> runner == 0 ? store.delete(CUSTOMER) : store.save(course.moved("move " + runner, 1)));
            assertEquals(Optional.empty(), store.find(CUSTOMER));
            assertEquals(List.of(), ConductProbe.history(store, CUSTOMER));
            for (int runner = 1; runner < Race.RUNNERS; runner++) {
                assertEquals(Optional.empty(), store.entry(CommandId.of("move " + runner)));
            }
        }
    }

    /** Making anonymous leaves no reason, ground or reference to evidence to any reader, and leaves all else. */
    @Test
    default void s15AnonymisingLeavesNothingThatSomebodyWrote() {
        for (ConductCourse course : ConductProbe.courses(AT, MARKER)) {
            ConductStore store = newStore();
            course.save(store);
            CustomerId customer = course.customer();
            ConductCourse other = ConductProbe.course("other").drafted().save(store);
            boolean changes = !course.conduct().equals(course.conduct().anonymised());
            assertEquals(changes ? 1 : 0, store.anonymise(customer));
            Version version = changes ? course.version().next() : course.version();
            assertEquals(Optional.of(new Stored<>(version, course.conduct().anonymised())), store.find(customer));
            List<ConductEntry> trail = ConductProbe.history(store, customer);
            assertEquals(course.entries().stream().map(ConductEntry::anonymised).toList(), trail);
            assertEquals(course.conduct().anonymised(), ConductTrail.of(trail).conductCase());
            String told = ConductProbe.told(store, customer);
            assertFalse(told.contains(MARKER), () -> "a personal value of " + customer + " is left");
            assertEquals(0, store.anonymise(customer), "a repeat finds nothing to change");
            assertEquals(told, ConductProbe.told(store, customer));
            assertEquals(Optional.of(other.stored()), store.find(other.customer()));
            assertEquals(other.entries(), ConductProbe.history(store, other.customer()));
        }
    }

    /** What somebody wrote in the trail alone goes too, where the case itself has nothing to lose. */
    @Test
    default void s15AnonymisingReachesATrailWhoseCaseHasNothingToLose() {
        ConductStore store = newStore();
        ConductCourse course = ConductCourse.of(ConductCourse.theft(CUSTOMER, 1, 1, AT), AT, MARKER)
                .then(LEAD, ConductCommand.establish("I-1", Verification.CORROBORATED, MARKER))
                .save(store);
        assertEquals(course.conduct(), course.conduct().anonymised());
        assertTrue(ConductProbe.told(store, CUSTOMER).contains(MARKER), "the trail was not told");
        store.anonymise(CUSTOMER);
        assertFalse(ConductProbe.told(store, CUSTOMER).contains(MARKER), "a personal value is left");
        assertEquals(0, store.anonymise(CUSTOMER), "a repeat finds nothing to change");
        assertEquals(
                List.of(1L, 2L),
                ConductProbe.history(store, CUSTOMER).stream()
                        .map(entry -> entry.version().value())
                        .toList());
    }

    /** The case goes on after it was made anonymous, with a version that no entry has. */
    @Test
    default void s15ATrailGoesOnAfterAnonymising() {
        ConductStore store = newStore();
        ConductCourse course = marked().theft(1).save(store);
        assertEquals(1, store.anonymise(CUSTOMER));
        Change after = ConductProbe.course().theft(1).moved("after", 3);
        store.save(after);
        assertEquals(
                List.of(1L, 2L, 4L),
                ConductProbe.history(store, CUSTOMER).stream()
                        .map(entry -> entry.version().value())
                        .toList());
        assertEquals(Optional.of(ConductEntry.of(after)), store.entry(after.command()));
        assertEquals(
                Optional.of(course.entries().get(0).anonymised()),
                store.entry(course.entries().get(0).command()));
    }

    /** Late repeats of what was made anonymous are refused or change nothing, whichever move they repeat. */
    @Test
    default void s15LateRepeatsBringNothingBack() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.full("C-1", AT, MARKER).save(store);
        assertEquals(1, store.anonymise(CUSTOMER));
        String told = ConductProbe.told(store, CUSTOMER);
        for (Change late : course.changes()) {
            StorageException refusal = assertThrows(StorageException.class, () -> store.save(late));
            assertFalse(String.valueOf(refusal.getMessage()).contains(MARKER), "the message is personal");
        }
        assertEquals(told, ConductProbe.told(store, CUSTOMER));
    }

    /** Whether moves or the erasure come first, afterwards no reader is told what somebody wrote. */
    @Test
    default void s15OfMovesAndAnonymisingAtOnceNothingIsLeft() {
        for (int round = 0; round < 10; round++) {
            ConductStore store = newStore();
            ConductCourse course = marked().save(store);
            Race.run(runner -> runner == 0 ? store.anonymise(CUSTOMER) : store.save(course.moved("move " + runner, 1)));
            assertFalse(ConductProbe.told(store, CUSTOMER).contains(MARKER), "a personal value is left");
        }
    }

    private static ConductCourse marked() {
        return ConductCourse.of(CUSTOMER, AT, MARKER);
    }
}
