package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintHouse.AGENT;
import static io.dangol.crm.complaint.ComplaintHouse.APOLOGY;
import static io.dangol.crm.complaint.ComplaintHouse.BOSS;
import static io.dangol.crm.complaint.ComplaintHouse.CARLA;
import static io.dangol.crm.complaint.ComplaintHouse.JUDGE;
import static io.dangol.crm.complaint.ComplaintHouse.KIM;
import static io.dangol.crm.complaint.ComplaintHouse.NINE;
import static io.dangol.crm.complaint.ComplaintHouse.OFFICE;
import static io.dangol.crm.complaint.ComplaintHouse.REFUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a complaint says of itself after something was put right, declined, merged, or came late. */
class ComplaintRepairsTest {

    private static final Actor BOB = Actor.of("bob", ComplaintRoles.HANDLER);

    @Test
    void anAnswerGivenByMistakeWasNone() {
        ComplaintHouse house = ComplaintHouse.standard()
                .does(AGENT, ComplaintCommand.answerFromManual("manual-1"))
                .does(KIM, ComplaintCommand.accept())
                .does(BOSS, ComplaintCommand.correct(ComplaintState.ACKNOWLEDGED, "of another complaint"));
        Milestones when = house.complaint().milestones();
        assertThat(when.firstAnsweredAt()).isEmpty();
        assertThat(when.answeredAt()).isEmpty();
        assertThat(when.acceptedAt()).isEmpty();
        assertThat(ProblemCase.of(house.complaint(), Duration.ofDays(3)).flatMap(ProblemCase::outcome))
                .isEmpty();
        house.after(Duration.ofDays(60)).does(AGENT, ComplaintCommand.answerFromManual("manual-2"));
        assertThat(ComplaintHistory.of(List.of(house.complaint()), house.now()).late())
                .isEqualTo(1);
    }

    @Test
    void theAnswerBeforeTheMistakenOneStands() {
        ComplaintHouse house = ComplaintHouse.standard()
                .answered()
                .does(KIM, ComplaintCommand.dispute("agent", "asks for more"))
                .after(Duration.ofDays(2))
                .does(
                        AGENT,
                        ComplaintCommand.proposeRemedy(
                                Finding.UPHELD,
                                "seen anew",
                                ServiceRecovery.of(RecoveryAction.of("call", RecoveryKind.OWNER_CALL))))
                .does(AGENT, ComplaintCommand.sendAnswer("rights-2"))
                .does(BOSS, ComplaintCommand.correct(ComplaintState.INVESTIGATING, "not sent"));
        assertThat(house.complaint().milestones().firstAnsweredAt()).contains(NINE);
        assertThat(house.complaint().milestones().answeredAt()).contains(NINE);
    }

    @Test
    void whatWasAcceptedByMistakeIsOnTheListAgain() {
        ComplaintHouse house = ComplaintHouse.standard().answered().does(KIM, ComplaintCommand.accept());
        assertThat(house.complaint().milestones().isListed()).isFalse();
        house.does(BOSS, ComplaintCommand.correct(ComplaintState.ANSWERED, "another customer's word"));
        assertThat(house.complaint().milestones().isListed()).isTrue();
        assertThat(house.complaint().milestones().acceptedAt()).isEmpty();
        assertThat(house.complaint().milestones().answeredAt()).contains(NINE);
    }

    @Test
    void whoGoesOutsideHasNotAccepted() {
        ComplaintHouse house = ComplaintHouse.standard()
                .answered()
                .does(KIM, ComplaintCommand.accept())
                .does(KIM, ComplaintCommand.referExternal("ombudsman"));
        assertThat(house.complaint().milestones().acceptedAt()).isEmpty();
        assertThat(ProblemCase.of(house.complaint(), Duration.ofDays(3)).flatMap(ProblemCase::outcome))
                .isEmpty();
    }

    @Test
    void whatEndedWithoutAnAnswerAfterItsTimeWasLate() {
        ComplaintHouse house = ComplaintHouse.standard()
                .after(Duration.ofDays(60))
                .does(KIM, ComplaintCommand.referExternal("ombudsman"))
                .does(JUDGE, ComplaintCommand.externalDecision(false, false))
                .does(AGENT, ComplaintCommand.close());
        Complaint complaint = house.complaint();
        assertThat(ComplaintHistory.of(List.of(complaint), house.now()).late()).isEqualTo(1);
        ComplaintStatistics figures = complaint.statistics().orElseThrow();
        assertThat(figures.answeredInTime()).contains(false);
        assertThat(figures.timeToAnswer()).isEmpty();
    }

    @Test
    void aFindingAfterADecisionFromOutsideTakesItsPlace() {
        ComplaintHouse house = ComplaintHouse.standard()
                .answered()
                .does(AGENT, ComplaintCommand.executeRemedy("apology"))
                .does(KIM, ComplaintCommand.referExternal("ombudsman"))
                .does(JUDGE, ComplaintCommand.externalDecision(false, false))
                .does(AGENT, ComplaintCommand.close())
                .does(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"))
                .does(
                        CARLA,
                        ComplaintCommand.proposeRemedy(
                                Finding.UPHELD,
                                "a witness was heard",
                                ServiceRecovery.of(RecoveryAction.of("call", RecoveryKind.OWNER_CALL))))
                .does(AGENT, ComplaintCommand.sendAnswer("rights-2"))
                .does(AGENT, ComplaintCommand.executeRemedy("call"))
                .does(KIM, ComplaintCommand.accept())
                .does(AGENT, ComplaintCommand.close());
        assertThat(house.complaint().code()).contains(ClosingCode.UPHELD_PSYCHOLOGICAL);
    }

    @Test
    void aDeclinedPlanCostsNothingAndIsNotPromised() {
        ComplaintHouse house = ComplaintHouse.standard()
                .proposed(APOLOGY, REFUND)
                .does(CARLA, ComplaintCommand.submit())
                .does(BOSS, ComplaintCommand.decline("too much"));
        assertThat(house.complaint().recovery().isEmpty()).isTrue();
        Complaint target = ComplaintHouse.renumbered(
                ComplaintHouse.standard().proposed(APOLOGY).complaint(), "C-2");
        house.does(AGENT, ComplaintCommand.merge(target.number()), Optional.of(target));
        assertThat(ComplaintCommand.absorb(house.complaint()).details().fields())
                .containsEntry("promises", PlainValue.of(List.of()));
    }

    @Test
    void aPlanIsNotCarriedIntoAnotherComplaint() {
        ComplaintHouse house = ComplaintHouse.standard()
                .proposed(APOLOGY, REFUND)
                .does(BOSS, ComplaintCommand.correct(ComplaintState.INVESTIGATING, "not proposed yet"));
        Complaint target = ComplaintHouse.renumbered(
                ComplaintHouse.standard().proposed(APOLOGY).complaint(), "C-2");
        house.does(AGENT, ComplaintCommand.merge(target.number()), Optional.of(target));
        assertThat(house.complaint().recovery().actions()).isEmpty();
    }

    @Test
    void thePersonComplainedOfDoesNotWorkOnTheComplaint() {
        ComplaintHouse house = ComplaintHouse.standard()
                .does(AGENT, ComplaintCommand.acknowledge())
                .does(BOSS, ComplaintCommand.correct(ComplaintState.INVESTIGATING, "urgent"));
        ComplaintCommand plan =
                ComplaintCommand.proposeRemedy(Finding.NOT_UPHELD, "no fault", ServiceRecovery.of(APOLOGY));
        house.refuses(BOB, plan, "open to owner, not to handler");
        assertThat(house.attempt(AGENT, plan, Optional.empty()).isHandled()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.process()
                        .importAt(
                                ComplaintNumber.of("C-9"),
                                ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery")
                                        .against("bob"),
                                Optional.empty(),
                                ComplaintState.INVESTIGATING,
                                NINE,
                                Optional.of("bob"),
                                Optional.empty(),
                                AGENT,
                                NINE,
                                CommandId.of("import")))
                .withMessageContaining("the person complained of as its owner");
    }

    @Test
    void whoWritesDownWhatTheCustomerSaidIsNotTheOwner() {
        ComplaintHouse house = ComplaintHouse.standard().investigated();
        house.refuses(
                Actor.of("carla", ComplaintRoles.CUSTOMER),
                ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY)),
                "open to owner, not to customer");
    }

    @Test
    void anEscalationLeavesATimerDue() {
        ComplaintHouse house =
                ComplaintHouse.standard().answered().does(AGENT, ComplaintCommand.escalate(ComplaintClock.ACCEPT));
        assertThat(house.complaint().nextDueAt()).contains(house.due(ComplaintClock.RECOVERY));
        house.does(AGENT, ComplaintCommand.executeRemedy("apology"));
        assertThat(house.complaint().nextDueAt()).contains(house.due(ComplaintClock.ACCEPT));
    }

    @Test
    void aTimerDoesNotRunByAWindow() {
        DeadlineProfile profile = DeadlineProfile.generic(OFFICE)
                .with(ComplaintClock.ACCEPT, ClockRule.window(DeadlinePeriod.calendarDays(14)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ComplaintProcess.of(ComplaintWorkflow.standard(), profile, ComplaintPolicy.standard()))
                .withMessage("Profile GENERIC has clock ACCEPT as a window, and in workflow standard its end fires"
                        + " NO_DISPUTE. Make it an internal or a statutory time.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintDesk.over(new InMemoryComplaints())
                        .profile(profile)
                        .clock(() -> NINE)
                        .build())
                .withMessageContaining("has clock ACCEPT as a window");
    }

    @Test
    void nothingIsDoneBeforeALateTimerWasFired() {
        ComplaintHouse house = ComplaintHouse.standard().answered();
        Instant due = house.due(ComplaintClock.ACCEPT);
        house.after(Duration.ofDays(20)).does(Actor.SYSTEM, ComplaintCommand.of(ComplaintEvent.NO_DISPUTE));
        assertThat(house.complaint().milestones().acceptedAt()).contains(due);
        assertThat(house.complaint().milestones().countedAt()).isEqualTo(due);
        assertThat(house.complaint().milestones().changedAt()).isEqualTo(house.now());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        house.after(Duration.ofDays(-1)).does(AGENT, ComplaintCommand.contact(ContactKind.REMINDER)))
                .withMessageContaining("Give commands in the order of time");
    }

    @Test
    void anApologyThatWasTakenBackIsMissedBeforeTheAnswer() {
        ComplaintHouse house = ComplaintHouse.standard()
                .proposed(APOLOGY, REFUND)
                .does(CARLA, ComplaintCommand.submit())
                .does(BOSS, ComplaintCommand.approve())
                .does(BOSS, ComplaintCommand.cancelRemedy("apology", "not meant"));
        house.refuses(AGENT, ComplaintCommand.sendAnswer("rights-1"), "nothing is said to the customer any more");
    }

    @Test
    void aCallThatCostsSomethingWaitsForTheAnswer() {
        RecoveryAction visit =
                RecoveryAction.of("visit", RecoveryKind.OWNER_CALL).worth(Money.of(CurrencyUnit.EUR, 9_999));
        ComplaintHouse.standard()
                .proposed(APOLOGY, visit)
                .refuses(AGENT, ComplaintCommand.executeRemedy("visit"), "is not promised yet");
    }

    @Test
    void thatNobodyDisputedInTimeIsNoSummaryResolution() {
        ComplaintHouse silent = ComplaintHouse.of(
                ComplaintWorkflow.standard(),
                DeadlineProfile.fcaDisp(OFFICE)
                        .with(ComplaintClock.ACCEPT, ClockRule.internal(DeadlinePeriod.businessDays(1))),
                ComplaintPolicy.standard());
        silent.does(AGENT, ComplaintCommand.answerFromManual("manual-1"))
                .after(Duration.ofDays(2))
                .does(Actor.SYSTEM, ComplaintCommand.of(ComplaintEvent.NO_DISPUTE))
                .does(AGENT, ComplaintCommand.close());
        assertThat(silent.complaint().statistics().orElseThrow().summaryResolution())
                .contains(false);
    }

    @Test
    void aCorrectionToClosedMayNameItsCode() {
        ComplaintHouse house = ComplaintHouse.standard()
                .does(
                        BOSS,
                        ComplaintCommand.correct(
                                ComplaintState.CLOSED, "closed on paper", ClosingCode.NOT_UPHELD_EXPLAINED));
        assertThat(house.complaint().code()).contains(ClosingCode.NOT_UPHELD_EXPLAINED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintCommand.correct(
                        ComplaintState.ANSWERED, "was answered", ClosingCode.NOT_UPHELD_EXPLAINED))
                .withMessageContaining("only a closed one has a code");
    }
}
