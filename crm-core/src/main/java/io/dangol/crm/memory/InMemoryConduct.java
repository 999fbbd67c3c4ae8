package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PermanentStorageException;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Conduct cases and their trails in maps.
 *
 * <p>Lists are kept in their order, so a page is found by its cursor. An erasure takes time in proportion to what the customer
 * has; the ids of erased commands stay. Thread-safe: every method is one atomic unit; a reading sees the cases that were there
 * when it began.
 */
public final class InMemoryConduct implements ConductStore {

    private static final Form<ConductCase> FORM = new Form<>(
            ConductCase.SNAPSHOT_TYPE,
            ConductCase::key,
            conduct -> SortKey.of(conduct.key()),
            conduct -> Set.of(conduct.customer()),
            ConductCase::anonymised,
            ConductCase::snapshot,
            ConductCase::restore);

    private final KeptList<ConductCase> due = byInstant("conduct.due", ConductCase::nextDueAt);
    private final KeptList<ConductCase> waiting = byInstant("conduct.waiting", ConductCase::waitingSince);
    private final KeptList<ConductEntry> history = KeptList.firstFirst(
            "conduct.history",
            entry -> Set.of(entry.caseKey()),
            entry -> new SortKey(entry.version().value(), entry.command().value()));
    private final AggregateTable<ConductCase> table = new AggregateTable<>(FORM, List.of(due, waiting));
    private final Map<CommandId, ConductEntry> entries = new HashMap<>();
    private final Set<CommandId> erased = new HashSet<>();

    /** Makes an empty store. */
    public InMemoryConduct() {}

    private static KeptList<ConductCase> byInstant(String name, Function<ConductCase, Optional<Instant>> instant) {
        return KeptList.firstFirst(
                name,
                conduct -> instant.apply(conduct).isPresent() ? Set.of(KeptList.ALL) : Set.of(),
                conduct -> new SortKey(EpochMicros.exact(instant.apply(conduct).orElseThrow()), conduct.key()));
    }

    @Override
    public synchronized Optional<Stored<ConductCase>> find(CustomerId customer) {
        return table.keys(customer).stream().findFirst().flatMap(table::find);
    }

    @Override
    public synchronized Saved save(Change change) {
        ConductEntry entry = ConductEntry.of(change);
        if (erased.contains(change.command())) {
            throw new PermanentStorageException(
                    "the conduct case of command " + change.command() + " was erased; its id is not used again", null);
        }
        requireNew(entry);
        requireOnlyCase(entry);
        Saved saved = table.save(change);
        if (!saved.replayed()) {
            entries.put(entry.command(), entry);
            history.add(entry);
        }
        return saved;
    }

    /** A table forgets the commands of what was made anonymous; the entries that they made are still known. */
    private void requireNew(ConductEntry entry) {
        ConductEntry before = entries.get(entry.command());
        if (before != null && !before.equals(entry) && !before.equals(entry.anonymised())) {
            throw new IdempotencyConflictException(
                    entry.command(), ContentHash.of(entry.snapshot()), ContentHash.of(before.snapshot()));
        }
    }

    private void requireOnlyCase(ConductEntry entry) {
        Optional<Stored<ConductCase>> stored = find(entry.customer());
        if (stored.isPresent() && !stored.get().value().key().equals(entry.caseKey())) {
            throw new VersionConflictException(
                    ConductCase.SNAPSHOT_TYPE,
                    entry.caseKey(),
                    entry.version().equals(Version.of(1))
                            ? Version.ABSENT
                            : Version.of(entry.version().value() - 1),
                    stored.get().version());
        }
    }

    @Override
    public synchronized Optional<ConductEntry> entry(CommandId command) {
        return Optional.ofNullable(entries.get(command));
    }

    @Override
    public synchronized Page<ConductEntry> history(CustomerId customer, PageRequest request) {
        String key = table.keys(customer).stream().findFirst().orElse(KeptList.ALL);
        Page<String> commands = history.page(key, sortKey -> true, request);
        return new Page<>(
                commands.items().stream()
                        .map(command -> entry(CommandId.of(command)).orElseThrow())
                        .toList(),
                commands.next());
    }

    @Override
    public synchronized Page<Stored<ConductCase>> due(Instant notAfter, PageRequest request) {
        return upTo(due, notAfter, request);
    }

    @Override
    public synchronized Page<Stored<ConductCase>> waiting(Instant notAfter, PageRequest request) {
        return upTo(waiting, notAfter, request);
    }

    private Page<Stored<ConductCase>> upTo(KeptList<ConductCase> list, Instant notAfter, PageRequest request) {
        return table.page(
                list, KeptList.ALL, key -> !EpochMicros.toInstant(key.number()).isAfter(notAfter), request);
    }

    @Override
    public void read(Consumer<? super ConductCase> consumer) {
        table.all().forEach(consumer);
    }

    @Override
    public synchronized Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        return table.dataOf(subject, request);
    }

    @Override
    public synchronized int delete(CustomerId subject) {
        for (String key : table.keys(subject)) {
            for (String command : history.ids(key)) {
                CommandId id = CommandId.of(command);
                Optional.ofNullable(entries.remove(id)).ifPresent(history::remove);
                erased.add(id);
            }
        }
        return table.delete(subject);
    }

    @Override
    public synchronized int anonymise(CustomerId subject) {
        for (String key : table.keys(subject)) {
            for (String command : history.ids(key)) {
                entries.computeIfPresent(CommandId.of(command), (id, entry) -> entry.anonymised());
            }
        }
        return table.anonymise(subject);
    }
}
