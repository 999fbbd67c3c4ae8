package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintStore;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Complaints and their audit trails in maps.
 *
 * <p>Lists are kept in their order, so a page is found by its cursor. An erasure takes time in proportion to what the
 * customer has; the ids of erased commands stay. Thread-safe: every method is one atomic unit; a reading sees the complaints
 * that were there when it began.
 */
public final class InMemoryComplaints implements ComplaintStore {

    private static final int MAX_SERIES = 40;

    private static final Form<Complaint> FORM = new Form<>(
            Complaint.SNAPSHOT_TYPE,
            complaint -> complaint.number().value(),
            InMemoryComplaints::byReceipt,
            complaint -> Set.of(complaint.customer()),
            Complaint::anonymised,
            Complaint::snapshot,
            Complaint::restore);

    private final KeptList<Complaint> open = KeptList.firstFirst(
            "complaint.open",
            complaint -> complaint.milestones().isListed() ? Set.of(KeptList.ALL) : Set.of(),
            InMemoryComplaints::byReceipt);
    private final KeptList<Complaint> ofCustomer = KeptList.lastFirst(
            "complaint.ofCustomer", complaint -> Set.of(complaint.customer().value()), InMemoryComplaints::byReceipt);
    private final KeptList<Complaint> due = KeptList.firstFirst(
            "complaint.due",
            complaint -> complaint.nextDueAt().isPresent() ? Set.of(KeptList.ALL) : Set.of(),
            complaint -> new SortKey(
                    EpochMicros.exact(complaint.nextDueAt().orElseThrow()),
                    complaint.number().value()));
    private final KeptList<ComplaintEntry> history = KeptList.firstFirst(
            "complaint.history",
            entry -> Set.of(entry.number().value()),
            entry -> new SortKey(entry.version().value(), entry.command().value()));
    private final AggregateTable<Complaint> table = new AggregateTable<>(FORM, List.of(open, ofCustomer, due));
    private final Map<CommandId, ComplaintEntry> entries = new HashMap<>();
    private final Set<CommandId> erased = new HashSet<>();
    private final Map<String, Long> places = new HashMap<>();

    /** Makes an empty store. */
    public InMemoryComplaints() {}

    @Override
    public synchronized Optional<Stored<Complaint>> find(ComplaintNumber number) {
        return table.find(number.value());
    }

    @Override
    public synchronized Saved save(Change change) {
        ComplaintEntry entry = ComplaintEntry.of(change);
        if (erased.contains(change.command())) {
            throw new PermanentStorageException(
                    "the complaint of command " + change.command() + " was erased; its id is not used again", null);
        }
        requireNew(entry);
        Saved saved = table.save(change);
        if (!saved.replayed()) {
            entries.put(entry.command(), entry);
            history.add(entry);
        }
        return saved;
    }

    /** A table forgets the commands of what was made anonymous; the entries that they made are still known. */
    private void requireNew(ComplaintEntry entry) {
        ComplaintEntry before = entries.get(entry.command());
        if (before != null && !before.equals(entry)) {
            throw new IdempotencyConflictException(
                    entry.command(), ContentHash.of(entry.snapshot()), ContentHash.of(before.snapshot()));
        }
    }

    @Override
    public synchronized long nextPlace(String series) {
        KeyText.require("Series of complaint numbers", series, MAX_SERIES);
        return places.merge(series, 1L, Long::sum);
    }

    @Override
    public synchronized Optional<ComplaintEntry> entry(CommandId command) {
        return Optional.ofNullable(entries.get(command));
    }

    @Override
    public synchronized Page<ComplaintEntry> history(ComplaintNumber number, PageRequest request) {
        Page<String> commands = history.page(number.value(), key -> true, request);
        return new Page<>(
                commands.items().stream()
                        .map(command -> entry(CommandId.of(command)).orElseThrow())
                        .toList(),
                commands.next());
    }

    @Override
    public synchronized Page<Stored<Complaint>> open(PageRequest request) {
        return table.page(open, KeptList.ALL, request);
    }

    @Override
    public synchronized Page<Stored<Complaint>> ofCustomer(CustomerId customer, PageRequest request) {
        return table.page(ofCustomer, customer.value(), request);
    }

    @Override
    public synchronized Page<Stored<Complaint>> due(Instant notAfter, PageRequest request) {
        return table.page(
                due, KeptList.ALL, key -> !EpochMicros.toInstant(key.number()).isAfter(notAfter), request);
    }

    @Override
    public void read(Instant from, Instant to, Consumer<? super Complaint> consumer) {
        Window.of("complaints", from, to)
                .read(table.all(), complaint -> complaint.milestones().receivedAt(), consumer);
    }

    @Override
    public synchronized Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        return table.dataOf(subject, request);
    }

    @Override
    public synchronized int delete(CustomerId subject) {
        for (String number : table.keys(subject)) {
            for (String command : history.ids(number)) {
                forget(CommandId.of(command));
            }
        }
        return table.delete(subject);
    }

    private void forget(CommandId command) {
        Optional.ofNullable(entries.remove(command)).ifPresent(history::remove);
        erased.add(command);
    }

    @Override
    public synchronized int anonymise(CustomerId subject) {
        return table.anonymise(subject);
    }

    private static SortKey byReceipt(Complaint complaint) {
        return new SortKey(
                EpochMicros.exact(complaint.milestones().receivedAt()),
                complaint.number().value());
    }
}
