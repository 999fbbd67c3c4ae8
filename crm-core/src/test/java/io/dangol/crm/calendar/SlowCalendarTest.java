package io.dangol.crm.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.SlowCalendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Shows the reference right on cases small enough to count by hand; 2024-01-01 was a Monday. */
class SlowCalendarTest {

    private static final long MINUTE = 60_000_000;
    private static final long HOUR = 60 * MINUTE;

    private static final SlowCalendar OFFICE = SlowWeek.in(ZoneId.of("Asia/Seoul"))
            .weekly(MONDAY, "09:00-12:00", "13:00-18:00")
            .weekly(TUESDAY, "09:00-12:00")
            .closed(LocalDate.parse("2024-01-08"));

    private static long at(String text) {
        return EpochMicros.exact(OffsetDateTime.parse(text).toInstant());
    }

    private static OptionalLong some(String text) {
        return OptionalLong.of(at(text));
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    @Test
    void openTimesAreListedClippedAndInOrder() {
        assertThat(OFFICE.open(at("2024-01-01T10:00+09:00"), at("2024-01-09T10:00+09:00")))
                .containsExactly(
                        span("2024-01-01T10:00+09:00", "2024-01-01T12:00+09:00"),
                        span("2024-01-01T13:00+09:00", "2024-01-01T18:00+09:00"),
                        span("2024-01-02T09:00+09:00", "2024-01-02T12:00+09:00"),
                        span("2024-01-09T09:00+09:00", "2024-01-09T10:00+09:00"));
    }

    @Test
    void questionsAreAnsweredFromTheList() {
        long monday = at("2024-01-01T10:00+09:00");
        assertThat(OFFICE.between(monday, at("2024-01-02T10:00+09:00"))).isEqualTo(8 * HOUR);
        assertThat(OFFICE.between(at("2024-01-02T10:00+09:00"), monday)).isEqualTo(-8 * HOUR);
        assertThat(OFFICE.plus(monday, 0)).hasValue(monday);
        assertThat(OFFICE.plus(monday, 7 * HOUR)).isEqualTo(some("2024-01-01T18:00+09:00"));
        assertThat(OFFICE.breachesAfter(monday, 7 * HOUR)).isEqualTo(some("2024-01-02T09:00+09:00"));
        assertThat(OFFICE.plus(monday, 10 * HOUR + 1)).hasValue(at("2024-01-09T09:00+09:00") + 1);
        assertThat(OFFICE.minus(at("2024-01-09T10:00+09:00"), 2 * HOUR)).isEqualTo(some("2024-01-02T11:00+09:00"));
        assertThat(OFFICE.minus(at("2024-01-09T10:00+09:00"), HOUR)).isEqualTo(some("2024-01-09T09:00+09:00"));
        assertThat(OFFICE.nextOpen(at("2024-01-01T12:00+09:00"))).isEqualTo(some("2024-01-01T13:00+09:00"));
        assertThat(OFFICE.nextOpen(monday)).hasValue(monday);
        assertThat(OFFICE.nextClose(monday)).isEqualTo(some("2024-01-01T12:00+09:00"));
        assertThat(OFFICE.nextClose(at("2024-01-02T12:00+09:00"))).isEqualTo(some("2024-01-09T12:00+09:00"));
        assertThat(OFFICE.isOpen(at("2024-01-01T09:00+09:00"))).isTrue();
        assertThat(OFFICE.isOpen(at("2024-01-01T12:00+09:00"))).isFalse();
    }

    @Test
    void hoursOverMidnightAreSplitAndADatedEntryDecidesItsDate() {
        SlowWeek nights = SlowWeek.in(ZoneId.of("UTC"))
                .weekly(MONDAY, "22:00-06:00")
                .weekly(TUESDAY, "22:00-06:00")
                .weekly(THURSDAY, "22:00-06:00")
                .closed(LocalDate.parse("2024-01-02"))
                .hours(LocalDate.parse("2024-01-05"), "20:00-02:00")
                .without(LocalDate.parse("2024-01-03"), "05:00-06:00");
        assertThat(nights.open(at("2024-01-01T00:00Z"), at("2024-01-07T00:00Z")))
                .containsExactly(
                        span("2024-01-01T22:00Z", "2024-01-02T00:00Z"),
                        span("2024-01-03T00:00Z", "2024-01-03T05:00Z"),
                        span("2024-01-04T22:00Z", "2024-01-05T00:00Z"),
                        span("2024-01-05T20:00Z", "2024-01-06T02:00Z"));
    }

    @Test
    void edgesInAGapMoveToTheChangeAndEdgesInAnOverlapHappenTheFirstTime() {
        SlowWeek newYork = SlowWeek.in(ZoneId.of("America/New_York")).weekly(SUNDAY, "01:30-02:30");
        assertThat(newYork.open(at("2024-03-10T00:00-05:00"), at("2024-03-11T00:00-04:00")))
                .containsExactly(span("2024-03-10T01:30-05:00", "2024-03-10T03:00-04:00"));
        assertThat(newYork.open(at("2024-11-03T00:00-04:00"), at("2024-11-04T00:00-05:00")))
                .containsExactly(span("2024-11-03T01:30-04:00", "2024-11-03T02:30-05:00"));
    }

    @Test
    void aDateThatTheZoneSkippedHasNoHours() {
        SlowWeek apia = SlowWeek.in(ZoneId.of("Pacific/Apia"))
                .weekly(THURSDAY, "09:00-17:00")
                .weekly(FRIDAY, "09:00-17:00")
                .weekly(SATURDAY, "09:00-17:00");
        assertThat(apia.open(at("2011-12-29T00:00-10:00"), at("2012-01-01T00:00+14:00")))
                .containsExactly(
                        span("2011-12-29T09:00-10:00", "2011-12-29T17:00-10:00"),
                        span("2011-12-31T09:00+14:00", "2011-12-31T17:00+14:00"));
    }

    @Test
    void adjacentDaysAreOneOpenTimeThatEndsWithTheHorizon() {
        SlowWeek mondays =
                SlowWeek.in(ZoneId.of("UTC")).weekly(MONDAY, "00:00-24:00").weekly(TUESDAY, "00:00-24:00");
        assertThat(mondays.nextClose(at("2024-01-01T00:00Z"))).isEqualTo(some("2024-01-03T00:00Z"));
        SlowCalendar toTheEnd = SlowCalendar.of(List.of(new Span(SlowCalendar.LAST - HOUR, SlowCalendar.LAST + HOUR)));
        assertThat(toTheEnd.nextOpen(at("2199-12-30T00:00Z"))).hasValue(SlowCalendar.LAST - HOUR);
        assertThat(toTheEnd.nextClose(at("2199-12-30T00:00Z"))).isEmpty();
        assertThat(toTheEnd.plus(at("2199-12-30T00:00Z"), HOUR)).hasValue(SlowCalendar.LAST);
        assertThat(toTheEnd.plus(at("2199-12-30T00:00Z"), HOUR + 1)).isEmpty();
        assertThat(EpochMicros.toInstant(SlowCalendar.FIRST)).isEqualTo(Instant.parse("1900-01-01T00:00:00Z"));
        assertThat(EpochMicros.toInstant(SlowCalendar.LAST)).isEqualTo(Instant.parse("2200-01-01T00:00:00Z"));
    }

    @Test
    void calendarsAreCombinedInstantByInstant() {
        SlowCalendar one = SlowCalendar.of(List.of(new Span(0, 10), new Span(20, 30)));
        SlowCalendar other = SlowCalendar.of(List.of(new Span(8, 12), new Span(5, 9), new Span(30, 40)));
        assertThat(one.union(other).open(-5, 50)).containsExactly(new Span(0, 12), new Span(20, 40));
        assertThat(one.intersection(other).open(-5, 50)).containsExactly(new Span(5, 10));
        assertThat(one.except(other).open(-5, 50)).containsExactly(new Span(0, 5), new Span(20, 30));
        assertThat(one.except(other).open(2, 25)).containsExactly(new Span(2, 5), new Span(20, 25));
    }
}
