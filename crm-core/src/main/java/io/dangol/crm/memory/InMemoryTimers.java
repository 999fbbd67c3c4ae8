package io.dangol.crm.memory;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.sla.SlaTimer;
import io.dangol.crm.sla.TicketId;
import io.dangol.crm.sla.TimerStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Timers in a map.
 *
 * <p>Lists are kept in their order, so a page is found by its cursor. Thread-safe: every method is one atomic unit.
 */
public final class InMemoryTimers implements TimerStore {

    private static final Form<SlaTimer> FORM =
            Form.aboutNobody(SlaTimer.SNAPSHOT_TYPE, SlaTimer::key, SlaTimer::snapshot, SlaTimer::restore);

    private final KeptList<SlaTimer> ofTicket = KeptList.firstFirst(
            "sla-timer.ofTicket", timer -> Set.of(timer.ticket().value()), timer -> SortKey.of(timer.key()));
    private final KeptList<SlaTimer> due = KeptList.firstFirst(
            "sla-timer.due",
            timer -> timer.isWaiting() ? Set.of(KeptList.ALL) : Set.of(),
            timer -> new SortKey(EpochMicros.exact(timer.dueAt()), timer.key()));
    private final AggregateTable<SlaTimer> table = new AggregateTable<>(FORM, List.of(ofTicket, due));

    /** Makes an empty store. */
    public InMemoryTimers() {}

    @Override
    public Optional<Stored<SlaTimer>> find(TicketId ticket, String metric) {
        return table.find(SlaTimer.keyOf(ticket, metric));
    }

    @Override
    public Saved save(Change change) {
        return table.save(change);
    }

    @Override
    public Page<Stored<SlaTimer>> ofTicket(TicketId ticket, PageRequest request) {
        return table.page(ofTicket, ticket.value(), request);
    }

    @Override
    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
        return table.page(
                due, KeptList.ALL, key -> !EpochMicros.toInstant(key.number()).isAfter(notAfter), request);
    }
}
