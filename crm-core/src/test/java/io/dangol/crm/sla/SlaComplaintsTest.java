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
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What users of other help desks complain of in public threads, each as a test that it is not so here.
 *
 * <p>Complaints about calendars alone are told in full by {@code WorkCalendarTest}; here a clock shows that it keeps to the
 * calendar.
 */
class SlaComplaintsTest {

    private static final Instant OPENED = at("01-02T09:00");

    private static TicketClock ticket() {
        return office().build().open(TICKET, Priority.HIGH, OPENED);
    }

    /** The due instant of a target under a calendar. */
    private static Instant due(WorkCalendar calendar, Duration within, Instant opened) {
        return SlaAgreement.named("one")
                .resolution(Priority.HIGH, within, calendar)
                .build()
                .open(TICKET, Priority.HIGH, opened)
                .read(SlaMetric.RESOLUTION, opened)
                .dueAt()
                .orElseThrow();
    }

    // frappe/erpnext PR 47029, 47172, 49414, 52489
    @Test
    void timeOnHoldIsNotCountedTwiceHoweverOftenItIsRead() {
        TicketClock clock = ticket().status(at("01-02T10:00"), "pending")
                .pause(at("01-02T10:00"), "hold")
                .resume(at("01-02T11:00"))
                .status(at("01-02T11:00"), "open");

        for (int i = 0; i < 3; i++) {
            ClockReading reading = clock.read(SlaMetric.RESOLUTION, at("01-02T15:00"));
            assertThat(reading.elapsed()).isEqualTo(hours(4));
            assertThat(reading.dueAt()).contains(at("01-03T10:00"));
        }
    }

    // frappe/helpdesk 2449; glpi-project/glpi 10594, 14937
    @Test
    void timeOnHoldIsOpenTimeAndNotWallTime() {
        // from Friday 17:00 to Monday 10:00 are 65 hours on the wall and 2 of service
        TicketClock clock = office().build()
                .open(TICKET, Priority.HIGH, at("01-05T16:00"))
                .pause(at("01-05T17:00"), at("01-08T10:00"), "waiting for the customer");

        assertThat(clock.read(SlaMetric.RESOLUTION, at("01-08T10:00")).dueAt()).contains(at("01-08T18:00"));
    }

    // glpi-project/glpi 6902, 15605
    @Test
    void aPauseIsNotLostWhenTheAgreementChanges() {
        SlaAgreement faster = SlaAgreement.named("faster")
                .resolution(Priority.HIGH, hours(4), OFFICE)
                .build();
        TicketClock clock =
                ticket().pause(at("01-02T10:00"), at("01-02T12:00"), "hold").agreement(at("01-02T14:00"), faster);

        assertThat(clock.read(SlaMetric.RESOLUTION, at("01-02T14:00")).elapsed())
                .isEqualTo(hours(2));
        assertThat(clock.read(SlaMetric.RESOLUTION, at("01-02T14:00")).dueAt()).contains(at("01-02T16:00"));
    }

    // glpi-project/glpi 24481
    @Test
    void noTargetIsMissedWhileTheTicketIsPaused() {
        TicketClock clock = ticket().pause(at("01-02T09:59"), "hold");

        assertThat(clock.read(SlaMetric.FIRST_RESPONSE, at("03-01T09:00")).isBreached())
                .isFalse();
        assertThat(EscalationLadder.of(EscalationStep.atBreach("call"))
                        .plan(clock, SlaMetric.FIRST_RESPONSE, at("03-01T09:00")))
                .isEmpty();
    }

    // osTicket discussion 6438
    @Test
    void aTicketCanBePausedAtAll() {
        assertThat(ticket().status(at("01-02T09:30"), "pending")
                        .read(SlaMetric.FIRST_RESPONSE, at("01-09T09:00"))
                        .elapsed())
                .isEqualTo(minutes(30));
    }

    // zammad/zammad 5177
    @Test
    void theTimerOfUpdatesDoesNotOverruleTheFirstResponse() {
        TicketClock clock = SlaAgreement.named("updates first")
                .firstResponse(Priority.HIGH, hours(4), OFFICE)
                .periodicUpdate(Priority.HIGH, hours(1), OFFICE)
                .build()
                .open(TICKET, Priority.HIGH, OPENED)
                .requesterReply(at("01-02T09:30"));

        assertThat(clock.read(SlaMetric.PERIODIC_UPDATE, at("01-02T12:00")).state())
                .isEqualTo(ClockState.NOT_STARTED);
        assertThat(clock.read(SlaMetric.FIRST_RESPONSE, at("01-02T12:00")).state())
                .isEqualTo(ClockState.RUNNING);
    }

    // zammad/zammad 3140
    @Test
    void whatAnAgentAnsweredDoesNotEscalate() {
        TicketClock clock = ticket().agentReply(at("01-02T09:30"))
                .requesterReply(at("01-02T10:00"))
                .agentReply(at("01-02T10:10"));
        EscalationLadder ladder = EscalationLadder.of(EscalationStep.atPercent(50, "remind"));

        assertThat(ladder.plan(clock, SlaMetric.NEXT_RESPONSE, at("01-09T09:00")))
                .isEmpty();
        assertThat(clock.read(SlaMetric.NEXT_RESPONSE, at("01-09T09:00")).state())
                .isEqualTo(ClockState.MET);
    }

    // zammad/zammad 188
    @Test
    void aReopenedTicketIsNotLateForTheTimeInWhichItWasSolved() {
        TicketClock clock = ticket().solve(at("01-02T11:00")).reopen(at("02-02T11:00"));

        assertThat(clock.read(SlaMetric.RESOLUTION, at("02-02T11:00")).elapsed())
                .isEqualTo(hours(2));
        assertThat(clock.read(SlaMetric.RESOLUTION, at("02-02T11:00")).dueAt()).contains(at("02-02T18:00"));
    }

    // chatwoot/chatwoot 10178
    @Test
    void theNextResponseDoesNotRunOnAfterTheTicketIsClosed() {
        TicketClock waiting = ticket().agentReply(at("01-02T09:30")).requesterReply(at("01-02T10:00"));

        for (TicketClock clock : List.of(waiting.solve(at("01-02T11:00")), waiting.close(at("01-02T11:00")))) {
            ClockReading reading = clock.read(SlaMetric.NEXT_RESPONSE, at("02-01T09:00"));
            assertThat(reading.elapsed()).isEqualTo(hours(1));
            assertThat(reading.isBreached()).isFalse();
        }
    }

    // chatwoot/chatwoot PR 15024
    @Test
    void aDurationThatIsOverDoesNotGrow() {
        TicketClock clock = ticket().agentReply(at("01-02T11:00"));

        assertThat(clock.read(SlaMetric.FIRST_RESPONSE, at("01-02T11:00")).remaining())
                .isEqualTo(
                        clock.read(SlaMetric.FIRST_RESPONSE, at("06-01T11:00")).remaining());
    }

    // chatwoot/chatwoot 14009; frappe/helpdesk 2212: WorkCalendarTest, lunchIsClosedAndADayMayHaveSeveralIntervals
    @Test
    void lunchDoesNotCount() {
        assertThat(due(OFFICE, hours(4), OPENED)).isEqualTo(at("01-02T14:00"));
    }

    // zendesk/biz 33, 133; kie-issues 1651: WorkCalendarTest,
    // aNightShiftIsOneRangeAndBelongsToTheEveningOnWhichItBegins
    @Test
    void aNightShiftIsOneRange() {
        WorkCalendar night =
                WorkCalendar.in(SEOUL).weekly(WeekDays.every(), "22:00-06:00").build();

        assertThat(due(night, hours(4), at("01-02T23:00"))).isEqualTo(at("01-03T03:00"));
    }

    // zammad/zammad 3180: WorkCalendarTest, noMinuteIsLostAtMidnight
    @Test
    void noMinuteIsLostAtMidnight() {
        WorkCalendar allDay =
                WorkCalendar.in(SEOUL).weekly(WeekDays.every(), "00:00-24:00").build();

        assertThat(due(allDay, hours(240), OPENED)).isEqualTo(OPENED.plus(hours(240)));
    }

    // glpi-project/glpi 22678
    @Test
    void aStepOfALadderLandsInOpenHoursAndNotAtMidnight() {
        TicketClock clock = office().build().open(TICKET, Priority.HIGH, at("01-02T16:00"));

        assertThat(EscalationLadder.of(EscalationStep.atPercent(50, "remind"))
                        .plan(clock, SlaMetric.RESOLUTION, at("01-02T16:00")))
                .extracting(PlannedAlert::alertAt)
                .containsExactly(at("01-03T11:00"));
    }

    // zammad/zammad 4432
    @Test
    void nobodyIsRemindedAtNight() {
        TicketClock clock = SlaAgreement.named("around the clock")
                .resolution(Priority.HIGH, hours(8), ALWAYS)
                .build()
                .open(TICKET, Priority.HIGH, at("01-02T20:00"));

        assertThat(EscalationLadder.of(EscalationStep.atPercent(50, "remind"))
                        .alertsDuring(OFFICE)
                        .plan(clock, SlaMetric.RESOLUTION, at("01-02T20:00")))
                .extracting(PlannedAlert::reachedAt, PlannedAlert::alertAt)
                .containsExactly(tuple(at("01-03T00:00"), at("01-03T09:00")));
    }

    // zammad/zammad 534, 390
    @Test
    void anEditedCalendarRecalculatesAndAnyDateCanBeSwitchedOnAgain() {
        List<TicketEvent> log = ticket().events();
        WorkCalendar holiday = WorkCalendar.in(SEOUL)
                .weekly(DayOfWeek.TUESDAY, "09:00-18:00")
                .weekly(DayOfWeek.WEDNESDAY, "09:00-18:00")
                .closed(LocalDate.of(2024, 1, 2))
                .build();
        WorkCalendar worked = WorkCalendar.in(SEOUL)
                .weekly(DayOfWeek.WEDNESDAY, "09:00-18:00")
                .closed(LocalDate.of(2024, 1, 3))
                .hours(LocalDate.of(2024, 1, 2), "09:00-18:00")
                .build();

        assertThat(dueUnder(holiday, log)).isEqualTo(at("01-03T17:00"));
        assertThat(dueUnder(worked, log)).isEqualTo(at("01-02T17:00"));
    }

    private static Instant dueUnder(WorkCalendar calendar, List<TicketEvent> log) {
        SlaAgreement agreement = SlaAgreement.named("edited")
                .resolution(Priority.HIGH, hours(8), calendar)
                .build();
        return TicketClock.of(SlaPolicies.always(agreement), TICKET, TicketFacts.of(Priority.HIGH), log)
                .read(SlaMetric.RESOLUTION, OPENED)
                .dueAt()
                .orElseThrow();
    }

    // libredesk 22
    @Test
    void thereIsAnAlertBeforeTheBreach() {
        assertThat(EscalationLadder.of(EscalationStep.beforeBreach(minutes(15), "hurry"))
                        .plan(ticket(), SlaMetric.FIRST_RESPONSE, OPENED))
                .extracting(PlannedAlert::alertAt)
                .containsExactly(at("01-02T09:45"));
    }

    // frappe/helpdesk 2967
    @Test
    void anOutageOfTheSchedulerEndsInOneAlertAndNoFlood() {
        EscalationLadder ladder = EscalationLadder.of(
                EscalationStep.atPercent(50, "remind"),
                EscalationStep.atPercent(75, "warn"),
                EscalationStep.atBreach("call"));

        assertThat(ladder.due(ticket(), SlaMetric.RESOLUTION, OPENED, at("01-09T09:00")))
                .extracting(alert -> alert.step().name())
                .containsExactly("call");
        assertThat(ladder.due(ticket(), SlaMetric.RESOLUTION, at("01-09T09:00"), at("01-09T09:05")))
                .isEmpty();
    }

    // fivetran/dbt_zendesk 25: WorkCalendarTest, everyDateHasTheOffsetOfItsOwnDayNotTodays
    @Test
    void hoursHaveTheOffsetOfTheirOwnDay() {
        WorkCalendar newYork = WorkCalendar.in(ZoneId.of("America/New_York"))
                .weekly(WeekDays.every(), "09:00-17:00")
                .build();

        // on 2024-03-10 clocks went forward
        assertThat(due(newYork, hours(9), Instant.parse("2024-03-09T14:00:00Z")))
                .isEqualTo(Instant.parse("2024-03-10T14:00:00Z"));
    }

    // Odoo plan_hours: WorkCalendarTest, anEveningShiftThatEndsAt2400PushesNoDeadlineToTheNextDay
    @Test
    void aDeadlineAtTheEndOfTheDayIsNotPushedToTheNext() {
        WorkCalendar evening =
                WorkCalendar.in(SEOUL).weekly(WeekDays.every(), "16:00-24:00").build();

        assertThat(due(evening, hours(8), at("01-02T16:00"))).isEqualTo(at("01-03T00:00"));
        // thirds of an hour add up to hours
        assertThat(due(evening, minutes(20).multipliedBy(24), at("01-02T16:00")))
                .isEqualTo(at("01-03T00:00"));
    }
}
