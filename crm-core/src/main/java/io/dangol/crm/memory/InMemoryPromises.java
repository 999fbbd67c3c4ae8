package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.PromiseStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Promises in a map.
 *
 * <p>Lists are kept in their order, so a page is found by its cursor. Thread-safe: every method is one atomic unit; a reading
 * sees the promises that were there when it began.
 */
public final class InMemoryPromises implements PromiseStore {

    private static final Form<Promise> FORM = new Form<>(
            Promise.SNAPSHOT_TYPE,
            Promise::id,
            InMemoryPromises::byMaking,
            promise -> Set.of(promise.customer()),
            Promise::anonymised,
            Promise::snapshot,
            Promise::restore);

    private final KeptList<Promise> ofCustomer = KeptList.lastFirst(
            "promise.ofCustomer", promise -> Set.of(promise.customer().value()), InMemoryPromises::byMaking);
    private final KeptList<Promise> due = KeptList.firstFirst(
            "promise.due",
            promise -> promise.isSettled() ? Set.of() : Set.of(KeptList.ALL),
            promise -> new SortKey(EpochMicros.exact(promise.dueAt()), promise.id()));
    private final AggregateTable<Promise> table = new AggregateTable<>(FORM, List.of(ofCustomer, due));

    /** Makes an empty store. */
    public InMemoryPromises() {}

    @Override
    public Optional<Stored<Promise>> find(String id) {
        return table.find(id);
    }

    @Override
    public Saved save(Change change) {
        return table.save(change);
    }

    @Override
    public Page<Stored<Promise>> ofCustomer(CustomerId customer, PageRequest request) {
        return table.page(ofCustomer, customer.value(), request);
    }

    @Override
    public Page<Stored<Promise>> due(Instant notAfter, PageRequest request) {
        return table.page(
                due, KeptList.ALL, key -> !EpochMicros.toInstant(key.number()).isAfter(notAfter), request);
    }

    @Override
    public void read(Instant from, Instant to, Consumer<? super Promise> consumer) {
        Window.of("promises", from, to).read(table.all(), Promise::dueAt, consumer);
    }

    @Override
    public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        return table.dataOf(subject, request);
    }

    @Override
    public int delete(CustomerId subject) {
        return table.delete(subject);
    }

    @Override
    public int anonymise(CustomerId subject) {
        return table.anonymise(subject);
    }

    private static SortKey byMaking(Promise promise) {
        return new SortKey(EpochMicros.exact(promise.madeAt()), promise.id());
    }
}
