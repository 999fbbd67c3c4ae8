package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintStore;
import io.dangol.crm.complaint.EscalationReason;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ComplaintStore} holds to about the entries of the audit trail: each write leaves its own, and they come
 * back whole, in order.
 *
 * <p>Implement {@link ComplaintStoreContract}, and not this one.
 */
public interface ComplaintEntryContract extends PersonalAggregateContract<ComplaintStore, Complaint> {

    /** A write that is refused leaves no entry, and one that is carried out leaves its own. */
    @Test
    default void s01ARefusedWriteLeavesNoEntry() {
        ComplaintStore store = newStore();
        ComplaintCourse course = ComplaintProbe.course("K-1").save(store);
        Change early = course.moved("move", 2, 1);
        assertThrows(VersionConflictException.class, () -> store.save(early));
        assertEquals(Optional.empty(), store.entry(early.command()));
        assertEquals(course.entries(), ComplaintProbe.history(store, course.number()));
        Change next = course.moved("move", 1, 1);
        store.save(next);
        assertEquals(Optional.of(ComplaintEntry.of(next)), store.entry(next.command()));
        assertEquals(2, ComplaintProbe.history(store, course.number()).size());
    }

    /** Of racing writers one leaves its entry, that of what is stored. */
    @Test
    default void s01OfRacingWritersOneLeavesItsEntry() {
        for (int round = 0; round < 20; round++) {
            ComplaintStore store = newStore();
            ComplaintCourse course = ComplaintProbe.course("K-1").save(store);
            Race.run(runner -> store.save(course.moved("move " + runner, 1, runner + 1)));
            List<ComplaintEntry> trail = ComplaintProbe.history(store, course.number());
            assertEquals(2, trail.size(), trail::toString);
            assertEquals(
                    store.find(course.number()).map(stored -> stored.value().anonymised()),
                    Optional.of(Complaint.replay(trail)));
        }
    }

    /** Nobody sees a complaint without its entry, or an entry without its complaint. */
    @Test
    default void s01NobodySeesAComplaintWithoutItsEntry() {
        ComplaintStore store = newStore();
        ComplaintCourse course = ComplaintProbe.course("K-1").save(store);
        List<Change> moves = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            moves.add(course.then(ComplaintCommand.escalate(EscalationReason.REQUEST))
                    .change());
        }
        List<Object> outcomes = Race.run(runner -> {
            if (runner == 0) {
                moves.forEach(store::save);
                return true;
            }
            boolean whole = true;
            for (int i = 0; i < 100; i++) {
                long version =
                        store.find(course.number()).orElseThrow().version().value();
                long entries = ComplaintProbe.history(store, course.number()).size();
                long after = store.find(course.number()).orElseThrow().version().value();
                whole &= version <= entries && entries <= after;
            }
            return whole;
        });
        assertEquals(List.of(true), outcomes.stream().distinct().toList());
    }

    /** A write without its entry, or with that of another write, is refused and leaves nothing. */
    @Test
    default void s01AWriteWithoutItsEntryIsRefused() {
        ComplaintStore store = newStore();
        Change whole = ComplaintProbe.course("K-1").change();
        Change other = ComplaintProbe.course("K-2").change();
        Change later = ComplaintProbe.course("K-1")
                .then(ComplaintCommand.escalate(EscalationReason.REQUEST))
                .change();
        for (List<Snapshot> events : List.of(
                List.<Snapshot>of(),
                other.events(),
                later.events(),
                List.of(whole.events().get(0), later.events().get(0)))) {
            Change broken = new Change(whole.command(), whole.key(), whole.expected(), whole.state(), events);
            assertThrows(IllegalArgumentException.class, () -> store.save(broken));
        }
        Change renamed =
                new Change(CommandId.of("another"), whole.key(), whole.expected(), whole.state(), whole.events());
        assertThrows(IllegalArgumentException.class, () -> store.save(renamed));
        assertEquals(List.of(), listed(store, 10));
        assertEquals(List.of(), ComplaintProbe.history(store, ComplaintNumber.of("K-1")));
        assertEquals(new Saved(Version.of(1), false), store.save(whole));
    }

    /** An entry is found by its command as soon as the write has returned. */
    @Test
    default void s04AnEntryIsFoundByItsCommand() {
        ComplaintStore store = newStore();
        ComplaintCourse course =
                ComplaintProbe.course("K-1").then(ComplaintCommand.escalate(EscalationReason.SEVERITY));
        course.save(store);
        for (ComplaintEntry entry : course.entries()) {
            assertEquals(Optional.of(entry), store.entry(entry.command()));
        }
    }

    /** A repeat leaves no second entry. */
    @Test
    default void s05ARepeatLeavesNoSecondEntry() {
        ComplaintStore store = newStore();
        ComplaintCourse course =
                ComplaintProbe.course("K-1").then(ComplaintCommand.escalate(EscalationReason.SEVERITY));
        course.save(store).save(store);
        assertEquals(course.entries(), ComplaintProbe.history(store, course.number()));
    }

    /** Of what is not there no entry is found and the trail is empty. */
    @Test
    default void s06WhatIsNotThereHasNoEntries() {
        ComplaintStore store = newStore();
        assertEquals(Optional.empty(), store.entry(CommandId.of("never carried out")));
        assertEquals(Page.last(List.of()), store.history(ComplaintNumber.of("K-1"), PageRequest.first(10)));
        assertEquals(Page.last(List.of()), store.open(PageRequest.first(10)));
        assertEquals(Page.last(List.of()), store.due(Instant.MAX, PageRequest.first(10)));
    }

    /** The entries of a complaint are listed by rising version, also past those whose digits are more. */
    @Test
    default void s07EntriesAreListedByRisingVersion() {
        ComplaintStore store = newStore();
        ComplaintCourse course = ComplaintProbe.course("K-1");
        ComplaintCourse other = ComplaintProbe.course("K-10");
        for (int i = 0; i < 11; i++) {
            course.then(ComplaintCommand.escalate(EscalationReason.REQUEST));
            other.then(ComplaintCommand.escalate(EscalationReason.SEVERITY));
        }
        course.save(store);
        other.save(store);
        for (int limit : new int[] {1, 5, 11, 12, 13}) {
            assertEquals(
                    course.entries(),
                    Pages.all(PageRequest.first(limit), request -> store.history(course.number(), request)),
                    "in pages of " + limit);
        }
    }

    /** The cursor of a trail is good for no other complaint, and for no other list. */
    @Test
    default void s07TheCursorOfATrailIsGoodForItsComplaint() {
        ComplaintStore store = newStore();
        ComplaintProbe.course("K-1")
                .then(ComplaintCommand.escalate(EscalationReason.REQUEST))
                .save(store);
        ComplaintProbe.course("K-2")
                .then(ComplaintCommand.escalate(EscalationReason.REQUEST))
                .save(store);
        PageRequest one = PageRequest.first(1);
        PageRequest next =
                one.after(store.history(ComplaintNumber.of("K-1"), one).next().orElseThrow());
        for (String number : List.of("K-2", "K-3", "K-")) {
            assertThrows(IllegalArgumentException.class, () -> store.history(ComplaintNumber.of(number), next), number);
        }
        assertThrows(IllegalArgumentException.class, () -> store.open(next));
        assertThrows(IllegalArgumentException.class, () -> store.ofCustomer(CUSTOMER, next));
        assertThrows(IllegalArgumentException.class, () -> store.due(Instant.MAX, next));
    }

    /** Entries of every move come back whole, and make the complaint that is stored. */
    @Test
    default void s11EntriesComeBackWholeAndMakeTheComplaint() {
        ComplaintStore store = newStore();
        for (ComplaintCourse course : ComplaintProbe.courses(CUSTOMER, AT)) {
            course.save(store);
            assertEquals(course.entries(), ComplaintProbe.history(store, course.number()));
            assertEquals(Optional.of(new Stored<>(course.version(), course.complaint())), store.find(course.number()));
            assertEquals(
                    course.complaint().anonymised(), Complaint.replay(ComplaintProbe.history(store, course.number())));
        }
    }
}
