package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintHouse.AGENT;
import static io.dangol.crm.complaint.ComplaintHouse.APOLOGY;
import static io.dangol.crm.complaint.ComplaintHouse.BOSS;
import static io.dangol.crm.complaint.ComplaintHouse.CARLA;
import static io.dangol.crm.complaint.ComplaintHouse.JUDGE;
import static io.dangol.crm.complaint.ComplaintHouse.KIM;
import static io.dangol.crm.complaint.ComplaintHouse.REFUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintGuardsTest {

    @Nested
    class OfOwners {

        @Test
        void theOwnerIsNotThePersonComplainedOf() {
            ComplaintHouse house = ComplaintHouse.standard()
                    .does(AGENT, ComplaintCommand.acknowledge())
                    .does(AGENT, ComplaintCommand.assess(ComplaintHouse.MINOR));
            house.refuses(AGENT, ComplaintCommand.assign("bob", "is free"), "the owner is the person complained of");
            house.refuses(AGENT, ComplaintCommand.of(ComplaintEvent.ASSIGN), "no owner is named; name one");
        }

        @Test
        void aNewOwnerIsAnotherOne() {
            ComplaintHouse.standard()
                    .investigated()
                    .refuses(AGENT, ComplaintCommand.reassign("carla", "is back"), "the new owner is the old one");
        }

        @Test
        void onlyTheOwnerProposes() {
            ComplaintHouse house = ComplaintHouse.standard().investigated();
            ComplaintCommand proposal =
                    ComplaintCommand.proposeRemedy(Finding.NOT_UPHELD, "it came", ServiceRecovery.of());
            house.refuses(AGENT, proposal, "owner");
            house.refuses(Actor.of("agent", ComplaintRoles.OWNER), proposal, "owner");
            assertThat(house.does(CARLA, proposal).complaint().state()).isEqualTo(ComplaintState.REMEDY_PROPOSED);
        }
    }

    @Nested
    class OfAnswers {

        @Test
        void aSevereComplaintIsNotAnsweredFromTheManual() {
            Assessment severe = new Assessment(ImpactLevel.HIGH, ImpactLevel.LOW, ImpactLevel.LOW, true);
            ComplaintHouse house = ComplaintHouse.standard()
                    .does(AGENT, ComplaintCommand.acknowledge())
                    .does(AGENT, ComplaintCommand.assess(severe))
                    .does(BOSS, ComplaintCommand.correct(ComplaintState.ACKNOWLEDGED, "assessed too early"));
            house.refuses(AGENT, ComplaintCommand.answerFromManual("manual-1"), "its severity is HIGH");
        }

        @Test
        void aPlanHasWordsBesideMoney() {
            ComplaintHouse house = ComplaintHouse.standard().investigated();
            house.refuses(
                    CARLA,
                    ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of(REFUND)),
                    "compensation alone");
            house.refuses(
                    CARLA,
                    ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of()),
                    "the customer was right and nothing is said to them");
            house.refuses(CARLA, ComplaintCommand.of(ComplaintEvent.PROPOSE_REMEDY), "there is no finding");
        }

        @Test
        void aKeyThatWasPromisedIsNotPlannedAgain() {
            ComplaintHouse house =
                    ComplaintHouse.standard().answered().does(KIM, ComplaintCommand.dispute("agent", "asks for more"));
            house.refuses(
                    AGENT,
                    ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY)),
                    "recovery action apology was promised or ended before");
        }

        @Test
        void moneyNeedsAuthorityOrApproval() {
            ComplaintHouse house = ComplaintHouse.standard().proposed(APOLOGY, REFUND);
            house.refuses(AGENT, ComplaintCommand.sendAnswer("rights-1"), "not approved; have it approved first");
            house.does(CARLA, ComplaintCommand.submit());
            house.refuses(
                    Actor.of("carla", ComplaintRoles.APPROVER), ComplaintCommand.approve(), "the proposer may not");
            house.refuses(BOSS, ComplaintCommand.of(ComplaintEvent.DECLINE), "no reason is named");
            house.does(BOSS, ComplaintCommand.approve());
            house.refuses(AGENT, ComplaintCommand.of(ComplaintEvent.SEND_ANSWER), "does not say where the customer");
            assertThat(house.does(AGENT, ComplaintCommand.sendAnswer("rights-1"))
                            .complaint()
                            .recovery()
                            .openPromises())
                    .hasSize(2);
        }

        @ParameterizedTest
        @EnumSource(Finding.class)
        void aRevisedProposalTakesThePlaceOfTheFirstAndOfItsApproval(Finding finding) {
            ComplaintHouse house = ComplaintHouse.standard()
                    .proposed(APOLOGY, REFUND)
                    .does(CARLA, ComplaintCommand.submit())
                    .does(BOSS, ComplaintCommand.approve());
            RecoveryAction larger =
                    RecoveryAction.of("refund", RecoveryKind.REFUND).worth(Money.of(CurrencyUnit.EUR, 900));
            house.does(
                    CARLA, ComplaintCommand.proposeRemedy(finding, "seen anew", ServiceRecovery.of(APOLOGY, larger)));
            assertThat(house.complaint().state()).isEqualTo(ComplaintState.REMEDY_PROPOSED);
            assertThat(house.complaint().resolution().finding()).contains(finding);
            assertThat(house.complaint().recovery().cost()).contains(Money.of(CurrencyUnit.EUR, 900));
            house.refuses(AGENT, ComplaintCommand.sendAnswer("rights-1"), "not approved; have it approved first");
        }

        @Test
        void nothingIsAnsweredWithoutAFinding() {
            String why = "nobody has stated a finding; let the owner state it";
            ComplaintHouse standard = imported(ComplaintWorkflow.standard(), ComplaintState.REMEDY_PROPOSED);
            standard.refuses(AGENT, ComplaintCommand.sendAnswer("rights-1"), why);
            standard.refuses(CARLA, ComplaintCommand.submit(), why);
            standard.does(
                            CARLA,
                            ComplaintCommand.proposeRemedy(Finding.NOT_UPHELD, "it came", ServiceRecovery.of(APOLOGY)))
                    .does(AGENT, ComplaintCommand.sendAnswer("rights-1"));
            imported(ComplaintWorkflow.standard(), ComplaintState.AWAITING_APPROVAL)
                    .refuses(BOSS, ComplaintCommand.approve(), why);
            ComplaintHouse simple = imported(ComplaintWorkflow.simple(), ComplaintState.RESULT_REPORTED);
            simple.refuses(BOSS, ComplaintCommand.approve(), why);
            simple.refuses(AGENT, ComplaintCommand.sendAnswer("rights-1"), why);
            simple.does(
                            CARLA,
                            ComplaintCommand.reportResult(Finding.NOT_UPHELD, "it came", ServiceRecovery.of(APOLOGY)))
                    .does(AGENT, ComplaintCommand.sendAnswer("rights-1"));
        }

        private ComplaintHouse imported(ComplaintWorkflow workflow, ComplaintState state) {
            return ComplaintHouse.imported(workflow, state, Optional.empty(), ComplaintHouse.NINE.plusSeconds(60));
        }

        @Test
        void whatIsWithinAuthorityIsNotSubmitted() {
            ComplaintHouse.standard()
                    .proposed(APOLOGY)
                    .refuses(CARLA, ComplaintCommand.submit(), "within the actor's authority; send the answer");
        }

        @Test
        void aDeclinedReviewGoesBackToTheReview() {
            ComplaintHouse house = ComplaintHouse.standard()
                    .answered()
                    .does(KIM, ComplaintCommand.dispute("agent", "asks for more"))
                    .does(
                            AGENT,
                            ComplaintCommand.proposeRemedy(
                                    Finding.UPHELD,
                                    "lost",
                                    ServiceRecovery.of(RecoveryAction.of("call", RecoveryKind.OWNER_CALL))))
                    .does(
                            AGENT,
                            ComplaintCommand.proposeRemedy(
                                    Finding.UPHELD,
                                    "seen anew",
                                    ServiceRecovery.of(RecoveryAction.of("call", RecoveryKind.OWNER_CALL), REFUND)))
                    .does(AGENT, ComplaintCommand.submit())
                    .does(BOSS, ComplaintCommand.decline("too much"));
            assertThat(house.complaint().state()).isEqualTo(ComplaintState.INTERNAL_REVIEW);
        }

        @Test
        void moneyIsGivenOnceItIsPromised() {
            ComplaintHouse house = ComplaintHouse.standard().proposed(APOLOGY, REFUND);
            house.refuses(AGENT, ComplaintCommand.executeRemedy("refund"), "is not promised yet");
            house.refuses(AGENT, ComplaintCommand.executeRemedy("voucher"), "no recovery action of that key");
            house.does(AGENT, ComplaintCommand.executeRemedy("apology"));
            house.refuses(BOSS, ComplaintCommand.cancelRemedy("apology", "late"), "carried out or cancelled before");
            house.does(BOSS, ComplaintCommand.cancelRemedy("refund", "not wanted"));
            house.refuses(AGENT, ComplaintCommand.executeRemedy("refund"), "nothing is planned or promised");
        }
    }

    @Nested
    class OfClosing {

        @Test
        void aBindingDecisionIsCarriedOutFirst() {
            ComplaintHouse house =
                    ComplaintHouse.standard().answered().does(KIM, ComplaintCommand.referExternal("ombudsman"));
            house.refuses(
                    JUDGE, ComplaintCommand.externalDecision(true, true), "promised and not carried out: apology");
            house.does(AGENT, ComplaintCommand.executeRemedy("apology"))
                    .does(JUDGE, ComplaintCommand.externalDecision(true, true))
                    .does(AGENT, ComplaintCommand.close());
            assertThat(house.complaint().code()).contains(ClosingCode.EXTERNAL_UPHELD);
        }

        @Test
        void aCorrectionOutOfTheExternalReviewIsNoAcceptance() {
            ComplaintHouse house = ComplaintHouse.standard()
                    .answered()
                    .does(KIM, ComplaintCommand.referExternal("ombudsman"))
                    .does(BOSS, ComplaintCommand.correct(ComplaintState.ANSWERED, "sent by mistake"));
            assertThat(house.complaint().milestones().acceptedAt()).isEmpty();
            assertThat(house.complaint().milestones().answeredAt()).contains(ComplaintHouse.NINE);
            house.does(KIM, ComplaintCommand.accept());
            assertThat(house.complaint().milestones().acceptedAt()).contains(ComplaintHouse.NINE);
        }

        @Test
        void aCorrectionToClosedIsAClosing() {
            ComplaintHouse house = ComplaintHouse.standard().answered();
            ComplaintCommand correction = ComplaintCommand.correct(ComplaintState.CLOSED, "was closed on paper");
            house.refuses(BOSS, correction, "promised and not carried out: apology");
            ComplaintHouse.standard().refuses(BOSS, correction, "its facts give no closing code");
            ComplaintHouse.standard().refuses(BOSS, ComplaintCommand.of(ComplaintEvent.CORRECT), "no state is named");
        }

        @Test
        void aClosingWithoutACodeAsksForOne() {
            ComplaintHouse house = ComplaintHouse.imported(
                    ComplaintWorkflow.standard(),
                    ComplaintState.FOLLOW_UP,
                    Optional.empty(),
                    ComplaintHouse.NINE.plusSeconds(60));
            house.refuses(AGENT, ComplaintCommand.close(), "its facts give no closing code; name one");
            house.does(AGENT, ComplaintCommand.close(ClosingCode.PARTLY_UPHELD));
            assertThat(house.complaint().code()).contains(ClosingCode.PARTLY_UPHELD);
        }

        @Test
        void aWithdrawalTakesPromisesBackOrCarriesThemOver() {
            ComplaintHouse back = ComplaintHouse.standard().answered().does(KIM, ComplaintCommand.withdraw("call-1"));
            assertThat(back.complaint().recovery().openPromises()).isEmpty();
            ComplaintHouse over =
                    ComplaintHouse.standard().answered().does(KIM, ComplaintCommand.withdraw("call-1", "case-9"));
            assertThat(over.complaint()
                            .recovery()
                            .action("apology")
                            .orElseThrow()
                            .carriedTo())
                    .contains("case-9");
        }

        @Test
        void aWithdrawalThatSaysNothingOfPromisesTakesThemBack() {
            ComplaintHouse house = ComplaintHouse.standard()
                    .answered()
                    .does(
                            KIM,
                            ComplaintCommand.of(
                                    ComplaintEvent.WITHDRAW,
                                    Snapshot.builder("complaint-details", 1)
                                            .text("word", "call-1")
                                            .build()));
            assertThat(house.complaint().recovery().openPromises()).isEmpty();
        }
    }

    @Nested
    class OfTakingUpAgain {

        @Test
        void reopeningEndsWithItsWindow() {
            ComplaintHouse house = ComplaintHouse.standard().closed();
            ComplaintCommand reopen = ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness");
            assertThat(house.after(Duration.ofDays(90))
                            .attempt(KIM, reopen, Optional.empty())
                            .isHandled())
                    .isTrue();
            house.after(Duration.ofNanos(1000)).refuses(KIM, reopen, "the time to reopen it is over");
        }

        @Test
        void theLongestWindowNeverEnds() {
            ComplaintHouse house = ComplaintHouse.of(
                            ComplaintWorkflow.standard(),
                            DeadlineProfile.generic(ComplaintHouse.OFFICE),
                            ComplaintPolicy.standard().reopening(1, Duration.ofSeconds(Long.MAX_VALUE)))
                    .closed()
                    .after(Duration.ofDays(9_000))
                    .does(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"));
            assertThat(house.complaint().state()).isEqualTo(ComplaintState.INVESTIGATING);
        }

        @Test
        void reopeningEndsWithItsCount() {
            ComplaintHouse house = ComplaintHouse.of(
                            ComplaintWorkflow.standard(),
                            DeadlineProfile.generic(ComplaintHouse.OFFICE),
                            ComplaintPolicy.standard().reopening(1, Duration.ofDays(90)))
                    .closed()
                    .does(KIM, ComplaintCommand.reopen(ReopenGround.UNMET_REMEDY, "no letter came"))
                    .does(KIM, ComplaintCommand.withdraw("call-1"));
            house.refuses(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"), "it was reopened 1 times");
        }

        @Test
        void aGroundIsNamedAndBorneOut() {
            ComplaintHouse house = ComplaintHouse.standard().closed();
            house.refuses(KIM, ComplaintCommand.of(ComplaintEvent.REOPEN), "no ground is named");
            house.refuses(
                    KIM,
                    ComplaintCommand.reopen(ReopenGround.LOW_SATISFACTION, "one star"),
                    "the customer's answer is not at or below the floor");
            ComplaintHouse low = ComplaintHouse.standard()
                    .answered()
                    .does(AGENT, ComplaintCommand.executeRemedy("apology"))
                    .does(KIM, ComplaintCommand.accept());
            low.does(
                            KIM,
                            ComplaintCommand.recordSatisfaction(Answer.of(
                                    "a1", low.complaint().customer(), Instrument.CSAT, 2, Scale.of(1, 5), low.now())))
                    .does(AGENT, ComplaintCommand.close())
                    .does(KIM, ComplaintCommand.reopen(ReopenGround.LOW_SATISFACTION, "two stars"));
            assertThat(low.complaint().counts().reopenings()).isEqualTo(1);
        }

        @Test
        void reviewsWithinTheHouseAreCounted() {
            ComplaintHouse house = ComplaintHouse.standard()
                    .answered()
                    .does(KIM, ComplaintCommand.dispute("agent", "asks for more"))
                    .does(AGENT, ComplaintCommand.proposeRemedy(Finding.NOT_UPHELD, "it came", ServiceRecovery.of()))
                    .does(CARLA, ComplaintCommand.sendAnswer("rights-1"));
            house.refuses(KIM, ComplaintCommand.dispute("carla", "again"), "all 1 internal reviews were held");
        }
    }

    @Nested
    class OfTheWayOutside {

        @Test
        void itOpensWithTheAnswerOrItsEnd() {
            ComplaintHouse house = ComplaintHouse.standard().investigated();
            ComplaintCommand refer = ComplaintCommand.referExternal("ombudsman");
            house.refuses(KIM, refer, "it is not answered and there is time left");
            house.at("2024-04-01T17:00:00Z").refuses(KIM, refer, "there is time left");
            house.after(Duration.ofNanos(1000)).does(KIM, refer);
            assertThat(house.complaint().state()).isEqualTo(ComplaintState.EXTERNAL_REVIEW);
        }

        @Test
        void itStaysOpenAfterClosingAsLongAsItsWindow() {
            ComplaintHouse house = ComplaintHouse.standard().closed();
            ComplaintCommand refer = ComplaintCommand.referExternal("ombudsman");
            assertThat(house.due(ComplaintClock.REFERRAL)).isEqualTo("2024-09-05T00:00:00Z");
            house.at("2024-09-05T00:00:00.000001Z").refuses(KIM, refer, "the time to go outside is over");
            house.at("2024-09-05T00:00:00Z").does(KIM, refer);
            assertThat(house.complaint().code()).isEmpty();
            assertThat(house.complaint().milestones().isListed()).isTrue();
        }

        @Test
        void aDuplicateDoesNotGoOutside() {
            ComplaintHouse house = ComplaintHouse.standard()
                    .closed()
                    .does(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"));
            Complaint target = house.other("C-2", "10001");
            house.does(AGENT, ComplaintCommand.merge(target.number()), Optional.of(target));
            assertThat(house.clock(ComplaintClock.REFERRAL).isRunning()).isTrue();
            house.refuses(KIM, ComplaintCommand.referExternal("ombudsman"), "it was merged into another one");
            house.refuses(KIM, ComplaintCommand.reopen(ReopenGround.NEW_FACT, "a witness"), "reopen that one");
        }
    }

    @Nested
    class OfMerging {

        @Test
        void theTargetIsAnOpenOneOfTheSameCustomer() {
            ComplaintHouse house = ComplaintHouse.standard();
            ComplaintCommand merge = ComplaintCommand.merge(ComplaintNumber.of("C-2"));
            house.refuses(AGENT, merge, "there is no complaint of that number");
            house.refuses(AGENT, merge, Optional.of(house.complaint()), "not merged into itself");
            house.refuses(AGENT, merge, Optional.of(house.other("C-2", "10002")), "is of another customer");
            Complaint closed = ComplaintHouse.standard().closed().complaint();
            house.refuses(
                    AGENT, merge, Optional.of(ComplaintHouse.renumbered(closed, "C-2")), "the other one is closed");
            ComplaintHouse merged = ComplaintHouse.standard();
            merged.does(AGENT, merge, Optional.of(merged.other("C-2", "10001")));
            house.refuses(
                    AGENT,
                    ComplaintCommand.merge(ComplaintNumber.of("C-3")),
                    Optional.of(ComplaintHouse.renumbered(merged.complaint(), "C-3")),
                    "the other one was itself merged");
            house.refuses(Actor.SYSTEM, ComplaintCommand.of(ComplaintEvent.ABSORB), "nothing is merged into it");
        }

        @Test
        void openCostsAreInOneCurrency() {
            ComplaintHouse house = ComplaintHouse.standard()
                    .proposed(APOLOGY, REFUND)
                    .does(CARLA, ComplaintCommand.submit())
                    .does(BOSS, ComplaintCommand.approve())
                    .does(AGENT, ComplaintCommand.sendAnswer("rights-1"))
                    .does(BOSS, ComplaintCommand.correct(ComplaintState.INVESTIGATING, "sent too early"));
            RecoveryAction won =
                    RecoveryAction.of("won", RecoveryKind.REFUND).worth(Money.ofMajor(CurrencyUnit.of("KRW"), 9_000));
            Complaint target = ComplaintHouse.renumbered(
                    ComplaintHouse.standard().proposed(APOLOGY, won).complaint(), "C-2");
            ComplaintCommand merge = ComplaintCommand.merge(target.number());
            house.refuses(AGENT, merge, Optional.of(target), "the costs of the other one are in another currency");
            house.does(BOSS, ComplaintCommand.cancelRemedy("refund", "not wanted"))
                    .does(AGENT, merge, Optional.of(target));
            assertThat(house.complaint().mergedInto()).contains(target.number());
        }
    }
}
