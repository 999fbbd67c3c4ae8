package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.sla.SlaTimer;
import io.dangol.crm.sla.TicketId;
import io.dangol.crm.sla.TimerStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TimerStore} holds to. */
public interface TimerStoreContract extends AggregateContract<TimerStore, SlaTimer> {

    @Override
    default AggregateProbe<TimerStore, SlaTimer> probe() {
        return TimerProbe.PROBE;
    }

    /** What waits and is due at or before an instant is listed, the earliest due first, equal instants by key. */
    @Test
    default void s08WaitingTimersFallDueInOrder() {
        TimerStore store = newStore();
        SlaTimer done = due("done", 1).done(AT.plusSeconds(1));
        SlaTimer cancelled = due("cancelled", 1).cancelled(AT.plusSeconds(1));
        for (SlaTimer timer :
                List.of(due("c", 2), due("b", 2), due("a", 3), due("later", 5), due("d", 1), done, cancelled)) {
            probe().write(store, timer);
        }
        List<String> due = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Page<Stored<SlaTimer>> page = store.due(AT.plusSeconds(3), request);
        page.items().forEach(stored -> due.add(stored.value().metric()));
        while (page.next().isPresent()) {
            page = store.due(AT.plusSeconds(3), request.after(page.next().orElseThrow()));
            page.items().forEach(stored -> due.add(stored.value().metric()));
        }
        assertEquals(List.of("d", "b", "c", "a"), due);
        assertEquals(Page.last(List.of()), store.due(AT, request));
    }

    /** The timers of all tickets fall due in one order, of one instant by key. */
    @Test
    default void s08TimersOfAllTicketsFallDueTogether() {
        TimerStore store = newStore();
        for (String ticket : List.of("C-10", "C-2", "C-1", "C")) {
            probe().write(store, SlaTimer.of(TicketId.of(ticket), "b", AT));
            probe().write(store, SlaTimer.of(TicketId.of(ticket), "a", AT));
        }
        probe().write(store, SlaTimer.of(TicketId.of("C-3"), "b", AT.minusSeconds(1)));
        assertEquals(
                List.of(
                        "3:C-3:b",
                        "1:C:a",
                        "1:C:b",
                        "3:C-1:a",
                        "3:C-1:b",
                        "3:C-2:a",
                        "3:C-2:b",
                        "4:C-10:a",
                        "4:C-10:b"),
                Pages.values(store.due(AT, PageRequest.first(20))).items().stream()
                        .map(SlaTimer::key)
                        .toList());
    }

    /** A timer that is settled between two pages hides none of the others, whose cursor named that timer or not. */
    @Test
    default void s08SettlingBetweenPagesHidesNothingElse() {
        for (String settled : List.of("b", "c", "d")) {
            TimerStore store = newStore();
            for (String metric : List.of("a", "b", "c", "d", "e")) {
                probe().write(store, due(metric, 1));
            }
            PageRequest two = PageRequest.first(2);
            Page<Stored<SlaTimer>> page = store.due(AT.plusSeconds(1), two);
            List<String> seen = new ArrayList<>();
            page.items().forEach(stored -> seen.add(stored.value().metric()));
            store.save(due(settled, 1).done(AT).change(CommandId.of("done"), Version.of(1)));
            while (page.next().isPresent()) {
                page = store.due(AT.plusSeconds(1), two.after(page.next().orElseThrow()));
                page.items().forEach(stored -> seen.add(stored.value().metric()));
            }
            assertEquals(
                    List.of("a", "b", "c", "d", "e").stream()
                            .filter(metric -> metric.equals("b") || !metric.equals(settled))
                            .toList(),
                    seen);
        }
    }

    /** The cursor of a timer is good for a later instant too, and for no other list. */
    @Test
    default void s08TheCursorOfATimerIsGoodForALaterInstant() {
        TimerStore store = newStore();
        for (String metric : List.of("a", "b", "c")) {
            probe().write(store, due(metric, metric.equals("c") ? 2 : 1));
        }
        PageRequest one = PageRequest.first(1);
        PageRequest next = one.after(store.due(AT.plusSeconds(1), one).next().orElseThrow());
        Page<Stored<SlaTimer>> rest =
                store.due(Instant.MAX, PageRequest.first(9).after(next.after().orElseThrow()));
        assertEquals(
                List.of("b", "c"),
                Pages.values(rest).items().stream().map(SlaTimer::metric).toList());
        assertThrows(IllegalArgumentException.class, () -> store.ofTicket(TimerProbe.ticket(CUSTOMER), next));
        assertEquals(Page.last(List.of()), store.due(Instant.MIN, one));
    }

    /** What is due is told to the microsecond, by an instant that may be finer. */
    @Test
    default void s09WhatIsDueIsToldToTheMicrosecond() {
        TimerStore store = newStore();
        SlaTimer timer = due("a", 0);
        probe().write(store, timer);
        PageRequest one = PageRequest.first(1);
        assertEquals(Page.last(List.of()), store.due(AT.minusNanos(1), one));
        assertEquals(Page.last(List.of(timer)), Pages.values(store.due(AT, one)));
        assertEquals(Page.last(List.of(timer)), Pages.values(store.due(AT.plusNanos(999), one)));
    }

    /** What was settled is no longer due, until it waits again. */
    @Test
    default void s08WhatIsSettledIsNotDueUntilItWaitsAgain() {
        TimerStore store = newStore();
        SlaTimer timer = due("a", 1);
        probe().write(store, timer);
        PageRequest request = PageRequest.first(9);
        SlaTimer done = timer.done(AT.plusSeconds(1));
        store.save(done.change(CommandId.of("done"), Version.of(1)));
        assertEquals(Page.last(List.of()), store.due(AT.plusSeconds(9), request));
        assertEquals(Optional.of(new Stored<>(Version.of(2), done)), probe().find(store, timer));
        SlaTimer again = done.rescheduled(AT.plusSeconds(5));
        store.save(again.change(CommandId.of("again"), Version.of(2)));
        SlaTimer cancelled = again.cancelled(AT.plusSeconds(2));
        assertEquals(
                List.of(new Stored<>(Version.of(3), again)),
                store.due(AT.plusSeconds(9), request).items());
        store.save(cancelled.change(CommandId.of("cancel"), Version.of(3)));
        assertEquals(Page.last(List.of()), store.due(AT.plusSeconds(9), request));
    }

    /** A timer that was rescheduled is due at its new instant only, be that later or earlier. */
    @Test
    default void s08ARescheduledTimerIsDueAtItsNewInstantOnly() {
        TimerStore store = newStore();
        SlaTimer timer = due("a", 5);
        probe().write(store, timer);
        PageRequest request = PageRequest.first(9);
        SlaTimer later = timer.rescheduled(AT.plusSeconds(7));
        store.save(later.change(CommandId.of("later"), Version.of(1)));
        assertEquals(Page.last(List.of()), store.due(AT.plusSeconds(6), request));
        assertEquals(Page.last(List.of(later)), Pages.values(store.due(AT.plusSeconds(9), request)));
        SlaTimer earlier = later.rescheduled(AT.plusSeconds(2));
        store.save(earlier.change(CommandId.of("earlier"), Version.of(2)));
        assertEquals(Page.last(List.of(earlier)), Pages.values(store.due(AT.plusSeconds(3), request)));
        assertEquals(Page.last(List.of(earlier)), Pages.values(store.due(AT.plusSeconds(9), request)));
    }

    /** A ticket's timers are listed by the name of the metric, in every state; those of other tickets are not. */
    @Test
    default void s07TimersOfATicketAreListedByMetric() {
        TimerStore store = newStore();
        probe().write(store, due("c", 1).done(AT));
        probe().write(store, due("a", 3));
        probe().write(store, due("d", 2).cancelled(AT));
        probe().write(store, due("b", 2));
        probe().write(store, SlaTimer.of(TicketId.of("C-10"), "b", AT));
        assertEquals(
                List.of("a", "b", "c", "d"),
                listed(store, 3).stream().map(SlaTimer::metric).toList());
    }

    /** Clocks whose ticket and metric make the same text when they are put together have a timer each. */
    @Test
    default void s06ClocksThatReadAlikeAreKeptApart() {
        TimerStore store = newStore();
        for (String between : List.of(" ", ":", "-", "/", "_", "|", "x")) {
            SlaTimer one = SlaTimer.of(TicketId.of("a" + between + "b"), "c", AT);
            SlaTimer other = SlaTimer.of(TicketId.of("a"), "b" + between + "c", AT.plusSeconds(1));
            probe().write(store, one);
            assertEquals(Optional.empty(), probe().find(store, other));
            probe().write(store, other);
            assertEquals(Optional.of(one), probe().find(store, one).map(Stored::value));
            assertEquals(Optional.of(other), probe().find(store, other).map(Stored::value));
        }
    }

    private static SlaTimer due(String metric, int seconds) {
        return SlaTimer.of(TimerProbe.ticket(CUSTOMER), metric, AT.plusSeconds(seconds));
    }

    /**
     * How the kit speaks with the port of timers: the customer's id is that of a ticket, and the key names a metric.
     */
    enum TimerProbe implements AggregateProbe<TimerStore, SlaTimer> {
        /** The only one. */
        PROBE;

        static TicketId ticket(CustomerId customer) {
            return TicketId.of(customer.value());
        }

        @Override
        public Class<TimerStore> port() {
            return TimerStore.class;
        }

        @Override
        public SlaTimer item(String key, CustomerId customer, Instant at, String text) {
            return new SlaTimer(ticket(customer), key, at, Optional.of(text), Optional.empty(), Optional.empty());
        }

        @Override
        public List<SlaTimer> shapes(CustomerId customer, Instant at) {
            return List.of(
                    item("S-1", customer, at, "text"),
                    item("S-2", customer, at, "text").rescheduled(at.plusSeconds(1)),
                    item("S-3", customer, at, "text").done(at.plusSeconds(2)),
                    item("S-4", customer, at, "text").cancelled(at.minusSeconds(2)),
                    SlaTimer.of(ticket(customer), "S-5", at).done(at));
        }

        @Override
        public String key(SlaTimer item) {
            return item.key();
        }

        @Override
        public Page<SlaTimer> list(TimerStore store, CustomerId customer, PageRequest request) {
            return Pages.values(store.ofTicket(ticket(customer), request));
        }

        @Override
        public Snapshot snapshot(SlaTimer item) {
            return item.snapshot();
        }

        @Override
        public SlaTimer restore(Snapshot snapshot) {
            return SlaTimer.restore(snapshot);
        }

        @Override
        public Optional<Stored<SlaTimer>> find(TimerStore store, SlaTimer aggregate) {
            return store.find(aggregate.ticket(), aggregate.metric());
        }

        @Override
        public Saved save(TimerStore store, Change change) {
            return store.save(change);
        }

        @Override
        public SlaTimer changed(SlaTimer aggregate, int step) {
            return aggregate.rescheduled(aggregate.dueAt().plusSeconds(step));
        }

        @Override
        public Change change(SlaTimer aggregate, CommandId command, Version expected) {
            return aggregate.change(command, expected);
        }
    }
}
