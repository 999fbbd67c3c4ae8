package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintHouse.AGENT;
import static io.dangol.crm.complaint.ComplaintHouse.APOLOGY;
import static io.dangol.crm.complaint.ComplaintHouse.BOSS;
import static io.dangol.crm.complaint.ComplaintHouse.CARLA;
import static io.dangol.crm.complaint.ComplaintHouse.KIM;
import static io.dangol.crm.complaint.ComplaintHouse.NINE;
import static io.dangol.crm.complaint.ComplaintHouse.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.UnknownStateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintClocksTest {

    private static ComplaintHouse by(DeadlineProfile profile) {
        return ComplaintHouse.of(ComplaintWorkflow.standard(), profile, ComplaintPolicy.standard());
    }

    @Test
    void aStatutoryTimeIsExtendedOnceFromItsStart() {
        ComplaintHouse psd = by(DeadlineProfile.fcaPsd(OFFICE));
        ComplaintCommand extend = ComplaintCommand.extendDeadline(ComplaintClock.FINAL, "waits for the carrier");
        assertThat(psd.due(ComplaintClock.FINAL)).isEqualTo("2024-03-25T17:00:00Z");
        psd.after(Duration.ofDays(9)).does(AGENT, extend);
        assertThat(psd.due(ComplaintClock.FINAL)).isEqualTo("2024-04-22T17:00:00Z");
        psd.refuses(AGENT, extend, "may be extended, or it was already");

        ComplaintHouse cfpb = by(DeadlineProfile.cfpb(OFFICE));
        assertThat(cfpb.due(ComplaintClock.FINAL)).isEqualTo("2024-03-20T00:00:00Z");
        cfpb.refuses(
                AGENT,
                ComplaintCommand.extendDeadline(ComplaintClock.ASSESS, "is hard"),
                "the time of that clock may not be extended");
        cfpb.does(AGENT, extend);
        assertThat(cfpb.due(ComplaintClock.FINAL)).isEqualTo("2024-05-04T00:00:00Z");

        by(DeadlineProfile.cfpb(OFFICE)).at("2024-03-20T00:00:01Z").refuses(AGENT, extend, "or is over");
        ComplaintHouse.standard().refuses(AGENT, extend, "no running time of it may be extended");
    }

    @Test
    void aQuestionPausesTheClocksOfTheHouseAlone() {
        ComplaintHouse house = ComplaintHouse.standard().investigated();
        Instant progress = house.due(ComplaintClock.PROGRESS);
        Instant answer = house.due(ComplaintClock.FINAL);
        house.does(CARLA, ComplaintCommand.requestInfo("question-1"));
        assertThat(house.clock(ComplaintClock.PROGRESS).pausedAt()).contains(NINE);
        assertThat(house.clock(ComplaintClock.FINAL).isRunning()).isTrue();
        house.after(Duration.ofDays(1)).does(KIM, ComplaintCommand.infoReceived());
        assertThat(house.due(ComplaintClock.PROGRESS)).isEqualTo(progress.plus(Duration.ofDays(1)));
        assertThat(house.due(ComplaintClock.FINAL)).isEqualTo(answer);
    }

    @Test
    void aReplyDoesNotStartWhatWasDoneBefore() {
        ComplaintHouse house = ComplaintHouse.standard()
                .investigated()
                .does(CARLA, ComplaintCommand.requestInfo("question-1"))
                .does(KIM, ComplaintCommand.infoReceived());
        assertThat(house.clock(ComplaintClock.ASSESS).stoppedAt()).contains(NINE);
    }

    @Test
    void aCorrectionLetsTheClocksOfTheHouseGoOn() {
        ComplaintHouse waiting = ComplaintHouse.standard()
                .investigated()
                .does(CARLA, ComplaintCommand.requestInfo("question-1"))
                .does(BOSS, ComplaintCommand.correct(ComplaintState.INVESTIGATING, "nothing was asked"));
        assertThat(waiting.clock(ComplaintClock.PROGRESS).isRunning()).isTrue();
        assertThat(waiting.clock(ComplaintClock.REPLY).isRunning()).isFalse();
        ComplaintHouse answered = ComplaintHouse.standard()
                .answered()
                .does(BOSS, ComplaintCommand.correct(ComplaintState.INVESTIGATING, "nothing was sent"));
        assertThat(answered.clock(ComplaintClock.PROGRESS).isRunning()).isTrue();
        assertThat(answered.clock(ComplaintClock.ASSESS).isRunning()).isFalse();
        assertThat(answered.clock(ComplaintClock.FINAL).isRunning()).isTrue();
        assertThat(answered.clock(ComplaintClock.ACCEPT).isRunning()).isFalse();
    }

    @Test
    void workAgainRunsOnToTheSameEnd() {
        ComplaintHouse disputed = ComplaintHouse.standard().answered();
        Instant end = disputed.due(ComplaintClock.FINAL);
        assertThat(disputed.clock(ComplaintClock.FINAL).isRunning()).isFalse();
        disputed.after(Duration.ofDays(5)).does(KIM, ComplaintCommand.dispute("agent", "asks for more"));
        assertThat(disputed.clock(ComplaintClock.FINAL).isRunning()).isTrue();
        assertThat(disputed.due(ComplaintClock.FINAL)).isEqualTo(end);
        ComplaintHouse reopened = ComplaintHouse.standard()
                .closed()
                .after(Duration.ofDays(60))
                .does(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"));
        assertThat(reopened.due(ComplaintClock.FINAL)).isEqualTo(end);
        assertThat(reopened.process().toEscalate(reopened.complaint(), reopened.now()))
                .containsExactly(ComplaintClock.FINAL);
    }

    @Test
    void theTimeOfTheLawCountsFromTheEarliestReceiptEvenWhereItWasAnswered() {
        ComplaintHouse house = by(DeadlineProfile.fcaDisp(OFFICE)).answered();
        Duration week = Duration.ofDays(7);
        Complaint earlier = house.after(week.negated()).other("C-0", "10001");
        Instant due = house.due(ComplaintClock.FINAL);
        ClockRun assessed = house.clock(ComplaintClock.ASSESS);
        house.after(week).does(Actor.SYSTEM, ComplaintCommand.absorb(earlier), Optional.of(earlier));
        assertThat(house.complaint().milestones().receivedAt()).isEqualTo(NINE.minus(week));
        assertThat(house.due(ComplaintClock.FINAL)).isEqualTo(due.minus(week));
        assertThat(house.clock(ComplaintClock.FINAL).stoppedAt()).contains(NINE);
        assertThat(house.clock(ComplaintClock.ASSESS)).isEqualTo(assessed);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-11T12:00:00Z, 2024-03-11T12:00:00Z", "2024-06-01T12:00:00Z, 2024-04-01T17:00:00Z"})
    void anAssessmentOnlyShortensTheTime(Instant asked, Instant due) {
        ComplaintHouse house = ComplaintHouse.standard()
                .does(AGENT, ComplaintCommand.acknowledge())
                .does(AGENT, ComplaintCommand.assess(ComplaintHouse.MINOR, asked));
        assertThat(house.due(ComplaintClock.FINAL)).isEqualTo(due);
    }

    @Test
    void silenceIsAnAnswerAfterTwoReminders() {
        ComplaintHouse house =
                ComplaintHouse.standard().investigated().does(CARLA, ComplaintCommand.requestInfo("question-1"));
        ComplaintCommand silence = ComplaintCommand.of(ComplaintEvent.NO_REPLY);
        house.after(Duration.ofDays(8)).refuses(Actor.SYSTEM, silence, "0 of 2 reminders were sent");
        house.does(AGENT, ComplaintCommand.contact(ContactKind.REMINDER))
                .does(AGENT, ComplaintCommand.contact(ContactKind.REMINDER));
        assertThat(house.attempt(Actor.SYSTEM, silence, Optional.empty()).isHandled())
                .isFalse();
        house.after(Duration.ofDays(30)).does(Actor.SYSTEM, silence);
        // who is answered late has been answered late, and has the whole time to dispute it
        assertThat(house.complaint().milestones().answeredAt()).contains(house.now());
        assertThat(house.clock(ComplaintClock.ACCEPT).startedAt()).isEqualTo(house.now());
        assertThat(house.complaint().statistics()).isEmpty();
        house.does(KIM, ComplaintCommand.accept()).does(AGENT, ComplaintCommand.close());
        assertThat(house.complaint().code()).contains(ClosingCode.NO_REPLY);
    }

    @Test
    void aLateTimerCountsFromWhenItWasDue() {
        ComplaintHouse house = ComplaintHouse.standard().answered();
        Instant due = house.due(ComplaintClock.ACCEPT);
        assertThat(due).isEqualTo("2024-03-18T17:00:00Z");
        house.after(Duration.ofDays(50)).does(Actor.SYSTEM, ComplaintCommand.of(ComplaintEvent.NO_DISPUTE));
        assertThat(house.complaint().milestones().acceptedAt()).contains(due);
        assertThat(house.due(ComplaintClock.SURVEY)).isEqualTo("2024-04-01T17:00:00Z");
        house.refuses(Actor.SYSTEM, ComplaintCommand.of(ComplaintEvent.SURVEY_LAPSED), "promised and not carried out");
        house.does(AGENT, ComplaintCommand.executeRemedy("apology"))
                .does(Actor.SYSTEM, ComplaintCommand.of(ComplaintEvent.SURVEY_LAPSED));
        assertThat(house.complaint().statistics().orElseThrow().recoveredInTime())
                .contains(false);
    }

    @Test
    void aClockThatWasMissedBeforeItPausedStaysMissed() {
        ComplaintHouse house = ComplaintHouse.standard()
                .investigated()
                .after(Duration.ofDays(30))
                .does(CARLA, ComplaintCommand.requestInfo("question-1"));
        assertThat(house.complaint().isMissed(ComplaintClock.PROGRESS, house.now()))
                .isTrue();
        assertThat(house.clock(ComplaintClock.PROGRESS).isMissed(NINE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECEIVED",
                "ACKNOWLEDGED",
                "ASSESSED",
                "INVESTIGATING",
                "AWAITING_CUSTOMER",
                "AWAITING_THIRD_PARTY",
                "INTERNAL_REVIEW",
                "REMEDY_PROPOSED",
                "AWAITING_APPROVAL",
                "ANSWERED",
                "FOLLOW_UP",
                "EXTERNAL_REVIEW",
                "CLOSED"
            })
    void aComplaintIsTakenOverInEveryState(String name) {
        ComplaintWorkflow workflow = ComplaintWorkflow.standard();
        ComplaintState state = workflow.definition().states().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        Optional<ClosingCode> code = state.isOpen() ? Optional.empty() : Optional.of(ClosingCode.PARTLY_UPHELD);
        Instant at = NINE.plus(Duration.ofDays(2));
        ComplaintHouse house = ComplaintHouse.imported(workflow, state, code, at);
        Complaint complaint = house.complaint();
        assertThat(complaint.state()).isEqualTo(state);
        assertThat(complaint.code()).isEqualTo(code);
        assertThat(complaint.milestones().receivedAt()).isEqualTo(NINE);
        assertThat(complaint.milestones().isListed())
                .isEqualTo(state.isOpen()
                        && state.phase() != ComplaintPhase.INTAKE
                        && !state.equals(ComplaintState.FOLLOW_UP));
        boolean unanswered = switch (state.phase()) {
            case INTAKE, HANDLING, DECISION -> true;
            default -> false;
        };
        assertThat(house.clock(ComplaintClock.FINAL).isRunning()).isEqualTo(unanswered);
        assertThat(house.due(ComplaintClock.FINAL)).isEqualTo("2024-04-01T17:00:00Z");
        assertThat(Complaint.restore(complaint.snapshot())).isEqualTo(complaint);
        assertThat(house.process().permitted(house.stored(), BOSS, at)).isNotEmpty();
    }

    @Test
    void anImportThatDoesNotFitSaysSo() {
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> ComplaintHouse.imported(
                        ComplaintWorkflow.simple(), ComplaintState.INVESTIGATING, Optional.empty(), NINE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintHouse.imported(
                        ComplaintWorkflow.simple(), ComplaintState.CLOSED, Optional.empty(), NINE))
                .withMessageContaining("no closing code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintHouse.imported(
                        ComplaintWorkflow.simple(), ComplaintState.RECEIVED, Optional.empty(), NINE.minusSeconds(1)))
                .withMessageContaining("before that");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintHouse.imported(
                        ComplaintWorkflow.simple(), ComplaintState.ASSIGNED, Optional.of(ClosingCode.WITHDRAWN), NINE))
                .withMessageContaining("in state ASSIGNED with the closing code WITHDRAWN");
    }

    @Test
    void theNumberLeavesTheListOnReplyOrOnAcceptance() {
        ComplaintPolicy onReply = ComplaintPolicy.standard().listing(ListPolicy.ON_REPLY);
        ComplaintHouse reply = ComplaintHouse.of(ComplaintWorkflow.standard(), DeadlineProfile.generic(OFFICE), onReply)
                .answered();
        assertThat(reply.complaint().milestones().isListed()).isFalse();
        reply.does(KIM, ComplaintCommand.dispute("agent", "asks for more"));
        assertThat(reply.complaint().milestones().isListed()).isTrue();
        ComplaintHouse acceptance = ComplaintHouse.standard().answered();
        assertThat(acceptance.complaint().milestones().isListed()).isTrue();
        acceptance.does(KIM, ComplaintCommand.accept());
        assertThat(acceptance.complaint().milestones().isListed()).isFalse();
    }

    private enum Own {
        AT_WAREHOUSE
    }

    @Test
    void aStateOfTheHostKeepsClocksListAndStatistics() {
        ComplaintState warehouse = ComplaintState.of(Own.AT_WAREHOUSE, ComplaintPhase.HANDLING);
        ComplaintEvent ask = ComplaintEvent.of("ASK_WAREHOUSE");
        ComplaintEvent reply = ComplaintEvent.of("WAREHOUSE_REPLIED");
        ComplaintEvent settle = ComplaintEvent.of("SETTLE_AT_ONCE");
        ComplaintWorkflow own = ComplaintWorkflow.of(ComplaintWorkflow.standard().toBuilder("with a warehouse")
                .states(warehouse)
                .phase(ComplaintPhase.HANDLING.name(), warehouse)
                .on(ask)
                .from(ComplaintState.INVESTIGATING)
                .to(warehouse)
                .by(ComplaintRoles.OWNER)
                .pauses("PROGRESS")
                .on(reply)
                .from(warehouse)
                .to(ComplaintState.INVESTIGATING)
                .by(ComplaintRoles.OWNER)
                .resumes("PROGRESS")
                .on(settle)
                .from(ComplaintState.ANSWERED)
                .to(ComplaintState.CLOSED)
                .by(ComplaintRoles.SUPERVISOR)
                .build());
        ComplaintHouse house = ComplaintHouse.of(own, DeadlineProfile.generic(OFFICE), ComplaintPolicy.standard())
                .investigated()
                .does(CARLA, ComplaintCommand.of(ask));
        assertThat(house.clock(ComplaintClock.PROGRESS).pausedAt()).isPresent();
        assertThat(house.complaint().milestones().isListed()).isTrue();
        assertThat(Complaint.restore(house.complaint().snapshot())).isEqualTo(house.complaint());
        house.after(Duration.ofHours(2))
                .does(CARLA, ComplaintCommand.of(reply))
                .does(CARLA, ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY)))
                .does(AGENT, ComplaintCommand.sendAnswer("rights-1"))
                .does(BOSS, ComplaintCommand.of(settle));
        assertThat(house.complaint().recovery().openPromises()).isEmpty();
        assertThat(house.complaint().milestones().isListed()).isFalse();
        ComplaintStatistics counted = house.complaint().statistics().orElseThrow();
        assertThat(counted.timeToAnswer()).contains(Duration.ofHours(2));
        assertThat(counted.code()).isEqualTo(ClosingCode.UPHELD_PSYCHOLOGICAL);
    }
}
