package io.dangol.crm.sla;

import static io.dangol.crm.sla.SeoulDesk.ALWAYS;
import static io.dangol.crm.sla.SeoulDesk.OFFICE;
import static io.dangol.crm.sla.SeoulDesk.TICKET;
import static io.dangol.crm.sla.SeoulDesk.at;
import static io.dangol.crm.sla.SeoulDesk.hours;
import static io.dangol.crm.sla.SeoulDesk.minutes;
import static io.dangol.crm.sla.SeoulDesk.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a ladder alerts and when, in examples of a desk in Seoul. */
class EscalationLadderTest {

    private static final Instant OPENED = at("01-02T09:00");

    private static final EscalationStep HALF = EscalationStep.atPercent(50, "remind the owner");
    private static final EscalationStep SOON = EscalationStep.beforeBreach(hours(1), "tell the team lead");
    private static final EscalationStep BREACH = EscalationStep.atBreach("tell the manager");
    private static final EscalationStep LATE = EscalationStep.afterBreach(hours(2), "tell the director");

    private static final EscalationLadder LADDER = EscalationLadder.of(HALF, SOON, BREACH, LATE);

    /** Resolution in 8 h of office hours, due at the closing of the same day. */
    private static TicketClock ticket() {
        return office().build().open(TICKET, Priority.HIGH, OPENED);
    }

    /** Resolution around the clock: normal 8 h, high 4 h. */
    private static SlaAgreementBuilder allDay() {
        return SlaAgreement.named("all day")
                .resolution(Priority.NORMAL, hours(8), ALWAYS)
                .resolution(Priority.HIGH, hours(4), ALWAYS);
    }

    private static TicketClock allDayTicket() {
        return allDay().build().open(TICKET, Priority.NORMAL, OPENED);
    }

    private static List<PlannedAlert> plan(EscalationLadder ladder, TicketClock clock, String local) {
        return ladder.plan(clock, SlaMetric.RESOLUTION, at(local));
    }

    @Nested
    class Steps {

        @Test
        void stepsAreReachedByThePartOfTheTargetUsedAndByOpenTimeBeforeAndAfterTheBreach() {
            assertThat(plan(LADDER, ticket(), "01-02T09:00"))
                    .extracting(PlannedAlert::step, PlannedAlert::reachedAt)
                    .containsExactly(
                            tuple(HALF, at("01-02T14:00")),
                            tuple(SOON, at("01-02T17:00")),
                            // used up at the closing, exceeded from the next opening on
                            tuple(BREACH, at("01-03T09:00")),
                            tuple(LATE, at("01-03T11:00")));
        }

        @Test
        void aPauseMovesTheStepsThatAreNotReachedYet() {
            TicketClock clock = ticket().pause(at("01-02T15:00"), at("01-02T16:00"), "hold");

            // two hours beyond the target are exceeded after lunch
            assertThat(plan(LADDER, clock, "01-02T16:00"))
                    .extracting(PlannedAlert::reachedAt)
                    .containsExactly(at("01-02T14:00"), at("01-02T18:00"), at("01-03T10:00"), at("01-03T13:00"));
        }

        @Test
        void whileAClockIsPausedNothingMoreIsKnownToCome() {
            TicketClock clock = ticket().pause(at("01-02T15:00"), "hold");

            assertThat(LADDER.next(clock, SlaMetric.RESOLUTION, at("01-02T14:30")))
                    .map(PlannedAlert::step)
                    .contains(SOON);
            assertThat(LADDER.next(clock, SlaMetric.RESOLUTION, at("01-02T15:00")))
                    .isEmpty();
            assertThat(plan(LADDER, clock, "01-09T09:00"))
                    .extracting(PlannedAlert::step)
                    .containsExactly(HALF);
        }

        @Test
        void aClockThatHasStoppedCallsForNothingMoreNotEvenInTheInstantOfItsStop() {
            TicketClock clock = ticket().solve(at("01-02T17:00"));

            assertThat(plan(LADDER, clock, "01-09T09:00"))
                    .extracting(PlannedAlert::step)
                    .containsExactly(HALF);
        }

        @Test
        void moreTimeBeforeTheBreachThanTheTargetHasMeansAtOnce() {
            EscalationLadder ladder = EscalationLadder.of(EscalationStep.beforeBreach(hours(20), "a big one"));

            assertThat(plan(ladder, ticket(), "01-02T09:00"))
                    .extracting(PlannedAlert::alertAt)
                    .containsExactly(OPENED);
        }

        @Test
        void everyRunOfAClockHasAlertsOfItsOwn() {
            TicketClock clock = ticket().agentReply(at("01-02T09:30"))
                    .requesterReply(at("01-02T10:00"))
                    .agentReply(at("01-02T11:30"))
                    .requesterReply(at("01-02T14:00"));

            assertThat(LADDER.plan(clock, SlaMetric.NEXT_RESPONSE, at("01-02T14:00")))
                    .extracting(PlannedAlert::cycle, PlannedAlert::alertAt)
                    .startsWith(tuple(1, at("01-02T11:00")), tuple(2, at("01-02T15:00")));
        }

        @Test
        void aMetricWithoutTargetCallsForNothing() {
            TicketClock clock = allDayTicket();

            assertThat(LADDER.plan(clock, SlaMetric.FIRST_RESPONSE, at("01-02T09:00")))
                    .isEmpty();
            assertThat(plan(LADDER, clock.priority(at("01-02T10:00"), Priority.LOW), "01-02T10:00"))
                    .isEmpty();
        }
    }

    @Nested
    class Looking {

        @Test
        void aHostThatLooksSeldomIsGivenTheHighestStepOnlyAndNoFlood() {
            assertThat(LADDER.due(ticket(), SlaMetric.RESOLUTION, at("01-02T10:00"), at("01-03T10:00")))
                    .extracting(PlannedAlert::step)
                    .containsExactly(BREACH);
        }

        @Test
        void whatWasGivenIsNotGivenAgain() {
            TicketClock clock = ticket();

            assertThat(LADDER.due(clock, SlaMetric.RESOLUTION, at("01-02T13:59"), at("01-02T14:00")))
                    .hasSize(1);
            assertThat(LADDER.due(clock, SlaMetric.RESOLUTION, at("01-02T14:00"), at("01-02T16:00")))
                    .isEmpty();
        }

        @Test
        void aSchedulerKnowsWhenToLookAgain() {
            assertThat(LADDER.next(ticket(), SlaMetric.RESOLUTION, at("01-02T14:00")))
                    .map(PlannedAlert::alertAt)
                    .contains(at("01-02T17:00"));
            assertThat(LADDER.next(ticket(), SlaMetric.RESOLUTION, at("01-03T11:00")))
                    .isEmpty();
        }

        @Test
        void ofStepsReachedTogetherTheLaterInTheListStandsForAll() {
            EscalationStep also = EscalationStep.beforeBreach(hours(4), "order pizza");
            EscalationLadder ladder = EscalationLadder.of(HALF, also);

            assertThat(plan(ladder, ticket(), "01-02T09:00"))
                    .extracting(PlannedAlert::step)
                    .containsExactly(also);
        }
    }

    @Nested
    class Hours {

        /** Around the clock the target is used up at 2 in the night. */
        private final SlaAgreement night = SlaAgreement.named("night")
                .resolution(Priority.HIGH, hours(10), ALWAYS)
                .build();

        @Test
        void nobodyIsAlertedAtNightAndInTheMorningOnlyOfTheLastStep() {
            TicketClock clock = night.open(TICKET, Priority.HIGH, at("01-02T16:00"));

            assertThat(plan(LADDER.alertsDuring(OFFICE), clock, "01-02T16:00"))
                    .extracting(PlannedAlert::step, PlannedAlert::reachedAt, PlannedAlert::alertAt)
                    .containsExactly(tuple(LATE, at("01-03T04:00"), at("01-03T09:00")));
        }

        @Test
        void anAlertThatWaitedIsNotGivenIfTheTicketIsSolvedMeanwhile() {
            TicketClock clock =
                    night.open(TICKET, Priority.HIGH, at("01-02T16:00")).solve(at("01-03T08:00"));

            assertThat(plan(LADDER.alertsDuring(OFFICE), clock, "01-03T10:00")).isEmpty();
        }

        @Test
        void anAlertThatWaitedWhenTheTicketWasSolvedIsGivenIfItIsReopened() {
            EscalationLadder ladder = EscalationLadder.of(HALF).alertsDuring(OFFICE);
            TicketClock clock = night.open(TICKET, Priority.HIGH, at("01-02T16:00"))
                    .solve(at("01-03T08:00"))
                    .reopen(at("01-03T10:00"));

            assertThat(ladder.due(clock, SlaMetric.RESOLUTION, OPENED, at("01-03T09:30")))
                    .isEmpty();
            assertThat(ladder.due(clock, SlaMetric.RESOLUTION, at("01-03T09:30"), at("01-03T10:00")))
                    .extracting(PlannedAlert::alertAt)
                    .containsExactly(at("01-03T10:00"));
        }

        @Test
        void hoursThatNeverComeMeanNoAlert() {
            EscalationLadder ladder =
                    LADDER.alertsDuring(WorkCalendar.in(SeoulDesk.SEOUL).build());

            assertThat(plan(ladder, ticket(), "01-02T09:00")).isEmpty();
            assertThat(ladder.next(ticket(), SlaMetric.RESOLUTION, at("01-02T09:00")))
                    .isEmpty();
        }
    }

    @Nested
    class Changes {

        private final EscalationLadder ladder = EscalationLadder.of(HALF, BREACH);

        @Test
        void aStepMovedIntoThePastIsReachedAtTheChange() {
            TicketClock clock = allDayTicket().priority(at("01-02T12:00"), Priority.HIGH);

            assertThat(plan(ladder, clock, "01-02T12:00"))
                    .extracting(PlannedAlert::step, PlannedAlert::alertAt)
                    .containsExactly(tuple(HALF, at("01-02T12:00")), tuple(BREACH, at("01-02T13:00")));
        }

        @Test
        void aStepReachedBeforeTheChangeIsNotReachedAgain() {
            TicketClock clock =
                    allDay().build().open(TICKET, Priority.HIGH, OPENED).priority(at("01-02T12:00"), Priority.NORMAL);

            assertThat(plan(ladder, clock, "01-02T12:00"))
                    .extracting(PlannedAlert::step, PlannedAlert::alertAt)
                    .containsExactly(tuple(HALF, at("01-02T11:00")), tuple(BREACH, at("01-02T17:00")));
        }

        @Test
        void aStepMovedIntoThePastWhileTheTicketWasSolvedIsReachedAtTheReopening() {
            TicketClock clock = allDayTicket()
                    .solve(at("01-02T12:00"))
                    .priority(at("01-02T14:00"), Priority.HIGH)
                    .reopen(at("01-02T15:00"));

            assertThat(ladder.due(clock, SlaMetric.RESOLUTION, OPENED, at("01-02T14:59")))
                    .isEmpty();
            assertThat(ladder.due(clock, SlaMetric.RESOLUTION, at("01-02T14:59"), at("01-02T15:00")))
                    .extracting(PlannedAlert::step)
                    .containsExactly(HALF);
        }

        @Test
        void aStepThatAClockWouldHaveReachedWhileTheTicketWasSolvedIsStillToCome() {
            TicketClock clock = allDayTicket()
                    .solve(at("01-02T12:00"))
                    .priority(at("01-02T14:00"), Priority.HIGH)
                    .priority(at("01-02T14:30"), Priority.NORMAL)
                    .reopen(at("01-02T15:00"));

            assertThat(plan(ladder, clock, "01-02T15:00"))
                    .extracting(PlannedAlert::step, PlannedAlert::alertAt)
                    .containsExactly(tuple(HALF, at("01-02T16:00")), tuple(BREACH, at("01-02T20:00")));
        }
    }

    @Nested
    class Refusals {

        @Test
        void aLadderHasAtLeastOneStep() {
            assertThatIllegalArgumentException()
                    .isThrownBy(EscalationLadder::of)
                    .withMessageContaining("add one or leave the ladder out");
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 1001})
        void aPercentageOutsideOneToAThousandIsRefused(int percent) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EscalationStep.atPercent(percent, "call"))
                    .withMessageContaining("'call' at " + percent + " %");
        }

        @Test
        void anOffsetThatIsNegativeTooLongOrTooFineIsRefused() {
            for (Duration offset : List.of(minutes(-1), SlaTarget.LONGEST.plusSeconds(1), Duration.ofNanos(1))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> EscalationStep.afterBreach(offset, "call"))
                        .withMessageContaining(offset.toString());
            }
        }

        @Test
        void aStepHasANameAndAPercentageOrAnOffset() {
            assertThatIllegalArgumentException().isThrownBy(() -> EscalationStep.atBreach(" "));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EscalationStep("call", EscalationStep.Trigger.AT_PERCENT, 50, minutes(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EscalationStep("call", EscalationStep.Trigger.AFTER_BREACH, 50, minutes(1)));
        }

        @Test
        void aLadderIsNotAskedBeforeTheTicketCameIn() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(LADDER, ticket(), "01-01T09:00"))
                    .withMessageContaining("4711");
            assertThat(LADDER.alertHours()).isEqualTo(Optional.empty());
        }
    }
}
