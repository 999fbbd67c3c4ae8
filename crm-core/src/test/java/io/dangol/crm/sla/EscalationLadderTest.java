package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EscalationLadderTest {

    private static final Instant OPENED = Instant.parse("2024-01-02T00:00:00Z");

    private static final SlaAgreement ALL_DAY = SlaAgreement.named("all day")
            .resolution(Priority.HIGH, Duration.ofHours(4), WorkCalendar.always())
            .resolution(Priority.NORMAL, Duration.ofHours(8), WorkCalendar.always())
            .build();

    private static final EscalationStep HALF = EscalationStep.atPercent(50, "remind the owner");

    private static TicketClock ticket(Priority priority) {
        return ALL_DAY.open(TicketId.of("4711"), priority, OPENED);
    }

    private static Instant after(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }

    @Test
    void aStepMovedIntoThePastWhileTheTicketWasSolvedIsReachedAtTheReopening() {
        EscalationLadder ladder = EscalationLadder.of(HALF);
        TicketClock clock = ticket(Priority.NORMAL)
                .solve(after(3))
                .priority(after(5), Priority.HIGH)
                .reopen(after(6));

        assertThat(ladder.due(clock, SlaMetric.RESOLUTION, OPENED, after(5))).isEmpty();
        assertThat(ladder.due(clock, SlaMetric.RESOLUTION, after(5), after(6)))
                .extracting(PlannedAlert::alertAt)
                .containsExactly(after(6));
    }

    @Test
    void aStepThatAClockWouldHaveReachedWhileTheTicketWasSolvedIsStillToCome() {
        EscalationLadder ladder = EscalationLadder.of(HALF);
        TicketClock clock = ticket(Priority.NORMAL)
                .solve(after(3))
                .priority(after(5), Priority.of("else"))
                .priority(after(5), Priority.NORMAL)
                .reopen(after(6));

        assertThat(ladder.plan(clock, SlaMetric.RESOLUTION, after(6)))
                .extracting(PlannedAlert::alertAt)
                .containsExactly(after(7));
    }

    @Test
    void anAlertThatWaitedForTheMorningWhenTheTicketWasSolvedIsGivenIfItIsReopened() {
        WorkCalendar awake = WorkCalendar.during(
                java.time.ZoneOffset.UTC,
                java.util.List.of(new io.dangol.crm.calendar.OpenInterval(after(6), after(20))));
        EscalationLadder ladder = EscalationLadder.of(HALF).alertsDuring(awake);
        TicketClock clock = ticket(Priority.NORMAL).solve(after(5)).reopen(after(7));

        assertThat(ladder.due(clock, SlaMetric.RESOLUTION, OPENED, after(6))).isEmpty();
        assertThat(ladder.due(clock, SlaMetric.RESOLUTION, after(6), after(7)))
                .extracting(PlannedAlert::alertAt)
                .containsExactly(after(7));
    }
}
