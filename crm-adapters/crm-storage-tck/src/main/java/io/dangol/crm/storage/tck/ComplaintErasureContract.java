package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintStore;
import io.dangol.crm.complaint.EscalationReason;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.StorageException;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ComplaintStore} holds to about erasure: what becomes of entries and numbers.
 *
 * <p>Implement {@link ComplaintStoreContract}, and not this one.
 */
public interface ComplaintErasureContract extends PersonalAggregateContract<ComplaintStore, Complaint> {

    /** No place comes again after an erasure. */
    @Test
    default void s03NoPlaceComesAgainAfterAnErasure() {
        ComplaintStore store = newStore();
        long first = store.nextPlace("C-2026");
        ComplaintProbe.course(ComplaintNumber.of("C-2026", first).value()).save(store);
        assertEquals(1, store.delete(CUSTOMER));
        assertTrue(store.nextPlace("C-2026") > first, "the place came again");
    }

    /** Deletion removes the entries of the person's complaints, and nobody else's. */
    @Test
    default void s15DeletionRemovesTheEntries() {
        ComplaintStore store = newStore();
        ComplaintCourse gone = ComplaintProbe.course("K-1").then(ComplaintCommand.escalate(EscalationReason.REQUEST));
        ComplaintCourse kept = ComplaintProbe.course("K-2", CustomerId.of("C-2"), AT, "text");
        gone.save(store);
        kept.save(store);
        assertEquals(1, store.delete(CUSTOMER));
        assertEquals(List.of(), ComplaintProbe.history(store, gone.number()));
        gone.entries().forEach(entry -> assertEquals(Optional.empty(), store.entry(entry.command())));
        assertEquals(kept.entries(), ComplaintProbe.history(store, kept.number()));
        assertEquals(
                kept.entries(), List.of(store.entry(kept.change().command()).orElseThrow()));
    }

    /** Whether a write or a deletion comes first, afterwards no entry is left. */
    @Test
    default void s15OfAWriteAndADeletionAtOnceNoEntryIsLeft() {
        for (int round = 0; round < 20; round++) {
            ComplaintStore store = newStore();
            ComplaintCourse course = ComplaintProbe.course("K-1").save(store);
            Race.run(runner ->
                    runner == 0 ? store.delete(CUSTOMER) : store.save(course.moved("move " + runner, 1, runner)));
            assertEquals(Optional.empty(), store.find(course.number()));
            assertEquals(List.of(), ComplaintProbe.history(store, course.number()));
            for (int runner = 1; runner < Race.RUNNERS; runner++) {
                assertEquals(Optional.empty(), store.entry(CommandId.of("move " + runner)));
            }
        }
    }

    /** Making anonymous leaves the entries as they were, in which nothing personal is, and the trail goes on after it. */
    @Test
    default void s15AnonymisingLeavesTheEntries() {
        ComplaintStore store = newStore();
        ComplaintCourse course = ComplaintProbe.course("K-1", CUSTOMER, AT, MARKER)
                .then(ComplaintCommand.assign("clerk", "knows the goods"));
        course.save(store);
        assertEquals(1, store.anonymise(CUSTOMER));
        assertEquals(course.entries(), ComplaintProbe.history(store, course.number()));
        for (ComplaintEntry entry : course.entries()) {
            assertFalse(SnapshotText.of(entry.snapshot()).contains(MARKER), "a personal value is in an entry");
        }
        Stored<Complaint> left = store.find(course.number()).orElseThrow();
        assertEquals(new Stored<>(Version.of(3), course.complaint().anonymised()), left);
        store.save(course.moved("after", 3, 1));
        assertEquals(
                List.of(1L, 2L, 4L),
                ComplaintProbe.history(store, course.number()).stream()
                        .map(entry -> entry.version().value())
                        .toList());
        assertEquals(
                course.entries(), ComplaintProbe.history(store, course.number()).subList(0, 2));
    }

    /** A late repeat of an erased write is refused under another number too, for its command is known. */
    @Test
    default void s15ALateRepeatUnderAnotherNumberIsRefused() {
        for (boolean whole : new boolean[] {true, false}) {
            ComplaintStore store = newStore();
            CommandId form = CommandId.of("form-1");
            store.save(probe().change(probe().item("K-1", CUSTOMER, AT, MARKER), form, Version.ABSENT));
            assertEquals(1, whole ? store.delete(CUSTOMER) : store.anonymise(CUSTOMER));
            List<Complaint> left = dataOf(store, CUSTOMER);
            Change again = probe().change(probe().item("K-2", CUSTOMER, AT, MARKER), form, Version.ABSENT);
            StorageException refusal = assertThrows(StorageException.class, () -> store.save(again));
            assertFalse(String.valueOf(refusal.getMessage()).contains(MARKER), "the message is personal");
            assertEquals(left, dataOf(store, CUSTOMER));
            assertEquals(List.of(), ComplaintProbe.history(store, ComplaintNumber.of("K-2")));
        }
    }
}
