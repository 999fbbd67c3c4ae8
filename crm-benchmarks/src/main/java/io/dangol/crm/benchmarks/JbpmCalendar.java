package io.dangol.crm.benchmarks;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Date;
import java.util.Properties;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.kie.api.time.SessionClock;

/**
 * The hours from 9 to 17 as the business calendar of jBPM.
 *
 * <p>It counts from what its clock says, and takes the span as text, which it parses at each question. It knows whole
 * hours only and no break. It reads holidays in the zone of the Java machine, so that zone has to be the one of the
 * office. Not thread-safe.
 */
final class JbpmCalendar {

    private final StoppedClock clock = new StoppedClock();
    private final BusinessCalendarImpl calendar;

    /** Stands at the instant from which the next question counts. */
    private static final class StoppedClock implements SessionClock {

        private long millis;

        @Override
        public long getCurrentTime() {
            return millis;
        }
    }

    JbpmCalendar() {
        Properties properties = new Properties();
        properties.setProperty(BusinessCalendarImpl.TIMEZONE, OfficeHours.ZONE.getId());
        properties.setProperty(BusinessCalendarImpl.START_HOUR, "9");
        properties.setProperty(BusinessCalendarImpl.END_HOUR, "17");
        properties.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, String.valueOf(OfficeHours.HOURS_PER_DAY));
        properties.setProperty(
                BusinessCalendarImpl.HOLIDAYS,
                OfficeHours.HOLIDAYS.stream().map(LocalDate::toString).collect(joining(",")));
        calendar = new BusinessCalendarImpl(properties, clock);
    }

    /**
     * Returns a span of working time as text in the form that jBPM reads fastest: ISO 8601, in which a day counts as
     * eight working hours. Its own short form would throw and catch an exception at each question.
     */
    static String span(int hours) {
        return hours % OfficeHours.HOURS_PER_DAY == 0
                ? "P" + hours / OfficeHours.HOURS_PER_DAY + "D"
                : "PT" + hours + "H";
    }

    /** Returns the end of the span, or the next opening where it ends exactly at a closing. */
    Date plus(long epochMillis, String span) {
        clock.millis = epochMillis;
        return calendar.calculateBusinessTimeAsDate(span);
    }
}
