package io.dangol.crm.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One conduct case with which random people do random things; each step is checked. For one thread. */
final class ConductWalk {

    /** One try: how long after the last one, and which choices are made. */
    record Step(int hours, int choice) {}

    static final CustomerId CUSTOMER = CustomerId.of("K-7");
    private static final CustomerId TWIN = CustomerId.of("K-8");

    /** What runs by itself may record, and end a hold early, if the host gave it that role; all else is its own. */
    private static final Set<ConductEvent> OF_THE_SYSTEM = EnumSet.of(
            ConductEvent.REPORT,
            ConductEvent.ESTABLISH,
            ConductEvent.RELEASE_HOLD,
            ConductEvent.COUNT,
            ConductEvent.ASSESS,
            ConductEvent.WATCH,
            ConductEvent.DRAFT_WARNING,
            ConductEvent.PROPOSE_HANDLER,
            ConductEvent.RECOMMEND_RESTRICTION,
            ConductEvent.RECOMMEND_EXIT,
            ConductEvent.WITHDRAW);

    /** After so many entries the whole trail is replayed; after each would cost the square of the walk. */
    private static final int REPLAYED = 8;

    private final ConductProcess process =
            ConductProcess.of(ConductPolicy.standard(ConductCourse.SEOUL).toBuilder("walk")
                    .frequency(new FrequencyRule("returns", IncidentType.RULE_BREAKER, 2, 18, 0.25, 0.75, 4))
                    .build());
    private final List<ConductEntry> trail = new ArrayList<>();
    private final Set<ConductState> states = EnumSet.noneOf(ConductState.class);
    private final List<Incident> linked = new ArrayList<>();
    private Instant now = Instant.parse("2024-01-10T01:00:00Z");
    private @Nullable Stored<ConductCase> current;
    private int refusals;

    Set<ConductState> states() {
        return states;
    }

    List<ConductEntry> trail() {
        return trail;
    }

    int refusals() {
        return refusals;
    }

    ConductCase conduct() {
        return Objects.requireNonNull(current).value();
    }

    void take(Step step) {
        now = now.plus(Duration.ofHours(step.hours()));
        SplittableRandom dice = new SplittableRandom(step.choice());
        if (current == null) {
            begin(dice);
            return;
        }
        if (dice.nextInt(2) == 0) {
            settle();
        }
        ConductMoves moves = new ConductMoves(conduct(), linked, now, trail.size(), dice);
        boolean done = false;
        for (int i = 0; i < 6 && !done; i++) {
            ConductMoves.Move move = moves.next();
            done = attempt(move.command(), move.actor());
        }
    }

    private void begin(SplittableRandom dice) {
        if (dice.nextInt(3) == 0) {
            linked.add(Incident.of("L-1", TWIN, IncidentType.THIEF, 2, now.minusSeconds(9), "till-0", now)
                    .verified("lead", now));
        }
        ConductCommand report = ConductCommand.report(
                Incident.of("I-0", CUSTOMER, IncidentType.THIEF, 1 + dice.nextInt(4), now, "till-1", now));
        ConductResult.Handled begun = process.begin(linked, report, Actor.SYSTEM, now, CommandId.of("c-0"))
                .fold(handled -> handled, refused -> {
                    throw new AssertionError(refused.message());
                });
        assertThat(begun.entry().from()).isEmpty();
        keep(begun);
    }

    /** Lets the system look until nothing is due: it always comes to an end, and soon. */
    void settle() {
        int looks = 0;
        while (isDue()) {
            Stored<ConductCase> stored = Objects.requireNonNull(current);
            ConductCommand what = process.proposal(stored, linked, now)
                    .orElseGet(() -> ConductCommand.automatic(ConductEvent.ASSESS));
            assertThat(attempt(what, Actor.SYSTEM)).as(what.event().name()).isTrue();
            looks++;
            assertThat(looks).as("looks until nothing is due").isLessThanOrEqualTo(6);
        }
        assertThat(process.proposal(Objects.requireNonNull(current), linked, now))
                .as("nothing follows that is not due")
                .matches(what -> what.isEmpty()
                        || conduct().state().isPending()
                        || conduct().state() == ConductState.OPEN);
    }

    private boolean isDue() {
        return conduct().nextDueAt().filter(due -> !due.isAfter(now)).isPresent();
    }

    private boolean attempt(ConductCommand command, Actor actor) {
        Stored<ConductCase> before = Objects.requireNonNull(current);
        ConductResult result = process.handle(
                before, linked, command, actor, now, CommandId.of("c-" + trail.size()), before.version());
        result.fold(
                handled -> {
                    check(before.value(), handled, actor);
                    keep(handled);
                    return true;
                },
                refused -> {
                    refusals++;
                    assertThat(refused.message()).startsWith("Conduct case of customer K-7: cannot " + command.event());
                    return false;
                });
        return result.isHandled();
    }

    private void keep(ConductResult.Handled handled) {
        trail.add(handled.entry());
        current = new Stored<>(handled.entry().version(), handled.conduct());
        states.add(handled.conduct().state());
        ConductCase after = handled.conduct();
        if (trail.size() % REPLAYED == 0) {
            checkReplay();
        }
        assertThat(ConductCase.restore(after.snapshot())).isEqualTo(after);
        assertThat(ConductEntry.restore(handled.entry().snapshot())).isEqualTo(handled.entry());
        checkDecisions(after);
        checkDates(after);
        checkAppeals(after);
    }

    void checkReplay() {
        assertThat(ConductTrail.of(trail).conductCase()).isEqualTo(conduct());
    }

    private void check(ConductCase before, ConductResult.Handled handled, Actor actor) {
        ConductCase after = handled.conduct();
        ConductEntry entry = handled.entry();
        assertThat(entry.actor()).isEqualTo(actor.id()).isNotBlank();
        assertThat(entry.at()).isEqualTo(now);
        if (actor.id().equals(Actor.SYSTEM.id()) && !entry.roles().contains(ConductRoles.CUSTOMER)) {
            assertThat(OF_THE_SYSTEM).as("the system does").contains(entry.event());
        }
        int made = after.measures().size() - before.measures().size();
        assertThat(made).isBetween(0, 1);
        if (made == 1) {
            Measure measure = after.measures().get(after.measures().size() - 1);
            assertThat(measure.rung())
                    .as("one rung at a time")
                    .isEqualTo(before.inForce(now).next());
            assertThat(measure.incidents())
                    .as("nothing that was cleared is a ground")
                    .allSatisfy(id -> assertThat(after.incident(id)
                                    .map(Incident::verification)
                                    .orElse(Verification.VERIFIED))
                            .isNotIn(Verification.RETRACTED, Verification.DISPUTED));
        }
    }

    /** The trail, not the measure, is asked who decided. */
    private void checkDecisions(ConductCase conduct) {
        Set<String> keys = new HashSet<>();
        for (Measure measure : conduct.measures()) {
            assertThat(keys.add(measure.key())).isTrue();
            List<ConductEntry> decided = trail.stream()
                    .filter(entry -> Set.of(ConductEvent.RESTRICT, ConductEvent.APPROVE_EXIT, ConductEvent.CONFIRM_EXIT)
                            .contains(entry.event()))
                    .filter(entry -> measure.decisions().stream()
                            .anyMatch(decision -> decision.at().equals(entry.at())
                                    && decision.reviewer().equals(entry.actor())))
                    .toList();
            if (measure.rung().isSanction()) {
                assertThat(decided.stream().map(ConductEntry::actor).distinct())
                        .as("people behind " + measure)
                        .hasSizeGreaterThanOrEqualTo(measure.rung().reviewers())
                        .doesNotContain(Actor.SYSTEM.id());
                assertThat(decided).allSatisfy(entry -> {
                    assertThat(entry.roles()).contains(ConductRoles.REVIEWER);
                    assertThat(entry.input().reason()).isPresent();
                });
            }
            if (measure.rung() != Rung.WATCH) {
                assertThat(measure.decisions()).isNotEmpty();
            }
        }
        assertThat(conduct.holds().stream().map(InterimHold::incident)).doesNotHaveDuplicates();
    }

    private void checkDates(ConductCase conduct) {
        ConductState state = conduct.state();
        assertThat(conduct.changedAt()).isEqualTo(now);
        boolean frozen = state == ConductState.UNDER_APPEAL || state == ConductState.EXIT_DECIDED;
        if (frozen) {
            assertThat(conduct.nextDueAt()).isEmpty();
        } else if (conduct.unassessedSince().isPresent()) {
            assertThat(conduct.nextDueAt()).isEqualTo(conduct.unassessedSince());
        }
        if (state.isPending() || state == ConductState.UNDER_APPEAL) {
            assertThat(conduct.waitingSince().orElseThrow()).isBeforeOrEqualTo(now);
            assertThat(conduct.legalHold()).isPresent();
        } else {
            assertThat(conduct.legalHold()).isEmpty();
            conduct.waitingSince()
                    .ifPresent(since -> assertThat(conduct.measures())
                            .as("somebody can do what waits")
                            .anyMatch(measure ->
                                    measure.reviewAt().filter(since::equals).isPresent() && !measure.hasEnded(now)));
        }
        boolean remembersPending =
                conduct.resumesTo().filter(ConductState::isPending).isPresent();
        assertThat(conduct.recommendation().isPresent()).isEqualTo(state.isPending() || remembersPending);
    }

    private static void checkAppeals(ConductCase conduct) {
        List<Appeal> open = conduct.appeals().stream().filter(Appeal::isOpen).toList();
        assertThat(open).hasSize(conduct.state() == ConductState.UNDER_APPEAL ? 1 : 0);
        for (Appeal appeal : open) {
            assertThat(appeal.incidents().keySet())
                    .allSatisfy(
                            id -> assertThat(conduct.incident(id).orElseThrow().verification())
                                    .isEqualTo(Verification.DISPUTED));
        }
        boolean exit = conduct.measures().stream()
                .anyMatch(measure ->
                        measure.rung() == Rung.EXIT && measure.liftedAt().isEmpty());
        boolean decided = conduct.state() == ConductState.EXIT_DECIDED
                || conduct.resumesTo().equals(java.util.Optional.of(ConductState.EXIT_DECIDED));
        assertThat(exit).as("an exit stands where it is decided").isEqualTo(decided);
        assertThat(conduct.measures().stream().filter(Measure::isStayed))
                .allSatisfy(measure ->
                        assertThat(conduct.openAppeal().map(Appeal::measure)).contains(measure.key()));
    }
}
