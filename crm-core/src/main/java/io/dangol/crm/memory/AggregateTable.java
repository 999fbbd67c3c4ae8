package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Aggregates of one type by key, under the rules of storage ports: versions, command ids, erasure.
 *
 * <p>An erased key keeps its version, one higher, so that a writer who read the aggregate before cannot bring it back.
 * Thread-safe: every method is one atomic unit.
 */
final class AggregateTable<T> implements PersonalDataStore {

    private final Form<T> form;
    private final Map<String, Row<T>> rows = new TreeMap<>();
    private final Map<CommandId, Done> commands = new HashMap<>();
    private final Map<String, List<CommandId>> commandsOfKey = new HashMap<>();
    private final Map<CustomerId, Set<String>> keysOfSubject = new HashMap<>();

    AggregateTable(Form<T> form) {
        this.form = form;
    }

    synchronized Optional<Stored<T>> find(String key) {
        return Optional.ofNullable(rows.get(key)).flatMap(Row::stored);
    }

    synchronized Saved save(Change change) {
        T state = form.restore(change.state());
        if (!form.id(state).equals(change.key())) {
            throw new IllegalArgumentException("The change names the key " + change.key() + ", its state is that of "
                    + form.id(state) + ". Make the change from the aggregate itself.");
        }
        ContentHash hash = change.contentHash();
        Done before = commands.get(change.command());
        if (before != null) {
            if (before.hash.equals(hash)) {
                return new Saved(before.version, true);
            }
            throw new IdempotencyConflictException(change.command(), hash, before.hash);
        }
        Version stored = versionOf(change.key());
        if (!stored.equals(change.expected())) {
            throw new VersionConflictException(change.state().type(), change.key(), change.expected(), stored);
        }
        put(change.key(), change.version(), Optional.of(state));
        commands.put(change.command(), new Done(hash, change.version()));
        commandsOfKey.computeIfAbsent(change.key(), key -> new ArrayList<>()).add(change.command());
        return new Saved(change.version(), false);
    }

    /** Returns a page of what a predicate accepts among all. */
    synchronized Page<Stored<T>> page(Predicate<T> accepts, Function<T, SortKey> order, PageRequest request) {
        NavigableMap<SortKey, Stored<T>> sorted = new TreeMap<>();
        rows.values().forEach(row -> addTo(sorted, row, accepts, order));
        return SortKey.page(sorted, request);
    }

    /** Returns a page of what a predicate accepts among the items about a customer, the last of the form's order first. */
    synchronized Page<Stored<T>> lastFirst(CustomerId subject, Predicate<T> accepts, PageRequest request) {
        return SortKey.page(of(subject, accepts).descendingMap(), request);
    }

    /** Returns a page of what a predicate accepts among the items about a customer, in the form's order. */
    synchronized Page<Stored<T>> firstFirst(CustomerId subject, Predicate<T> accepts, PageRequest request) {
        return SortKey.page(of(subject, accepts), request);
    }

    /** Returns all that is there now. */
    synchronized List<T> all() {
        return rows.values().stream().flatMap(row -> row.state().stream()).toList();
    }

    @Override
    public synchronized Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        Page<Stored<T>> page = firstFirst(subject, item -> true, request);
        List<Snapshot> items = page.items().stream()
                .map(stored -> form.snapshot(stored.value()))
                .toList();
        return new Page<>(items, page.next());
    }

    @Override
    public synchronized int delete(CustomerId subject) {
        int changed = 0;
        for (Stored<T> stored : of(subject, item -> true).values()) {
            boolean shared = form.subjects(stored.value()).size() > 1;
            changed += replace(stored, shared ? Optional.of(form.anonymised(stored.value())) : Optional.empty());
        }
        return changed;
    }

    @Override
    public synchronized int anonymise(CustomerId subject) {
        int changed = 0;
        for (Stored<T> stored : of(subject, item -> true).values()) {
            changed += replace(stored, Optional.of(form.anonymised(stored.value())));
        }
        return changed;
    }

    private NavigableMap<SortKey, Stored<T>> of(CustomerId subject, Predicate<T> accepts) {
        NavigableMap<SortKey, Stored<T>> sorted = new TreeMap<>();
        for (String key : keysOfSubject.getOrDefault(subject, Set.of())) {
            find(key)
                    .filter(stored -> accepts.test(stored.value()))
                    .ifPresent(stored -> sorted.put(form.order(stored.value()), stored));
        }
        return sorted;
    }

    private static <T> void addTo(
            NavigableMap<SortKey, Stored<T>> sorted, Row<T> row, Predicate<T> accepts, Function<T, SortKey> order) {
        row.stored()
                .filter(stored -> accepts.test(stored.value()))
                .ifPresent(stored -> sorted.put(order.apply(stored.value()), stored));
    }

    private int replace(Stored<T> stored, Optional<T> state) {
        String key = form.id(stored.value());
        // Hashes of what is erased go even where the state was anonymous already: it may have had a name before.
        Optional.ofNullable(commandsOfKey.remove(key)).ifPresent(done -> done.forEach(commands::remove));
        if (state.equals(Optional.of(stored.value()))) {
            return 0;
        }
        put(key, stored.version().next(), state);
        return 1;
    }

    private void put(String key, Version version, Optional<T> state) {
        Row<T> before = rows.put(key, new Row<>(version, state));
        Optional.ofNullable(before)
                .flatMap(Row::state)
                .ifPresent(old -> form.subjects(old)
                        .forEach(subject -> keysOfSubject
                                .getOrDefault(subject, new HashSet<>())
                                .remove(key)));
        state.ifPresent(now -> form.subjects(now)
                .forEach(subject -> keysOfSubject
                        .computeIfAbsent(subject, s -> new HashSet<>())
                        .add(key)));
    }

    private Version versionOf(String key) {
        Row<T> row = rows.get(key);
        return row == null ? Version.ABSENT : row.version;
    }

    private record Row<T>(Version version, Optional<T> state) {

        private Optional<Stored<T>> stored() {
            return state.map(value -> new Stored<>(version, value));
        }
    }

    private record Done(ContentHash hash, Version version) {}
}
