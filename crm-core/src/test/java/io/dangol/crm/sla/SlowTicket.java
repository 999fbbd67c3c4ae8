package io.dangol.crm.sla;

import io.dangol.crm.sla.TicketCase.Happening;
import io.dangol.crm.sla.TicketCase.Promise;
import io.dangol.crm.sla.TicketCase.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a ticket the slow and obvious way: slot after slot, the events are taken and every clock that runs notes
 * whether the slot counts; every answer is read off these notes by counting.
 *
 * <p>Shares nothing with the library but its vocabulary.
 */
final class SlowTicket {

    private static final List<TicketEventType> ORDER = List.of(
            TicketEventType.CREATED,
            TicketEventType.AGREEMENT_CHANGED,
            TicketEventType.PRIORITY_CHANGED,
            TicketEventType.ASSIGNED,
            TicketEventType.REOPENED,
            TicketEventType.PUBLIC_REPLY,
            TicketEventType.INTERNAL_NOTE,
            TicketEventType.RESUMED,
            TicketEventType.PAUSED,
            TicketEventType.STATUS_CHANGED,
            TicketEventType.SOLVED,
            TicketEventType.CLOSED,
            TicketEventType.NAMED);

    private static final List<ActorRole> ROLES = List.of(ActorRole.REQUESTER, ActorRole.AGENT, ActorRole.SYSTEM);

    private enum Life {
        OPEN,
        SOLVED,
        CLOSED
    }

    /** What a clock noted about a slot. */
    private record Note(boolean counts, @Nullable Promise promise, String status, String owner) {}

    /** One run of a clock. */
    private final class Run {
        private final SlaMetric metric;
        private final int number;
        private final int started;
        private final List<Note> notes = new ArrayList<>();
        private Terms terms;
        private @Nullable Promise promise;
        private int stopped = -1;
        private boolean lapsed;
        private boolean counts;

        private Run(SlaMetric metric, int number, int started) {
            this.metric = metric;
            this.number = number;
            this.started = started;
            this.terms = SlowTicket.this.terms;
            this.promise = promiseNow(metric);
        }

        private boolean runs() {
            return stopped < 0;
        }

        private void change() {
            if (SlowTicket.this.terms.onChange() == ChangeMode.KEEP) {
                return;
            }
            terms = SlowTicket.this.terms;
            promise = promiseNow(metric);
            if (terms.onChange() == ChangeMode.RECOMPUTE) {
                notes.replaceAll(note -> new Note(note.counts(), promise, note.status(), note.owner()));
            }
        }

        private boolean isOpen(int slot) {
            Promise then =
                    slot - started < notes.size() ? notes.get(slot - started).promise() : promise;
            return given.calendars()
                    .get(Objects.requireNonNull(then == null ? promise : then).calendar())
                    .isOpen(slot);
        }

        /** Tells whether a slot uses up time; those to come do if the clock ran last. */
        private boolean uses(int slot) {
            boolean counted =
                    slot - started < notes.size() ? notes.get(slot - started).counts() : counts;
            return promise != null && counted && isOpen(slot);
        }

        private int used(int until) {
            int used = 0;
            for (int slot = started; slot < until; slot++) {
                used += uses(slot) ? 1 : 0;
            }
            return used;
        }

        private int elapsed() {
            return used(runs() ? at : stopped);
        }

        /** The first instant at which so much is used. */
        private Optional<Integer> reached(int work) {
            int used = 0;
            for (int slot = started; slot <= TicketCase.SLOTS; slot++) {
                if (used >= work) {
                    return Optional.of(slot);
                }
                used += uses(slot) ? 1 : 0;
            }
            return Optional.empty();
        }

        /** The last instant at which no more than so much is used. */
        private Optional<Integer> lastWithin(int work) {
            int used = 0;
            for (int slot = started; slot < TicketCase.SLOTS; slot++) {
                used += uses(slot) ? 1 : 0;
                if (used > work) {
                    return Optional.of(slot);
                }
            }
            return Optional.empty();
        }

        private ClockState state() {
            if (promise == null) {
                return ClockState.NO_TARGET;
            }
            int elapsed = elapsed();
            if (elapsed > promise.within()) {
                return runs() ? ClockState.BREACHED : ClockState.MISSED;
            }
            if (!runs()) {
                return lapsed ? ClockState.LAPSED : ClockState.MET;
            }
            if (!counts) {
                return ClockState.PAUSED;
            }
            return elapsed * 100 >= promise.within() * terms.atRiskPercent() ? ClockState.AT_RISK : ClockState.RUNNING;
        }

        private ClockReading reading() {
            Optional<Promise> target = Optional.ofNullable(promise);
            return new ClockReading(
                    TicketCase.TICKET,
                    metric,
                    given.instant(at),
                    number,
                    terms.name(),
                    target.map(p -> given.duration(p.within())),
                    Optional.of(given.instant(started)),
                    runs() ? Optional.empty() : Optional.of(given.instant(stopped)),
                    given.duration(elapsed()),
                    target.flatMap(p -> reached(p.within())).map(given::instant),
                    target.flatMap(p -> lastWithin(p.within())).map(given::instant),
                    state());
        }

        /** Tells whether a step of a ladder is reached by now. */
        private boolean hasReached(EscalationStep step) {
            if (promise == null) {
                return false;
            }
            int offset = Math.toIntExact(step.offset().dividedBy(given.duration(1)));
            return switch (step.trigger()) {
                case AT_PERCENT -> used(at) * 100 >= promise.within() * step.percent();
                case BEFORE_BREACH -> used(at) >= promise.within() - offset;
                case AFTER_BREACH -> lastWithin(promise.within() + offset).orElse(Integer.MAX_VALUE) <= at;
            };
        }
    }

    private final TicketCase given;
    private final int at;
    private final Map<SlaMetric, List<Run>> runs = new LinkedHashMap<>();
    private final TreeSet<String> begun = new TreeSet<>();
    private final TreeSet<String> pauses = new TreeSet<>();
    private final List<Irregularity> irregularities = new ArrayList<>();
    private Priority priority = Priority.NORMAL;
    private Terms terms;
    private boolean chosen;
    private Life life = Life.OPEN;
    private boolean repairWaits;
    private String status = "";
    private String owner = "";

    private SlowTicket(TicketCase given, int at) {
        this.given = given;
        this.at = at;
        this.terms = given.usual();
        TicketCase.METRICS.forEach(metric -> runs.put(metric, new ArrayList<>()));
    }

    /** Returns the ticket as of the beginning of a slot. */
    static SlowTicket asOf(TicketCase given, int at) {
        List<Happening> log = new ArrayList<>(given.events());
        log.add(given.created());
        List<Happening> ordered = log.stream()
                .distinct()
                .filter(event -> event.slot() <= at)
                .sorted(Comparator.comparingInt(Happening::slot)
                        .thenComparingInt(Happening::sequence)
                        .thenComparingInt(event -> ORDER.indexOf(event.type()))
                        .thenComparingInt(event -> ROLES.indexOf(event.role()))
                        .thenComparing(Happening::value))
                .toList();
        SlowTicket ticket = new SlowTicket(given, at);
        for (int slot = given.created().slot(); slot <= at; slot++) {
            for (Happening event : ordered) {
                if (event.slot() == slot) {
                    ticket.take(event);
                }
            }
            if (slot < at) {
                ticket.note();
            }
        }
        return ticket;
    }

    private void note() {
        for (List<Run> all : runs.values()) {
            for (Run run : all) {
                if (run.runs()) {
                    run.notes.add(new Note(run.counts, run.promise, status, owner));
                }
            }
        }
    }

    private @Nullable Promise promiseNow(SlaMetric metric) {
        return terms.promises().stream()
                .filter(p -> p.metric().equals(metric)
                        && (p.priority().isEmpty() || p.priority().get().equals(priority)))
                .findFirst()
                .orElse(null);
    }

    private boolean isPaused(SlaMetric metric) {
        return !pauses.isEmpty()
                || (metric.equals(TicketCase.REPAIR) && repairWaits)
                || terms.pauses().stream()
                        .anyMatch(rule -> rule.status().equals(status)
                                && (rule.metric().isEmpty()
                                        || rule.metric().get().equals(metric)));
    }

    private void take(Happening event) {
        Irregularity.Kind odd = oddness(event);
        if (odd != null) {
            irregularities.add(new Irregularity(given.event(event), odd));
            return;
        }
        Life before = life;
        boolean firstResponseRan = runs(SlaMetric.FIRST_RESPONSE);
        String value = event.value();
        switch (event.type()) {
            case AGREEMENT_CHANGED -> {
                chosen = true;
                terms = byName(value).orElseThrow();
                changed();
            }
            case PRIORITY_CHANGED -> {
                priority = Priority.of(value);
                if (!chosen) {
                    terms = priority.equals(Priority.LOW) ? given.low() : given.usual();
                }
                changed();
            }
            case ASSIGNED -> owner = value;
            case STATUS_CHANGED -> status = value;
            case PAUSED -> pauses.add(value);
            case RESUMED -> pauses.removeIf(reason -> value.isEmpty() || reason.equals(value));
            case SOLVED -> life = Life.SOLVED;
            case CLOSED -> life = Life.CLOSED;
            case REOPENED -> life = Life.OPEN;
            default -> {}
        }
        firstResponse(event);
        nextResponse(event, firstResponseRan);
        periodicUpdate(event);
        resolution(event, before);
        ownership(event);
        repair(event);
        runs.forEach((metric, all) -> all.stream().filter(Run::runs).forEach(run -> run.counts = !isPaused(metric)));
    }

    private Irregularity.@Nullable Kind oddness(Happening event) {
        String value = event.value();
        return switch (event.type()) {
            case CREATED -> event.equals(given.created()) ? null : Irregularity.Kind.CREATED_TWICE;
            case RESUMED ->
                pauses.isEmpty() || (!value.isEmpty() && !pauses.contains(value))
                        ? Irregularity.Kind.RESUMED_WITHOUT_PAUSE
                        : null;
            case PAUSED -> pauses.contains(value) ? Irregularity.Kind.PAUSED_TWICE : null;
            case SOLVED -> life == Life.OPEN ? null : Irregularity.Kind.SOLVED_TWICE;
            case CLOSED -> life == Life.CLOSED ? Irregularity.Kind.CLOSED_TWICE : null;
            case REOPENED -> life == Life.OPEN ? Irregularity.Kind.REOPENED_WHILE_OPEN : null;
            case AGREEMENT_CHANGED -> byName(value).isEmpty() ? Irregularity.Kind.UNKNOWN_AGREEMENT : null;
            default -> null;
        };
    }

    private Optional<Terms> byName(String name) {
        return List.of(given.usual(), given.low(), given.other()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private void changed() {
        runs.values().forEach(all -> all.stream().filter(Run::runs).forEach(Run::change));
    }

    private List<Run> runsOf(SlaMetric metric) {
        return runs.computeIfAbsent(metric, m -> new ArrayList<>());
    }

    private boolean runs(SlaMetric metric) {
        return runsOf(metric).stream().anyMatch(Run::runs);
    }

    private void start(SlaMetric metric, Happening event) {
        List<Run> all = runsOf(metric);
        begun.add(metric.name());
        all.add(new Run(metric, all.size() + 1, event.slot()));
    }

    private void stop(SlaMetric metric, Happening event, boolean lapsed) {
        List<Run> all = runsOf(metric);
        for (Run run : List.copyOf(all)) {
            if (run.runs() && lapsed && run.started == event.slot()) {
                all.remove(run);
            } else if (run.runs()) {
                run.stopped = event.slot();
                run.lapsed = lapsed;
            }
        }
    }

    private static boolean isReplyBy(ActorRole role, Happening event) {
        return event.type() == TicketEventType.PUBLIC_REPLY && event.role() == role;
    }

    private static boolean answers(Happening event) {
        return isReplyBy(ActorRole.AGENT, event) || event.type() == TicketEventType.SOLVED;
    }

    private void firstResponse(Happening event) {
        SlaMetric metric = SlaMetric.FIRST_RESPONSE;
        boolean asks = event.role() == ActorRole.REQUESTER
                && (event.type() == TicketEventType.CREATED || event.type() == TicketEventType.PUBLIC_REPLY);
        if (answers(event) || event.type() == TicketEventType.CLOSED) {
            stop(metric, event, event.type() == TicketEventType.CLOSED);
        } else if (asks && life == Life.OPEN && !begun.contains(metric.name())) {
            start(metric, event);
        }
    }

    private void nextResponse(Happening event, boolean firstResponseRan) {
        SlaMetric metric = SlaMetric.NEXT_RESPONSE;
        boolean asks = event.role() == ActorRole.REQUESTER
                && (event.type() == TicketEventType.REOPENED || event.type() == TicketEventType.PUBLIC_REPLY);
        boolean firstIsOver =
                begun.contains(SlaMetric.FIRST_RESPONSE.name()) && !firstResponseRan && !runs(SlaMetric.FIRST_RESPONSE);
        if (answers(event) || event.type() == TicketEventType.CLOSED) {
            stop(metric, event, event.type() == TicketEventType.CLOSED);
        } else if (asks && life == Life.OPEN && firstIsOver && !runs(metric)) {
            start(metric, event);
        }
    }

    private void periodicUpdate(Happening event) {
        SlaMetric metric = SlaMetric.PERIODIC_UPDATE;
        if (event.type() == TicketEventType.SOLVED || event.type() == TicketEventType.CLOSED) {
            stop(metric, event, true);
        } else if (life == Life.OPEN && isReplyBy(ActorRole.AGENT, event)) {
            stop(metric, event, false);
            start(metric, event);
        } else if (event.type() == TicketEventType.REOPENED && begun.contains(metric.name())) {
            start(metric, event);
        }
    }

    private void resolution(Happening event, Life before) {
        SlaMetric metric = SlaMetric.RESOLUTION;
        List<Run> all = runsOf(metric);
        switch (event.type()) {
            case CREATED -> start(metric, event);
            case SOLVED -> stop(metric, event, false);
            case CLOSED -> stop(metric, event, before == Life.OPEN);
            case REOPENED -> {
                if (terms.onReopen() == ReopenMode.NEW_CYCLE
                        || (terms.onReopen() == ReopenMode.CONTINUE && all.isEmpty())) {
                    start(metric, event);
                } else if (terms.onReopen() == ReopenMode.CONTINUE) {
                    Run last = all.get(all.size() - 1);
                    while (last.started + last.notes.size() < event.slot()) {
                        last.notes.add(new Note(false, last.promise, status, owner));
                    }
                    last.stopped = -1;
                    last.lapsed = false;
                    last.change();
                }
            }
            default -> {}
        }
    }

    private void ownership(Happening event) {
        SlaMetric metric = TicketCase.OWNERSHIP;
        switch (event.type()) {
            case ASSIGNED -> {
                stop(metric, event, false);
                start(metric, event);
            }
            case SOLVED -> stop(metric, event, false);
            case CLOSED -> stop(metric, event, true);
            default -> {}
        }
    }

    private void repair(Happening event) {
        SlaMetric metric = TicketCase.REPAIR;
        if (event.type() == TicketEventType.CLOSED) {
            stop(metric, event, true);
        }
        if (event.type() != TicketEventType.NAMED) {
            return;
        }
        switch (event.value()) {
            case "repair begins" -> {
                if (!begun.contains(metric.name())) {
                    repairWaits = false;
                    start(metric, event);
                }
            }
            case "repair ends" -> stop(metric, event, false);
            case "repair waits" -> repairWaits = runs(metric);
            case "repair goes on" -> repairWaits = false;
            default -> {}
        }
    }

    /** Returns the slot at whose beginning it is looked at. */
    int at() {
        return at;
    }

    List<Irregularity> irregularities() {
        return irregularities;
    }

    /** Returns the readings of all runs of a metric, in order. */
    List<ClockReading> readings(SlaMetric metric) {
        return runsOf(metric).stream().map(Run::reading).toList();
    }

    /** Returns the reading of the last run of a metric, or that it has none. */
    ClockReading reading(SlaMetric metric) {
        List<ClockReading> all = readings(metric);
        Instant instant = given.instant(at);
        Optional<Promise> target = Optional.ofNullable(promiseNow(metric));
        return all.isEmpty()
                ? new ClockReading(
                        TicketCase.TICKET,
                        metric,
                        instant,
                        0,
                        terms.name(),
                        target.map(p -> given.duration(p.within())),
                        Optional.empty(),
                        Optional.empty(),
                        given.duration(0),
                        Optional.empty(),
                        Optional.empty(),
                        target.isEmpty() ? ClockState.NO_TARGET : ClockState.NOT_STARTED)
                : all.get(all.size() - 1);
    }

    /** Returns the open time of the last run by status and owner, counted and not, leaving out those without any. */
    Map<String, String> shares(SlaMetric metric) {
        Map<String, int[]> slots = new TreeMap<>();
        List<Run> all = runsOf(metric);
        if (!all.isEmpty() && all.get(all.size() - 1).promise != null) {
            Run run = all.get(all.size() - 1);
            for (int i = 0; i < run.notes.size(); i++) {
                Note note = run.notes.get(i);
                if (run.isOpen(run.started + i)) {
                    slots.computeIfAbsent(note.status() + "/" + note.owner(), key -> new int[2])[
                            note.counts() ? 0 : 1]++;
                }
            }
        }
        Map<String, String> shares = new TreeMap<>();
        slots.forEach((key, n) -> shares.put(key, given.duration(n[0]) + " counted, " + given.duration(n[1])));
        return shares;
    }

    /** Returns the numbers of the runs of a metric that have not stopped. */
    List<Integer> running(SlaMetric metric) {
        return runsOf(metric).stream().filter(Run::runs).map(run -> run.number).toList();
    }

    /** Tells whether a run has reached a step by now. */
    boolean hasReached(SlaMetric metric, int number, EscalationStep step) {
        return runsOf(metric).get(number - 1).hasReached(step);
    }
}
