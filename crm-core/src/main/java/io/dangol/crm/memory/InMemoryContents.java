package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.interaction.ContentReference;
import io.dangol.crm.interaction.ContentStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * References to content in a map.
 *
 * <p>Lists are kept in their order, so a page is found by its cursor. Thread-safe: every method is one atomic unit.
 */
public final class InMemoryContents implements ContentStore {

    private static final Form<ContentReference> FORM = new Form<>(
            ContentReference.SNAPSHOT_TYPE,
            ContentReference::id,
            InMemoryContents::byInstant,
            reference -> Form.both(reference.customer(), reference.otherSubject()),
            ContentReference::anonymised,
            ContentReference::snapshot,
            ContentReference::restore);

    private final KeptList<ContentReference> ofCustomer = KeptList.lastFirst(
            "content-reference.ofCustomer",
            reference -> Set.of(reference.customer().value()),
            InMemoryContents::byInstant);
    private final KeptList<ContentReference> ofCase = KeptList.firstFirst(
            "content-reference.ofCase",
            reference -> reference.caseReference().stream().toList(),
            InMemoryContents::byInstant);
    private final AggregateTable<ContentReference> table = new AggregateTable<>(FORM, List.of(ofCustomer, ofCase));

    /** Makes an empty store. */
    public InMemoryContents() {}

    @Override
    public Optional<Stored<ContentReference>> find(String id) {
        return table.find(id);
    }

    @Override
    public Saved save(Change change) {
        return table.save(change);
    }

    @Override
    public Page<Stored<ContentReference>> ofCustomer(CustomerId customer, PageRequest request) {
        return table.page(ofCustomer, customer.value(), request);
    }

    @Override
    public Page<Stored<ContentReference>> ofCase(String caseReference, PageRequest request) {
        return table.page(ofCase, caseReference, request);
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

    private static SortKey byInstant(ContentReference reference) {
        return new SortKey(EpochMicros.exact(reference.capturedAt()), reference.id());
    }
}
