package io.dangol.crm.sla;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.OpenInterval;
import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A random ticket on a grid of slots of equal length, in which calendars open and close, events happen and readings are
 * taken at the beginnings of slots only.
 *
 * @param unit microseconds of a slot
 * @param calendars by number; each has its open slots, later ones are closed
 * @param usual what holds if nothing else does
 * @param low what holds at priority low
 * @param other what holds only if an event says so
 * @param created the event of the receipt
 * @param events what happens after it
 */
record TicketCase(
        long unit,
        List<Hours> calendars,
        Terms usual,
        Terms low,
        Terms other,
        Happening created,
        List<Happening> events) {

    /** How many slots there are. */
    static final int SLOTS = 200;

    /** No event is in a later slot. */
    static final int LAST_EVENT = 45;

    /** No target allows more slots. */
    static final int LONGEST = 40;

    /** Runs once, and can be paused alone. */
    static final SlaMetric REPAIR = SlaMetric.custom("repair")
            .startsOn(event -> event.is(TicketEventType.NAMED, "repair begins"))
            .stopsOn(event -> event.is(TicketEventType.NAMED, "repair ends"))
            .pausesFrom(
                    event -> event.is(TicketEventType.NAMED, "repair waits"),
                    event -> event.is(TicketEventType.NAMED, "repair goes on"))
            .build();

    /** Runs from one owner to the next. */
    static final SlaMetric OWNERSHIP = SlaMetric.custom("ownership")
            .startsOn(event -> event.type() == TicketEventType.ASSIGNED)
            .stopsOn(event -> event.type() == TicketEventType.ASSIGNED || event.type() == TicketEventType.SOLVED)
            .repeating()
            .build();

    static final List<SlaMetric> METRICS = List.of(
            SlaMetric.FIRST_RESPONSE,
            SlaMetric.NEXT_RESPONSE,
            SlaMetric.PERIODIC_UPDATE,
            SlaMetric.RESOLUTION,
            OWNERSHIP,
            REPAIR);

    static final TicketId TICKET = TicketId.of("4711");

    private static final Instant ORIGIN = Instant.parse("2024-01-01T00:00:00Z");

    /** The open slots of a calendar. */
    record Hours(List<Boolean> open) {

        boolean isOpen(int slot) {
            return slot < open.size() && open.get(slot);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            open.forEach(slot -> text.append(slot ? '#' : '.'));
            return text.toString();
        }
    }

    /**
     * A target.
     *
     * @param within slots
     * @param calendar its number
     */
    record Promise(SlaMetric metric, Optional<Priority> priority, int within, int calendar) {}

    /** An agreement. */
    record Terms(
            String name,
            List<Promise> promises,
            List<PauseRule> pauses,
            ReopenMode onReopen,
            ChangeMode onChange,
            int atRiskPercent) {}

    /** An event. */
    record Happening(int slot, int sequence, TicketEventType type, ActorRole role, String value) {}

    Instant instant(int slot) {
        return EpochMicros.toInstant(EpochMicros.exact(ORIGIN) + slot * unit);
    }

    Duration duration(int slots) {
        return Duration.of(slots * unit, ChronoUnit.MICROS);
    }

    /** Returns a calendar of the library. */
    WorkCalendar calendar(int number) {
        Hours hours = calendars.get(number);
        List<OpenInterval> open = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            if (hours.isOpen(slot)) {
                open.add(new OpenInterval(instant(slot), instant(slot + 1)));
            }
        }
        return open.size() == SLOTS ? WorkCalendar.always() : WorkCalendar.during(ZoneOffset.UTC, open);
    }

    private SlaAgreement agreement(Terms terms, List<WorkCalendar> built) {
        SlaAgreementBuilder builder = SlaAgreement.named(terms.name())
                .onReopen(terms.onReopen())
                .onChange(terms.onChange())
                .atRiskFrom(terms.atRiskPercent());
        for (Promise promise : terms.promises()) {
            TargetScope scope = new TargetScope(promise.priority(), Optional.empty(), Optional.empty());
            Duration within = duration(promise.within());
            WorkCalendar calendar = built.get(promise.calendar());
            SlaMetric metric = promise.metric();
            if (metric.equals(SlaMetric.RESOLUTION)) {
                builder.target(new ResolutionTarget(scope, within, calendar));
            } else if (metric.isCustom()) {
                builder.target(new CustomTarget(metric, scope, within, calendar));
            } else {
                builder.target(new ResponseTarget(metric, scope, within, calendar));
            }
        }
        for (PauseRule rule : terms.pauses()) {
            if (rule.metric().isPresent()) {
                builder.pausesIn(rule.metric().get(), rule.status());
            } else {
                builder.pausesIn(rule.status());
            }
        }
        return builder.build();
    }

    SlaPolicies policies() {
        List<WorkCalendar> built = new ArrayList<>();
        for (int number = 0; number < calendars.size(); number++) {
            built.add(calendar(number));
        }
        return SlaPolicies.when("low", facts -> facts.priority().equals(Priority.LOW), agreement(low, built))
                .when("by hand", facts -> false, agreement(other, built))
                .otherwise(agreement(usual, built));
    }

    TicketEvent event(Happening happening) {
        return new TicketEvent(
                instant(happening.slot()), happening.sequence(), happening.type(), happening.role(), happening.value());
    }

    /** Returns all events, that of the receipt first, the others as they are drawn. */
    List<TicketEvent> log() {
        List<TicketEvent> log = new ArrayList<>();
        log.add(event(created));
        events.forEach(happening -> log.add(event(happening)));
        return log;
    }

    TicketClock clock() {
        return clock(log());
    }

    TicketClock clock(List<TicketEvent> log) {
        return TicketClock.of(policies(), TICKET, TicketFacts.of(Priority.NORMAL), log);
    }

    /** Returns this case with slots of one microsecond. */
    TicketCase inMicroseconds() {
        return new TicketCase(1, calendars, usual, low, other, created, events);
    }

    /** Returns this case without events of some types. */
    TicketCase without(TicketEventType... types) {
        List<TicketEventType> left = List.of(types);
        return new TicketCase(
                unit,
                calendars,
                usual,
                low,
                other,
                created,
                events.stream().filter(event -> !left.contains(event.type())).toList());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n  slots of " + unit + " microseconds");
        calendars.forEach(hours -> text.append("\n  ").append(hours));
        List.of(usual, low, other).forEach(terms -> text.append("\n  ").append(terms));
        text.append("\n  ").append(created);
        events.forEach(event -> text.append("\n  ").append(event));
        return text.toString();
    }
}
