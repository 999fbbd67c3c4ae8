package io.dangol.crm.benchmarks;

import io.dangol.crm.calendar.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;

/**
 * Office hours as the project calendar of MPXJ.
 *
 * <p>It works on local time without a zone and to the second. It keeps the answers of {@code getWork}, of which its
 * {@code getDate} makes use too, in a weak map until the garbage collector runs. Not thread-safe.
 */
final class MpxjCalendar {

    private final ProjectCalendar calendar;

    private MpxjCalendar(ProjectCalendar calendar) {
        this.calendar = calendar;
    }

    static MpxjCalendar of(OfficeHours office) {
        ProjectCalendar calendar = new ProjectFile().addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean works = OfficeHours.DAYS.days().contains(day);
            calendar.setWorkingDay(day, works);
            ProjectCalendarHours hours = calendar.addCalendarHours(day);
            if (works) {
                office.ranges().forEach(range -> hours.add(local(range)));
            }
        }
        OfficeHours.HOLIDAYS.forEach(calendar::addCalendarException);
        return new MpxjCalendar(calendar);
    }

    private static LocalTimeRange local(TimeRange range) {
        return new LocalTimeRange(
                LocalTime.ofSecondOfDay(range.openSecond()), LocalTime.ofSecondOfDay(range.closeSecond()));
    }

    /** Returns a stretch of working time, to be given to {@link #plus}. */
    static Duration span(int hours) {
        return Duration.getInstance(hours, TimeUnit.HOURS);
    }

    LocalDateTime plus(LocalDateTime from, Duration span) {
        return calendar.getDate(from, span);
    }

    /** Returns the working time in hours. */
    Duration between(LocalDateTime from, LocalDateTime to) {
        return calendar.getWork(from, to, TimeUnit.HOURS);
    }
}
