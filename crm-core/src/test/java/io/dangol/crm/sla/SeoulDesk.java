package io.dangol.crm.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The service desk of the examples: in Seoul, on weekdays, closed for lunch. 2024-01-02 was a Tuesday. */
final class SeoulDesk {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    static final WorkCalendar OFFICE = WorkCalendar.in(SEOUL)
            .weekly(WeekDays.from(MONDAY).to(FRIDAY), "09:00-12:00", "13:00-18:00")
            .build();

    static final WorkCalendar ALWAYS = WorkCalendar.always();

    static final TicketId TICKET = TicketId.of("4711");

    private SeoulDesk() {}

    /** Returns an instant of 2024 by month, day and local time, such as {@code 01-02T09:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse("2024-" + local).atZone(SEOUL).toInstant();
    }

    static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    /** First response 1 h, next 2 h, updates every 3 h, resolution 8 h, in office hours. */
    static SlaAgreementBuilder office() {
        return SlaAgreement.named("office")
                .firstResponse(Priority.HIGH, hours(1), OFFICE)
                .nextResponse(Priority.HIGH, hours(2), OFFICE)
                .periodicUpdate(Priority.HIGH, hours(3), OFFICE)
                .resolution(Priority.HIGH, hours(8), OFFICE)
                .pausesIn("pending");
    }
}
