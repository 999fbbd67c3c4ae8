package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.DueTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Takes two complaints of one customer through random moves and checks after each what must always hold. */
final class ComplaintWalk {

    /**
     * One thing that somebody tries.
     *
     * @param minutes how long after the one before
     * @param choice which of the possible ones, by remainder
     * @param blind whether it is chosen from all commands, and not from those that will be carried out
     */
    record Try(int minutes, int choice, boolean blind) {}

    private record Attempt(Actor actor, ComplaintCommand command) {}

    private static final CustomerId CUSTOMER = CustomerId.of("10001");
    private static final Instant START = Instant.parse("2024-03-04T09:00:00Z");
    private static final Set<ComplaintEvent> BACK_TO_OPEN =
            Set.of(ComplaintEvent.REOPEN, ComplaintEvent.REFER_EXTERNAL);
    private static final Set<ComplaintEvent> ONCE_KEPT =
            Set.of(ComplaintEvent.CLOSE, ComplaintEvent.SURVEY_LAPSED, ComplaintEvent.CORRECT);
    private static final Set<ComplaintEvent> RARE = Set.of(
            ComplaintEvent.WITHDRAW,
            ComplaintEvent.MERGE,
            ComplaintEvent.REJECT_OUT_OF_SCOPE,
            ComplaintEvent.REFER_EXTERNAL,
            ComplaintEvent.CORRECT,
            ComplaintEvent.ESCALATE);

    private static final Actor AGENT = Actor.of("agent", ComplaintRoles.HANDLER, ComplaintRoles.APPROVER);
    private static final Actor CARLA = Actor.of("carla", ComplaintRoles.HANDLER);
    private static final Actor BOSS = Actor.of("boss", ComplaintRoles.SUPERVISOR, ComplaintRoles.APPROVER);
    private static final Actor KIM = Actor.of("10001", ComplaintRoles.CUSTOMER);
    private static final Actor CARRIER = Actor.of("carrier", ComplaintRoles.THIRD_PARTY);
    private static final Actor JUDGE = Actor.of("judge", ComplaintRoles.OMBUDSMAN);
    private static final List<Actor> ACTORS = List.of(AGENT, CARLA, BOSS, KIM, CARRIER, JUDGE, Actor.SYSTEM);

    private final ComplaintProcess process;
    private final Map<ComplaintNumber, Stored<Complaint>> complaints = new LinkedHashMap<>();
    private final Map<ComplaintNumber, List<ComplaintEntry>> trails = new TreeMap<>();
    private final Map<ComplaintNumber, Boolean> onList = new TreeMap<>();
    private final Set<ComplaintState> states =
            new TreeSet<>((one, other) -> one.name().compareTo(other.name()));
    private final Set<ComplaintEvent> events =
            new TreeSet<>((one, other) -> one.name().compareTo(other.name()));
    private Instant now = START;
    private int commands;
    private int refusals;

    ComplaintWalk(ComplaintProcess process) {
        this.process = process;
        receive("C-1");
        now = now.plus(Duration.ofHours(30));
        receive("C-2");
    }

    private void receive(String number) {
        HandlingResult.Handled received = process.receive(
                ComplaintNumber.of(number),
                ComplaintIntake.of(CUSTOMER, "phone", "delivery").against("bob"),
                ComplaintText.of("the parcel never came"),
                AGENT,
                now,
                nextCommand());
        Complaint complaint = received.complaint();
        complaints.put(complaint.number(), new Stored<>(Version.of(1), complaint));
        trails.put(complaint.number(), new ArrayList<>(List.of(received.entry())));
        onList.put(complaint.number(), false);
        states.add(complaint.state());
    }

    Set<ComplaintState> states() {
        return states;
    }

    Set<ComplaintEvent> events() {
        return events;
    }

    int refusals() {
        return refusals;
    }

    void take(Try step) {
        now = now.plus(Duration.ofMinutes(step.minutes()));
        List<Stored<Complaint>> all = List.copyOf(complaints.values());
        Stored<Complaint> current = all.get(step.choice() % 3 == 0 ? 1 : 0);
        Stored<Complaint> other = all.get(step.choice() % 3 == 0 ? 0 : 1);
        List<Attempt> attempts = attempts(current.value(), other.value());
        if (!step.blind()) {
            boolean rarely = step.choice() % 5 == 0;
            attempts = attempts.stream()
                    .filter(attempt ->
                            rarely || !RARE.contains(attempt.command().event()))
                    .filter(attempt -> mayPass(current, attempt))
                    .filter(attempt -> handle(current, other.value(), attempt).isHandled())
                    .toList();
        }
        if (!attempts.isEmpty()) {
            attempt(current, other, chosen(attempts, step.choice()));
        }
    }

    /** Chooses an event and then one of its attempts, so that an event of many variants comes no more often. */
    private Attempt chosen(List<Attempt> attempts, int choice) {
        Map<String, List<Attempt>> byEvent = new TreeMap<>();
        for (Attempt attempt : attempts) {
            byEvent.computeIfAbsent(attempt.command().event().name(), name -> new ArrayList<>())
                    .add(attempt);
        }
        List<List<Attempt>> groups = new ArrayList<>(byEvent.values());
        groups.stream()
                .filter(group -> process.workflow()
                        .definition()
                        .timers()
                        .containsKey(group.get(0).command().event()))
                .findFirst()
                .filter(timer -> choice % 2 == 0)
                .ifPresent(timer -> {
                    groups.clear();
                    groups.add(timer);
                });
        List<Attempt> group = groups.get(Math.floorMod(choice * 7919, groups.size()));
        return group.get(Math.floorMod(choice * 104_729, group.size()));
    }

    /** Leaves out what the state does not have, before a refusal is worded for it. */
    private boolean mayPass(Stored<Complaint> current, Attempt attempt) {
        ComplaintState state = current.value().state();
        return process.workflow().definition().transitions().stream()
                .anyMatch(move -> move.from().equals(state)
                        && move.event().equals(attempt.command().event())
                        && (attempt.actor().roles().stream().anyMatch(move.roles()::contains)
                                || move.roles().contains(ComplaintRoles.OWNER)));
    }

    private HandlingResult handle(Stored<Complaint> current, Complaint other, Attempt attempt) {
        boolean pair = attempt.command().event().equals(ComplaintEvent.MERGE)
                || attempt.command().event().equals(ComplaintEvent.ABSORB);
        return process.handle(
                current,
                Optional.of(other).filter(present -> pair),
                attempt.command(),
                attempt.actor(),
                now,
                CommandId.of("command-" + commands),
                current.version());
    }

    private CommandId nextCommand() {
        commands++;
        return CommandId.of("command-" + commands);
    }

    private void attempt(Stored<Complaint> current, Stored<Complaint> other, Attempt attempt) {
        nextCommand();
        Snapshot before = current.value().snapshot();
        HandlingResult result = handle(current, other.value(), attempt);
        assertThat(current.value().snapshot()).isEqualTo(before);
        if (!result.isHandled()) {
            refusals++;
            String message = result.fold(handled -> "", HandlingResult.NotHandled::message);
            assertThat(message)
                    .startsWith("Complaint " + current.value().number() + ": cannot "
                            + attempt.command().event())
                    .contains(current.value().state().name(), "allowed:")
                    .doesNotContain("parcel");
            return;
        }
        keep(current, attempt, result);
        if (attempt.command().event().equals(ComplaintEvent.MERGE)) {
            absorb(current.value(), other);
        }
    }

    private void absorb(Complaint merged, Stored<Complaint> target) {
        nextCommand();
        Complaint closed =
                Objects.requireNonNull(complaints.get(merged.number())).value();
        Attempt attempt = new Attempt(Actor.SYSTEM, ComplaintCommand.absorb(closed));
        keep(target, attempt, handle(target, closed, attempt));
        Complaint after =
                Objects.requireNonNull(complaints.get(target.value().number())).value();
        Instant earliest = merged.milestones().receivedAt();
        if (target.value().milestones().receivedAt().isBefore(earliest)) {
            earliest = target.value().milestones().receivedAt();
        }
        assertThat(after.milestones().receivedAt()).isEqualTo(earliest);
        assertThat(after.absorbed()).endsWith(merged.number());
        long carried = merged.recovery().openPromises().size();
        assertThat(after.recovery().openPromises())
                .hasSize(
                        (int) carried + target.value().recovery().openPromises().size());
    }

    private void keep(Stored<Complaint> current, Attempt attempt, HandlingResult result) {
        HandlingResult.Handled handled = result.fold(done -> done, refused -> {
            throw new AssertionError(refused.message());
        });
        Complaint before = current.value();
        Complaint after = handled.complaint();
        ComplaintEntry entry = handled.entry();
        ComplaintNumber number = before.number();
        events.add(entry.event());
        states.add(after.state());

        assertThat(entry.version()).isEqualTo(current.version().next());
        assertThat(entry.effectiveAt()).isBeforeOrEqualTo(entry.at());
        assertThat(after.milestones().changedAt())
                .isAfterOrEqualTo(before.milestones().changedAt());
        if (!before.isOpen()) {
            assertThat(BACK_TO_OPEN).contains(entry.event());
        }
        assertListed(number, handled);
        assertStatutory(before, after, attempt.command());
        if (entry.event().equals(ComplaintEvent.APPROVE)) {
            assertThat(before.resolution().proposedBy()).isNotEqualTo(Optional.of(entry.actor()));
        }
        if (!after.isOpen()) {
            assertPromises(before, after, entry.event());
            assertThat(after.nextDueAt()).isEmpty();
            assertThat(after.statistics()).isPresent();
        }

        List<ComplaintEntry> trail = Objects.requireNonNull(trails.get(number));
        trail.add(entry);
        assertThat(Complaint.replay(trail)).isEqualTo(after.anonymised());
        assertThat(Complaint.restore(after.snapshot())).isEqualTo(after);
        assertThat(ComplaintEntry.restore(entry.snapshot())).isEqualTo(entry);
        complaints.put(number, new Stored<>(entry.version(), after));
    }

    private void assertListed(ComplaintNumber number, HandlingResult.Handled handled) {
        boolean before = Objects.requireNonNull(onList.get(number));
        boolean enters = handled.effects().contains(ComplaintEffect.ENTER_OPEN_LIST);
        boolean leaves = handled.effects().contains(ComplaintEffect.RETIRE_NUMBER);
        assertThat(enters).as("enters the list only from outside").isIn(false, !before);
        assertThat(leaves).as("leaves the list only from inside").isIn(false, before);
        onList.put(number, (before || enters) && !leaves);
        assertThat(handled.complaint().milestones().isListed()).isEqualTo(onList.get(number));
        if (!handled.complaint().isOpen()) {
            assertThat(onList.get(number)).isFalse();
        }
    }

    private static void assertStatutory(Complaint before, Complaint after, ComplaintCommand command) {
        for (ClockRun run : before.clocks()) {
            if (run.kind() != ClockKind.STATUTORY) {
                continue;
            }
            ClockRun then = after.clock(run.clock()).orElseThrow();
            boolean extended = command.event().equals(ComplaintEvent.EXTEND_DEADLINE)
                    && command.text("clock").equals(Optional.of(run.clock().name()));
            assertThat(then.pausedAt()).isEmpty();
            if (extended) {
                assertThat(run.extended()).isFalse();
                assertThat(then.extended()).isTrue();
            } else {
                assertThat(then.dueAt().orElseThrow())
                        .isBeforeOrEqualTo(run.dueAt().orElseThrow());
            }
        }
    }

    private static void assertPromises(Complaint before, Complaint after, ComplaintEvent event) {
        assertThat(after.recovery().openPromises()).isEmpty();
        if (ONCE_KEPT.contains(event)) {
            assertThat(before.recovery().openPromises()).isEmpty();
        }
        for (RecoveryAction promise : before.recovery().openPromises()) {
            RecoveryAction then = after.recovery().action(promise.id()).orElseThrow();
            assertThat(then.cancelledAt()).isPresent();
            if (event.equals(ComplaintEvent.MERGE)) {
                assertThat(then.carriedTo()).isEqualTo(after.mergedInto().map(ComplaintNumber::value));
            }
        }
    }

    private List<Attempt> attempts(Complaint complaint, Complaint other) {
        List<Attempt> attempts = new ArrayList<>();
        for (ComplaintCommand command : commands(complaint, other)) {
            ACTORS.forEach(actor -> attempts.add(new Attempt(actor, command)));
        }
        for (DueTimer<ComplaintEvent> timer : process.timersDue(complaint, now)) {
            attempts.add(new Attempt(Actor.SYSTEM, ComplaintCommand.of(timer.event())));
        }
        for (ComplaintClock clock : process.toEscalate(complaint, now)) {
            attempts.add(new Attempt(Actor.SYSTEM, ComplaintCommand.escalate(clock)));
        }
        return attempts;
    }

    private List<ComplaintCommand> commands(Complaint complaint, Complaint other) {
        String key = "a" + commands;
        RecoveryAction apology = RecoveryAction.of(key + "-apology", RecoveryKind.APOLOGY);
        RecoveryAction refund =
                RecoveryAction.of(key + "-refund", RecoveryKind.REFUND).worth(Money.of(CurrencyUnit.EUR, 25));
        List<ComplaintCommand> all = new ArrayList<>(List.of(
                ComplaintCommand.acknowledge(),
                ComplaintCommand.answerFromManual("manual-1"),
                ComplaintCommand.assess(
                        new Assessment(ImpactLevel.LOW, ImpactLevel.LOW, ImpactLevel.LOW, false),
                        complaint.milestones().receivedAt().plus(Duration.ofDays(9))),
                ComplaintCommand.assess(new Assessment(ImpactLevel.HIGH, ImpactLevel.LOW, ImpactLevel.LOW, true)),
                ComplaintCommand.assign("carla", "knows the carrier"),
                ComplaintCommand.assign("bob", "is complained of"),
                ComplaintCommand.reassign("agent", "is back"),
                ComplaintCommand.requestInfo("question-1"),
                ComplaintCommand.requestThirdParty("carrier"),
                ComplaintCommand.infoReceived(),
                ComplaintCommand.thirdPartyReplied(),
                ComplaintCommand.contact(ContactKind.REMINDER),
                ComplaintCommand.reportResult(
                        Finding.UPHELD, "lost by the carrier", ServiceRecovery.of(apology, refund)),
                ComplaintCommand.proposeRemedy(
                        Finding.UPHELD, "lost by the carrier", ServiceRecovery.of(apology, refund)),
                ComplaintCommand.proposeRemedy(Finding.NOT_UPHELD, "it came", ServiceRecovery.of()),
                ComplaintCommand.submit(),
                ComplaintCommand.approve(),
                ComplaintCommand.decline("too much"),
                ComplaintCommand.sendAnswer("rights-1"),
                ComplaintCommand.accept(),
                ComplaintCommand.dispute("agent", "asks for more"),
                ComplaintCommand.dispute("carla", "asks for more"),
                ComplaintCommand.referExternal("ombudsman")));
        all.addAll(List.of(
                ComplaintCommand.externalDecision(true, true),
                ComplaintCommand.externalDecision(false, false),
                ComplaintCommand.recordSatisfaction(
                        Answer.of("answer-1", CUSTOMER, Instrument.CSAT, 1, Scale.of(1, 5), now)),
                ComplaintCommand.of(ComplaintEvent.NO_REPLY),
                ComplaintCommand.of(ComplaintEvent.NO_DISPUTE),
                ComplaintCommand.of(ComplaintEvent.SURVEY_LAPSED),
                ComplaintCommand.close(),
                ComplaintCommand.withdraw("call-1"),
                ComplaintCommand.withdraw("call-1", "house-case-1"),
                ComplaintCommand.merge(other.number()),
                ComplaintCommand.rejectOutOfScope("another house", "letter-1"),
                ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"),
                ComplaintCommand.reopen(ReopenGround.LOW_SATISFACTION, "one star"),
                ComplaintCommand.escalate(EscalationReason.REQUEST),
                ComplaintCommand.extendDeadline(ComplaintClock.FINAL, "waits for the carrier")));
        for (ComplaintState state : process.workflow().definition().states()) {
            all.add(ComplaintCommand.correct(state, "wrong key"));
        }
        for (RecoveryAction action : complaint.recovery().actions()) {
            all.add(ComplaintCommand.executeRemedy(action.id()));
            all.add(ComplaintCommand.cancelRemedy(action.id(), "the customer does not want it"));
        }
        return all;
    }
}
