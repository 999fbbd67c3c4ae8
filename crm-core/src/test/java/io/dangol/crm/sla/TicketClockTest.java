package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketClockTest {

    private static final Instant OPENED = Instant.parse("2024-01-02T00:00:00Z");

    private static SlaAgreementBuilder allDay() {
        return SlaAgreement.named("all day")
                .firstResponse(Priority.HIGH, Duration.ofHours(1), WorkCalendar.always())
                .nextResponse(Priority.HIGH, Duration.ofHours(2), WorkCalendar.always())
                .periodicUpdate(Priority.HIGH, Duration.ofHours(3), WorkCalendar.always())
                .resolution(Priority.HIGH, Duration.ofHours(8), WorkCalendar.always());
    }

    private static TicketClock ticket() {
        return allDay().build().open(TicketId.of("4711"), Priority.HIGH, OPENED);
    }

    private static Instant after(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }

    @Test
    void aTicketClosedInTheInstantOfItsReceiptCanBeReopened() {
        TicketClock clock = ticket().close(OPENED).reopen(after(2));

        ClockReading resolution = clock.read(SlaMetric.RESOLUTION, after(3));
        assertThat(resolution.startedAt()).contains(after(2));
        assertThat(resolution.elapsed()).isEqualTo(Duration.ofHours(1));
        // the requester came back, and the first response can no longer be the first
        assertThat(clock.read(SlaMetric.NEXT_RESPONSE, after(3)).elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void updatesGoOnWithAReopeningEvenIfTheFirstReplyWasTheSolution() {
        TicketClock clock = ticket().agentReply(after(1)).solve(after(1)).reopen(after(2));

        ClockReading update = clock.read(SlaMetric.PERIODIC_UPDATE, after(4));
        assertThat(update.startedAt()).contains(after(2));
        assertThat(update.elapsed()).isEqualTo(Duration.ofHours(2));
    }
}
