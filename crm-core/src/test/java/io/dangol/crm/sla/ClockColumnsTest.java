package io.dangol.crm.sla;

import static io.dangol.crm.sla.SeoulDesk.at;
import static io.dangol.crm.sla.SeoulDesk.hours;
import static io.dangol.crm.sla.SeoulDesk.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkTimeline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockColumnsTest {

    private static final SlaAgreement OFFICE_HOURS = office().build();

    private static TicketClock ticket(String id, String opened) {
        return OFFICE_HOURS.open(TicketId.of(id), Priority.HIGH, at(opened));
    }

    private static ClockColumns columns(String asOf, TicketClock... clocks) {
        return ClockColumns.of(SlaMetric.RESOLUTION, List.of(clocks), at(asOf));
    }

    private static long micros(String local) {
        return EpochMicros.exact(at(local));
    }

    @Test
    void aRowSaysWhatAReadingSays() {
        ClockColumns columns = columns("01-02T14:00", ticket("A", "01-02T09:00"));

        assertThat(columns.size()).isEqualTo(1);
        assertThat(columns.ticket(0)).isEqualTo(TicketId.of("A"));
        assertThat(columns.target(0)).isEqualTo(Cycle.micros(hours(8)));
        assertThat(columns.elapsed(0, micros("01-02T14:00"))).isEqualTo(Cycle.micros(hours(4)));
        assertThat(columns.state(0, micros("01-03T10:00"))).isEqualTo(ClockState.BREACHED);
        assertThat(columns.dueAt(0)).isEqualTo(micros("01-02T18:00"));
        assertThat(columns.breachesAfter(0)).isEqualTo(micros("01-03T09:00"));
    }

    @Test
    void ticketsKeepTheirOrderAndThoseWithoutAClockHaveNoRow() {
        ClockColumns columns = columns(
                "01-02T14:00",
                ticket("B", "01-02T10:00"),
                ticket("came in later", "01-02T14:01"),
                OFFICE_HOURS.open(TicketId.of("no target"), Priority.LOW, at("01-02T09:00")),
                ticket("A", "01-02T14:00"));

        assertThat(columns.size()).isEqualTo(2);
        assertThat(columns.ticket(0)).isEqualTo(TicketId.of("B"));
        assertThat(columns.ticket(1)).isEqualTo(TicketId.of("A"));
        assertThat(ClockColumns.of(SlaMetric.NEXT_RESPONSE, List.of(ticket("A", "01-02T09:00")), at("01-02T14:00"))
                        .size())
                .isZero();
    }

    @Test
    void clocksAreCountedByStateAndNoneIsZero() {
        ClockColumns columns = columns(
                "01-03T10:00",
                ticket("late", "01-02T09:00"),
                ticket("at risk", "01-02T11:00"),
                ticket("paused", "01-02T17:00").pause(at("01-03T09:00"), "hold"),
                ticket("solved", "01-02T09:00").solve(at("01-02T10:00")));

        Map<ClockState, Integer> counts = columns.count(at("01-03T10:00"));
        assertThat(counts).containsOnlyKeys(ClockState.values());
        assertThat(counts)
                .containsEntry(ClockState.BREACHED, 1)
                .containsEntry(ClockState.AT_RISK, 1)
                .containsEntry(ClockState.PAUSED, 1)
                .containsEntry(ClockState.MET, 1)
                .containsEntry(ClockState.RUNNING, 0);
    }

    @Test
    void columnsAreAsOfAnInstantAndKnowNothingOfWhatComesLater() {
        TicketClock solvedLater = ticket("A", "01-02T09:00").solve(at("01-02T15:00"));
        ClockColumns columns = columns("01-02T14:00", solvedLater);

        assertThat(columns.state(0, micros("01-03T10:00"))).isEqualTo(ClockState.BREACHED);
        assertThat(columns("01-02T15:00", solvedLater).state(0, micros("01-03T10:00")))
                .isEqualTo(ClockState.MET);
    }

    @Test
    void whatIsNotKnownIsNever() {
        ClockColumns columns = columns("01-02T14:00", ticket("A", "01-02T09:00").pause(at("01-02T10:00"), "hold"));

        assertThat(columns.dueAt(0)).isEqualTo(WorkTimeline.NEVER);
        assertThat(columns.breachesAfter(0)).isEqualTo(WorkTimeline.NEVER);
        assertThat(columns.elapsed(0, micros("01-09T10:00"))).isEqualTo(Cycle.micros(hours(1)));
    }

    @Test
    void anInstantBeforeThatOfTheColumnsIsRefused() {
        ClockColumns columns = columns("01-02T14:00", ticket("A", "01-02T09:00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.elapsed(0, micros("01-02T13:59")))
                .withMessageContaining("Make the columns as of the earlier instant");
        assertThatIllegalArgumentException().isThrownBy(() -> columns.state(0, micros("01-02T13:59")));
        assertThatIllegalArgumentException().isThrownBy(() -> columns.count(at("01-02T13:59")));
    }
}
