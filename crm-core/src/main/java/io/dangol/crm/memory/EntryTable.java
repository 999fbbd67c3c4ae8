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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Entries that are written once, by id and by customer, under the rules of storage ports.
 *
 * <p>The id of an erased entry stays taken. Thread-safe: every method is one atomic unit.
 */
final class EntryTable<T> implements PersonalDataStore {

    private final Form<T> form;
    private final Map<String, Entry<T>> entries = new HashMap<>();
    private final KeptList<T> data;
    private final List<KeptList<T>> lists;

    EntryTable(Form<T> form, List<KeptList<T>> lists) {
        this.form = form;
        data = form.data();
        this.lists = Stream.concat(Stream.of(data), lists.stream()).toList();
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

    /** Returns the entries about a customer that are there now, in the form's order. */
    synchronized List<T> all(CustomerId subject) {
        return data.ids(subject.value()).stream().map(this::item).toList();
    }

    /** Returns a page of a customer's part of a list. */
    synchronized Page<T> page(KeptList<T> list, CustomerId customer, PageRequest request) {
        Page<String> ids = list.page(customer.value(), key -> true, request);
        return new Page<>(ids.items().stream().map(this::item).toList(), ids.next());
    }

    @Override
    public synchronized Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        Page<T> page = page(data, subject, request);
        return new Page<>(page.items().stream().map(form::snapshot).toList(), page.next());
    }

    @Override
    public synchronized int delete(CustomerId subject) {
        int changed = 0;
        for (T item : all(subject)) {
            boolean shared = form.subjects(item).size() > 1;
            changed += replace(item, shared ? Optional.of(form.anonymised(item)) : Optional.empty());
        }
        return changed;
    }

    @Override
    public synchronized int anonymise(CustomerId subject) {
        int changed = 0;
        for (T item : all(subject)) {
            changed += replace(item, Optional.of(form.anonymised(item)));
        }
        return changed;
    }

    private T item(String id) {
        return Optional.ofNullable(entries.get(id)).flatMap(Entry::item).orElseThrow();
    }

    private int replace(T item, Optional<T> now) {
        if (now.equals(Optional.of(item))) {
            return 0;
        }
        entries.put(form.id(item), new Entry<>(Optional.empty(), now));
        lists.forEach(list -> list.remove(item));
        now.ifPresent(this::index);
        return 1;
    }

    private void index(T item) {
        lists.forEach(list -> list.add(item));
    }

    /** An erased entry has no hash; one that is made anonymous still has an item. */
    private record Entry<T>(Optional<ContentHash> hash, Optional<T> item) {}
}
