package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.AnswerSubject;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The procedure of a complaint, step by step at a desk: register (P1), answer at once from the manual (P2), else contact the
 * owner and enter the list (P3), the owner reports (P4), the handler replies (P5), the number is cancelled (P6), follow up
 * (P7), record for statistics (P8).
 */
class SimpleProcedureTest {

    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final CustomerId CUSTOMER = CustomerId.of("10001");
    private static final Actor AGENT = Actor.of("agent", ComplaintRoles.HANDLER);
    private static final Actor CARLA = Actor.of("carla", ComplaintRoles.HANDLER);
    private static final Actor KIM = Actor.of("10001", ComplaintRoles.CUSTOMER);
    private static final ComplaintIntake INTAKE = ComplaintIntake.of(CUSTOMER, "phone", "delivery");
    private static final ComplaintText TEXT = ComplaintText.of("the parcel never came");
    private static final ServiceRecovery APOLOGY =
            ServiceRecovery.of(RecoveryAction.of("apology", RecoveryKind.APOLOGY));

    /** What somebody with the right role and input can do in each state, where an apology is planned or carried out. */
    private static final Map<String, String> ALLOWED = Map.of(
            "RECEIVED",
            "ANSWER_FROM_MANUAL, ASSIGN, CORRECT, ESCALATE, MERGE, REJECT_OUT_OF_SCOPE, WITHDRAW",
            "ASSIGNED",
            "CONTACT, CORRECT, ESCALATE, MERGE, REASSIGN, REPORT_RESULT, WITHDRAW",
            "RESULT_REPORTED",
            "APPROVE, CANCEL_REMEDY, CONTACT, CORRECT, DECLINE, ESCALATE, EXECUTE_REMEDY, REPORT_RESULT,"
                    + " SEND_ANSWER, WITHDRAW",
            "ANSWERED",
            "ACCEPT, CANCEL_REMEDY, CONTACT, CORRECT, DISPUTE, ESCALATE, EXECUTE_REMEDY, WITHDRAW",
            "FOLLOW_UP",
            "CLOSE, CONTACT, CORRECT, DISPUTE, ESCALATE, RECORD_SATISFACTION, WITHDRAW",
            "CLOSED",
            "REOPEN");

    private final InMemoryComplaints store = new InMemoryComplaints();
    private Instant now = NINE;

    private ComplaintDesk desk(ListPolicy listing) {
        return ComplaintDesk.over(store)
                .workflow(ComplaintWorkflow.simple())
                .policy(ComplaintPolicy.standard().listing(listing))
                .clock(() -> now)
                .build();
    }

    private List<ComplaintNumber> openList() {
        return store.open(PageRequest.first(9)).items().stream()
                .map(stored -> stored.value().number())
                .toList();
    }

    private Complaint stored(ComplaintNumber number) {
        return store.find(number).orElseThrow().value();
    }

    private static HandlingResult.Handled done(HandlingResult result) {
        return result.fold(handled -> handled, refused -> {
            throw new AssertionError(refused.message());
        });
    }

    @Test
    void aComplaintIsAnsweredAtOnceFromTheManual() {
        ComplaintDesk desk = desk(ListPolicy.ON_ACCEPTANCE);
        Complaint received = desk.as(AGENT).register(INTAKE, TEXT);
        ComplaintNumber number = received.number();
        assertThat(number).hasToString("C-2024-000001");
        assertThat(received.state()).isEqualTo(ComplaintState.RECEIVED);
        assertThat(received.milestones().receivedAt()).isEqualTo(NINE);

        now = TEN;
        Complaint answered = desk.as(AGENT).answerFromManual(number, "manual-12");
        assertThat(answered.state()).isEqualTo(ComplaintState.ANSWERED);
        assertThat(answered.resolution().article()).contains("manual-12");
        assertThat(answered.owner()).isEmpty();

        desk.as(KIM).accept(number);
        desk.as(AGENT).recordSatisfaction(number, satisfaction(number, 4));
        Complaint closed = desk.as(AGENT).close(number);
        assertThat(closed.code()).contains(ClosingCode.ANSWERED_FROM_MANUAL);
        assertThat(closed.milestones().listedAt()).isEmpty();
        assertThat(closed.milestones().retiredAt()).isEmpty();
        ComplaintStatistics counted = closed.statistics().orElseThrow();
        assertThat(counted.atOnce()).isTrue();
        assertThat(counted.timeToAnswer()).contains(Duration.ofHours(1));
        assertThat(counted.satisfaction()).contains(0.75);
    }

    @ParameterizedTest
    @EnumSource(ListPolicy.class)
    void aComplaintThatNeedsAnOwnerIsOnTheListUntilItsPolicyTakesItOff(ListPolicy listing) {
        ComplaintDesk desk = desk(listing);
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        assertThat(openList()).as("P1: registered, not on the list").isEmpty();

        HandlingResult.Handled assigned = done(desk.as(AGENT).tryAssign(number, "carla", "knows the carrier"));
        assertThat(assigned.effects()).contains(ComplaintEffect.ENTER_OPEN_LIST);
        assertThat(openList()).as("P3: with its owner, on the list").containsExactly(number);
        assertThat(stored(number).owner()).contains("carla");

        desk.as(CARLA).reportResult(number, Finding.UPHELD, "lost by the carrier", APOLOGY);
        assertThat(openList()).as("P4: the owner has reported, on the list").containsExactly(number);

        now = TEN;
        HandlingResult.Handled answered = done(desk.as(AGENT).trySendAnswer(number));
        boolean onReply = listing == ListPolicy.ON_REPLY;
        assertThat(answered.effects().contains(ComplaintEffect.RETIRE_NUMBER)).isEqualTo(onReply);
        assertThat(openList().isEmpty()).as("P5: replied").isEqualTo(onReply);

        desk.as(AGENT).executeRemedy(number, "apology");
        now = TEN.plusSeconds(60);
        HandlingResult.Handled accepted = done(desk.as(KIM).tryAccept(number));
        assertThat(accepted.effects().contains(ComplaintEffect.RETIRE_NUMBER)).isEqualTo(!onReply);
        assertThat(openList()).as("P6: off the list").isEmpty();
        assertThat(stored(number).milestones().listedAt()).contains(NINE);
        assertThat(stored(number).milestones().retiredAt()).contains(onReply ? TEN : now);

        desk.as(KIM).recordSatisfaction(number, satisfaction(number, 5));
        assertThat(stored(number).satisfaction().map(SatisfactionMark::share))
                .as("P7")
                .contains(1.0);

        Complaint closed = desk.as(AGENT).close(number);
        assertThat(closed.code()).as("P8").contains(ClosingCode.UPHELD_PSYCHOLOGICAL);
        assertThat(closed.statistics().map(ComplaintStatistics::atOnce)).contains(false);
    }

    @ParameterizedTest
    @EnumSource(ListPolicy.class)
    void whatIsDisputedIsOnTheListAgain(ListPolicy listing) {
        ComplaintDesk desk = desk(listing);
        ComplaintNumber number = reachedAnswer(desk);
        now = TEN;
        HandlingResult.Handled disputed = done(desk.as(KIM).tryDispute(number, "agent", "it came broken"));
        boolean wasOff = listing == ListPolicy.ON_REPLY;
        assertThat(disputed.effects().contains(ComplaintEffect.ENTER_OPEN_LIST)).isEqualTo(wasOff);
        assertThat(openList()).containsExactly(number);
        assertThat(stored(number).milestones().listedAt()).contains(wasOff ? TEN : NINE);
        assertThat(stored(number).state()).isEqualTo(ComplaintState.ASSIGNED);
        assertThat(stored(number).owner()).contains("agent");
    }

    @Test
    void whatNobodyDisputesLeavesTheListWhenTheTimeToDisputeIsOver() {
        ComplaintDesk desk = desk(ListPolicy.ON_ACCEPTANCE);
        ComplaintNumber number = reachedAnswer(desk);
        desk.as(AGENT).executeRemedy(number, "apology");
        Instant end = stored(number)
                .clock(ComplaintClock.ACCEPT)
                .flatMap(ClockRun::dueAt)
                .orElseThrow();
        now = end.minusSeconds(1);
        desk.runDue(PageRequest.first(9));
        assertThat(openList()).containsExactly(number);
        now = end.plus(Duration.ofDays(1));
        desk.runDue(PageRequest.first(9));
        assertThat(openList()).isEmpty();
        assertThat(stored(number).state()).isEqualTo(ComplaintState.FOLLOW_UP);
        assertThat(stored(number).milestones().retiredAt()).contains(end);
    }

    private static Set<String> states() {
        return SimpleWorkflowTest.STATES;
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyMoveThatTheTableDoesNotHaveIsRefusedInWords(String state) {
        ComplaintDesk desk = desk(ListPolicy.ON_ACCEPTANCE);
        ComplaintNumber number = reached(desk, state);
        Version before = store.find(number).orElseThrow().version();
        Set<ComplaintEvent> events =
                new HashSet<>(ComplaintWorkflow.simple().definition().events());
        events.addAll(ComplaintWorkflow.standard().definition().events());
        Set<String> rows = MoveTable.of(SimpleWorkflowTest.STATES, SimpleWorkflowTest.TABLE)
                .eventsFrom(state);
        events.removeIf(event -> rows.contains(event.name()));
        assertThat(events).isNotEmpty();
        for (ComplaintEvent event : events) {
            HandlingResult result = desk.as(AGENT).tryCarryOut(number, ComplaintCommand.of(event));
            String hint = event.equals(ComplaintEvent.SEND_ANSWER)
                    ? "Report the result first, or answer with an article reference."
                    : "Fire one of these first.";
            assertThat(result.fold(handled -> "carried out", HandlingResult.NotHandled::message))
                    .isEqualTo("Complaint C-2024-000001: cannot " + event.name() + " from " + state
                            + " at 2024-03-04T09:00Z; allowed: " + ALLOWED.get(state) + ". " + hint);
            assertThat(result.<Object>fold(
                            handled -> handled, refused -> refused.refusal().reason()))
                    .isEqualTo(RefusalReason.NO_TRANSITION);
        }
        assertThat(store.find(number).orElseThrow().version()).isEqualTo(before);
        assertThat(stored(number).state().name()).isEqualTo(state);
    }

    private static Answer satisfaction(ComplaintNumber number, int value) {
        return Answer.of("answer-1", CUSTOMER, Instrument.CSAT, value, Scale.of(1, 5), TEN)
                .about(AnswerSubject.of("complaint", number.value()));
    }

    private ComplaintNumber reachedAnswer(ComplaintDesk desk) {
        return reached(desk, "ANSWERED");
    }

    /** Takes a complaint by the procedure, at one instant, to a state. */
    private ComplaintNumber reached(ComplaintDesk desk, String state) {
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        List<Runnable> steps = List.of(
                () -> desk.as(AGENT).assign(number, "carla", "knows the carrier"),
                () -> desk.as(CARLA).reportResult(number, Finding.UPHELD, "lost by the carrier", APOLOGY),
                () -> desk.as(AGENT).sendAnswer(number),
                () -> {
                    desk.as(AGENT).executeRemedy(number, "apology");
                    desk.as(KIM).accept(number);
                },
                () -> desk.as(AGENT).close(number));
        for (Runnable step : steps) {
            if (!stored(number).state().name().equals(state)) {
                step.run();
            }
        }
        assertThat(stored(number).state().name()).isEqualTo(state);
        return number;
    }
}
