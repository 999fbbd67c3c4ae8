package io.dangol.crm.sla;

import static io.dangol.crm.sla.SeoulDesk.ALWAYS;
import static io.dangol.crm.sla.SeoulDesk.OFFICE;
import static io.dangol.crm.sla.SeoulDesk.SEOUL;
import static io.dangol.crm.sla.SeoulDesk.TICKET;
import static io.dangol.crm.sla.SeoulDesk.at;
import static io.dangol.crm.sla.SeoulDesk.hours;
import static io.dangol.crm.sla.SeoulDesk.minutes;
import static io.dangol.crm.sla.SeoulDesk.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the clocks of a ticket say, in examples of a desk in Seoul. */
class TicketClockTest {

    private static final Instant OPENED = at("01-02T09:00");

    private static TicketClock ticket() {
        return office().build().open(TICKET, Priority.HIGH, OPENED);
    }

    private static ClockReading resolution(TicketClock clock, String local) {
        return clock.read(SlaMetric.RESOLUTION, at(local));
    }

    private static TicketClock under(SlaAgreement agreement, TicketEvent... events) {
        List<TicketEvent> log = new ArrayList<>(List.of(events));
        log.add(TicketEvent.created(OPENED));
        return TicketClock.of(SlaPolicies.always(agreement), TICKET, TicketFacts.of(Priority.HIGH), log);
    }

    @Nested
    class Readings {

        @Test
        void aReadingSaysHowMuchIsUsedAndWhenTheTargetIsUsedUpAndMissed() {
            ClockReading reading = resolution(ticket(), "01-02T14:00");

            assertThat(reading.ticket()).isEqualTo(TICKET);
            assertThat(reading.agreement()).isEqualTo("office");
            assertThat(reading.at()).isEqualTo(at("01-02T14:00"));
            assertThat(reading.cycle()).isEqualTo(1);
            assertThat(reading.startedAt()).contains(OPENED);
            assertThat(reading.stoppedAt()).isEmpty();
            assertThat(reading.target()).contains(hours(8));
            assertThat(reading.elapsed()).isEqualTo(hours(4));
            assertThat(reading.remaining()).contains(hours(4));
            assertThat(reading.shareUsed()).hasValue(0.5);
            // used up at the closing, and not exceeded before the next opening
            assertThat(reading.dueAt()).contains(at("01-02T18:00"));
            assertThat(reading.breachesAfter()).contains(at("01-03T09:00"));
            assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        }

        @ParameterizedTest
        @CsvSource({
            "01-02T09:00, RUNNING",
            "01-02T16:23:59.999999, RUNNING",
            "01-02T16:24, AT_RISK", // 80 % of 8 h are 6 h 24 min
            "01-02T18:00, AT_RISK",
            "01-03T09:00, AT_RISK", // exactly on target is not missed
            "01-03T09:00:00.000001, BREACHED",
            "01-05T09:00, BREACHED"
        })
        void aClockRunsIsAtRiskAndIsBreached(String local, ClockState state) {
            assertThat(resolution(ticket(), local).state()).isEqualTo(state);
        }

        @ParameterizedTest
        @CsvSource({"01-02T18:00, MET", "01-03T09:00, MET", "01-03T09:00:00.000001, MISSED"})
        void exactlyOnTargetIsMet(String solved, ClockState state) {
            ClockReading reading = resolution(ticket().solve(at(solved)), "02-01T09:00");

            assertThat(reading.state()).isEqualTo(state);
            assertThat(reading.isBreached()).isEqualTo(state == ClockState.MISSED);
            assertThat(reading.stoppedAt()).contains(at(solved));
        }

        @Test
        void aClockThatStoppedStandsStill() {
            TicketClock clock = ticket().solve(at("01-02T11:00"));

            assertThat(resolution(clock, "01-02T11:00").elapsed()).isEqualTo(hours(2));
            assertThat(resolution(clock, "01-31T11:00").elapsed()).isEqualTo(hours(2));
            // when it would have been due
            assertThat(resolution(clock, "01-31T11:00").dueAt()).contains(at("01-02T18:00"));
        }

        @Test
        void remainingIsNegativeAfterTheBreach() {
            ClockReading reading = resolution(ticket(), "01-03T11:00");

            assertThat(reading.remaining()).contains(hours(-2));
            assertThat(reading.shareUsed()).hasValue(1.25);
        }

        @Test
        void aReadingKnowsNothingOfWhatCameLater() {
            TicketClock clock = ticket().pause(at("01-02T10:00"), "waiting for the customer")
                    .resume(at("01-02T11:00"))
                    .priority(at("01-02T14:00"), Priority.LOW)
                    .solve(at("01-02T15:00"));

            assertThat(resolution(clock, "01-02T10:30"))
                    .isEqualTo(
                            resolution(ticket().pause(at("01-02T10:00"), "waiting for the customer"), "01-02T10:30"));
            assertThat(resolution(clock, "01-02T09:30")).isEqualTo(resolution(ticket(), "01-02T09:30"));
            assertThat(clock.asOf(at("01-02T10:00")).events()).hasSize(2);
        }

        @Test
        void aTicketHasNoClocksBeforeItCameIn() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> resolution(ticket(), "01-02T08:59"))
                    .withMessageContaining("4711")
                    .withMessageContaining("came in at 2024-01-02T00:00:00Z");
        }

        @Test
        void anInstantIsCutToTheMicrosecondWhetherTheClockHasStartedOrNot() {
            for (ClockReading reading : ticket().read(OPENED.plusNanos(1_999))) {
                assertThat(reading.at()).isEqualTo(OPENED.plusNanos(1_000));
            }
        }

        @Test
        void anInstantBeyondTheHorizonIsRefusedWhetherTheClockRunsOrNot() {
            Instant beyond = WorkCalendar.HORIZON_END.plusSeconds(1);
            for (TicketClock clock : List.of(ticket(), ticket().solve(OPENED), ticket().pause(OPENED, "hold"))) {
                for (SlaMetric metric : List.of(SlaMetric.RESOLUTION, SlaMetric.NEXT_RESPONSE)) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> clock.read(metric, beyond))
                            .withMessageContaining("horizon");
                    assertThatIllegalArgumentException().isThrownBy(() -> clock.readAll(metric, beyond));
                    assertThatIllegalArgumentException().isThrownBy(() -> clock.explain(metric, beyond));
                }
            }
        }

        @Test
        void aMetricWithoutTargetReadsSoAndIsLeftOutOfTheList() {
            SlaAgreement solutionOnly = SlaAgreement.named("solution")
                    .resolution(Priority.HIGH, hours(8), OFFICE)
                    .build();
            TicketClock clock = solutionOnly.open(TICKET, Priority.HIGH, OPENED);

            ClockReading response = clock.read(SlaMetric.FIRST_RESPONSE, at("01-02T12:00"));
            assertThat(response.state()).isEqualTo(ClockState.NO_TARGET);
            assertThat(response.target()).isEmpty();
            assertThat(response.remaining()).isEmpty();
            assertThat(response.shareUsed()).isEmpty();
            assertThat(response.dueAt()).isEmpty();
            assertThat(response.elapsed()).isZero();
            assertThat(clock.read(at("01-02T12:00")))
                    .extracting(ClockReading::metric)
                    .containsExactly(SlaMetric.RESOLUTION);
        }

        @Test
        void allMetricsWithATargetAreReadAtOnceTheStandardOnesFirst() {
            SlaMetric visit = SlaMetric.custom("a visit")
                    .startsOn(event -> event.is(TicketEventType.NAMED, "visit agreed"))
                    .stopsOn(event -> event.is(TicketEventType.NAMED, "visited"))
                    .build();
            TicketClock clock = office().custom(visit, Priority.HIGH, hours(4), OFFICE)
                    .build()
                    .open(TICKET, Priority.HIGH, OPENED);

            assertThat(clock.read(at("01-02T10:00")))
                    .extracting(ClockReading::metric)
                    .containsExactly(
                            SlaMetric.FIRST_RESPONSE,
                            SlaMetric.NEXT_RESPONSE,
                            SlaMetric.PERIODIC_UPDATE,
                            SlaMetric.RESOLUTION,
                            visit);
            assertThat(clock.read(visit, at("01-02T10:00")).state()).isEqualTo(ClockState.NOT_STARTED);
            assertThat(clock.readAll(visit, at("01-02T10:00"))).isEmpty();
        }

        @Test
        void aZeroTargetIsUsedUpAtOnceAndMissedWithTheFirstOpenMoment() {
            TicketClock clock = SlaAgreement.named("at once")
                    .resolution(Priority.HIGH, Duration.ZERO, OFFICE)
                    .build()
                    .open(TICKET, Priority.HIGH, at("01-02T08:00"));

            ClockReading early = resolution(clock, "01-02T08:30");
            assertThat(early.dueAt()).contains(at("01-02T08:00"));
            assertThat(early.breachesAfter()).contains(at("01-02T09:00"));
            assertThat(early.state()).isEqualTo(ClockState.AT_RISK);
            assertThat(early.shareUsed()).isEmpty();
            assertThat(resolution(clock, "01-02T09:00:00.000001").state()).isEqualTo(ClockState.BREACHED);
        }

        @Test
        void underACalendarThatIsNeverOpenNothingIsEverDue() {
            TicketClock clock = SlaAgreement.named("never open")
                    .resolution(Priority.HIGH, hours(8), WorkCalendar.in(SEOUL).build())
                    .build()
                    .open(TICKET, Priority.HIGH, OPENED);

            ClockReading reading = resolution(clock, "12-31T23:00");
            assertThat(reading.elapsed()).isZero();
            assertThat(reading.dueAt()).isEmpty();
            assertThat(reading.breachesAfter()).isEmpty();
            assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        }

        @Test
        void aTargetOfAHundredYearsIsCountedToTheMicrosecond() {
            TicketClock clock = SlaAgreement.named("patient")
                    .resolution(Priority.HIGH, SlaTarget.LONGEST, ALWAYS)
                    .build()
                    .open(TICKET, Priority.HIGH, OPENED);

            Instant due = OPENED.plus(SlaTarget.LONGEST);
            assertThat(resolution(clock, "01-02T09:00").dueAt()).contains(due);
            assertThat(clock.read(SlaMetric.RESOLUTION, due).state()).isEqualTo(ClockState.AT_RISK);
            assertThat(clock.read(SlaMetric.RESOLUTION, due.plusNanos(1_000)).state())
                    .isEqualTo(ClockState.BREACHED);
        }

        @Test
        void aTargetThatEndsBeyondTheHorizonIsNeverDue() {
            TicketClock clock = SlaAgreement.named("patient")
                    .resolution(Priority.HIGH, SlaTarget.LONGEST, OFFICE)
                    .build()
                    .open(TICKET, Priority.HIGH, OPENED);

            assertThat(resolution(clock, "01-02T10:00").dueAt()).isEmpty();
            assertThat(resolution(clock, "01-02T10:00").breachesAfter()).isEmpty();
            assertThat(resolution(clock, "01-02T10:00").state()).isEqualTo(ClockState.RUNNING);
        }
    }

    @Nested
    class FirstResponse {

        private ClockReading read(TicketClock clock, String local) {
            return clock.read(SlaMetric.FIRST_RESPONSE, at(local));
        }

        @Test
        void theFirstPublicReplyOfAnAgentEndsIt() {
            TicketClock clock = ticket().agentReply(at("01-02T09:40")).agentReply(at("01-02T11:00"));

            assertThat(read(clock, "01-02T12:00").stoppedAt()).contains(at("01-02T09:40"));
            assertThat(read(clock, "01-02T12:00").state()).isEqualTo(ClockState.MET);
            assertThat(clock.readAll(SlaMetric.FIRST_RESPONSE, at("01-02T12:00")))
                    .hasSize(1);
        }

        @Test
        void notesOfTheHouseAutomaticRepliesAndTheRequesterAnswerNothing() {
            TicketClock clock = ticket().with(TicketEvent.internalNote(at("01-02T09:10")))
                    .with(TicketEvent.of(at("01-02T09:20"), TicketEventType.PUBLIC_REPLY, ActorRole.SYSTEM, ""))
                    .requesterReply(at("01-02T09:30"));

            assertThat(read(clock, "01-02T09:50").elapsed()).isEqualTo(minutes(50));
            assertThat(read(clock, "01-02T09:50").startedAt()).contains(OPENED);
        }

        @Test
        void aSolutionAnswersAndAClosingDoesNot() {
            assertThat(read(ticket().solve(at("01-02T09:30")), "01-02T12:00").state())
                    .isEqualTo(ClockState.MET);
            assertThat(read(ticket().close(at("01-02T09:30")), "01-02T12:00").state())
                    .isEqualTo(ClockState.LAPSED);
            assertThat(read(ticket().close(at("01-02T10:30")), "01-02T12:00").state())
                    .isEqualTo(ClockState.MISSED);
        }

        @Test
        void aTicketOfAnAgentWaitsForTheRequesterToWriteFirst() {
            SlaPolicies policies = SlaPolicies.always(office().build());
            TicketClock clock = TicketClock.of(
                            policies,
                            TICKET,
                            TicketFacts.of(Priority.HIGH),
                            List.of(TicketEvent.of(OPENED, TicketEventType.CREATED, ActorRole.AGENT, "")))
                    .agentReply(at("01-02T09:30"));

            assertThat(read(clock, "01-02T10:00").state()).isEqualTo(ClockState.NOT_STARTED);
            assertThat(read(clock.requesterReply(at("01-02T14:00")), "01-02T14:30")
                            .startedAt())
                    .contains(at("01-02T14:00"));
        }
    }

    @Nested
    class NextResponse {

        private ClockReading read(TicketClock clock, String local) {
            return clock.read(SlaMetric.NEXT_RESPONSE, at(local));
        }

        @Test
        void itRunsFromTheOldestMessageThatIsNotAnsweredToTheNextAnswer() {
            TicketClock clock = ticket().agentReply(at("01-02T09:30"))
                    .requesterReply(at("01-02T10:00"))
                    .requesterReply(at("01-02T10:45"));

            assertThat(read(clock, "01-02T11:00").startedAt()).contains(at("01-02T10:00"));
            assertThat(read(clock, "01-02T11:00").elapsed()).isEqualTo(hours(1));
            TicketClock answered = clock.agentReply(at("01-02T11:30"));
            assertThat(read(answered, "01-02T17:00").state()).isEqualTo(ClockState.MET);
        }

        @Test
        void itBeginsOnlyAfterTheFirstResponse() {
            TicketClock clock = ticket().requesterReply(at("01-02T09:10")).agentReply(at("01-02T09:30"));

            assertThat(read(clock, "01-02T10:00").state()).isEqualTo(ClockState.NOT_STARTED);
        }

        @Test
        void eachAnswerEndsOneRunAndTheNextMessageBeginsAnother() {
            TicketClock clock = ticket().agentReply(at("01-02T09:30"))
                    .requesterReply(at("01-02T10:00"))
                    .agentReply(at("01-02T10:30"))
                    .requesterReply(at("01-02T13:00"));

            assertThat(clock.readAll(SlaMetric.NEXT_RESPONSE, at("01-02T16:00")))
                    .extracting(ClockReading::cycle, ClockReading::state)
                    .containsExactly(tuple(1, ClockState.MET), tuple(2, ClockState.BREACHED));
        }

        @Test
        void aMessageToASolvedTicketAsksForNothingAndAReopeningByTheRequesterDoes() {
            TicketClock solved = ticket().solve(at("01-02T09:30")).requesterReply(at("01-02T10:00"));

            assertThat(read(solved, "01-02T11:00").cycle()).isZero();
            assertThat(read(solved.reopen(at("01-02T10:30")), "01-02T11:00").elapsed())
                    .isEqualTo(minutes(30));
            TicketEvent byAgent = TicketEvent.of(at("01-02T10:30"), TicketEventType.REOPENED, ActorRole.AGENT, "");
            assertThat(read(solved.with(byAgent), "01-02T11:00").cycle()).isZero();
        }
    }

    @Nested
    class PeriodicUpdate {

        private List<ClockReading> runs(TicketClock clock, String local) {
            return clock.readAll(SlaMetric.PERIODIC_UPDATE, at(local));
        }

        @Test
        void itRunsFromReplyToReplyOfAgents() {
            TicketClock clock = ticket().agentReply(at("01-02T09:30"))
                    .requesterReply(at("01-02T10:00"))
                    .agentReply(at("01-02T11:30"))
                    .agentReply(at("01-02T16:00"));

            assertThat(runs(clock, "01-02T17:00"))
                    .extracting(ClockReading::elapsed, ClockReading::state)
                    .containsExactly(
                            tuple(hours(2), ClockState.MET),
                            tuple(minutes(210), ClockState.MISSED),
                            tuple(hours(1), ClockState.RUNNING));
        }

        @Test
        void itLapsesWithTheSolutionAndBeginsAnewWithAReopening() {
            TicketClock clock = ticket().agentReply(at("01-02T09:30"))
                    .solve(at("01-02T11:00"))
                    .reopen(at("01-02T14:00"));

            assertThat(runs(clock, "01-02T15:00"))
                    .extracting(ClockReading::elapsed, ClockReading::state)
                    .containsExactly(tuple(minutes(90), ClockState.LAPSED), tuple(hours(1), ClockState.RUNNING));
        }

        @Test
        void itGoesOnWithAReopeningEvenIfTheFirstReplyWasTheSolution() {
            Instant replied = at("01-02T10:00");
            TicketClock clock = ticket().agentReply(replied).solve(replied).reopen(at("01-02T11:00"));

            assertThat(runs(clock, "01-02T12:00"))
                    .extracting(ClockReading::startedAt)
                    .containsExactly(Optional.of(at("01-02T11:00")));
        }
    }

    @Nested
    class CustomMetrics {

        private final SlaMetric repair = SlaMetric.custom("repair")
                .startsOn(event -> event.is(TicketEventType.NAMED, "arrived"))
                .stopsOn(event -> event.is(TicketEventType.NAMED, "repaired"))
                .pausesFrom(
                        event -> event.is(TicketEventType.NAMED, "part ordered"),
                        event -> event.is(TicketEventType.NAMED, "part here"))
                .build();

        private TicketEvent named(String local, String name) {
            return TicketEvent.named(at(local), name);
        }

        private SlaAgreement promising(SlaMetric metric) {
            return office().custom(metric, Priority.HIGH, hours(4), OFFICE).build();
        }

        @Test
        void itStartsPausesAloneAndStopsOnEventsThatTheHostNames() {
            TicketClock clock = under(
                    promising(repair),
                    named("01-02T10:00", "arrived"),
                    named("01-02T11:00", "part ordered"),
                    named("01-02T14:00", "part here"),
                    named("01-02T15:00", "repaired"));

            assertThat(clock.read(repair, at("01-02T09:30")).state()).isEqualTo(ClockState.NOT_STARTED);
            assertThat(clock.read(repair, at("01-02T12:00")).state()).isEqualTo(ClockState.PAUSED);
            assertThat(clock.read(repair, at("01-02T18:00")).elapsed()).isEqualTo(hours(2));
            assertThat(clock.read(repair, at("01-02T18:00")).state()).isEqualTo(ClockState.MET);
            // the others did not pause
            assertThat(resolution(clock, "01-02T12:00").elapsed()).isEqualTo(hours(3));
        }

        @Test
        void itPausesWithTheTicketToo() {
            TicketClock clock = under(promising(repair), named("01-02T10:00", "arrived"))
                    .pause(at("01-02T10:30"), at("01-02T11:00"), "fire drill");

            assertThat(clock.read(repair, at("01-02T12:00")).elapsed()).isEqualTo(minutes(90));
        }

        @Test
        void itRunsOnceUnlessItRepeats() {
            TicketClock clock = under(
                    promising(repair),
                    named("01-02T10:00", "arrived"),
                    named("01-02T11:00", "repaired"),
                    named("01-02T14:00", "arrived"));

            assertThat(clock.readAll(repair, at("01-02T15:00"))).hasSize(1);
        }

        @Test
        void oneThatRepeatsMayStopAndStartAtOneEvent() {
            SlaMetric ownership = SlaMetric.custom("ownership")
                    .startsOn(event -> event.type() == TicketEventType.ASSIGNED)
                    .stopsOn(event -> event.type() == TicketEventType.ASSIGNED)
                    .repeating()
                    .build();
            TicketClock clock = under(promising(ownership))
                    .assign(at("01-02T10:00"), "kim")
                    .assign(at("01-02T11:00"), "lee")
                    .close(at("01-02T14:00"));

            assertThat(clock.readAll(ownership, at("01-02T15:00")))
                    .extracting(ClockReading::elapsed, ClockReading::state)
                    .containsExactly(tuple(hours(1), ClockState.MET), tuple(hours(2), ClockState.LAPSED));
        }

        @Test
        void aMetricNeedsAStartAndAStopAndANameOfItsOwn() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            SlaMetric.custom("half").startsOn(event -> true).build())
                    .withMessageContaining("'half' needs both");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SlaMetric.custom("resolution"))
                    .withMessageContaining("Use its constant");
        }
    }

    @Nested
    class Pauses {

        @Test
        void aPauseMovesTheDueInstantByItsOpenTime() {
            // one hour before lunch and one after; the lunch between counts for nothing
            TicketClock clock = ticket().pause(at("01-02T11:00"), at("01-02T14:00"), "waiting for the customer");

            ClockReading reading = resolution(clock, "01-02T15:00");
            assertThat(reading.elapsed()).isEqualTo(hours(3));
            assertThat(reading.dueAt()).contains(at("01-03T11:00"));
        }

        @Test
        void aPauseOfThirtySecondsCountsThirtySeconds() {
            TicketClock clock = ticket().pause(at("01-02T09:10"), at("01-02T09:10:30"), "a call");

            assertThat(clock.read(SlaMetric.FIRST_RESPONSE, at("01-02T09:30")).dueAt())
                    .contains(at("01-02T10:00:30"));
        }

        @ParameterizedTest
        @CsvSource({
            "01-02T12:00, 01-02T13:00", // lunch
            "01-02T18:00, 01-03T09:00", // night
            "01-03T10:00, 01-03T17:00" // after it was due
        })
        void aPauseOutsideHoursOrAfterTheDueInstantMovesNothing(String from, String to) {
            TicketClock clock = ticket().pause(at(from), at(to), "waiting for the customer");

            assertThat(resolution(clock, "01-04T09:00").dueAt()).contains(at("01-02T18:00"));
            assertThat(resolution(clock, "01-04T09:00").breachesAfter()).contains(at("01-03T09:00"));
        }

        @Test
        void pausesThatOverlapCountOnce() {
            TicketClock clock = ticket().pause(at("01-02T10:00"), "waiting for the customer")
                    .pause(at("01-02T11:00"), "waiting for parts")
                    .with(TicketEvent.of(
                            at("01-02T12:00"), TicketEventType.RESUMED, ActorRole.AGENT, "waiting for the customer"))
                    .with(TicketEvent.of(
                            at("01-02T14:00"), TicketEventType.RESUMED, ActorRole.AGENT, "waiting for parts"));

            assertThat(resolution(clock, "01-02T18:00").elapsed()).isEqualTo(hours(5));
            assertThat(resolution(clock, "01-02T18:00").dueAt()).contains(at("01-03T12:00"));
            assertThat(clock.irregularities()).isEmpty();
        }

        @Test
        void aResumptionWithoutReasonEndsAllPauses() {
            TicketClock clock = ticket().pause(at("01-02T10:00"), "one")
                    .pause(at("01-02T10:30"), "two")
                    .resume(at("01-02T11:00"));

            assertThat(resolution(clock, "01-02T12:00").elapsed()).isEqualTo(hours(2));
        }

        @Test
        void aStatusPausesAsLongAsItLastsBesidesOtherPauses() {
            TicketClock clock = ticket().status(at("01-02T10:00"), "pending")
                    .pause(at("01-02T11:00"), "waiting for parts")
                    .status(at("01-02T14:00"), "in work")
                    .resume(at("01-02T15:00"));

            assertThat(resolution(clock, "01-02T14:30").state()).isEqualTo(ClockState.PAUSED);
            assertThat(resolution(clock, "01-02T18:00").elapsed()).isEqualTo(hours(4));
        }

        @Test
        void aStatusMayPauseTheClocksOfOneMetricAlone() {
            TicketClock clock = SlaAgreement.named("strict")
                    .firstResponse(Priority.HIGH, hours(1), OFFICE)
                    .resolution(Priority.HIGH, hours(8), OFFICE)
                    .pausesIn(SlaMetric.RESOLUTION, "waiting")
                    .build()
                    .open(TICKET, Priority.HIGH, OPENED)
                    .status(at("01-02T09:30"), "waiting");

            assertThat(resolution(clock, "01-02T10:00").elapsed()).isEqualTo(minutes(30));
            assertThat(clock.read(SlaMetric.FIRST_RESPONSE, at("01-02T10:00")).elapsed())
                    .isEqualTo(hours(1));
        }

        @Test
        void whileItIsPausedItIsNotKnownWhenTheTargetWillBeUsedUp() {
            ClockReading reading = resolution(ticket().pause(at("01-02T10:00"), "hold"), "01-09T10:00");

            assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
            assertThat(reading.elapsed()).isEqualTo(hours(1));
            assertThat(reading.dueAt()).isEmpty();
            assertThat(reading.breachesAfter()).isEmpty();
        }

        @Test
        void aPauseThatBeginsExactlyWhenTheTargetIsUsedUpLeavesItDueAndNotMissed() {
            TicketClock paused = ticket().pause(at("01-02T10:00"), "hold");

            ClockReading frozen = paused.read(SlaMetric.FIRST_RESPONSE, at("01-02T11:00"));
            assertThat(frozen.dueAt()).contains(at("01-02T10:00"));
            assertThat(frozen.breachesAfter()).isEmpty();
            assertThat(frozen.state()).isEqualTo(ClockState.PAUSED);
            ClockReading resumed = paused.resume(at("01-02T14:00")).read(SlaMetric.FIRST_RESPONSE, at("01-02T14:00"));
            assertThat(resumed.dueAt()).contains(at("01-02T10:00"));
            assertThat(resumed.breachesAfter()).contains(at("01-02T14:00"));
            assertThat(resumed.isBreached()).isFalse();
        }

        @Test
        void aBreachThatWasBeforeThePauseStays() {
            ClockReading reading =
                    ticket().pause(at("01-02T11:00"), "hold").read(SlaMetric.FIRST_RESPONSE, at("01-02T15:00"));

            assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
            assertThat(reading.breachesAfter()).contains(at("01-02T10:00"));
            assertThat(reading.remaining()).contains(hours(-1));
        }

        @Test
        void aTicketMayComeInPaused() {
            TicketClock clock =
                    ticket().pause(OPENED, "before the start of the contract").resume(at("01-02T10:00"));

            assertThat(resolution(clock, "01-02T11:00").elapsed()).isEqualTo(hours(1));
        }

        @Test
        void aTicketSolvedInAPauseKeepsWhatWasUsedBefore() {
            TicketClock clock = ticket().pause(at("01-02T11:00"), "hold").solve(at("01-05T11:00"));

            assertThat(resolution(clock, "01-08T09:00").elapsed()).isEqualTo(hours(2));
            assertThat(resolution(clock, "01-08T09:00").state()).isEqualTo(ClockState.MET);
            assertThat(resolution(clock, "01-08T09:00").dueAt()).isEmpty();
        }

        @Test
        void aPauseThatEndsBeforeItBeginsIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ticket().pause(at("01-02T11:00"), at("01-02T10:00"), "hold"))
                    .withMessageContaining("ends before it begins")
                    .withMessageContaining("4711");
        }

        @Test
        void aPauseOfNoLengthChangesNothing() {
            TicketClock clock = ticket().pause(at("01-02T11:00"), at("01-02T11:00"), "hold");

            assertThat(resolution(clock, "01-02T14:00")).isEqualTo(resolution(ticket(), "01-02T14:00"));
            assertThat(clock.irregularities()).isEmpty();
        }
    }

    @Nested
    class Reopening {

        private TicketClock reopened(ReopenMode mode) {
            return office().onReopen(mode)
                    .build()
                    .open(TICKET, Priority.HIGH, OPENED)
                    .solve(at("01-02T11:00"))
                    .reopen(at("01-02T14:00"));
        }

        @Test
        void theClockGoesOnAndTheTimeInWhichTheTicketWasSolvedDoesNotCount() {
            TicketClock clock = reopened(ReopenMode.CONTINUE);

            assertThat(clock.readAll(SlaMetric.RESOLUTION, at("01-02T15:00"))).hasSize(1);
            assertThat(resolution(clock, "01-02T15:00").elapsed()).isEqualTo(hours(3));
            assertThat(resolution(clock, "01-02T15:00").dueAt()).contains(at("01-03T11:00"));
            // what was met when it was solved is what was read then
            assertThat(resolution(clock, "01-02T12:00").state()).isEqualTo(ClockState.MET);
        }

        @Test
        void aNewRunBeginsWithTheWholeTargetAndTheFirstResultStays() {
            List<ClockReading> runs = reopened(ReopenMode.NEW_CYCLE).readAll(SlaMetric.RESOLUTION, at("01-02T15:00"));

            assertThat(runs).extracting(ClockReading::state).containsExactly(ClockState.MET, ClockState.RUNNING);
            assertThat(runs.get(1).elapsed()).isEqualTo(hours(1));
            assertThat(runs.get(1).cycle()).isEqualTo(2);
        }

        @Test
        void theFirstSolutionAloneCounts() {
            TicketClock clock = reopened(ReopenMode.FIRST_CYCLE_ONLY).solve(at("01-09T11:00"));

            assertThat(resolution(clock, "01-10T09:00").state()).isEqualTo(ClockState.MET);
            assertThat(resolution(clock, "01-10T09:00").stoppedAt()).contains(at("01-02T11:00"));
        }

        @ParameterizedTest
        @EnumSource(ReopenMode.class)
        void aTicketClosedForGoodCanBeReopenedAllTheSame(ReopenMode mode) {
            TicketClock clock = office().onReopen(mode)
                    .build()
                    .open(TICKET, Priority.HIGH, OPENED)
                    .close(at("01-02T11:00"));

            assertThat(resolution(clock, "01-02T12:00").state()).isEqualTo(ClockState.LAPSED);
            ClockState state =
                    resolution(clock.reopen(at("01-02T14:00")), "01-02T15:00").state();
            assertThat(state).isEqualTo(mode == ReopenMode.FIRST_CYCLE_ONLY ? ClockState.LAPSED : ClockState.RUNNING);
        }

        @Test
        void aTicketClosedInTheInstantOfItsReceiptStartsWithItsReopening() {
            TicketClock clock = ticket().close(OPENED).reopen(at("01-02T11:00"));

            assertThat(resolution(clock, "01-02T12:00").startedAt()).contains(at("01-02T11:00"));
            assertThat(resolution(clock, "01-02T12:00").elapsed()).isEqualTo(hours(1));
            // the requester came back, and the first response can no longer be the first
            assertThat(clock.read(SlaMetric.NEXT_RESPONSE, at("01-02T12:00")).elapsed())
                    .isEqualTo(hours(1));
        }

        @Test
        void aPriorityChangedWhileTheTicketWasSolvedHoldsFromTheReopening() {
            SlaAgreement agreement =
                    office().resolution(Priority.LOW, hours(16), OFFICE).build();
            TicketClock clock = agreement
                    .open(TICKET, Priority.HIGH, OPENED)
                    .solve(at("01-02T11:00"))
                    .priority(at("01-02T12:00"), Priority.LOW);

            assertThat(resolution(clock, "01-02T13:00").target()).contains(hours(8));
            assertThat(resolution(clock.reopen(at("01-02T14:00")), "01-02T15:00")
                            .target())
                    .contains(hours(16));
        }
    }

    @Nested
    class Changes {

        /** Normal: 8 h around the clock. High: 4 h in office hours. */
        private TicketClock ticket(ChangeMode mode) {
            return SlaAgreement.named("service")
                    .resolution(Priority.NORMAL, hours(8), ALWAYS)
                    .resolution(Priority.HIGH, hours(4), OFFICE)
                    .onChange(mode)
                    .build()
                    .open(TICKET, Priority.NORMAL, OPENED);
        }

        @Test
        void recomputedItIsAsIfTheNewTargetHadAlwaysHeld() {
            TicketClock clock = ticket(ChangeMode.RECOMPUTE).priority(at("01-02T14:00"), Priority.HIGH);

            assertThat(resolution(clock, "01-02T13:59").elapsed()).isEqualTo(minutes(299));
            assertThat(resolution(clock, "01-02T14:00").elapsed()).isEqualTo(hours(4));
            assertThat(resolution(clock, "01-02T14:00").dueAt()).contains(at("01-02T14:00"));
        }

        @Test
        void carriedOverTheTimeUsedStaysCountedByTheCalendarOfThen() {
            TicketClock clock = ticket(ChangeMode.CARRY_OVER).priority(at("01-02T14:00"), Priority.HIGH);

            ClockReading reading = resolution(clock, "01-02T19:00");
            assertThat(reading.elapsed()).isEqualTo(hours(5 + 4));
            assertThat(reading.target()).contains(hours(4));
            assertThat(reading.dueAt()).contains(at("01-02T13:00"));
            assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
        }

        @Test
        void keptTheTargetIsThatOfTheStartAndTheNewOneHoldsForClocksThatStartLater() {
            SlaAgreement agreement = SlaAgreement.named("service")
                    .nextResponse(Priority.HIGH, hours(1), OFFICE)
                    .resolution(Priority.NORMAL, hours(8), ALWAYS)
                    .resolution(Priority.HIGH, hours(4), OFFICE)
                    .onChange(ChangeMode.KEEP)
                    .onReopen(ReopenMode.NEW_CYCLE)
                    .build();
            TicketClock clock =
                    agreement.open(TICKET, Priority.NORMAL, OPENED).priority(at("01-02T14:00"), Priority.HIGH);

            assertThat(resolution(clock, "01-02T15:00").dueAt()).contains(at("01-02T17:00"));
            TicketClock reopened = clock.solve(at("01-02T15:00")).reopen(at("01-02T16:00"));
            assertThat(resolution(reopened, "01-02T17:00").target()).contains(hours(4));
            assertThat(reopened.read(SlaMetric.NEXT_RESPONSE, at("01-02T17:00")).target())
                    .contains(hours(1));
        }

        @ParameterizedTest
        @EnumSource(ChangeMode.class)
        void pausesThatWereGrantedAreKept(ChangeMode mode) {
            TicketClock clock = ticket(mode)
                    .pause(at("01-02T10:00"), at("01-02T11:00"), "hold")
                    .priority(at("01-02T11:00"), Priority.HIGH);

            assertThat(resolution(clock, "01-02T12:00").elapsed()).isEqualTo(hours(2));
        }

        @ParameterizedTest
        @EnumSource(ChangeMode.class)
        void aClockThatHasStoppedKeepsItsResult(ChangeMode mode) {
            TicketClock solved = ticket(mode).solve(at("01-02T16:00"));

            assertThat(resolution(solved.priority(at("01-02T17:00"), Priority.HIGH), "01-03T09:00"))
                    .isEqualTo(resolution(solved, "01-03T09:00"));
        }

        @Test
        void anotherAgreementHoldsFromItsEventWhateverThePoliciesSay() {
            SlaAgreement gold = SlaAgreement.named("gold")
                    .resolution(Priority.NORMAL, hours(3), OFFICE)
                    .resolution(Priority.HIGH, hours(2), OFFICE)
                    .build();
            TicketClock clock = ticket(ChangeMode.RECOMPUTE).agreement(at("01-02T11:00"), gold);

            assertThat(clock.agreement()).isEqualTo(gold);
            assertThat(resolution(clock, "01-02T11:00").agreement()).isEqualTo("gold");
            assertThat(resolution(clock, "01-02T11:00").dueAt()).contains(at("01-02T12:00"));
            TicketClock urgent = clock.priority(at("01-02T11:30"), Priority.HIGH);
            assertThat(resolution(urgent, "01-02T11:30").dueAt()).contains(at("01-02T11:00"));
        }

        @Test
        void aPriorityWithoutTargetTakesTheTargetAwayAndGivesItBack() {
            TicketClock clock = ticket(ChangeMode.RECOMPUTE).priority(at("01-02T11:00"), Priority.LOW);

            assertThat(resolution(clock, "01-02T12:00").state()).isEqualTo(ClockState.NO_TARGET);
            assertThat(clock.read(at("01-02T12:00"))).isEmpty();
            TicketClock back = clock.priority(at("01-02T14:00"), Priority.NORMAL);
            assertThat(resolution(back, "01-02T15:00").elapsed()).isEqualTo(hours(6));
        }

        @Test
        void aChangedCalendarIsANewClockFromTheSameEvents() {
            TicketClock before = TicketClockTest.ticket().pause(at("01-02T10:00"), at("01-02T11:00"), "hold");
            WorkCalendar edited = WorkCalendar.in(SEOUL)
                    .weekly(DayOfWeek.TUESDAY, "09:00-18:00")
                    .build();
            SlaAgreement agreement = SlaAgreement.named("office")
                    .resolution(Priority.HIGH, hours(8), edited)
                    .build();
            TicketClock after = before.under(SlaPolicies.always(agreement));

            assertThat(resolution(before, "01-02T18:00").elapsed()).isEqualTo(hours(7));
            assertThat(resolution(after, "01-02T18:00").elapsed()).isEqualTo(hours(8));
            assertThat(after.events()).isEqualTo(before.events());
        }
    }

    @Nested
    class TheLog {

        @Test
        void eventsMayComeInAnyOrderAndTwice() {
            List<TicketEvent> log = new ArrayList<>(ticket().pause(at("01-02T10:00"), at("01-02T11:00"), "hold")
                    .agreement(at("01-02T14:00"), office().build())
                    .solve(at("01-02T15:00"))
                    .events());
            log.addAll(List.copyOf(log));
            Collections.reverse(log);
            TicketClock clock =
                    TicketClock.of(SlaPolicies.always(office().build()), TICKET, TicketFacts.of(Priority.HIGH), log);

            assertThat(clock.events()).hasSize(5);
            assertThat(resolution(clock, "01-02T16:00").elapsed()).isEqualTo(hours(4));
        }

        @Test
        void eventsOfOneInstantAreTakenInTheOrderOfTheirTypesUnlessNumbered() {
            Instant noon = at("01-02T11:00");
            SlaAgreement agreement =
                    office().resolution(Priority.LOW, hours(1), OFFICE).build();
            TicketEvent solved = TicketEvent.solved(noon);
            TicketEvent low = TicketEvent.priorityChanged(noon, Priority.LOW);

            // what the ticket is, before how it stands
            assertThat(resolution(under(agreement, solved, low), "01-02T12:00").state())
                    .isEqualTo(ClockState.MISSED);
            assertThat(resolution(under(agreement, solved, low.withSequence(1)), "01-02T12:00")
                            .state())
                    .isEqualTo(ClockState.MET);
        }

        @Test
        void onePauseEndsBeforeAnotherOfTheSameInstantBegins() {
            TicketEvent first = TicketEvent.of(at("01-02T10:00"), TicketEventType.PAUSED, ActorRole.AGENT, "hold");
            TicketEvent end = TicketEvent.of(at("01-02T11:00"), TicketEventType.RESUMED, ActorRole.AGENT, "");
            TicketEvent second = TicketEvent.of(at("01-02T11:00"), TicketEventType.PAUSED, ActorRole.AGENT, "hold");
            TicketClock clock = under(office().build(), second, end, first);

            assertThat(clock.irregularities()).isEmpty();
            assertThat(resolution(clock, "01-02T15:00").elapsed()).isEqualTo(hours(1));
            assertThat(resolution(clock, "01-02T15:00").state()).isEqualTo(ClockState.PAUSED);
        }

        @Test
        void whatCannotBeSoChangesNothingAndIsListed() {
            SlaAgreement agreement = office().build();
            TicketClock clock = under(
                    agreement,
                    TicketEvent.created(at("01-02T09:01")),
                    TicketEvent.of(at("01-02T09:02"), TicketEventType.RESUMED, ActorRole.AGENT, ""),
                    TicketEvent.of(at("01-02T09:03"), TicketEventType.RESUMED, ActorRole.AGENT, "hold"),
                    TicketEvent.reopened(at("01-02T09:04")),
                    TicketEvent.of(at("01-02T09:05"), TicketEventType.AGREEMENT_CHANGED, ActorRole.AGENT, "platinum"),
                    TicketEvent.of(at("01-02T10:00"), TicketEventType.PAUSED, ActorRole.AGENT, "hold"),
                    TicketEvent.of(at("01-02T10:30"), TicketEventType.PAUSED, ActorRole.AGENT, "hold"),
                    TicketEvent.of(at("01-02T11:00"), TicketEventType.RESUMED, ActorRole.AGENT, "hold"),
                    TicketEvent.solved(at("01-02T14:00")),
                    TicketEvent.solved(at("01-02T15:00")),
                    TicketEvent.closed(at("01-02T16:00")),
                    TicketEvent.closed(at("01-02T17:00")),
                    TicketEvent.solved(at("01-02T17:30")));

            assertThat(clock.irregularities())
                    .extracting(Irregularity::kind)
                    .containsExactly(
                            Irregularity.Kind.CREATED_TWICE,
                            Irregularity.Kind.RESUMED_WITHOUT_PAUSE,
                            Irregularity.Kind.RESUMED_WITHOUT_PAUSE,
                            Irregularity.Kind.REOPENED_WHILE_OPEN,
                            Irregularity.Kind.UNKNOWN_AGREEMENT,
                            Irregularity.Kind.PAUSED_TWICE,
                            Irregularity.Kind.SOLVED_TWICE,
                            Irregularity.Kind.CLOSED_TWICE,
                            Irregularity.Kind.SOLVED_TWICE);
            assertThat(resolution(clock, "01-03T09:00").elapsed()).isEqualTo(hours(3));
            assertThat(resolution(clock, "01-03T09:00").stoppedAt()).contains(at("01-02T14:00"));
        }

        @Test
        void aTicketThatWasSolvedIsClosedWithoutAnotherResult() {
            TicketClock clock = ticket().solve(at("01-02T11:00")).close(at("01-09T11:00"));

            assertThat(clock.irregularities()).isEmpty();
            assertThat(resolution(clock, "01-10T09:00").state()).isEqualTo(ClockState.MET);
        }

        @Test
        void aLogWithoutItsReceiptOrWithSomethingBeforeItIsRefused() {
            SlaPolicies policies = SlaPolicies.always(office().build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TicketClock.of(
                            policies, TICKET, TicketFacts.of(Priority.HIGH), List.of(TicketEvent.solved(OPENED))))
                    .withMessageContaining("none of them is CREATED");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ticket().agentReply(at("01-02T08:59")))
                    .withMessageContaining("PUBLIC_REPLY by AGENT at 2024-01-01T23:59:00Z is before the ticket");
        }

        @Test
        void clocksAreEqualIfTheirEventsFactsAndPoliciesAre() {
            SlaPolicies policies = SlaPolicies.always(office().build());
            TicketClock clock = policies.open(TICKET, TicketFacts.of(Priority.HIGH), OPENED);

            assertThat(clock.solve(at("01-02T10:00")).asOf(OPENED))
                    .isEqualTo(clock)
                    .hasSameHashCodeAs(clock);
            assertThat(clock)
                    .isNotEqualTo(clock.solve(at("01-02T10:00")))
                    .isNotEqualTo(policies.open(TicketId.of("4712"), TicketFacts.of(Priority.HIGH), OPENED))
                    .isNotEqualTo(policies.open(TICKET, TicketFacts.of(Priority.LOW), OPENED))
                    .isNotEqualTo(clock.under(SlaPolicies.always(SlaAgreement.named("other")
                            .resolution(Priority.HIGH, hours(1), OFFICE)
                            .build())));
        }

        @Test
        void theStateAfterAllEventsIsKnown() {
            TicketClock clock = ticket().assign(at("01-02T10:00"), "kim")
                    .status(at("01-02T11:00"), "in work")
                    .priority(at("01-02T12:00"), Priority.LOW);

            assertThat(clock.owner()).isEqualTo("kim");
            assertThat(clock.status()).isEqualTo("in work");
            assertThat(clock.facts().priority()).isEqualTo(Priority.LOW);
            assertThat(clock.openedAt()).isEqualTo(OPENED);
            assertThat(clock.isOpen()).isTrue();
            assertThat(clock.solve(at("01-02T14:00")).isOpen()).isFalse();
            assertThat(clock.close(at("01-02T14:00")).reopen(at("01-02T15:00")).isOpen())
                    .isTrue();
            assertThat(clock.asOf(OPENED).owner()).isEmpty();
            assertThat(clock).hasToString("TicketClock[4711, office, 4 events]");
        }
    }

    @Nested
    class Explained {

        @Test
        void theTimeIsToldByStatusAndOwnerAndAddsUp() {
            TicketClock clock = ticket().assign(at("01-02T10:00"), "kim")
                    .status(at("01-02T11:00"), "pending")
                    .status(at("01-02T14:00"), "in work")
                    .assign(at("01-02T16:00"), "lee")
                    .solve(at("01-02T17:00"));

            assertThat(clock.explain(SlaMetric.RESOLUTION, at("01-03T09:00")))
                    .containsExactly(
                            new TimeShare("", "", hours(1), Duration.ZERO),
                            new TimeShare("", "kim", hours(1), Duration.ZERO),
                            new TimeShare("pending", "kim", Duration.ZERO, hours(2)),
                            new TimeShare("in work", "kim", hours(2), Duration.ZERO),
                            new TimeShare("in work", "lee", hours(1), Duration.ZERO));
            assertThat(resolution(clock, "01-03T09:00").elapsed()).isEqualTo(hours(5));
        }

        @Test
        void theTimeInWhichATicketWasSolvedIsPaused() {
            TicketClock clock =
                    ticket().status(OPENED, "in work").solve(at("01-02T11:00")).reopen(at("01-02T14:00"));

            assertThat(clock.explain(SlaMetric.RESOLUTION, at("01-02T15:00")))
                    .containsExactly(new TimeShare("in work", "", hours(3), hours(2)));
        }

        @Test
        void aClockThatHasNotStartedHasNothingToExplain() {
            assertThat(ticket().explain(SlaMetric.NEXT_RESPONSE, at("01-02T15:00")))
                    .isEmpty();
        }

        @Test
        void sharesDoNotSayWhoTheOwnerIs() {
            assertThat(new TimeShare("in work", "kim", hours(1), Duration.ZERO))
                    .asString()
                    .doesNotContain("kim");
        }
    }
}
