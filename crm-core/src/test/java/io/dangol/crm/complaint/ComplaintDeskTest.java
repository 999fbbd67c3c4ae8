package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Policy;
import io.dangol.crm.PolicyHistory;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerSubject;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaAgreement;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.SlaPolicies;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.RefusalReason;
import io.dangol.crm.workflow.TransitionRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ComplaintDeskTest {

    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");
    private static final CustomerId CUSTOMER = CustomerId.of("10001");
    private static final Actor AGENT = Actor.of("agent-7", ComplaintRoles.HANDLER);
    private static final Actor CARLA = Actor.of("carla", ComplaintRoles.HANDLER);
    private static final Actor BOSS = Actor.of("boss", ComplaintRoles.SUPERVISOR, ComplaintRoles.APPROVER);
    private static final Actor KIM = Actor.of("10001", ComplaintRoles.CUSTOMER);
    private static final ComplaintIntake INTAKE = ComplaintIntake.of(CUSTOMER, "phone", "delivery");
    private static final ComplaintText TEXT = ComplaintText.of("the parcel never came", "send it again");
    private static final RecoveryAction APOLOGY = RecoveryAction.of("apology", RecoveryKind.APOLOGY);
    private static final RecoveryAction REFUND =
            RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(CurrencyUnit.EUR, 25));

    private final InMemoryComplaints store = new InMemoryComplaints();
    private Instant now = NINE;

    private ComplaintDesk desk(ComplaintWorkflow workflow) {
        return ComplaintDesk.over(store).workflow(workflow).clock(() -> now).build();
    }

    private static Answer answer(Complaint complaint, int value, Instant at) {
        return Answer.of("answer-1", CUSTOMER, Instrument.CSAT, value, Scale.of(1, 5), at)
                .about(AnswerSubject.of("complaint", complaint.number().value()));
    }

    private void assertReplayed(ComplaintNumber number) {
        Complaint stored = store.find(number).orElseThrow().value();
        List<ComplaintEntry> trail =
                store.history(number, PageRequest.first(500)).items();
        assertThat(Complaint.replay(trail)).isEqualTo(stored.anonymised());
        assertThat(Complaint.restore(stored.snapshot())).isEqualTo(stored);
        assertThat(trail.stream().map(ComplaintEntry::snapshot).map(ComplaintEntry::restore))
                .isEqualTo(trail);
    }

    @Test
    void aComplaintGoesThroughTheSimpleWorkflow() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        Complaint complaint = desk.as(AGENT).register(INTAKE, TEXT);
        ComplaintNumber number = complaint.number();
        assertThat(number).hasToString("C-2024-000001");
        assertThat(store.open(PageRequest.first(9)).items()).isEmpty();

        desk.as(AGENT).assign(number, "carla", "needs the warehouse");
        assertThat(store.open(PageRequest.first(9)).items()).hasSize(1);
        now = now.plus(Duration.ofHours(3));
        desk.as(CARLA).reportResult(number, Finding.UPHELD, "lost by the carrier", ServiceRecovery.of(APOLOGY));
        desk.as(AGENT).sendAnswer(number, "rights-1");
        desk.as(AGENT).executeRemedy(number, "apology");
        desk.as(KIM).accept(number);
        assertThat(store.open(PageRequest.first(9)).items()).isEmpty();
        Answer foreign = Answer.of("answer-2", CustomerId.of("10002"), Instrument.CSAT, 1, Scale.of(1, 5), now);
        assertThatExceptionOfType(TransitionRefusedException.class)
                .isThrownBy(() -> desk.as(AGENT).recordSatisfaction(number, foreign))
                .withMessageContaining("the answer is of another customer");
        desk.as(AGENT).recordSatisfaction(number, answer(complaint, 5, now));
        assertThatExceptionOfType(TransitionRefusedException.class)
                .isThrownBy(() -> desk.as(AGENT).close(number, ClosingCode.NOT_UPHELD_EXPLAINED))
                .withMessageContaining("its facts give the closing code UPHELD_PSYCHOLOGICAL");
        Complaint closed = desk.as(AGENT).close(number);

        assertThat(closed.code()).contains(ClosingCode.UPHELD_PSYCHOLOGICAL);
        ComplaintStatistics counted = closed.statistics().orElseThrow();
        assertThat(counted.timeToAnswer()).contains(Duration.ofHours(3));
        assertThat(counted.answeredInTime()).contains(true);
        assertThat(counted.recoveredInTime()).contains(true);
        assertThat(counted.satisfaction()).contains(1.0);
        assertThat(counted.relief()).isEqualTo(ReliefKind.NON_MONETARY_RELIEF);
        assertThat(closed.nextDueAt()).isEmpty();
        assertReplayed(number);
    }

    @Test
    void anIllegalMoveSaysWhatIsAllowed() {
        ComplaintDesk desk = desk(ComplaintWorkflow.standard());
        Complaint complaint = desk.as(AGENT).register(INTAKE, TEXT);
        assertThatExceptionOfType(TransitionRefusedException.class)
                .isThrownBy(() -> desk.as(AGENT).sendAnswer(complaint.number(), "rights-1"))
                .withMessage("Complaint C-2024-000001: cannot SEND_ANSWER from RECEIVED at 2024-03-04T09:00Z; allowed:"
                        + " ACKNOWLEDGE, ANSWER_FROM_MANUAL, CORRECT, ESCALATE, MERGE, REJECT_OUT_OF_SCOPE, WITHDRAW."
                        + " Propose a remedy first, or answer with an article reference.");
        assertThat(store.find(complaint.number()).orElseThrow().version()).isEqualTo(Version.of(1));
    }

    @Test
    void aPlanOfCompensationAloneIsRefused() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).assign(number, "carla", "needs the warehouse");
        HandlingResult result =
                desk.as(CARLA).tryReportResult(number, Finding.UPHELD, "lost", ServiceRecovery.of(REFUND));
        assertThat(result.fold(handled -> "", HandlingResult.NotHandled::message))
                .contains("compensation alone", "apology");
    }

    @Test
    void closingWaitsForWhatWasPromised() {
        ComplaintDesk desk = desk(ComplaintWorkflow.standard());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).acknowledge(number);
        desk.as(AGENT).assess(number, new Assessment(ImpactLevel.HIGH, ImpactLevel.LOW, ImpactLevel.LOW, false));
        desk.as(AGENT).assign(number, "carla", "needs the warehouse");
        desk.as(CARLA).proposeRemedy(number, Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY, REFUND));
        assertThat(desk.as(CARLA).trySendAnswer(number, "rights-1").isHandled()).isFalse();
        desk.as(CARLA).submit(number);
        desk.as(BOSS).approve(number);
        Complaint answered = desk.as(AGENT).sendAnswer(number, "rights-1");
        assertThat(answered.recovery().openPromises()).hasSize(2);
        desk.as(AGENT).onBehalfOf(ComplaintRoles.CUSTOMER).accept(number);
        HandlingResult early = desk.as(AGENT).tryClose(number);
        assertThat(early.fold(handled -> "", HandlingResult.NotHandled::message))
                .contains("promised and not carried out: apology, refund");
        desk.as(AGENT).executeRemedy(number, "apology");
        desk.as(AGENT).executeRemedy(number, "refund");
        Complaint closed = desk.as(AGENT).close(number);
        assertThat(closed.code()).contains(ClosingCode.UPHELD_BOTH);
        assertThat(closed.statistics().orElseThrow().cost()).contains(Money.of(CurrencyUnit.EUR, 25));
        assertReplayed(number);
    }

    @Test
    void theProposerMayNotApprove() {
        ComplaintDesk desk = desk(ComplaintWorkflow.standard());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        Actor both = Actor.of("both", ComplaintRoles.HANDLER, ComplaintRoles.APPROVER);
        ComplaintPolicy policy = ComplaintPolicy.standard()
                .limits(AuthorityLimits.standard().upTo(ComplaintRoles.APPROVER, Money.of(CurrencyUnit.EUR, 10)));
        ComplaintDesk strict = ComplaintDesk.over(store)
                .workflow(ComplaintWorkflow.standard())
                .policy(policy)
                .clock(() -> now)
                .build();
        desk.as(AGENT).acknowledge(number);
        desk.as(AGENT).assess(number, new Assessment(ImpactLevel.LOW, ImpactLevel.LOW, ImpactLevel.LOW, false));
        desk.as(AGENT).assign(number, "both", "needs the warehouse");
        strict.as(both).proposeRemedy(number, Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY, REFUND));
        strict.as(both).submit(number);
        assertThatExceptionOfType(TransitionRefusedException.class)
                .isThrownBy(() -> desk.as(both).approve(number))
                .withMessageContaining("the proposer may not approve");
        assertThatExceptionOfType(TransitionRefusedException.class)
                .isThrownBy(() ->
                        strict.as(Actor.of("third", ComplaintRoles.APPROVER)).approve(number))
                .withMessageContaining("beyond the actor's authority");
        assertThat(strict.as(BOSS).approve(number).resolution().approvedBy()).contains("boss");
    }

    @Test
    void aRepeatOfACommandChangesNothing() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        CommandId form = CommandId.of("form-1");
        Complaint first = desk.as(AGENT).command(form).register(INTAKE, TEXT);
        now = now.plusSeconds(60);
        assertThat(desk.as(AGENT).command(form).register(INTAKE, TEXT)).isEqualTo(first);
        CommandId move = CommandId.of("form-2");
        desk.as(AGENT).command(move).assign(first.number(), "carla", "needs the warehouse");
        now = now.plusSeconds(60);
        desk.as(AGENT).command(move).assign(first.number(), "carla", "needs the warehouse");
        assertThat(store.find(first.number()).orElseThrow().version()).isEqualTo(Version.of(2));
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> desk.as(AGENT).command(move).assign(first.number(), "bob", "needs the warehouse"));
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> desk.as(AGENT).command(form).register(INTAKE.noticedFirst(), TEXT));
    }

    @Test
    void aStaleVersionIsRefused() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).expecting(Version.of(1)).assign(number, "carla", "needs the warehouse");
        HandlingResult stale = desk.as(AGENT).expecting(Version.of(1)).tryReassign(number, "bob", "is on holiday");
        RefusalReason reason = stale.fold(
                handled -> RefusalReason.NO_TRANSITION,
                refused -> refused.refusal().reason());
        assertThat(reason).isEqualTo(RefusalReason.STALE_VERSION);
    }

    @Test
    void mergingKeepsTheEarliestReceiptAndTheOpenPromises() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        Complaint early = desk.as(AGENT).register(INTAKE, TEXT);
        now = now.plus(Duration.ofDays(3));
        Complaint late = desk.as(AGENT).register(INTAKE, TEXT);
        Complaint merged = desk.as(AGENT).merge(early.number(), late.number());
        assertThat(merged.code()).contains(ClosingCode.DUPLICATE);
        assertThat(merged.mergedInto()).contains(late.number());
        Complaint target = store.find(late.number()).orElseThrow().value();
        assertThat(target.milestones().receivedAt()).isEqualTo(NINE);
        assertThat(target.absorbed()).containsExactly(early.number());
        assertThat(target.clock(ComplaintClock.FINAL).flatMap(ClockRun::dueAt))
                .isEqualTo(early.clock(ComplaintClock.FINAL).flatMap(ClockRun::dueAt));
        assertReplayed(early.number());
        assertReplayed(late.number());
        assertThatExceptionOfType(TransitionRefusedException.class)
                .isThrownBy(() -> desk.as(AGENT).merge(late.number(), late.number()))
                .withMessageContaining("not merged into itself")
                .withMessageContaining("allowed: ANSWER_FROM_MANUAL, ASSIGN, CORRECT, ESCALATE, MERGE,");
    }

    @Test
    void whatIsDueIsFiredAndEscalatedOnce() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).answerFromManual(number, "manual-12");
        now = now.plus(Duration.ofDays(12));
        DueRun run = desk.runDue(PageRequest.first(10));
        assertThat(run.done()).hasSize(1);
        Complaint followed = store.find(number).orElseThrow().value();
        assertThat(followed.state()).isEqualTo(ComplaintState.FOLLOW_UP);
        assertThat(followed.milestones().acceptedAt()).contains(Instant.parse("2024-03-15T00:00:00Z"));
        now = now.plus(Duration.ofDays(12));
        desk.runDue(PageRequest.first(10));
        assertThat(store.find(number).orElseThrow().value().code()).contains(ClosingCode.ANSWERED_FROM_MANUAL);
        assertThat(desk.runDue(PageRequest.first(10)).done()).isEmpty();

        ComplaintNumber slow = desk.as(AGENT).register(INTAKE, TEXT).number();
        now = now.plus(Duration.ofDays(40));
        assertThat(desk.runDue(PageRequest.first(10)).done()).isNotEmpty();
        assertThat(store.find(slow).orElseThrow().value().counts().escalation()).isEqualTo(1);
        assertThat(desk.runDue(PageRequest.first(10)).done()).isEmpty();
    }

    @Test
    void twoClocksThatRanOutAreOneLevelHigher() {
        ComplaintDesk desk = desk(ComplaintWorkflow.standard());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        now = now.plus(Duration.ofDays(40));
        List<HandlingResult.Handled> done = desk.runDue(PageRequest.first(10)).done();
        assertThat(done).hasSize(1);
        assertThat(done.get(0).entry().input().clocks())
                .containsExactly(
                        ComplaintClock.ACK, ComplaintClock.ASSESS, ComplaintClock.FINAL, ComplaintClock.PROGRESS);
        Complaint escalated = store.find(number).orElseThrow().value();
        assertThat(escalated.counts().escalation()).isEqualTo(1);
        assertThat(escalated.clocks().stream().filter(ClockRun::noticed).map(ClockRun::clock))
                .isEqualTo(done.get(0).entry().input().clocks());
        assertReplayed(number);
    }

    @Test
    void timersThatAreLateTogetherWithOtherClocksCountFromWhenTheyWereDue() {
        DeadlineProfile profile = DeadlineProfile.generic(WorkCalendar.always())
                .with(ComplaintClock.ACCEPT, ClockRule.internal(DeadlinePeriod.openHours(20)))
                .with(ComplaintClock.SURVEY, ClockRule.internal(DeadlinePeriod.openHours(30)))
                .with(ComplaintClock.RECOVERY, ClockRule.internal(DeadlinePeriod.openHours(10)));
        ComplaintDesk desk =
                ComplaintDesk.over(store).profile(profile).clock(() -> now).build();
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).assign(number, "carla", "needs the warehouse");
        desk.as(CARLA).reportResult(number, Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY));
        desk.as(AGENT).sendAnswer(number, "rights-1");
        now = NINE.plus(Duration.ofHours(100));
        DueRun run = desk.runDue(PageRequest.first(10));
        assertThat(run.done().stream().map(done -> done.entry().event()))
                .containsExactly(ComplaintEvent.NO_DISPUTE, ComplaintEvent.ESCALATE);
        assertThat(run.refused())
                .singleElement()
                .satisfies(not -> assertThat(not.message())
                        .contains("cannot SURVEY_LAPSED from FOLLOW_UP", "promised and not carried out: apology"));
        Complaint complaint = store.find(number).orElseThrow().value();
        assertThat(complaint.milestones().acceptedAt()).contains(NINE.plus(Duration.ofHours(20)));
        assertThat(complaint.clock(ComplaintClock.SURVEY).flatMap(ClockRun::dueAt))
                .contains(NINE.plus(Duration.ofHours(50)));
        assertThat(complaint.counts().escalation()).isEqualTo(1);
        assertReplayed(number);
    }

    @Test
    void aCommandGoesByThePolicyOfItsDay() {
        Policy<ComplaintPolicy> old = Policy.of(
                "complaints",
                LocalDate.parse("2024-01-01"),
                ComplaintPolicy.standard().named("2024-01"));
        ComplaintPolicy strict = ComplaintPolicy.standard().named("2024-03").listing(ListPolicy.ON_REPLY);
        ComplaintDesk desk = ComplaintDesk.over(store)
                .policies(PolicyHistory.of(old).withNext(LocalDate.parse("2024-03-05"), strict))
                .clock(() -> now)
                .build();
        ComplaintNumber before = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).assign(before, "carla", "needs the warehouse");
        now = Instant.parse("2024-03-04T23:59:59Z");
        assertThat(desk.as(AGENT).escalate(before, EscalationReason.REQUEST).policy())
                .isEqualTo("2024-01");
        now = Instant.parse("2024-03-05T00:00:00Z");
        desk.as(CARLA).reportResult(before, Finding.NOT_UPHELD, "it came", ServiceRecovery.of(APOLOGY));
        Complaint answered = desk.as(AGENT).sendAnswer(before, "rights-1");
        assertThat(answered.policy()).isEqualTo("2024-03");
        assertThat(answered.milestones().isListed()).isFalse();
        assertReplayed(before);
        now = Instant.parse("2023-12-31T00:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.as(AGENT).register(INTAKE, TEXT))
                .withMessage("No version of policy complaints is in force on 2023-12-31; the first is from 2024-01-01."
                        + " Give the desk a version from an earlier day.");
        PolicyHistory<ComplaintPolicy> alike = PolicyHistory.of(old).withNext(LocalDate.MAX, old.content());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintDesk.over(store).policies(alike))
                .withMessageContaining("Version 2 of policy complaints is called 2024-01 as an earlier one");
    }

    @Test
    void whatIsMissingOrTooEarlySaysSo() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.as(AGENT).close(ComplaintNumber.of("C-1")))
                .withMessageContaining("There is no complaint C-1");
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.as(AGENT).at(NINE.minusSeconds(1)).assign(number, "carla", "late"))
                .withMessageContaining("before that");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintDesk.over(store).build())
                .withMessageContaining("no clock");
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsNotGivenOrOutOfRangeIsNamed() {
        ComplaintDesk desk = desk(ComplaintWorkflow.standard());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        assertThatNullPointerException().isThrownBy(() -> desk.as(null)).withMessage("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> desk.as(AGENT).register(null, TEXT))
                .withMessage("intake");
        assertThatNullPointerException()
                .isThrownBy(() -> desk.as(AGENT).acknowledge(null))
                .withMessage("number");
        assertThatNullPointerException()
                .isThrownBy(() -> desk.as(AGENT).at(null))
                .withMessage("instant");
        assertThatNullPointerException()
                .isThrownBy(() -> desk.as(AGENT).contact(number, null))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> desk.as(AGENT).assign(number, null, "needs the warehouse"))
                .withMessage("Key of an owner");
        for (Instant end : List.of(Instant.MIN, Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> desk.as(AGENT).at(end).register(INTAKE, TEXT))
                    .withMessageContaining("beyond the range of microseconds");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        desk.as(AGENT).at(Instant.parse("9999-12-31T00:00:00Z")).register(INTAKE, TEXT))
                .withMessageContaining("allowed are 1900-01-01 to 2199-12-31");
        assertThat(store.find(number).orElseThrow().version()).isEqualTo(Version.of(1));
        assertThat(desk.as(AGENT).register(INTAKE, TEXT).number()).isNotEqualTo(number);
    }

    @Test
    void aTrailIsReadAsOfAnyInstant() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        now = now.plus(Duration.ofDays(30));
        desk.as(AGENT).answerFromManual(number, "manual-12");
        ComplaintTrail trail =
                ComplaintTrail.of(store.history(number, PageRequest.first(9)).items());
        assertThat(trail.asOf(NINE.minusSeconds(1))).isEmpty();
        assertThat(trail.asOf(NINE).orElseThrow().state()).isEqualTo(ComplaintState.RECEIVED);
        assertThat(trail.asOf(now)).contains(trail.complaint());
        assertThat(trail.complaint().state()).isEqualTo(ComplaintState.ANSWERED);
        assertThat(trail.customer()).isEqualTo(CUSTOMER);
        assertThatIllegalArgumentException().isThrownBy(() -> ComplaintTrail.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintTrail.of(trail.entries().subList(1, 2)))
                .withMessageContaining("a trail begins with RECEIVE or IMPORT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintTrail.of(
                        List.of(trail.entries().get(0), trail.entries().get(0))))
                .withMessageContaining("Give each once");
    }

    @Test
    void aTrailHasTheClocksOfATicket() {
        ComplaintDesk desk = desk(ComplaintWorkflow.standard());
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        now = NINE.plus(Duration.ofHours(1));
        desk.as(AGENT).acknowledge(number);
        desk.as(AGENT).assess(number, new Assessment(ImpactLevel.HIGH, ImpactLevel.LOW, ImpactLevel.LOW, false));
        desk.as(AGENT).assign(number, "carla", "needs the warehouse");
        now = NINE.plus(Duration.ofHours(2));
        desk.as(CARLA).requestInfo(number, "letter-1");
        now = NINE.plus(Duration.ofHours(5));
        desk.as(KIM).infoReceived(number);
        desk.as(CARLA).proposeRemedy(number, Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY));
        now = NINE.plus(Duration.ofHours(6));
        desk.as(AGENT).sendAnswer(number, "rights-1");
        SlaAgreement agreement = SlaAgreement.named("complaints")
                .firstResponse(Duration.ofHours(2), WorkCalendar.always())
                .resolution(Duration.ofHours(4), WorkCalendar.always())
                .pausesIn("AWAITING_CUSTOMER")
                .build();
        TicketClock clock = ComplaintTrail.of(
                        store.history(number, PageRequest.first(99)).items())
                .ticketClock(SlaPolicies.always(agreement));
        assertThat(clock.irregularities()).isEmpty();
        assertThat(clock.owner()).isEqualTo("carla");
        assertThat(clock.facts().priority()).isEqualTo(Priority.HIGH);
        assertThat(clock.read(SlaMetric.FIRST_RESPONSE, now).elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.read(SlaMetric.RESOLUTION, now).elapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(clock.isOpen()).isFalse();
    }

    @Test
    void theHistoryCountsAnswersOnceTheyAreDecided() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        ComplaintNumber inTime = desk.as(AGENT).register(INTAKE, TEXT).number();
        ComplaintNumber late = desk.as(AGENT).register(INTAKE, TEXT).number();
        ComplaintNumber withdrawn = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(KIM).withdraw(withdrawn, "letter-1");
        desk.as(AGENT).answerFromManual(inTime, "manual-12");
        List<Complaint> now20 = List.of(
                store.find(inTime).orElseThrow().value(),
                store.find(late).orElseThrow().value(),
                store.find(withdrawn).orElseThrow().value());
        ComplaintHistory early = ComplaintHistory.of(now20, now);
        assertThat(early.answeredInTime().value()).hasValue(1);
        assertThat(early.answeredInTime().n()).isEqualTo(1);
        ComplaintHistory later = ComplaintHistory.of(now20, now.plus(Duration.ofDays(21)));
        assertThat(later).isEqualTo(new ComplaintHistory(now.plus(Duration.ofDays(21)), 3, 2, 1, 1, 0, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComplaintHistory(now, 1, 2, 0, 0, 0, 0, 0, 0))
                .withMessageContaining("open 2");
    }

    @Test
    void aComplaintIsACaseOfItsOutcome() {
        ComplaintDesk desk = desk(ComplaintWorkflow.simple());
        ComplaintNumber quick = desk.as(AGENT).register(INTAKE, TEXT).number();
        assertThat(problem(quick).outcome()).isEmpty();
        desk.as(AGENT).answerFromManual(quick, "manual-12");
        desk.as(KIM).accept(quick);
        assertThat(problem(quick).outcome()).contains(ProblemOutcome.SATISFIED_QUICKLY);

        ComplaintNumber slow = desk.as(AGENT).register(INTAKE, TEXT).number();
        now = now.plus(Duration.ofDays(4));
        desk.as(AGENT).answerFromManual(slow, "manual-12");
        desk.as(KIM).accept(slow);
        assertThat(problem(slow).outcome()).contains(ProblemOutcome.SATISFIED);

        ComplaintNumber bad = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).answerFromManual(bad, "manual-12");
        desk.as(BOSS).correct(bad, ComplaintState.CLOSED, "was entered twice");
        assertThat(problem(bad).outcome()).contains(ProblemOutcome.UNSATISFIED);

        ComplaintNumber none = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).rejectOutOfScope(none, "of another house", "text-3");
        assertThat(ProblemCase.of(store.find(none).orElseThrow().value(), Duration.ofDays(3)))
                .isEmpty();
    }

    private ProblemCase problem(ComplaintNumber number) {
        return ProblemCase.of(store.find(number).orElseThrow().value(), Duration.ofDays(3))
                .orElseThrow();
    }
}
