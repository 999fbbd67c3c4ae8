package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ComplaintStore} holds to about lists of complaints: the open list, those of a customer, what is due, and
 * readings of a window.
 *
 * <p>Implement {@link ComplaintStoreContract}, and not this one.
 */
public interface ComplaintListContract extends PersonalAggregateContract<ComplaintStore, Complaint> {

    /** The open list holds what was assigned and not answered for good, by receipt, equal instants by number. */
    @Test
    default void s07TheOpenListIsByReceipt() {
        ComplaintStore store = newStore();
        for (int i : new int[] {3, 0, 4, 1, 2}) {
            assigned("K-" + i, AT.plusSeconds(i / 2)).save(store);
        }
        ComplaintProbe.course("not yet").save(store);
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
        ComplaintProbe.course("never").save(store);
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

    /** What the consumer throws comes back to the caller. */
    @Test
    default void s12WhatTheConsumerThrowsPassesThrough() {
        ComplaintStore store = newStore();
        ComplaintProbe.course("K-1").save(store);
        IllegalStateException thrown = new IllegalStateException("enough");
        assertEquals(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> store.read(AT, AT.plusSeconds(9), complaint -> {
                            throw thrown;
                        })));
    }

    private static ComplaintCourse due(String number, int hours) {
        return ComplaintProbe.dueAfter(number, CUSTOMER, AT, hours);
    }

    private static ComplaintCourse assigned(String number, Instant at) {
        return ComplaintProbe.course(number, CUSTOMER, at, "text")
                .then(ComplaintCommand.assign("clerk", "knows the goods"));
    }

    private static List<String> numbers(PageRequest first, Function<PageRequest, Page<Stored<Complaint>>> list) {
        return Pages.all(first, list).stream()
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
}
