package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PermanentStorageException;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Entries that are written once, by id and by customer, under the rules of storage ports.
 *
 * <p>The id of an erased entry stays taken. Thread-safe: every method is one atomic unit.
 */
final class EntryTable<T> implements PersonalDataStore {

    private final Form<T> form;
    private final Map<String, Entry<T>> entries = new HashMap<>();
    private final Map<CustomerId, NavigableMap<SortKey, T>> bySubject = new HashMap<>();

    EntryTable(Form<T> form) {
        this.form = form;
    }

    synchronized boolean append(T item) {
        String id = form.id(item);
        ContentHash hash = ContentHash.of(form.snapshot(item));
        Entry<T> before = entries.get(id);
        if (before == null) {
            entries.put(id, new Entry<>(Optional.of(hash), Optional.of(item)));
            index(item);
            return true;
        }
        ContentHash stored = before.hash.orElseThrow(() -> new PermanentStorageException(
                "Entry " + id + " was erased; its id is not used again. Nothing was written.", null));
        if (!stored.equals(hash)) {
            throw new IdempotencyConflictException(CommandId.of(id), hash, stored);
        }
        return false;
    }

    /** Returns the entries that are there now, in no order. */
    synchronized List<T> all() {
        return entries.values().stream().flatMap(entry -> entry.item.stream()).toList();
    }

    /** Returns a page of what a predicate accepts among the entries about a customer, the last of the form's order first. */
    synchronized Page<T> lastFirst(CustomerId subject, Predicate<T> accepts, PageRequest request) {
        return SortKey.page(of(subject, accepts).descendingMap(), request);
    }

    /** Returns a page of the entries about a customer, in the form's order. */
    synchronized Page<T> firstFirst(CustomerId subject, PageRequest request) {
        return SortKey.page(of(subject), request);
    }

    @Override
    public synchronized Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        Page<T> page = firstFirst(subject, request);
        return new Page<>(page.items().stream().map(form::snapshot).toList(), page.next());
    }

    @Override
    public synchronized int delete(CustomerId subject) {
        int changed = 0;
        for (T item : List.copyOf(of(subject).values())) {
            boolean shared = form.subjects(item).size() > 1;
            changed += replace(item, shared ? Optional.of(form.anonymised(item)) : Optional.empty());
        }
        return changed;
    }

    @Override
    public synchronized int anonymise(CustomerId subject) {
        int changed = 0;
        for (T item : List.copyOf(of(subject).values())) {
            changed += replace(item, Optional.of(form.anonymised(item)));
        }
        return changed;
    }

    private NavigableMap<SortKey, T> of(CustomerId subject) {
        return bySubject.getOrDefault(subject, new TreeMap<>());
    }

    private NavigableMap<SortKey, T> of(CustomerId subject, Predicate<T> accepts) {
        NavigableMap<SortKey, T> accepted = new TreeMap<>(of(subject));
        accepted.values().removeIf(accepts.negate());
        return accepted;
    }

    private int replace(T item, Optional<T> now) {
        if (now.equals(Optional.of(item))) {
            return 0;
        }
        entries.put(form.id(item), new Entry<>(Optional.empty(), now));
        form.subjects(item).forEach(subject -> of(subject).remove(form.order(item)));
        now.ifPresent(this::index);
        return 1;
    }

    private void index(T item) {
        form.subjects(item)
                .forEach(subject ->
                        bySubject.computeIfAbsent(subject, s -> new TreeMap<>()).put(form.order(item), item));
    }

    /** An erased entry has no hash; one that is made anonymous still has an item. */
    private record Entry<T>(Optional<ContentHash> hash, Optional<T> item) {}
}
