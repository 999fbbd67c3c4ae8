package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintStore;
import io.dangol.crm.complaint.EscalationReason;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.StorageException;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link ComplaintStore} holds to. */
public interface ComplaintStoreContract extends PersonalAggregateContract<ComplaintStore, Complaint> {

    @Override
    default PersonalAggregateProbe<ComplaintStore, Complaint> probe() {
        return ComplaintProbe.PROBE;
    }

    /** A write that is refused leaves no entry, and one that is carried out leaves its own. */
    @Test
    default void s01ARefusedWriteLeavesNoEntry() {
        ComplaintStore store = newStore();
        ComplaintCourse course = course("K-1").save(store);
        Change early = moved(course, "move", 2, 1);
        assertThrows(VersionConflictException.class, () -> store.save(early));
        assertEquals(Optional.empty(), store.entry(early.command()));
        assertEquals(course.entries(), history(store, course.number()));
        Change next = moved(course, "move", 1, 1);
        store.save(next);
        assertEquals(Optional.of(ComplaintEntry.of(next)), store.entry(next.command()));
        assertEquals(2, history(store, course.number()).size());
    }

    /** Of racing writers one leaves its entry, that of what is stored. */
    @Test
    default void s01OfRacingWritersOneLeavesItsEntry() {
        for (int round = 0; round < 20; round++) {
            ComplaintStore store = newStore();
            ComplaintCourse course = course("K-1").save(store);
            Race.run(runner -> store.save(moved(course, "move " + runner, 1, runner + 1)));
            List<ComplaintEntry> trail = history(store, course.number());
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
        ComplaintCourse course = course("K-1").save(store);
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
                long entries = history(store, course.number()).size();
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
        Change whole = course("K-1").change();
        Change other = course("K-2").change();
        Change later = course("K-1")
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
        assertEquals(List.of(), history(store, ComplaintNumber.of("K-1")));
        assertEquals(new Saved(Version.of(1), false), store.save(whole));
    }

    /** No place of a series comes twice, and each series has its own. */
    @Test
    default void s03NoPlaceComesTwice() {
        ComplaintStore store = newStore();
        assertEquals(1, store.nextPlace("C-2026"));
        assertEquals(1, store.nextPlace("c-2026"));
        List<Object> outcomes = Race.run(runner -> {
            List<Long> places = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                places.add(store.nextPlace("C-2026"));
            }
            return places;
        });
        Set<Object> places = new HashSet<>();
        outcomes.forEach(each -> places.addAll((List<?>) each));
        assertEquals(Race.RUNNERS * 25, places.size(), outcomes::toString);
        assertFalse(places.contains(1L), "the first place came again");
        assertThrows(IllegalArgumentException.class, () -> store.nextPlace(""));
    }

    /** No place comes again after an erasure. */
    @Test
    default void s03NoPlaceComesAgainAfterAnErasure() {
        ComplaintStore store = newStore();
        long first = store.nextPlace("C-2026");
        course(ComplaintNumber.of("C-2026", first).value()).save(store);
        assertEquals(1, store.delete(CUSTOMER));
        assertTrue(store.nextPlace("C-2026") > first, "the place came again");
    }

    /** An entry is found by its command as soon as the write has returned. */
    @Test
    default void s04AnEntryIsFoundByItsCommand() {
        ComplaintStore store = newStore();
        ComplaintCourse course = course("K-1").then(ComplaintCommand.escalate(EscalationReason.SEVERITY));
        course.save(store);
        for (ComplaintEntry entry : course.entries()) {
            assertEquals(Optional.of(entry), store.entry(entry.command()));
        }
    }

    /** A repeat leaves no second entry. */
    @Test
    default void s05ARepeatLeavesNoSecondEntry() {
        ComplaintStore store = newStore();
        ComplaintCourse course = course("K-1").then(ComplaintCommand.escalate(EscalationReason.SEVERITY));
        course.save(store).save(store);
        assertEquals(course.entries(), history(store, course.number()));
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
        ComplaintCourse course = course("K-1");
        ComplaintCourse other = course("K-10");
        for (int i = 0; i < 11; i++) {
            course.then(ComplaintCommand.escalate(EscalationReason.REQUEST));
            other.then(ComplaintCommand.escalate(EscalationReason.SEVERITY));
        }
        course.save(store);
        other.save(store);
        for (int limit : new int[] {1, 5, 11, 12, 13}) {
            assertEquals(
                    course.entries(),
                    pages(PageRequest.first(limit), request -> store.history(course.number(), request)),
                    "in pages of " + limit);
        }
    }

    /** The cursor of a trail is good for no other complaint, and for no other list. */
    @Test
    default void s07TheCursorOfATrailIsGoodForItsComplaint() {
        ComplaintStore store = newStore();
        course("K-1").then(ComplaintCommand.escalate(EscalationReason.REQUEST)).save(store);
        course("K-2").then(ComplaintCommand.escalate(EscalationReason.REQUEST)).save(store);
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

    /** The open list holds what was assigned and not answered for good, by receipt, equal instants by number. */
    @Test
    default void s07TheOpenListIsByReceipt() {
        ComplaintStore store = newStore();
        for (int i : new int[] {3, 0, 4, 1, 2}) {
            assigned("K-" + i, AT.plusSeconds(i / 2)).save(store);
        }
        course("not yet").save(store);
        assigned("no more", AT).then(ComplaintCommand.withdraw("letter-1")).save(store);
        for (int limit : new int[] {1, 2, 5, 6}) {
            assertEquals(List.of("K-0", "K-1", "K-2", "K-3", "K-4"), numbers(PageRequest.first(limit), store::open));
        }
    }

    /** What leaves the open list between two pages hides none of the others. */
    @Test
    default void s07LeavingTheOpenListBetweenPagesHidesNothingElse() {
        for (String leaving : List.of("b", "c", "d")) {
            ComplaintStore store = newStore();
            List<String> all = List.of("a", "b", "c", "d", "e");
            all.forEach(number -> assigned(number, AT).save(store));
            Change leave = assigned(leaving, AT)
                    .then(ComplaintCommand.withdraw("letter-1"))
                    .change();
            assertEquals(withoutLater(all, leaving), numbersWhile(() -> store.save(leave), store::open));
            assertFalse(numbers(PageRequest.first(9), store::open).contains(leaving));
        }
    }

    /** A customer's complaints are listed from the last received to the first, equal instants from the greatest number down. */
    @Test
    default void s07ComplaintsAreListedLastReceivedFirst() {
        ComplaintStore store = newStore();
        for (int i : new int[] {2, 0, 3, 1}) {
            probe().write(store, probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text"));
        }
        probe().write(store, probe().item("K-9", CustomerId.of("C-2"), AT, "text"));
        assertEquals(
                List.of("K-3", "K-2", "K-1", "K-0"),
                listed(store, 3).stream()
                        .map(complaint -> complaint.number().value())
                        .toList());
    }

    /** What is due at or before an instant is listed, the earliest due first, equal instants by number. */
    @Test
    default void s08ComplaintsFallDueInOrder() {
        ComplaintStore store = newStore();
        for (String number : List.of("c2", "b2", "a3", "later5", "d1")) {
            due(number, number.charAt(number.length() - 1) - '0').save(store);
        }
        due("closed1", 1).then(ComplaintCommand.withdraw("letter-1")).save(store);
        course("never").save(store);
        Instant end = AT.plus(Duration.ofHours(3));
        assertEquals(
                List.of("d1", "b2", "c2", "a3"), numbers(PageRequest.first(2), request -> store.due(end, request)));
        assertEquals(
                List.of("d1", "b2", "c2"),
                numbers(PageRequest.first(2), request -> store.due(end.minusNanos(1), request)));
        assertEquals(Page.last(List.of()), store.due(AT, PageRequest.first(2)));
    }

    /** A complaint that is done between two pages hides none of the others, whose cursor named it or not. */
    @Test
    default void s08ClosingBetweenPagesHidesNothingElse() {
        for (String closed : List.of("b", "c", "d")) {
            ComplaintStore store = newStore();
            List<String> all = List.of("a", "b", "c", "d", "e");
            all.forEach(number -> due(number, 1).save(store));
            Change close =
                    due(closed, 1).then(ComplaintCommand.withdraw("letter-1")).change();
            assertEquals(
                    withoutLater(all, closed),
                    numbersWhile(() -> store.save(close), request -> store.due(Instant.MAX, request)));
        }
    }

    /** The cursor of a timer is good for a later instant too, and for no other list. */
    @Test
    default void s08TheCursorOfATimerIsGoodForALaterInstant() {
        ComplaintStore store = newStore();
        due("a", 1).save(store);
        due("b", 1).save(store);
        due("c", 2).save(store);
        PageRequest one = PageRequest.first(1);
        PageRequest next =
                one.after(store.due(AT.plus(Duration.ofHours(1)), one).next().orElseThrow());
        assertEquals(List.of("b", "c"), numbers(next, request -> store.due(Instant.MAX, request)));
        assertThrows(IllegalArgumentException.class, () -> store.ofCustomer(CUSTOMER, next));
        assertThrows(IllegalArgumentException.class, () -> store.open(next));
        assertEquals(Page.last(List.of()), store.due(Instant.MIN, one));
    }

    /** What somebody was told of is no longer due. */
    @Test
    default void s08WhatWasEscalatedIsNoLongerDue() {
        ComplaintStore store = newStore();
        ComplaintCourse course = due("a", 1).save(store);
        assertEquals(List.of("a"), numbers(PageRequest.first(9), request -> store.due(Instant.MAX, request)));
        store.save(course.then(ComplaintCommand.escalate(ComplaintClock.FINAL)).change());
        assertEquals(Page.last(List.of()), store.due(Instant.MAX, PageRequest.first(9)));
        assertEquals(Optional.of(new Stored<>(Version.of(2), course.complaint())), store.find(course.number()));
    }

    /** A reading gives what was received in the window, its begin included and its end not, open or closed. */
    @Test
    default void s09AWindowIncludesItsBeginAndNotItsEnd() {
        ComplaintStore store = newStore();
        for (int i = 0; i < 4; i++) {
            ComplaintCourse course = ComplaintProbe.course("K-" + i, CUSTOMER, AT.plusSeconds(i), "text");
            (i == 1 ? course.then(ComplaintCommand.withdraw("letter-1")) : course).save(store);
        }
        List<String> read = new ArrayList<>();
        store.read(AT.plusSeconds(1), AT.plusSeconds(3), complaint -> read.add(probe().key(complaint)));
        assertEquals(Set.of("K-1", "K-2"), Set.copyOf(read));
        assertEquals(2, read.size());
        assertThrows(
                IllegalArgumentException.class,
                () -> store.read(AT.plusSeconds(1), AT, complaint -> read.add("never")));
    }

    /** The window of a reading may be wider than the range of microseconds, and finer than one. */
    @Test
    default void s09AWindowMayBeAny() {
        ComplaintStore store = newStore();
        ComplaintProbe.course("K-0", CUSTOMER, AT, "text").save(store);
        ComplaintProbe.course("K-1", CUSTOMER, AT.plusSeconds(1), "text").save(store);
        Set<String> all = new TreeSet<>();
        store.read(Instant.MIN, Instant.MAX, complaint -> all.add(probe().key(complaint)));
        assertEquals(Set.of("K-0", "K-1"), all);
        Set<String> fine = new TreeSet<>();
        store.read(AT.plusNanos(1), AT.plusSeconds(1).plusNanos(1), complaint -> fine.add(probe().key(complaint)));
        assertEquals(Set.of("K-1"), fine);
    }

    /** Entries of every move come back whole, and make the complaint that is stored. */
    @Test
    default void s11EntriesComeBackWholeAndMakeTheComplaint() {
        ComplaintStore store = newStore();
        for (ComplaintCourse course : ComplaintProbe.courses(CUSTOMER, AT)) {
            course.save(store);
            assertEquals(course.entries(), history(store, course.number()));
            assertEquals(Optional.of(new Stored<>(course.version(), course.complaint())), store.find(course.number()));
            assertEquals(course.complaint().anonymised(), Complaint.replay(history(store, course.number())));
        }
    }

    /** What the consumer throws comes back to the caller. */
    @Test
    default void s12WhatTheConsumerThrowsPassesThrough() {
        ComplaintStore store = newStore();
        course("K-1").save(store);
        IllegalStateException thrown = new IllegalStateException("enough");
        assertEquals(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> store.read(AT, AT.plusSeconds(9), complaint -> {
                            throw thrown;
                        })));
    }

    /** Deletion removes the entries of the person's complaints, and nobody else's. */
    @Test
    default void s15DeletionRemovesTheEntries() {
        ComplaintStore store = newStore();
        ComplaintCourse gone = course("K-1").then(ComplaintCommand.escalate(EscalationReason.REQUEST));
        ComplaintCourse kept = ComplaintProbe.course("K-2", CustomerId.of("C-2"), AT, "text");
        gone.save(store);
        kept.save(store);
        assertEquals(1, store.delete(CUSTOMER));
        assertEquals(List.of(), history(store, gone.number()));
        gone.entries().forEach(entry -> assertEquals(Optional.empty(), store.entry(entry.command())));
        assertEquals(kept.entries(), history(store, kept.number()));
        assertEquals(
                kept.entries(), List.of(store.entry(kept.change().command()).orElseThrow()));
    }

    /** Whether a write or a deletion comes first, afterwards no entry is left. */
    @Test
    default void s15OfAWriteAndADeletionAtOnceNoEntryIsLeft() {
        for (int round = 0; round < 20; round++) {
            ComplaintStore store = newStore();
            ComplaintCourse course = course("K-1").save(store);
            Race.run(runner ->
                    runner == 0 ? store.delete(CUSTOMER) : store.save(moved(course, "move " + runner, 1, runner)));
            assertEquals(Optional.empty(), store.find(course.number()));
            assertEquals(List.of(), history(store, course.number()));
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
        assertEquals(course.entries(), history(store, course.number()));
        for (ComplaintEntry entry : course.entries()) {
            assertFalse(SnapshotText.of(entry.snapshot()).contains(MARKER), "a personal value is in an entry");
        }
        Stored<Complaint> left = store.find(course.number()).orElseThrow();
        assertEquals(new Stored<>(Version.of(3), course.complaint().anonymised()), left);
        store.save(moved(course, "after", 3, 1));
        assertEquals(
                List.of(1L, 2L, 4L),
                history(store, course.number()).stream()
                        .map(entry -> entry.version().value())
                        .toList());
        assertEquals(course.entries(), history(store, course.number()).subList(0, 2));
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
            assertEquals(List.of(), history(store, ComplaintNumber.of("K-2")));
        }
    }

    private ComplaintCourse course(String number) {
        return ComplaintProbe.course(number, CUSTOMER, AT, "text");
    }

    /** Returns another write of a complaint, without what was said, as if it were stored at a version. */
    private static Change moved(ComplaintCourse course, String command, int stored, int seconds) {
        HandlingResult.Handled moved = course.next(
                ComplaintCommand.escalate(EscalationReason.REQUEST),
                Optional.empty(),
                CommandId.of(command),
                Version.of(stored),
                seconds);
        return ComplaintCourse.change(moved.complaint().anonymised(), moved.entry());
    }

    private static ComplaintCourse due(String number, int hours) {
        return ComplaintProbe.dueAfter(number, CUSTOMER, AT, hours);
    }

    private static ComplaintCourse assigned(String number, Instant at) {
        return ComplaintProbe.course(number, CUSTOMER, at, "text")
                .then(ComplaintCommand.assign("clerk", "knows the goods"));
    }

    private static List<ComplaintEntry> history(ComplaintStore store, ComplaintNumber number) {
        return pages(PageRequest.first(100), request -> store.history(number, request));
    }

    private static List<String> numbers(PageRequest first, Function<PageRequest, Page<Stored<Complaint>>> list) {
        return pages(first, list).stream()
                .map(stored -> stored.value().number().value())
                .toList();
    }

    /** Returns the numbers of a list in pages of two, after the first of which something happens. */
    private static List<String> numbersWhile(Runnable meanwhile, Function<PageRequest, Page<Stored<Complaint>>> list) {
        PageRequest two = PageRequest.first(2);
        Page<Stored<Complaint>> page = list.apply(two);
        List<String> seen = new ArrayList<>();
        page.items().forEach(stored -> seen.add(stored.value().number().value()));
        meanwhile.run();
        seen.addAll(numbers(two.after(page.next().orElseThrow()), list));
        return seen;
    }

    /** Returns what is seen of a list where one item goes after the first page of two. */
    private static List<String> withoutLater(List<String> all, String gone) {
        return all.stream()
                .filter(number -> all.indexOf(number) < 2 || !number.equals(gone))
                .toList();
    }

    private static <T> List<T> pages(PageRequest first, Function<PageRequest, Page<T>> list) {
        Page<T> page = list.apply(first);
        List<T> items = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = list.apply(first.after(page.next().orElseThrow()));
            items.addAll(page.items());
        }
        return items;
    }
}
