package io.dangol.crm.sla;

import io.dangol.crm.EpochMicros;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works the events of one ticket, in their order, into the cycles of its clocks. Mutable, for one thread, used once. */
final class TicketFold {

    private enum Life {
        OPEN,
        SOLVED,
        CLOSED
    }

    private final SlaPolicies policies;
    private final List<TicketEvent> events;
    private final List<Track> tracks = new ArrayList<>();
    private final List<Irregularity> irregularities = new ArrayList<>();
    private final List<Long> changes = new ArrayList<>();
    private final Set<String> pauses = new LinkedHashSet<>();
    private TicketFacts facts;
    private SlaAgreement agreement;
    private boolean chosenByEvent;
    private Life life = Life.OPEN;
    private String status = "";
    private String owner = "";

    /** @param events in order, the first of them {@code CREATED} */
    TicketFold(SlaPolicies policies, TicketFacts facts, List<TicketEvent> events) {
        this.policies = policies;
        this.facts = facts;
        this.events = events;
        this.agreement = policies.agreementFor(facts, events.get(0).at());
        policies.tracked().forEach(metric -> tracks.add(new Track(metric)));
        events.forEach(this::take);
    }

    private void take(TicketEvent event) {
        Irregularity.Kind irregularity = oddness(event);
        if (irregularity != null) {
            irregularities.add(new Irregularity(event, irregularity));
            return;
        }
        long at = EpochMicros.truncate(event.at());
        boolean firstResponseRan = tracks.get(0).isRunning();
        Life before = life;
        changeTicket(event, at);
        for (Track track : tracks) {
            Move move = track.metric().isCustom()
                    ? customMove(track, event)
                    : standardMove(track, event, before, firstResponseRan);
            apply(move, track, at);
            track.cut(at, isPaused(track.metric()), status, owner);
        }
    }

    private Irregularity.@Nullable Kind oddness(TicketEvent event) {
        return switch (event.type()) {
            case CREATED -> event.equals(events.get(0)) ? null : Irregularity.Kind.CREATED_TWICE;
            case RESUMED ->
                (event.value().isEmpty() ? pauses.isEmpty() : !pauses.contains(event.value()))
                        ? Irregularity.Kind.RESUMED_WITHOUT_PAUSE
                        : null;
            case PAUSED -> pauses.contains(event.value()) ? Irregularity.Kind.PAUSED_TWICE : null;
            case SOLVED -> life == Life.OPEN ? null : Irregularity.Kind.SOLVED_TWICE;
            case CLOSED -> life == Life.CLOSED ? Irregularity.Kind.CLOSED_TWICE : null;
            case REOPENED -> life == Life.OPEN ? Irregularity.Kind.REOPENED_WHILE_OPEN : null;
            case AGREEMENT_CHANGED ->
                policies.agreement(event.value()).isEmpty() ? Irregularity.Kind.UNKNOWN_AGREEMENT : null;
            default -> null;
        };
    }

    private void changeTicket(TicketEvent event, long at) {
        switch (event.type()) {
            case AGREEMENT_CHANGED -> {
                chosenByEvent = true;
                policies.agreement(event.value()).ifPresent(other -> changeTo(other, at));
            }
            case PRIORITY_CHANGED -> {
                facts = facts.withPriority(Priority.of(event.value()));
                changeTo(
                        chosenByEvent
                                ? agreement
                                : policies.agreementFor(facts, events.get(0).at()),
                        at);
            }
            case ASSIGNED -> owner = event.value();
            case STATUS_CHANGED -> status = event.value();
            case PAUSED -> pauses.add(event.value());
            case RESUMED -> {
                if (event.value().isEmpty()) {
                    pauses.clear();
                } else {
                    pauses.remove(event.value());
                }
            }
            case SOLVED -> life = Life.SOLVED;
            case CLOSED -> life = Life.CLOSED;
            case REOPENED -> life = Life.OPEN;
            case CREATED, PUBLIC_REPLY, INTERNAL_NOTE, NAMED -> {}
        }
    }

    private void changeTo(SlaAgreement other, long at) {
        agreement = other;
        changes.add(at);
        for (Track track : tracks) {
            if (track.isRunning()) {
                track.change(agreement, target(track.metric()));
            }
        }
    }

    private @Nullable SlaTarget target(SlaMetric metric) {
        return agreement.target(metric, facts).orElse(null);
    }

    private boolean isPaused(SlaMetric metric) {
        return !pauses.isEmpty() || agreement.pausesIn(status, metric);
    }

    /** What an event does to a clock. */
    private enum Move {
        NONE,
        START,
        STOP,
        RESTART,
        LAPSE,
        GO_ON,
        PAUSE,
        RESUME
    }

    private void apply(Move move, Track track, long at) {
        switch (move) {
            case NONE -> {}
            case START -> track.start(at, agreement, target(track.metric()));
            case STOP -> track.stop(at, false);
            case LAPSE -> track.stop(at, true);
            case RESTART -> {
                track.stop(at, false);
                track.start(at, agreement, target(track.metric()));
            }
            case GO_ON -> {
                track.goOn(at, agreement, target(track.metric()), status, owner);
                changes.add(at);
            }
            case PAUSE -> track.pauseAlone(true);
            case RESUME -> track.pauseAlone(false);
        }
    }

    private Move standardMove(Track track, TicketEvent event, Life before, boolean firstResponseRan) {
        SlaMetric metric = track.metric();
        if (metric.equals(SlaMetric.RESOLUTION)) {
            return resolutionMove(track, event, before);
        }
        if (event.type() == TicketEventType.CLOSED) {
            return track.isRunning() ? Move.LAPSE : Move.NONE;
        }
        if (metric.equals(SlaMetric.PERIODIC_UPDATE)) {
            return updateMove(track, event);
        }
        if (isAnswer(event)) {
            return track.isRunning() ? Move.STOP : Move.NONE;
        }
        if (track.isRunning() || life != Life.OPEN || event.role() != ActorRole.REQUESTER) {
            return Move.NONE;
        }
        if (metric.equals(SlaMetric.FIRST_RESPONSE)) {
            boolean asks = event.type() == TicketEventType.CREATED || event.type() == TicketEventType.PUBLIC_REPLY;
            return asks && !track.hasStarted() ? Move.START : Move.NONE;
        }
        boolean asksAgain = event.type() == TicketEventType.PUBLIC_REPLY || event.type() == TicketEventType.REOPENED;
        boolean firstResponseIsOver =
                tracks.get(0).hasStarted() && !tracks.get(0).isRunning() && !firstResponseRan;
        return asksAgain && firstResponseIsOver ? Move.START : Move.NONE;
    }

    /** A reply of an agent, or the solution, which the requester is told. */
    private static boolean isAnswer(TicketEvent event) {
        return event.type() == TicketEventType.SOLVED
                || (event.type() == TicketEventType.PUBLIC_REPLY && event.role() == ActorRole.AGENT);
    }

    private Move updateMove(Track track, TicketEvent event) {
        if (event.type() == TicketEventType.SOLVED) {
            return track.isRunning() ? Move.LAPSE : Move.NONE;
        }
        if (life != Life.OPEN) {
            return Move.NONE;
        }
        if (event.type() == TicketEventType.PUBLIC_REPLY && event.role() == ActorRole.AGENT) {
            return track.isRunning() ? Move.RESTART : Move.START;
        }
        return event.type() == TicketEventType.REOPENED && track.hasStarted() ? Move.START : Move.NONE;
    }

    private Move resolutionMove(Track track, TicketEvent event, Life before) {
        return switch (event.type()) {
            case CREATED -> Move.START;
            case SOLVED -> track.isRunning() ? Move.STOP : Move.NONE;
            case CLOSED -> track.isRunning() && before == Life.OPEN ? Move.LAPSE : Move.NONE;
            case REOPENED ->
                switch (agreement.onReopen()) {
                    case CONTINUE -> Move.GO_ON;
                    case NEW_CYCLE -> Move.START;
                    case FIRST_CYCLE_ONLY -> Move.NONE;
                };
            default -> Move.NONE;
        };
    }

    private static Move customMove(Track track, TicketEvent event) {
        SlaMetric.Rule rule = track.metric().rule();
        if (rule == null) {
            return Move.NONE;
        }
        boolean mayStart = rule.start().test(event) && (rule.repeating() || !track.hasStarted());
        if (!track.isRunning()) {
            return mayStart ? Move.START : Move.NONE;
        }
        if (rule.stop().test(event)) {
            return mayStart ? Move.RESTART : Move.STOP;
        }
        if (event.type() == TicketEventType.CLOSED) {
            return Move.LAPSE;
        }
        if (rule.pause() != null && rule.pause().test(event)) {
            return Move.PAUSE;
        }
        return rule.resume() != null && rule.resume().test(event) ? Move.RESUME : Move.NONE;
    }

    /** Returns the cycles of each metric that has started, the standard ones first, then the host's own by name. */
    Map<SlaMetric, List<Cycle>> cycles() {
        Map<SlaMetric, List<Cycle>> cycles = new LinkedHashMap<>();
        tracks.stream()
                .filter(Track::hasStarted)
                .forEach(track -> cycles.put(track.metric(), List.copyOf(track.cycles())));
        return cycles;
    }

    List<Irregularity> irregularities() {
        return irregularities;
    }

    /** Returns when priority or agreement changed or a clock went on, in epoch microseconds, in order. */
    List<Long> changes() {
        return changes;
    }

    TicketFacts facts() {
        return facts;
    }

    SlaAgreement agreement() {
        return agreement;
    }

    boolean isOpen() {
        return life == Life.OPEN;
    }

    String status() {
        return status;
    }

    String owner() {
        return owner;
    }
}
