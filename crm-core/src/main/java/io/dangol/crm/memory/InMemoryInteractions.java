package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.InteractionLog;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Interactions in a map.
 *
 * <p>Thread-safe: every method is one atomic unit; a reading sees the entries that were there when it began.
 */
public final class InMemoryInteractions implements InteractionLog {

    private static final Form<Interaction> FORM = new Form<>(
            Interaction.SNAPSHOT_TYPE,
            Interaction::id,
            InMemoryInteractions::byInstant,
            entry -> Form.both(entry.customer(), entry.otherSubject()),
            Interaction::anonymised,
            Interaction::snapshot,
            Interaction::restore);

    private final KeptList<Interaction> ofCustomer = KeptList.lastFirst(
            "interaction.ofCustomer", entry -> Set.of(entry.customer().value()), InMemoryInteractions::byInstant);
    private final EntryTable<Interaction> table = new EntryTable<>(FORM, List.of(ofCustomer));

    /** Makes an empty log. */
    public InMemoryInteractions() {}

    @Override
    public boolean append(Interaction entry) {
        return table.append(entry);
    }

    @Override
    public Page<Interaction> ofCustomer(CustomerId customer, PageRequest request) {
        return table.page(ofCustomer, customer, request);
    }

    @Override
    public void read(Instant from, Instant to, Consumer<? super Interaction> consumer) {
        Window.of("interactions", from, to).read(table.all(), Interaction::at, consumer);
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

    private static SortKey byInstant(Interaction entry) {
        return new SortKey(EpochMicros.exact(entry.at()), entry.id());
    }
}
