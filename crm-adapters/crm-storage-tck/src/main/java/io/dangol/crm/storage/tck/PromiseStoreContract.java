package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;

/** What every {@link PromiseStore} holds to. */
public interface PromiseStoreContract extends AggregateContract<PromiseStore, Promise> {

    @Override
    default AggregateProbe<PromiseStore, Promise> probe() {
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
    }

    private static Promise due(String id, int seconds) {
        return Promise.of(id, CUSTOMER, "text", AT, AT.plusSeconds(seconds), "agent");
    }

    /** How the kit speaks with the port of promises. */
    enum PromiseProbe implements AggregateProbe<PromiseStore, Promise> {
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
        public Optional<Stored<Promise>> find(PromiseStore store, String key) {
            return store.find(key);
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
