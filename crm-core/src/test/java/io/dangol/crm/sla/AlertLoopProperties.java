package io.dangol.crm.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.AlertDesk.Sent;
import io.dangol.crm.sla.AlertDesk.Stop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The loop that the port of timers recommends gives each alert once, whenever its scheduler runs, stops or starts. */
class AlertLoopProperties {

    /** A Friday morning in Seoul, so that a weekend lies in the middle. */
    private static final Instant START = Instant.parse("2026-03-05T23:00:00Z");

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STEPS = 240;
    private static final Instant END = START.plus(STEP.multipliedBy(STEPS + 1));
    private static final WorkCalendar OFFICE = WorkCalendar.in(ZoneId.of("Asia/Seoul"))
            .weekly(WeekDays.from(MONDAY).to(FRIDAY), "09:00-12:00", "13:00-18:00")
            .build();

    /** Something that happens to a ticket. */
    record Happening(int ticket, TicketEvent event) {}

    /** A desk's agreement and ladder, the tickets that come in and what happens to them, in order. */
    record History(SlaPolicies policies, EscalationLadder ladder, List<Priority> tickets, List<Happening> happenings) {}

    /** A look of a scheduler, and where it stops. */
    record Look(Instant at, Stop stop, int afterTimers) {}

    @Provide
    Arbitrary<History> histories() {
        return Combinators.combine(
                        policies(), ladders(), priorities().list().ofMinSize(1).ofMaxSize(2), happenings())
                .as(History::new);
    }

    @Provide
    Arbitrary<List<Look>> looks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, STEPS * 2),
                        Arbitraries.of(Stop.class),
                        Arbitraries.integers().between(0, 3))
                .as((step, stop, after) -> new Look(START.plus(STEP.dividedBy(2).multipliedBy(step)), stop, after))
                .list()
                .ofMaxSize(25)
                .map(looks ->
                        looks.stream().sorted(Comparator.comparing(Look::at)).toList());
    }

    private static Arbitrary<Priority> priorities() {
        return Arbitraries.of(Priority.HIGH, Priority.NORMAL, Priority.LOW);
    }

    private static Arbitrary<SlaPolicies> policies() {
        Arbitrary<WorkCalendar> calendars = Arbitraries.of(OFFICE, WorkCalendar.always());
        return Combinators.combine(
                        calendars, calendars, Arbitraries.of(ReopenMode.class), Arbitraries.of(ChangeMode.class))
                .as((high, normal, reopen, change) -> SlaPolicies.always(SlaAgreement.named("gold")
                        .firstResponse(Priority.HIGH, Duration.ofHours(1), high)
                        .firstResponse(Priority.NORMAL, Duration.ofHours(4), normal)
                        .nextResponse(Priority.HIGH, Duration.ofHours(2), high)
                        .periodicUpdate(Priority.HIGH, Duration.ofHours(6), high)
                        .resolution(Priority.HIGH, Duration.ofHours(4), high)
                        .resolution(Priority.NORMAL, Duration.ofHours(16), normal)
                        .onReopen(reopen)
                        .onChange(change)
                        .build()));
    }

    private static Arbitrary<EscalationLadder> ladders() {
        return Combinators.combine(
                        Arbitraries.of(
                                        EscalationStep.atPercent(50, "half"),
                                        EscalationStep.atPercent(75, "remind"),
                                        EscalationStep.atPercent(100, "due"),
                                        EscalationStep.beforeBreach(Duration.ofHours(1), "an hour left"),
                                        EscalationStep.atBreach("breach"),
                                        EscalationStep.afterBreach(Duration.ofHours(3), "far beyond"))
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as((steps, quiet) -> {
                    EscalationLadder ladder = EscalationLadder.of(steps.toArray(EscalationStep[]::new));
                    return quiet ? ladder.alertsDuring(OFFICE) : ladder;
                });
    }

    private static Arbitrary<List<Happening>> happenings() {
        Arbitrary<Instant> instants =
                Arbitraries.integers().between(0, STEPS).map(step -> START.plus(STEP.multipliedBy(step)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        instants,
                        Arbitraries.integers().between(0, 9),
                        priorities())
                .as((ticket, at, kind, priority) -> new Happening(ticket, event(at, kind, priority)))
                .list()
                .ofMaxSize(14)
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(Happening::event))
                        .toList());
    }

    private static TicketEvent event(Instant at, int kind, Priority priority) {
        return switch (kind) {
            case 0, 1 -> TicketEvent.of(at, TicketEventType.PAUSED, ActorRole.AGENT, "waiting");
            case 2, 3 -> TicketEvent.of(at, TicketEventType.RESUMED, ActorRole.AGENT, "");
            case 4 -> TicketEvent.priorityChanged(at, priority);
            case 5 -> TicketEvent.agentReply(at);
            case 6 -> TicketEvent.requesterReply(at);
            case 7 -> TicketEvent.solved(at);
            case 8 -> TicketEvent.reopened(at);
            default -> TicketEvent.closed(at);
        };
    }

    @Property
    void aSchedulerThatSleepsUntilTheNextTimerGivesEachAlertOnceAndInTime(@ForAll("histories") History history) {
        AlertDesk desk = opened(history);
        int next = 0;
        Instant now = START;
        while (!now.isAfter(END)) {
            next = record(desk, history, next, now);
            assertThat(desk.look(now, Stop.NEVER, 0)).isTrue();
            now = earliest(desk, history, next);
        }
        assertThat(desk.sent())
                .allSatisfy(sent -> assertThat(sent.at()).isEqualTo(sent.alert().alertAt()));
        assertThat(desk.sent().stream().map(Sent::alert)).containsExactlyInAnyOrderElementsOf(desk.planned(END));
    }

    @Property
    void aSchedulerThatLooksSeldomGivesEachAlertOnceOrTheLaterOneThatStandsForIt(
            @ForAll("histories") History history, @ForAll("looks") List<Look> looks) {
        AlertDesk desk = opened(history);
        TreeSet<Instant> instants = new TreeSet<>();
        looks.forEach(look -> instants.add(look.at()));
        instants.add(END);
        int next = 0;
        for (Instant now : instants) {
            next = record(desk, history, next, now);
            assertThat(desk.look(now, Stop.NEVER, 0)).isTrue();
        }
        assertThat(desk.sent().stream().map(Sent::alert)).doesNotHaveDuplicates();
        Map<PlannedAlert, Instant> sentAt = new HashMap<>();
        desk.sent().forEach(sent -> sentAt.put(sent.alert(), sent.at()));
        List<PlannedAlert> planned = desk.planned(END);
        assertThat(planned).containsAll(sentAt.keySet());
        for (PlannedAlert alert : planned) {
            Instant look = instants.ceiling(alert.alertAt());
            PlannedAlert last = planned.stream()
                    .filter(other ->
                            isOfSameRun(alert, other) && !other.alertAt().isAfter(look))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            assertThat(sentAt).as("instead of " + alert).containsEntry(last, instants.ceiling(last.alertAt()));
        }
    }

    @Property
    void aSchedulerThatIsStoppedAndStartedAnywhereRepeatsAnAlertOncePerStopBeforeASaveAtMost(
            @ForAll("histories") History history, @ForAll("looks") List<Look> looks) {
        AlertDesk desk = opened(history);
        int next = 0;
        int stops = 0;
        for (Look look : looks) {
            next = record(desk, history, next, look.at());
            int before = desk.sent().size();
            boolean whole = desk.look(look.at(), look.stop(), look.afterTimers());
            stops += !whole && look.stop() == Stop.BEFORE_SAVING && desk.sent().size() > before ? 1 : 0;
        }
        record(desk, history, next, END);
        desk.look(END, Stop.NEVER, 0);
        Map<PlannedAlert, Integer> times = new HashMap<>();
        desk.sent().forEach(sent -> times.merge(sent.alert(), 1, Integer::sum));
        int repeats = desk.sent().size() - times.size();
        assertThat(repeats).isLessThanOrEqualTo(stops);
        List<PlannedAlert> planned = desk.planned(END);
        assertThat(planned).containsAll(times.keySet());
        assertThat(planned)
                .allSatisfy(alert -> assertThat(times.keySet())
                        .as("instead of " + alert)
                        .anyMatch(given -> isOfSameRun(alert, given) && given.compareTo(alert) >= 0));
    }

    private static AlertDesk opened(History history) {
        AlertDesk desk = new AlertDesk(history.policies(), history.ladder());
        for (int i = 0; i < history.tickets().size(); i++) {
            desk.open(TicketId.of("t-" + i), history.tickets().get(i), START);
        }
        return desk;
    }

    /** Records what has happened by an instant, and returns the index of what happens next. */
    private static int record(AlertDesk desk, History history, int from, Instant upTo) {
        int next = from;
        List<Happening> all = history.happenings();
        while (next < all.size() && !all.get(next).event().at().isAfter(upTo)) {
            Happening happening = all.get(next++);
            desk.record(
                    TicketId.of("t-" + happening.ticket() % history.tickets().size()), happening.event());
        }
        return next;
    }

    private static Instant earliest(AlertDesk desk, History history, int next) {
        List<Instant> instants = new ArrayList<>(List.of(END.plusSeconds(1)));
        desk.nextDue().ifPresent(instants::add);
        if (next < history.happenings().size()) {
            instants.add(history.happenings().get(next).event().at());
        }
        return instants.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static boolean isOfSameRun(PlannedAlert one, PlannedAlert other) {
        return one.ticket().equals(other.ticket())
                && one.metric().equals(other.metric())
                && one.cycle() == other.cycle();
    }
}
