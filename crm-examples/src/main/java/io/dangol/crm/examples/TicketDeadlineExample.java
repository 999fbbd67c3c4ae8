package io.dangol.crm.examples;

import static io.dangol.crm.sla.Priority.HIGH;
import static io.dangol.crm.sla.SlaMetric.RESOLUTION;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.Duration.ofHours;

import io.dangol.crm.calendar.KoreanHolidays;
import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.SlaAgreement;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketId;
import java.time.Instant;
import java.time.ZoneId;

/** From the instants of a ticket to how it stands against an agreement, as the README shows it. */
public final class TicketDeadlineExample {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private TicketDeadlineExample() {}

    /** Reads the clock of an invented ticket, which came in before the Korean new year of 2024. */
    public static void main(String[] args) {
        Instant receivedAt = Instant.parse("2024-02-08T05:00:00Z");
        Instant askedAt = Instant.parse("2024-02-08T06:00:00Z");
        Instant repliedAt = Instant.parse("2024-02-08T08:00:00Z");
        System.out.println(read("4711", receivedAt, askedAt, repliedAt, Instant.parse("2024-02-13T02:00:00Z")));
    }

    static String read(String ticket, Instant receivedAt, Instant askedAt, Instant repliedAt, Instant at) {
        // readme: begin
        WorkCalendar seoul = WorkCalendar.in(SEOUL)
                .weekly(WeekDays.from(MONDAY).to(FRIDAY), "09:00-12:00", "13:00-18:00")
                .closed(KoreanHolidays.all())
                .build();
        SlaAgreement gold =
                SlaAgreement.named("gold").resolution(HIGH, ofHours(8), seoul).build();
        TicketClock clock = gold.open(TicketId.of(ticket), HIGH, receivedAt).pause(askedAt, repliedAt, "asked");
        ClockReading reading = clock.read(RESOLUTION, at); // elapsed, remaining, due, breached or not
        // readme: end
        return reading.state() + ", used " + reading.elapsed() + ", due "
                + reading.dueAt().map(due -> due.atZone(SEOUL).toString()).orElse("not known");
    }
}
