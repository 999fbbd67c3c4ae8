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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Aggregates of one type by key, under the rules of storage ports: versions, command ids, erasure.
 *
 * <p>An erased key keeps its version, one higher, so that a writer who read the aggregate before cannot bring it back.
 * Thread-safe: every method is one atomic unit.
 */
final class AggregateTable<T> implements PersonalDataStore {

    private final Form<T> form;
    private final Map<String, Row<T>> rows = new HashMap<>();
    private final Map<CommandId, Done> commands = new HashMap<>();
    private final Map<String, List<CommandId>> commandsOfKey = new HashMap<>();
    private final KeptList<T> data;
    private final List<KeptList<T>> lists;

    AggregateTable(Form<T> form, List<KeptList<T>> lists) {
        this.form = form;
        data = form.data();
        this.lists = Stream.concat(Stream.of(data), lists.stream()).toList();
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

    /** Returns a page of a group of a list. */
    Page<Stored<T>> page(KeptList<T> list, String group, PageRequest request) {
        return page(list, group, key -> true, request);
    }

    /** Returns a page of a group of a list, up to the first key that is beyond what is asked for. */
    synchronized Page<Stored<T>> page(KeptList<T> list, String group, Predicate<SortKey> within, PageRequest request) {
        Page<String> keys = list.page(group, within, request);
        return new Page<>(keys.items().stream().map(this::stored).toList(), keys.next());
    }

    /** Returns all that is there now, in no order. */
    synchronized List<T> all() {
        return rows.values().stream().flatMap(row -> row.state().stream()).toList();
    }

    /** Returns the keys of what is about a customer now, in the form's order. */
    synchronized List<String> keys(CustomerId subject) {
        return data.ids(subject.value());
    }

    @Override
    public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        Page<Stored<T>> page = page(data, subject.value(), request);
        List<Snapshot> items = page.items().stream()
                .map(stored -> form.snapshot(stored.value()))
                .toList();
        return new Page<>(items, page.next());
    }

    @Override
    public synchronized int delete(CustomerId subject) {
        int changed = 0;
        for (Stored<T> stored : about(subject)) {
            boolean shared = form.subjects(stored.value()).size() > 1;
            changed += replace(stored, shared ? Optional.of(form.anonymised(stored.value())) : Optional.empty());
        }
        return changed;
    }

    @Override
    public synchronized int anonymise(CustomerId subject) {
        int changed = 0;
        for (Stored<T> stored : about(subject)) {
            changed += replace(stored, Optional.of(form.anonymised(stored.value())));
        }
        return changed;
    }

    private List<Stored<T>> about(CustomerId subject) {
        return keys(subject).stream().map(this::stored).toList();
    }

    private Stored<T> stored(String key) {
        return find(key).orElseThrow();
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
        Optional.ofNullable(rows.put(key, new Row<>(version, state)))
                .flatMap(Row::state)
                .ifPresent(before -> lists.forEach(list -> list.remove(before)));
        state.ifPresent(now -> lists.forEach(list -> list.add(now)));
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
