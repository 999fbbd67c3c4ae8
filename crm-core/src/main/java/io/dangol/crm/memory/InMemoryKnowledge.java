package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.interaction.KnowledgeItem;
import io.dangol.crm.interaction.KnowledgeState;
import io.dangol.crm.interaction.KnowledgeStore;
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
 * Knowledge items in a map.
 *
 * <p>Lists are kept in their order, so a page is found by its cursor. Thread-safe: every method is one atomic unit.
 */
public final class InMemoryKnowledge implements KnowledgeStore {

    private static final Form<KnowledgeItem> FORM = new Form<>(
            KnowledgeItem.SNAPSHOT_TYPE,
            KnowledgeItem::id,
            InMemoryKnowledge::byWriting,
            item -> item.customer().map(Set::of).orElse(Set.of()),
            KnowledgeItem::anonymised,
            KnowledgeItem::snapshot,
            KnowledgeItem::restore);

    private final KeptList<KnowledgeItem> ofCustomer = KeptList.lastFirst(
            "knowledge-item.ofCustomer",
            item -> item.customer().stream().map(CustomerId::value).toList(),
            InMemoryKnowledge::byWriting);
    private final KeptList<KnowledgeItem> published = KeptList.firstFirst(
            "knowledge-item.published",
            item -> item.state() == KnowledgeState.PUBLISHED ? item.tags() : List.of(),
            item -> SortKey.of(item.id()));
    private final AggregateTable<KnowledgeItem> table = new AggregateTable<>(FORM, List.of(ofCustomer, published));

    /** Makes an empty store. */
    public InMemoryKnowledge() {}

    @Override
    public Optional<Stored<KnowledgeItem>> find(String id) {
        return table.find(id);
    }

    @Override
    public Saved save(Change change) {
        return table.save(change);
    }

    @Override
    public Page<Stored<KnowledgeItem>> ofCustomer(CustomerId customer, PageRequest request) {
        return table.page(ofCustomer, customer.value(), request);
    }

    @Override
    public Page<Stored<KnowledgeItem>> published(String tag, PageRequest request) {
        return table.page(published, tag, request);
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

    private static SortKey byWriting(KnowledgeItem item) {
        return new SortKey(EpochMicros.exact(item.createdAt()), item.id());
    }
}
