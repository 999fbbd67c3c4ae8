package io.dangol.crm.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.AlertDesk.Sent;
import io.dangol.crm.sla.AlertDesk.Stop;
import io.dangol.crm.storage.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The loop of the port of timers, step by step; that it holds for any history say {@code AlertLoopProperties}. */
class AlertLoopTest {

    private static final TicketId TICKET = TicketId.of("4711");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final EscalationLadder LADDER =
            EscalationLadder.of(EscalationStep.atPercent(50, "remind"), EscalationStep.atPercent(75, "warn"));

    private static SlaAgreementBuilder gold() {
        return SlaAgreement.named("gold").resolution(Priority.HIGH, Duration.ofHours(4), WorkCalendar.always());
    }

    private static AlertDesk desk(SlaAgreementBuilder agreement, EscalationLadder ladder) {
        AlertDesk desk = new AlertDesk(SlaPolicies.always(agreement.build()), ladder);
        desk.open(TICKET, Priority.HIGH, NINE);
        return desk;
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    /** Returns what was sent, such as {@code 11:00 remind}. */
    private static List<String> sent(AlertDesk desk) {
        return desk.sent().stream()
                .map(sent -> sent.at().toString().substring(11, 16) + " " + stepOf(sent))
                .toList();
    }

    private static String stepOf(Sent sent) {
        return sent.alert().step().name();
    }

    private static void look(AlertDesk desk, String... times) {
        for (String time : times) {
            assertThat(desk.look(at(time), Stop.NEVER, 0)).isTrue();
        }
    }

    private static Optional<SlaTimer> timer(AlertDesk desk) {
        return desk.store().find(TICKET, "resolution").map(Stored::value);
    }

    @Test
    void aTimerWaitsFromAlertToAlertAndThenForNothing() {
        AlertDesk desk = desk(gold(), LADDER);
        look(desk, "09:00");
        assertThat(timer(desk).flatMap(SlaTimer::step)).contains("remind");
        look(desk, "10:59", "11:00");
        assertThat(timer(desk).flatMap(SlaTimer::step)).contains("warn");
        look(desk, "12:00", "13:00");
        assertThat(timer(desk).map(SlaTimer::state)).contains(TimerState.DONE);
        assertThat(sent(desk)).containsExactly("11:00 remind", "12:00 warn");
    }

    @Test
    void aPauseLetsTheTimerWaitForTheResumption() {
        AlertDesk desk = desk(gold(), LADDER);
        desk.record(TICKET, TicketEvent.of(at("10:00"), TicketEventType.PAUSED, ActorRole.AGENT, "waiting"));
        look(desk, "10:00", "11:00", "15:00");
        assertThat(sent(desk)).isEmpty();
        assertThat(timer(desk).map(SlaTimer::state)).contains(TimerState.DONE);
        desk.record(TICKET, TicketEvent.of(at("16:00"), TicketEventType.RESUMED, ActorRole.AGENT, ""));
        look(desk, "16:00", "17:00");
        assertThat(sent(desk)).containsExactly("17:00 remind");
    }

    @Test
    void aChangeThatMovesAStepIntoThePastIsAlertedAtTheChange() {
        AlertDesk desk = desk(gold().resolution(Priority.NORMAL, Duration.ofHours(1), WorkCalendar.always()), LADDER);
        look(desk, "09:00");
        desk.record(TICKET, TicketEvent.priorityChanged(at("10:00"), Priority.NORMAL));
        look(desk, "10:00", "10:01");
        assertThat(sent(desk)).containsExactly("10:00 warn");
    }

    @Test
    void aStepThatIsReachedAtTheReceiptIsAlertedThen() {
        AlertDesk desk =
                desk(gold(), EscalationLadder.of(EscalationStep.beforeBreach(Duration.ofHours(5), "tell the lead")));
        look(desk, "09:00", "10:00");
        assertThat(sent(desk)).containsExactly("09:00 tell the lead");
    }

    @Test
    void aSchedulerThatWasAwaySendsTheLastAlertOnly() {
        AlertDesk desk = desk(gold(), LADDER);
        look(desk, "09:00", "15:00", "16:00");
        assertThat(sent(desk)).containsExactly("15:00 warn");
    }

    @Test
    void whatWasOverdueWhenSomethingHappenedIsSentAllTheSame() {
        AlertDesk desk = desk(gold(), LADDER);
        look(desk, "09:00");
        desk.record(TICKET, TicketEvent.solved(at("11:30")));
        look(desk, "15:00");
        assertThat(sent(desk)).containsExactly("15:00 remind");
    }

    @Test
    void aStopBetweenSendingAndSavingSendsTheAlertAgainOnce() {
        AlertDesk desk = desk(gold(), LADDER);
        look(desk, "09:00");
        assertThat(desk.look(at("11:00"), Stop.BEFORE_SAVING, 0)).isFalse();
        look(desk, "11:01", "11:02");
        assertThat(sent(desk)).containsExactly("11:00 remind", "11:01 remind");
    }

    @Test
    void aStopBeforeSendingOrAfterSavingRepeatsNothing() {
        AlertDesk desk = desk(gold(), LADDER);
        look(desk, "09:00");
        assertThat(desk.look(at("11:00"), Stop.BEFORE_SENDING, 0)).isFalse();
        assertThat(desk.look(at("11:01"), Stop.AFTER_SAVING, 0)).isFalse();
        look(desk, "11:02");
        assertThat(sent(desk)).containsExactly("11:01 remind");
    }

    @Test
    void aStepReachedBeforeTheSolutionIsAlertedAtTheReopeningIfItWaitedForTheHours() {
        WorkCalendar hours = WorkCalendar.in(ZoneOffset.UTC)
                .weekly(WeekDays.from(MONDAY).to(FRIDAY), "12:00-18:00")
                .build();
        AlertDesk desk = desk(
                gold(),
                EscalationLadder.of(EscalationStep.atPercent(50, "remind")).alertsDuring(hours));
        desk.record(TICKET, TicketEvent.solved(at("11:30")));
        look(desk, "11:30", "12:00", "13:00");
        assertThat(sent(desk)).isEmpty();
        desk.record(TICKET, TicketEvent.reopened(at("14:00")));
        look(desk, "14:00", "15:00");
        assertThat(sent(desk)).containsExactly("14:00 remind");
        assertThat(desk.planned(at("15:00"))).containsExactly(desk.sent().get(0).alert());
    }

    @Test
    void whatWasAlertedStaysInThePlanWhenTheTargetIsLost() {
        AlertDesk desk = desk(gold(), LADDER);
        look(desk, "11:00");
        desk.record(TICKET, TicketEvent.priorityChanged(at("11:30"), Priority.LOW));
        look(desk, "11:30", "12:00");
        assertThat(sent(desk)).containsExactly("11:00 remind");
        assertThat(desk.planned(at("12:00"))).containsExactly(desk.sent().get(0).alert());
    }

    @Test
    void aTicketThatWasClosedInTheInstantOfItsReceiptCanBeReopened() {
        AlertDesk desk = desk(gold(), LADDER);
        desk.record(TICKET, TicketEvent.closed(NINE));
        desk.record(TICKET, TicketEvent.reopened(at("10:00")));
        look(desk, "10:00", "12:00");
        assertThat(sent(desk)).containsExactly("12:00 remind");
    }
}
