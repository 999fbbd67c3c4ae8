package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.conduct.ConductTrail;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ConductStore} holds to about the entries of the trail: each write leaves its own, and they come back whole,
 * in order.
 *
 * <p>Implement {@link ConductStoreContract}, and not this one.
 */
public interface ConductEntryContract extends PersonalAggregateContract<ConductStore, ConductCase> {

    /** A write that is refused leaves no entry, and one that is carried out leaves its own. */
    @Test
    default void s01ARefusedWriteLeavesNoEntry() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().save(store);
        Change early = course.moved("move", 2);
        assertThrows(VersionConflictException.class, () -> store.save(early));
        assertEquals(Optional.empty(), store.entry(early.command()));
        assertEquals(course.entries(), ConductProbe.history(store, CUSTOMER));
        Change next = course.moved("move", 1);
        store.save(next);
        assertEquals(Optional.of(ConductEntry.of(next)), store.entry(next.command()));
        assertEquals(2, ConductProbe.history(store, CUSTOMER).size());
    }

    /** Of racing writers one leaves its entry, that of what is stored. */
    @Test
    default void s01OfRacingWritersOneLeavesItsEntry() {
        for (int round = 0; round < 10; round++) {
            ConductStore store = newStore();
            ConductCourse course = ConductProbe.course().save(store);
            Race.run(runner -> store.save(course.moved("move " + runner, 1)));
            List<ConductEntry> trail = ConductProbe.history(store, CUSTOMER);
            assertEquals(2, trail.size(), trail::toString);
            assertEquals(
                    store.find(CUSTOMER).orElseThrow().value(),
                    ConductTrail.of(trail).conductCase());
        }
    }

    /** Nobody sees a case without its entry, or an entry without its case. */
    @Test
    default void s01NobodySeesACaseWithoutItsEntry() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().save(store);
        List<Change> moves = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            moves.add(course.theft(1).change());
        }
        List<Object> outcomes = Race.run(runner -> {
            if (runner == 0) {
                moves.forEach(store::save);
                return true;
            }
            boolean whole = true;
            for (int i = 0; i < 60; i++) {
                long version = store.find(CUSTOMER).orElseThrow().version().value();
                long entries = ConductProbe.history(store, CUSTOMER).size();
                long after = store.find(CUSTOMER).orElseThrow().version().value();
                whole &= version <= entries && entries <= after;
            }
            return whole;
        });
        assertEquals(List.of(true), outcomes.stream().distinct().toList());
    }

    /** A write without its entry, or with that of another write, is refused and leaves nothing. */
    @Test
    default void s01AWriteWithoutItsEntryIsRefused() {
        ConductStore store = newStore();
        Change whole = ConductProbe.course().change();
        Change other = ConductProbe.course("C-2").change();
        Change later = ConductProbe.course().theft(1).change();
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
        Change ofAnother = new Change(whole.command(), whole.key(), whole.expected(), other.state(), whole.events());
        assertThrows(IllegalArgumentException.class, () -> store.save(ofAnother));
        assertEquals(List.of(), listed(store, 10));
        assertEquals(List.of(), ConductProbe.history(store, CUSTOMER));
        assertEquals(new Saved(Version.of(1), false), store.save(whole));
    }

    /** An entry is found by its command as soon as the write has returned. */
    @Test
    default void s04AnEntryIsFoundByItsCommand() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().drafted().save(store);
        for (ConductEntry entry : course.entries()) {
            assertEquals(Optional.of(entry), store.entry(entry.command()));
        }
    }

    /** A repeat leaves no second entry. */
    @Test
    default void s05ARepeatLeavesNoSecondEntry() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().drafted();
        course.save(store).save(store);
        assertEquals(course.entries(), ConductProbe.history(store, CUSTOMER));
        assertEquals(Optional.of(course.stored()), store.find(CUSTOMER));
    }

    /** What a command stands for is the case and the entry: another one of either is refused under its id. */
    @Test
    default void s05ACommandStandsForCaseAndEntry() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().save(store);
        Change first = course.change();
        ConductCase more = course.theft(1).conduct();
        Change otherCase = new Change(first.command(), first.key(), first.expected(), more.snapshot(), first.events());
        assertThrows(IdempotencyConflictException.class, () -> store.save(otherCase));
        ConductEntry entry = ConductCourse.begun(ConductCourse.theft(CUSTOMER, 9, 1, AT), AT, first.command())
                .entry();
        Change otherEntry =
                new Change(first.command(), first.key(), first.expected(), first.state(), List.of(entry.snapshot()));
        assertThrows(IdempotencyConflictException.class, () -> store.save(otherEntry));
        assertEquals(course.entries().subList(0, 1), ConductProbe.history(store, CUSTOMER));
    }

    /** Of what is not there no entry is found, every list is empty and nothing is read. */
    @Test
    default void s06WhatIsNotThereHasNoEntries() {
        ConductStore store = newStore();
        assertEquals(Optional.empty(), store.entry(CommandId.of("never carried out")));
        assertEquals(Page.last(List.of()), store.history(CUSTOMER, PageRequest.first(10)));
        assertEquals(Page.last(List.of()), store.due(Instant.MAX, PageRequest.first(10)));
        assertEquals(Page.last(List.of()), store.waiting(Instant.MAX, PageRequest.first(10)));
        store.read(conduct -> {
            throw new AssertionError("a case was read");
        });
    }

    /** The entries of a case are listed by rising version, also past those whose digits are more. */
    @Test
    default void s07EntriesAreListedByRisingVersion() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course("C-1");
        ConductCourse other = ConductProbe.course("C-10");
        for (int i = 0; i < 11; i++) {
            course.theft(1);
            other.theft(1);
        }
        course.save(store);
        other.save(store);
        for (int limit : new int[] {1, 5, 11, 12, 13}) {
            assertEquals(
                    course.entries(),
                    Pages.all(PageRequest.first(limit), request -> store.history(CUSTOMER, request)),
                    "in pages of " + limit);
        }
    }

    /** The cursor of a trail is good for no other customer, and for no other list. */
    @Test
    default void s07TheCursorOfATrailIsGoodForItsCustomer() {
        ConductStore store = newStore();
        ConductProbe.course("C-1").theft(1).save(store);
        ConductProbe.course("C-2").theft(1).save(store);
        PageRequest one = PageRequest.first(1);
        PageRequest next = one.after(store.history(CUSTOMER, one).next().orElseThrow());
        for (String customer : List.of("C-2", "C-3", "C-")) {
            assertThrows(IllegalArgumentException.class, () -> store.history(CustomerId.of(customer), next), customer);
        }
        assertThrows(IllegalArgumentException.class, () -> store.due(Instant.MAX, next));
        assertThrows(IllegalArgumentException.class, () -> store.waiting(Instant.MAX, next));
        assertThrows(IllegalArgumentException.class, () -> store.dataOf(CUSTOMER, next));
    }

    /** Entries of every move come back whole, and make the case that is stored. */
    @Test
    default void s11EntriesComeBackWholeAndMakeTheCase() {
        ConductStore store = newStore();
        for (ConductCourse course : ConductProbe.courses(AT, "text")) {
            course.save(store);
            List<ConductEntry> trail = ConductProbe.history(store, course.customer());
            assertEquals(course.entries(), trail);
            trail.forEach(entry -> assertEquals(entry, ConductEntry.restore(entry.snapshot())));
            assertEquals(Optional.of(course.stored()), store.find(course.customer()));
            assertEquals(course.conduct(), ConductTrail.of(trail).conductCase());
        }
    }

    /** A page of a trail is the caller's to keep, not a way into the store. */
    @Test
    default void s14ATrailIsNoWayIntoTheStore() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().save(store);
        List<ConductEntry> page = store.history(CUSTOMER, PageRequest.first(10)).items();
        store.save(course.theft(1).change());
        assertEquals(course.entries().subList(0, 1), page);
        assertThrows(UnsupportedOperationException.class, page::clear);
        assertEquals(course.entries(), ConductProbe.history(store, CUSTOMER));
    }
}
