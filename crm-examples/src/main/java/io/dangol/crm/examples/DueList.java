package io.dangol.crm.examples;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkTimeline;
import io.dangol.crm.sla.ClockColumns;
import io.dangol.crm.sla.ClockState;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clocks that have not stopped at an instant: what is due next, what waits for the requester, what is late.
 *
 * <p>Immutable; thread-safe.
 *
 * @param next that run within their target, the first due first
 * @param late that are breached, the longest overrun first
 * @param paused how many pause within their target
 */
record DueList(List<Entry> next, List<Entry> late, int paused) {

    /**
     * One clock.
     *
     * @param clock of the ticket
     * @param metric what it measures
     * @param elapsed open time used, microseconds
     * @param target microseconds
     * @param dueAt epoch microseconds
     */
    record Entry(TicketClock clock, SlaMetric metric, long elapsed, long target, long dueAt) {}

    DueList {
        next = List.copyOf(next);
        late = List.copyOf(late);
    }

    static DueList of(List<TicketClock> clocks, List<SlaMetric> metrics, Instant at) {
        Map<TicketId, TicketClock> byTicket = new HashMap<>();
        clocks.forEach(clock -> byTicket.put(clock.ticket(), clock));
        List<Entry> next = new ArrayList<>();
        List<Entry> late = new ArrayList<>();
        int paused = 0;
        long micros = EpochMicros.truncate(at);
        for (SlaMetric metric : metrics) {
            ClockColumns columns = ClockColumns.of(metric, clocks, at);
            for (int row = 0; row < columns.size(); row++) {
                ClockState state = columns.state(row, micros);
                TicketClock clock = byTicket.get(columns.ticket(row));
                if (!state.isOpen() || clock == null) {
                    continue;
                }
                Entry entry =
                        new Entry(clock, metric, columns.elapsed(row, micros), columns.target(row), columns.dueAt(row));
                if (state == ClockState.BREACHED) {
                    late.add(entry);
                } else if (state == ClockState.PAUSED || entry.dueAt() == WorkTimeline.NEVER) {
                    paused++;
                } else {
                    next.add(entry);
                }
            }
        }
        next.sort(Comparator.comparingLong(Entry::dueAt)
                .thenComparing(DueList::ticket)
                .thenComparing(Entry::metric));
        late.sort(Comparator.comparingLong((Entry entry) -> entry.target() - entry.elapsed())
                .thenComparing(DueList::ticket)
                .thenComparing(Entry::metric));
        return new DueList(next, late, paused);
    }

    private static TicketId ticket(Entry entry) {
        return entry.clock().ticket();
    }
}
