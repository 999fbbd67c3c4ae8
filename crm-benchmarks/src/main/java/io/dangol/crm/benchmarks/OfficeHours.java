package io.dangol.crm.benchmarks;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.dangol.crm.calendar.TimeRange;
import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * An office in Seoul that works eight hours from Monday to Friday and keeps the public holidays of 2024.
 *
 * <p>Immutable and thread-safe.
 */
final class OfficeHours {

    /** From 9 to 12 and from 13 to 18. */
    static final OfficeHours WITH_LUNCH = new OfficeHours("09:00-12:00", "13:00-18:00");

    /** From 9 to 17, which a calendar without breaks can express. */
    static final OfficeHours NINE_TO_FIVE = new OfficeHours("09:00-17:00");

    static final int HOURS_PER_DAY = 8;
    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    /** The public holidays of South Korea in 2024 that fall on a working day. */
    static final List<LocalDate> HOLIDAYS = Stream.of(
                    "2024-01-01",
                    "2024-02-09",
                    "2024-02-12",
                    "2024-03-01",
                    "2024-04-10",
                    "2024-05-06",
                    "2024-05-15",
                    "2024-06-06",
                    "2024-08-15",
                    "2024-09-16",
                    "2024-09-17",
                    "2024-09-18",
                    "2024-10-01",
                    "2024-10-03",
                    "2024-10-09",
                    "2024-12-25")
            .map(LocalDate::parse)
            .toList();

    static final WeekDays DAYS = WeekDays.from(MONDAY).to(FRIDAY);

    private final List<String> hours;

    private OfficeHours(String... hours) {
        this.hours = List.of(hours);
    }

    /** Returns our calendar, with nothing compiled yet. */
    WorkCalendar calendar() {
        return WorkCalendar.in(ZONE)
                .weekly(DAYS, hours.toArray(String[]::new))
                .closed(HOLIDAYS.toArray(LocalDate[]::new))
                .build();
    }

    /** Returns the hours of a working day. */
    List<TimeRange> ranges() {
        return hours.stream().map(TimeRange::parse).toList();
    }
}
