package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.PromiseStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every {@link PromiseStore} holds to. */
public interface PromiseStoreContract extends PersonalAggregateContract<PromiseStore, Promise> {

    @Override
    default PersonalAggregateProbe<PromiseStore, Promise> probe() {
        return PromiseProbe.PROBE;
    }

    /** What is due at or before an instant and not settled is listed, the earliest due first, equal instants by id. */
    @Test
    default void s08OpenPromisesFallDueInOrder() {
        PromiseStore store = newStore();
        Promise kept = due("kept", 1).keep(AT.plusSeconds(1));
        Promise withdrawn = due("withdrawn", 1).withdraw(AT.plusSeconds(1));
        for (Promise promise :
                List.of(due("c", 2), due("b", 2), due("a", 3), due("later", 5), due("d", 1), kept, withdrawn)) {
            probe().write(store, promise);
        }
        List<String> due = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Page<Stored<Promise>> page = store.due(AT.plusSeconds(3), request);
        page.items().forEach(stored -> due.add(stored.value().id()));
        while (page.next().isPresent()) {
            page = store.due(AT.plusSeconds(3), request.after(page.next().orElseThrow()));
            page.items().forEach(stored -> due.add(stored.value().id()));
        }
        assertEquals(List.of("d", "b", "c", "a"), due);
        assertEquals(Page.last(List.of()), store.due(AT, request));
    }

    /** A promise that is settled between two pages hides none of the others, whose cursor named that promise or not. */
    @Test
    default void s08SettlingBetweenPagesHidesNothingElse() {
        for (String settled : List.of("b", "c", "d")) {
            PromiseStore store = newStore();
            for (String id : List.of("a", "b", "c", "d", "e")) {
                probe().write(store, due(id, 1));
            }
            PageRequest two = PageRequest.first(2);
            Page<Stored<Promise>> page = store.due(AT.plusSeconds(1), two);
            List<String> seen = new ArrayList<>();
            page.items().forEach(stored -> seen.add(stored.value().id()));
            store.save(due(settled, 1).keep(AT).change(CommandId.of("keep"), Version.of(1)));
            while (page.next().isPresent()) {
                page = store.due(AT.plusSeconds(1), two.after(page.next().orElseThrow()));
                page.items().forEach(stored -> seen.add(stored.value().id()));
            }
            assertEquals(
                    List.of("a", "b", "c", "d", "e").stream()
                            .filter(id -> id.equals("b") || !id.equals(settled))
                            .toList(),
                    seen);
        }
    }

    /** The cursor of a timer is good for a later instant too, and for no other list. */
    @Test
    default void s08TheCursorOfATimerIsGoodForALaterInstant() {
        PromiseStore store = newStore();
        for (String id : List.of("a", "b", "c")) {
            probe().write(store, due(id, id.equals("c") ? 2 : 1));
        }
        PageRequest one = PageRequest.first(1);
        PageRequest next = one.after(store.due(AT.plusSeconds(1), one).next().orElseThrow());
        Page<Stored<Promise>> rest =
                store.due(Instant.MAX, PageRequest.first(9).after(next.after().orElseThrow()));
        assertEquals(
                List.of("b", "c"),
                Pages.values(rest).items().stream().map(Promise::id).toList());
        assertThrows(IllegalArgumentException.class, () -> store.ofCustomer(CUSTOMER, next));
        assertEquals(Page.last(List.of()), store.due(Instant.MIN, one));
    }

    /** What was settled is no longer due. */
    @Test
    default void s08WhatIsSettledIsNoLongerDue() {
        PromiseStore store = newStore();
        Promise promise = due("a", 1);
        probe().write(store, promise);
        Promise kept = promise.keep(AT.plusSeconds(1));
        store.save(kept.change(CommandId.of("keep"), Version.of(1)));
        assertEquals(Page.last(List.of()), store.due(AT.plusSeconds(9), PageRequest.first(9)));
        assertEquals(Optional.of(new Stored<>(Version.of(2), kept)), store.find("a"));
    }

    /** A customer's promises are listed from the last made to the first, equal instants from the greatest id down. */
    @Test
    default void s07PromisesAreListedLastMadeFirst() {
        PromiseStore store = newStore();
        for (int i : new int[] {2, 0, 3, 1}) {
            probe().write(store, probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text"));
        }
        assertEquals(
                List.of("K-3", "K-2", "K-1", "K-0"),
                listed(store, 3).stream().map(Promise::id).toList());
    }

    /** A reading gives what is due in the window, its begin included and its end not, settled or not. */
    @Test
    default void s09AWindowIncludesItsBeginAndNotItsEnd() {
        PromiseStore store = newStore();
        for (int i = 0; i < 4; i++) {
            Promise promise = due("K-" + i, i);
            probe().write(store, i == 1 ? promise.keep(AT.plusSeconds(1)) : promise);
        }
        List<String> read = new ArrayList<>();
        store.read(AT.plusSeconds(1), AT.plusSeconds(3), promise -> read.add(promise.id()));
        assertEquals(Set.of("K-1", "K-2"), Set.copyOf(read));
        assertEquals(2, read.size());
        assertThrows(
                IllegalArgumentException.class, () -> store.read(AT.plusSeconds(1), AT, promise -> read.add("never")));
    }

    /** The window of a reading may be wider than the range of microseconds, and finer than one. */
    @Test
    default void s09AWindowMayBeAny() {
        PromiseStore store = newStore();
        probe().write(store, due("K-0", 0));
        probe().write(store, due("K-1", 1));
        Set<String> all = new TreeSet<>();
        store.read(Instant.MIN, Instant.MAX, promise -> all.add(promise.id()));
        assertEquals(Set.of("K-0", "K-1"), all);
        Set<String> fine = new TreeSet<>();
        store.read(AT.plusNanos(1), AT.plusSeconds(1).plusNanos(1), promise -> fine.add(promise.id()));
        assertEquals(Set.of("K-1"), fine);
    }

    /** What the consumer throws comes back to the caller. */
    @Test
    default void s12WhatTheConsumerThrowsPassesThrough() {
        PromiseStore store = newStore();
        probe().write(store, due("K-1", 1));
        IllegalStateException thrown = new IllegalStateException("enough");
        assertEquals(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> store.read(AT, AT.plusSeconds(9), promise -> {
                            throw thrown;
                        })));
    }

    private static Promise due(String id, int seconds) {
        return Promise.of(id, CUSTOMER, "text", AT, AT.plusSeconds(seconds), "agent");
    }

    /** How the kit speaks with the port of promises. */
    enum PromiseProbe implements PersonalAggregateProbe<PromiseStore, Promise> {
        /** The only one. */
        PROBE;

        @Override
        public Class<PromiseStore> port() {
            return PromiseStore.class;
        }

        @Override
        public Promise item(String key, CustomerId customer, Instant at, String text) {
            return Promise.of(key, customer, text, at, at.plus(Duration.ofDays(2)), "agent");
        }

        @Override
        public List<Promise> shapes(CustomerId customer, Instant at) {
            return List.of(
                    item("S-1", customer, at, "text"),
                    item("S-2", customer, at, "text").keep(at.plusSeconds(1)),
                    item("S-3", customer, at, "text").withdraw(at.plusSeconds(1)),
                    item("S-4", customer, at, "text").keep(at.plusSeconds(1)).anonymised());
        }

        @Override
        public String key(Promise item) {
            return item.id();
        }

        @Override
        public CustomerId subject(Promise item) {
            return item.customer();
        }

        @Override
        public Page<Promise> list(PromiseStore store, CustomerId customer, PageRequest request) {
            return Pages.values(store.ofCustomer(customer, request));
        }

        @Override
        public Snapshot snapshot(Promise item) {
            return item.snapshot();
        }

        @Override
        public Promise restore(Snapshot snapshot) {
            return Promise.restore(snapshot);
        }

        @Override
        public Optional<Stored<Promise>> find(PromiseStore store, Promise aggregate) {
            return store.find(aggregate.id());
        }

        @Override
        public Saved save(PromiseStore store, Change change) {
            return store.save(change);
        }

        @Override
        public Promise changed(Promise aggregate, int step) {
            return aggregate.keep(aggregate.madeAt().plusSeconds(step));
        }

        @Override
        public Change change(Promise aggregate, CommandId command, Version expected) {
            return aggregate.change(command, expected);
        }
    }
}
