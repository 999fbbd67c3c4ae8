package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.privacy.ConsentEvent;
import io.dangol.crm.privacy.ConsentLog;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Snapshot;
import java.util.List;
import java.util.Set;

/**
 * Consent events in a map.
 *
 * <p>Thread-safe: every method is one atomic unit.
 */
public final class InMemoryConsents implements ConsentLog {

    private static final Form<ConsentEvent> FORM = new Form<>(
            ConsentEvent.SNAPSHOT_TYPE,
            ConsentEvent::id,
            InMemoryConsents::byInstant,
            event -> Set.of(event.subject()),
            ConsentEvent::anonymised,
            ConsentEvent::snapshot,
            ConsentEvent::restore);

    private final KeptList<ConsentEvent> events = KeptList.firstFirst(
            "consent-event.events", event -> Set.of(event.subject().value()), InMemoryConsents::byInstant);
    private final EntryTable<ConsentEvent> table = new EntryTable<>(FORM, List.of(events));

    /** Makes an empty log. */
    public InMemoryConsents() {}

    @Override
    public boolean append(ConsentEvent event) {
        return table.append(event);
    }

    @Override
    public Page<ConsentEvent> events(CustomerId subject, PageRequest request) {
        return table.page(events, subject, request);
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

    private static SortKey byInstant(ConsentEvent event) {
        return new SortKey(EpochMicros.exact(event.at()), event.id());
    }
}
