package io.dangol.crm.storage.tck;

import static io.dangol.crm.storage.tck.ConductCourse.DIRECTOR;
import static io.dangol.crm.storage.tck.ConductCourse.GUEST;
import static io.dangol.crm.storage.tck.ConductCourse.LEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductCommand;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ConductStore} holds to about lists of cases: what is due, for whom people wait, and readings of all.
 *
 * <p>Implement {@link ConductStoreContract}, and not this one.
 */
public interface ConductListContract extends PersonalAggregateContract<ConductStore, ConductCase> {

    /** A reading gives every case once, as it stands, and none that was deleted. */
    @Test
    default void s04AReadingGivesEveryCaseOnce() {
        ConductStore store = newStore();
        List<ConductCase> expected = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            expected.add(ConductProbe.course("C-" + i).save(store).conduct());
        }
        store.save(ConductProbe.course("C-7").theft(1).change());
        expected.set(7, ConductProbe.course("C-7").theft(1).conduct());
        store.delete(CustomerId.of("C-9"));
        expected.remove(9);
        store.anonymise(CustomerId.of("C-5"));
        expected.set(5, expected.get(5).anonymised());
        List<ConductCase> read = new ArrayList<>();
        store.read(read::add);
        assertEquals(sorted(expected), sorted(read));
    }

    /** What is due at or before an instant is listed, the earliest due first, equal instants by key. */
    @Test
    default void s08CasesFallDueInOrder() {
        ConductStore store = newStore();
        List<ConductCourse> due = new ArrayList<>();
        for (int i : new int[] {5, 1, 3, 0, 4, 2, 6}) {
            due.add(begun("C-" + i, i / 2).save(store));
        }
        // looked at: due again when the watch ends
        due.add(begun("watched", 0).drafted().save(store));
        begun("under appeal", 0)
                .exited()
                .then(GUEST, ConductCommand.fileAppeal("M-5", List.of(), "text"))
                .save(store);
        begun("left", 0).exited().save(store);
        assertInOrder(due, ConductCase::nextDueAt, store::due);
        assertEquals(Page.last(List.of()), store.due(AT.minusNanos(1), PageRequest.first(2)));
        assertEquals(Page.last(List.of()), store.due(Instant.MIN, PageRequest.first(2)));
    }

    /** What people wait for at or before an instant is listed, the longest waiting first, equal instants by key. */
    @Test
    default void s08CasesWaitInOrder() {
        ConductStore store = newStore();
        List<ConductCourse> waiting = new ArrayList<>();
        for (int i : new int[] {5, 1, 3, 0, 4, 2, 6}) {
            waiting.add(begun("C-" + i, i / 2).drafted().save(store));
        }
        waiting.add(begun("under appeal", 0)
                .exited()
                .then(GUEST, ConductCommand.fileAppeal("M-5", List.of(), "text"))
                .save(store));
        // its review comes later
        waiting.add(begun("left", 0).exited().save(store));
        waiting.add(begun("restricted", 0)
                .recommended()
                .then(DIRECTOR, ConductCommand.restrict("prepayment", "text"))
                .save(store));
        begun("nothing to do", 0).save(store);
        assertInOrder(waiting, ConductCase::waitingSince, store::waiting);
        assertEquals(Page.last(List.of()), store.waiting(AT, PageRequest.first(2)));
        assertEquals(Page.last(List.of()), store.waiting(Instant.MIN, PageRequest.first(2)));
    }

    /** A case that was looked at between two pages hides none of the others, whose cursor named it or not. */
    @Test
    default void s08LookingBetweenPagesHidesNothingElse() {
        for (int looked = 0; looked < 5; looked++) {
            ConductStore store = newStore();
            List<ConductCourse> courses = fiveAtOnce(course -> course.theft(1), store);
            ConductCourse gone = courses.get(looked);
            int before = gone.changes().size();
            List<Change> look =
                    gone.run().changes().subList(before, gone.changes().size());
            Instant end = AT.plusSeconds(60);
            assertEquals(
                    withoutLater(courses, looked),
                    seenWhile(() -> look.forEach(store::save), request -> store.due(end, request)));
        }
    }

    /** A case that was decided between two pages hides none of the others, whose cursor named it or not. */
    @Test
    default void s08DecidingBetweenPagesHidesNothingElse() {
        for (int decided = 0; decided < 5; decided++) {
            ConductStore store = newStore();
            List<ConductCourse> courses = fiveAtOnce(ConductCourse::drafted, store);
            Change decide = courses.get(decided)
                    .then(LEAD, ConductCommand.decline("text"))
                    .change();
            assertEquals(
                    withoutLater(courses, decided),
                    seenWhile(() -> store.save(decide), request -> store.waiting(Instant.MAX, request)));
        }
    }

    /** The cursor of a list of instants is good for a later instant too, and for no other list. */
    @Test
    default void s08ACursorIsGoodForALaterInstant() {
        ConductStore store = newStore();
        List<ConductCourse> courses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            courses.add(begun("C-" + i, i).drafted().theft(1).save(store));
        }
        Instant first = courses.get(0).now();
        PageRequest one = PageRequest.first(1);
        assertEquals(1, store.due(first, one).items().size());
        PageRequest due = one.after(store.due(first.plusSeconds(1), one).next().orElseThrow());
        assertEquals(keys(courses.subList(1, 3)), seen(due, request -> store.due(Instant.MAX, request)));
        PageRequest waiting =
                one.after(store.waiting(first.plusSeconds(1), one).next().orElseThrow());
        assertEquals(keys(courses.subList(1, 3)), seen(waiting, request -> store.waiting(Instant.MAX, request)));
        CustomerId customer = courses.get(0).customer();
        assertThrows(IllegalArgumentException.class, () -> store.waiting(Instant.MAX, due));
        assertThrows(IllegalArgumentException.class, () -> store.due(Instant.MAX, waiting));
        for (PageRequest foreign : List.of(due, waiting)) {
            assertThrows(IllegalArgumentException.class, () -> store.history(customer, foreign));
            assertThrows(IllegalArgumentException.class, () -> store.dataOf(customer, foreign));
        }
    }

    /** What was decided no longer waits, and what was looked at is due at the next end. */
    @Test
    default void s08WhatIsDoneIsNoLongerListed() {
        ConductStore store = newStore();
        ConductCourse course = ConductProbe.course().drafted().save(store);
        Instant soon = course.now().plusSeconds(60);
        PageRequest ten = PageRequest.first(10);
        assertEquals(List.of(course.stored()), store.waiting(soon, ten).items());
        assertEquals(Page.last(List.of()), store.due(soon, ten));
        store.save(course.then(LEAD, ConductCommand.decline("text")).change());
        assertEquals(Page.last(List.of()), store.waiting(Instant.MAX, ten));
        assertEquals(List.of(course.stored()), store.due(soon, ten).items());
        assertEquals(Optional.of(course.stored()), store.find(CUSTOMER));
    }

    /** What the consumer throws comes back to the caller. */
    @Test
    default void s12WhatTheConsumerThrowsPassesThrough() {
        ConductStore store = newStore();
        ConductProbe.course().save(store);
        IllegalStateException thrown = new IllegalStateException("enough");
        assertEquals(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> store.read(conduct -> {
                            throw thrown;
                        })));
    }

    private static ConductCourse begun(String customer, int seconds) {
        return ConductCourse.of(CustomerId.of(customer), AT.plusSeconds(seconds), "text");
    }

    /** Returns five cases that are listed at one instant, in their order. */
    private static List<ConductCourse> fiveAtOnce(Function<ConductCourse, ConductCourse> moves, ConductStore store) {
        return Stream.of("a", "b", "c", "d", "e")
                .map(customer -> moves.apply(begun(customer, 0)).save(store))
                .sorted(Comparator.comparing(ConductCourse::key))
                .toList();
    }

    /** Checks a list up to each of the instants in it, and to just before it. */
    private static void assertInOrder(
            List<ConductCourse> courses,
            Function<ConductCase, Optional<Instant>> instant,
            BiFunction<Instant, PageRequest, Page<Stored<ConductCase>>> list) {
        List<ConductCourse> ordered = courses.stream()
                .sorted(Comparator.comparing((ConductCourse course) ->
                                instant.apply(course.conduct()).orElseThrow())
                        .thenComparing(ConductCourse::key))
                .toList();
        List<Stored<ConductCase>> all =
                ordered.stream().map(ConductCourse::stored).toList();
        for (int limit : new int[] {1, 2, all.size(), all.size() + 1}) {
            assertEquals(
                    all,
                    Pages.all(PageRequest.first(limit), request -> list.apply(Instant.MAX, request)),
                    "in pages of " + limit);
        }
        for (Stored<ConductCase> each : all) {
            Instant at = instant.apply(each.value()).orElseThrow();
            for (Instant end : List.of(at, at.minusNanos(1))) {
                assertEquals(
                        all.stream()
                                .filter(stored -> !instant.apply(stored.value())
                                        .orElseThrow()
                                        .isAfter(end))
                                .toList(),
                        Pages.all(PageRequest.first(2), request -> list.apply(end, request)),
                        "up to " + end);
            }
        }
    }

    private static List<String> seen(PageRequest first, Function<PageRequest, Page<Stored<ConductCase>>> list) {
        return Pages.all(first, list).stream()
                .map(stored -> stored.value().key())
                .toList();
    }

    /** Returns what is seen of a list in pages of two, after the first of which something happens. */
    private static List<String> seenWhile(Runnable meanwhile, Function<PageRequest, Page<Stored<ConductCase>>> list) {
        PageRequest two = PageRequest.first(2);
        Page<Stored<ConductCase>> page = list.apply(two);
        List<String> seen = new ArrayList<>();
        page.items().forEach(stored -> seen.add(stored.value().key()));
        meanwhile.run();
        seen.addAll(seen(two.after(page.next().orElseThrow()), list));
        return seen;
    }

    /** Returns what is seen where one case goes after the first page of two. */
    private static List<String> withoutLater(List<ConductCourse> courses, int gone) {
        List<String> keys = new ArrayList<>(keys(courses));
        if (gone >= 2) {
            keys.remove(gone);
        }
        return keys;
    }

    private static List<String> keys(List<ConductCourse> courses) {
        return courses.stream().map(ConductCourse::key).toList();
    }

    private static List<ConductCase> sorted(List<ConductCase> cases) {
        return cases.stream().sorted(Comparator.comparing(ConductCase::key)).toList();
    }
}
