package io.dangol.crm.sla;

import io.dangol.crm.memory.InMemoryTimers;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A host with tickets, timers and a scheduler, by the loop that {@link TimerStore} recommends. Time is what it is told.
 */
final class AlertDesk {

    static final List<SlaMetric> METRICS =
            List.of(SlaMetric.FIRST_RESPONSE, SlaMetric.NEXT_RESPONSE, SlaMetric.PERIODIC_UPDATE, SlaMetric.RESOLUTION);

    /** Where in its work on one timer a scheduler may be stopped. */
    enum Stop {
        NEVER,
        BEFORE_SENDING,
        BEFORE_SAVING,
        AFTER_SAVING
    }

    /** An alert that was given, and when. */
    record Sent(PlannedAlert alert, Instant at) {}

    private final SlaPolicies policies;
    private final EscalationLadder ladder;
    private final TimerStore store = new InMemoryTimers();
    private final Map<TicketId, TicketClock> clocks = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private int commands;

    AlertDesk(SlaPolicies policies, EscalationLadder ladder) {
        this.policies = policies;
        this.ladder = ladder;
    }

    List<Sent> sent() {
        return sent;
    }

    TimerStore store() {
        return store;
    }

    /** Returns all alerts of all tickets up to an instant, as known then. */
    List<PlannedAlert> planned(Instant upTo) {
        List<PlannedAlert> planned = new ArrayList<>();
        for (TicketClock clock : clocks.values()) {
            for (SlaMetric metric : METRICS) {
                ladder.plan(clock, metric, upTo).stream()
                        .filter(alert -> !alert.alertAt().isAfter(upTo))
                        .forEach(planned::add);
            }
        }
        return planned;
    }

    void open(TicketId ticket, Priority priority, Instant at) {
        clocks.put(ticket, policies.open(ticket, TicketFacts.of(priority), at));
        lookAt(ticket, at);
    }

    void record(TicketId ticket, TicketEvent event) {
        clocks.computeIfPresent(ticket, (same, clock) -> clock.with(event));
        lookAt(ticket, event.at());
    }

    private void lookAt(TicketId ticket, Instant at) {
        for (SlaMetric metric : METRICS) {
            Optional<Stored<SlaTimer>> stored = store.find(ticket, metric.name());
            SlaTimer timer = stored.map(there -> there.value().noLaterThan(at))
                    .orElseGet(() -> SlaTimer.of(ticket, metric.name(), at));
            save(timer, stored.map(Stored::version).orElse(Version.ABSENT));
        }
    }

    /** Returns when the next timer is due. */
    Optional<Instant> nextDue() {
        return store.due(Instant.MAX, PageRequest.first(1)).items().stream()
                .map(stored -> stored.value().dueAt())
                .findFirst();
    }

    /**
     * Looks at the timers that are due, in small pages.
     *
     * @param stop where to stop
     * @param afterTimers after how many timers to stop
     * @return whether all were looked at
     */
    boolean look(Instant now, Stop stop, int afterTimers) {
        PageRequest request = PageRequest.first(2);
        Page<Stored<SlaTimer>> page = store.due(now, request);
        int looked = 0;
        while (true) {
            for (Stored<SlaTimer> stored : page.items()) {
                if (!lookAt(stored, now, looked++ == afterTimers ? stop : Stop.NEVER)) {
                    return false;
                }
            }
            if (page.next().isEmpty()) {
                return true;
            }
            page = store.due(now, request.after(page.next().get()));
        }
    }

    private boolean lookAt(Stored<SlaTimer> stored, Instant now, Stop stop) {
        SlaTimer timer = stored.value();
        TicketClock clock = clocks.get(timer.ticket());
        SlaMetric metric = METRICS.stream()
                .filter(each -> each.name().equals(timer.metric()))
                .findFirst()
                .orElseThrow();
        if (clock == null || stop == Stop.BEFORE_SENDING) {
            return false;
        }
        ladder.due(clock, metric, timer.dueAt().minusNanos(1), now).forEach(alert -> sent.add(new Sent(alert, now)));
        if (stop == Stop.BEFORE_SAVING) {
            return false;
        }
        SlaTimer after = ladder.next(clock, metric, now).map(timer::rescheduled).orElseGet(() -> timer.done(now));
        save(after, stored.version());
        return stop != Stop.AFTER_SAVING;
    }

    private void save(SlaTimer timer, Version expected) {
        store.save(timer.change(CommandId.of("c-" + commands++), expected));
    }
}
