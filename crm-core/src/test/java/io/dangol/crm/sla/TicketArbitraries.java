package io.dangol.crm.sla;

import io.dangol.crm.sla.TicketCase.Happening;
import io.dangol.crm.sla.TicketCase.Hours;
import io.dangol.crm.sla.TicketCase.Promise;
import io.dangol.crm.sla.TicketCase.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random tickets under random agreements: few slots, so that events meet each other, openings and due instants. */
final class TicketArbitraries extends DomainContextBase {

    private static final int CALENDARS = 3;

    /** What can happen, without when. */
    private record Kind(TicketEventType type, ActorRole role, String value) {}

    private static Kind kind(TicketEventType type, ActorRole role, String value) {
        return new Kind(type, role, value);
    }

    private static final List<Kind> KINDS = List.of(
            kind(TicketEventType.CREATED, ActorRole.SYSTEM, ""),
            kind(TicketEventType.AGREEMENT_CHANGED, ActorRole.AGENT, "usual"),
            kind(TicketEventType.AGREEMENT_CHANGED, ActorRole.AGENT, "other"),
            kind(TicketEventType.AGREEMENT_CHANGED, ActorRole.AGENT, "unheard of"),
            kind(TicketEventType.PRIORITY_CHANGED, ActorRole.AGENT, "low"),
            kind(TicketEventType.PRIORITY_CHANGED, ActorRole.AGENT, "high"),
            kind(TicketEventType.ASSIGNED, ActorRole.AGENT, "kim"),
            kind(TicketEventType.ASSIGNED, ActorRole.AGENT, ""),
            kind(TicketEventType.REOPENED, ActorRole.REQUESTER, ""),
            kind(TicketEventType.REOPENED, ActorRole.AGENT, ""),
            kind(TicketEventType.PUBLIC_REPLY, ActorRole.REQUESTER, ""),
            kind(TicketEventType.PUBLIC_REPLY, ActorRole.AGENT, ""),
            kind(TicketEventType.PUBLIC_REPLY, ActorRole.SYSTEM, ""),
            kind(TicketEventType.INTERNAL_NOTE, ActorRole.AGENT, ""),
            kind(TicketEventType.RESUMED, ActorRole.AGENT, ""),
            kind(TicketEventType.RESUMED, ActorRole.AGENT, "parts"),
            kind(TicketEventType.PAUSED, ActorRole.AGENT, "parts"),
            kind(TicketEventType.PAUSED, ActorRole.AGENT, "access"),
            kind(TicketEventType.STATUS_CHANGED, ActorRole.AGENT, "pending"),
            kind(TicketEventType.STATUS_CHANGED, ActorRole.AGENT, "on hold"),
            kind(TicketEventType.STATUS_CHANGED, ActorRole.AGENT, "in work"),
            kind(TicketEventType.SOLVED, ActorRole.AGENT, ""),
            kind(TicketEventType.CLOSED, ActorRole.AGENT, ""),
            kind(TicketEventType.NAMED, ActorRole.AGENT, "repair begins"),
            kind(TicketEventType.NAMED, ActorRole.AGENT, "repair ends"),
            kind(TicketEventType.NAMED, ActorRole.AGENT, "repair waits"),
            kind(TicketEventType.NAMED, ActorRole.AGENT, "repair goes on"));

    @Provide
    static Arbitrary<TicketCase> tickets() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(1L, 1_000_000L, 1_200_000_000L),
                        hours().list().ofSize(CALENDARS),
                        Combinators.combine(terms("usual"), terms("low"), terms("other"))
                                .as(List::of),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(ActorRole.REQUESTER)),
                                Tuple.of(1, Arbitraries.of(ActorRole.AGENT, ActorRole.SYSTEM))),
                        happenings().list().ofMaxSize(14))
                .as((created, unit, calendars, terms, role, events) -> new TicketCase(
                        unit,
                        calendars,
                        terms.get(0),
                        terms.get(1),
                        terms.get(2),
                        new Happening(created, 0, TicketEventType.CREATED, role, ""),
                        // a second receipt is another event, whoever it is by
                        events.stream()
                                .filter(event -> event.type() != TicketEventType.CREATED || event.slot() > 0)
                                .map(event -> new Happening(
                                        created + event.slot(),
                                        event.sequence(),
                                        event.type(),
                                        event.role(),
                                        event.value()))
                                .toList()))
                .withoutEdgeCases();
    }

    /** Events so many slots after the receipt. */
    private static Arbitrary<Happening> happenings() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(9, Arbitraries.integers().between(0, 40))),
                        Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(0)), Tuple.of(1, Arbitraries.of(1, 2))),
                        Arbitraries.of(KINDS))
                .as((slot, sequence, kind) -> new Happening(slot, sequence, kind.type(), kind.role(), kind.value()));
    }

    private static Arbitrary<Hours> hours() {
        Arbitrary<Hours> shifts = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(20, TicketCase.SLOTS))
                .as((first, open, shut, end) -> {
                    List<Boolean> slots = new ArrayList<>();
                    for (int slot = 0; slot < end; slot++) {
                        slots.add(slot >= first && (slot - first) % (open + shut) < open);
                    }
                    return new Hours(slots);
                });
        return Arbitraries.frequencyOf(
                Tuple.of(8, shifts),
                Tuple.of(2, Arbitraries.of(true, false).list().ofSize(60).map(Hours::new)),
                Tuple.of(3, Arbitraries.just(new Hours(Collections.nCopies(TicketCase.SLOTS, true)))),
                Tuple.of(1, Arbitraries.just(new Hours(List.of()))));
    }

    private static Arbitrary<Terms> terms(String name) {
        return Combinators.combine(
                        promises(),
                        pauses(),
                        Arbitraries.of(ReopenMode.class),
                        Arbitraries.of(ChangeMode.class),
                        Arbitraries.of(1, 50, 75, 80, 100))
                .as((promises, pauses, reopen, change, risk) ->
                        new Terms(name, promises, pauses, reopen, change, risk));
    }

    private static Arbitrary<List<Promise>> promises() {
        return Combinators.combine(
                        Arbitraries.of(TicketCase.METRICS),
                        Arbitraries.of(Optional.<Priority>empty(), Optional.of(Priority.HIGH)),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(9, Arbitraries.integers().between(0, 12)),
                                Tuple.of(3, Arbitraries.integers().between(0, TicketCase.LONGEST))),
                        Arbitraries.integers().between(0, CALENDARS - 1))
                .as(Promise::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .uniqueElements(promise -> List.of(promise.metric(), promise.priority()));
    }

    private static Arbitrary<List<PauseRule>> pauses() {
        return Combinators.combine(
                        Arbitraries.of("pending", "on hold"),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(Optional.<SlaMetric>empty())),
                                Tuple.of(1, Arbitraries.of(TicketCase.METRICS).map(Optional::of))))
                .as(PauseRule::new)
                .list()
                .ofMaxSize(2);
    }

    /** Metrics, more often those that are alerted of in every ticket. */
    @Provide
    static Arbitrary<SlaMetric> metrics() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(SlaMetric.RESOLUTION)), Tuple.of(6, Arbitraries.of(TicketCase.METRICS)));
    }

    /** Instants to read at: slots after the receipt, whole tickets long. */
    @Provide
    static Arbitrary<Look> looks() {
        return Arbitraries.integers().between(0, 90).map(Look::new).withoutEdgeCases();
    }

    /** Where in a ticket to look, in slots after its receipt. */
    record Look(int after) {
        int slot(TicketCase given) {
            return given.created().slot() + after;
        }
    }

    /** Ladders whose offsets are slots of one microsecond; the case stretches them. */
    @Provide
    static Arbitrary<Steps> ladders() {
        Arbitrary<Rung> rungs = Combinators.combine(
                        Arbitraries.of(EscalationStep.Trigger.values()),
                        Arbitraries.of(1, 50, 75, 100, 150),
                        Arbitraries.integers().between(0, 6))
                .as(Rung::new);
        return rungs.list().ofMinSize(1).ofMaxSize(4).map(Steps::new).withoutEdgeCases();
    }

    /** A step before the length of a slot is known. */
    record Rung(EscalationStep.Trigger trigger, int percent, int slots) {}

    /** The steps of a ladder before the length of a slot is known. */
    record Steps(List<Rung> rungs) {
        List<EscalationStep> in(TicketCase given) {
            List<EscalationStep> steps = new ArrayList<>();
            for (Rung rung : rungs) {
                String name = "step " + steps.size();
                steps.add(
                        switch (rung.trigger()) {
                            case AT_PERCENT -> EscalationStep.atPercent(rung.percent(), name);
                            case BEFORE_BREACH -> EscalationStep.beforeBreach(given.duration(rung.slots()), name);
                            case AFTER_BREACH -> EscalationStep.afterBreach(given.duration(rung.slots()), name);
                        });
            }
            return steps;
        }
    }
}
