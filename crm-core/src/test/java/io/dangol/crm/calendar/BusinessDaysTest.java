package io.dangol.crm.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {

    private static final WeekDays WEEKDAYS = WeekDays.from(MONDAY).to(FRIDAY);

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void threeBusinessDaysAfterAThursdayIsATuesdayHoweverLongTheDaysAre() {
        BusinessDays days = WorkCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(WEEKDAYS, "09:00-18:00")
                .hours(date("2024-01-05"), "09:00-10:00")
                .closed(date("2024-01-10"))
                .build()
                .businessDays();
        assertThat(days.plus(date("2024-01-04"), 3)).contains(date("2024-01-09"));
        assertThat(days.plus(date("2024-01-04"), 4)).contains(date("2024-01-11"));
        assertThat(days.plus(date("2024-01-06"), 1)).contains(date("2024-01-08"));
        assertThat(days.minus(date("2024-01-09"), 3)).contains(date("2024-01-04"));
        assertThat(days.between(date("2024-01-04"), date("2024-01-09"))).isEqualTo(3);
        assertThat(days.between(date("2024-01-09"), date("2024-01-04"))).isEqualTo(-3);
    }

    @Test
    void noDayFurtherIsTheDateItselfOrTheNextBusinessDay() {
        BusinessDays days = WorkCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(WEEKDAYS, "09:00-18:00")
                .build()
                .businessDays();
        assertThat(days.plus(date("2024-01-05"), 0)).contains(date("2024-01-05"));
        assertThat(days.plus(date("2024-01-06"), 0)).contains(date("2024-01-08"));
        assertThat(days.minus(date("2024-01-07"), 0)).contains(date("2024-01-05"));
    }

    @Test
    void aNightShiftMakesOneBusinessDayThatOnWhichItBegins() {
        BusinessDays nights = WorkCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(WEEKDAYS, "22:00-06:00")
                .build()
                .businessDays();
        assertThat(nights.isBusinessDay(date("2024-01-06"))).isFalse();
        assertThat(nights.between(date("2024-01-01"), date("2024-01-08"))).isEqualTo(5);
    }

    @Test
    void composedCalendarsHaveTheBusinessDaysOfTheirParts() {
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        WorkCalendar weekdays =
                WorkCalendar.in(seoul).weekly(WEEKDAYS, "09:00-18:00").build();
        WorkCalendar saturdays =
                WorkCalendar.in(seoul).weekly(SATURDAY, "09:00-12:00").build();
        WorkCalendar mornings =
                WorkCalendar.in(seoul).weekly(MONDAY, "08:00-10:00").build();
        WorkCalendar strike = WorkCalendar.during(
                seoul,
                List.of(new OpenInterval(
                        Instant.parse("2024-01-01T15:00:00Z"), Instant.parse("2024-01-03T05:00:00Z"))));
        LocalDate monday = date("2024-01-01");
        LocalDate next = date("2024-01-08");
        assertThat(weekdays.union(saturdays).businessDays().between(monday, next))
                .isEqualTo(6);
        assertThat(weekdays.intersection(mornings).businessDays().between(monday, next))
                .isEqualTo(1);
        assertThat(weekdays.except(strike).businessDays().between(monday, next)).isEqualTo(4);
        assertThat(weekdays.except(strike).businessDays().isBusinessDay(date("2024-01-02")))
                .isFalse();
        assertThat(strike.businessDays().isBusinessDay(date("2024-01-03"))).isTrue();
        assertThat(WorkCalendar.always().businessDays().between(monday, next)).isEqualTo(7);
    }

    @Test
    void withoutBusinessDaysThereIsNoAnswerAndNoEndlessWalk() {
        BusinessDays none = WorkCalendar.in(ZoneId.of("Asia/Seoul")).build().businessDays();
        assertThat(none.plus(date("2024-01-01"), 1)).isEmpty();
        assertThat(none.minus(date("2024-01-01"), 0)).isEmpty();
        assertThat(none.plus(date("2024-01-01"), Integer.MAX_VALUE)).isEmpty();
        assertThat(none.between(date("1900-01-01"), date("2199-12-31"))).isZero();
    }

    @Test
    void negativeCountsAndDatesBeyondTheHorizonAreRefused() {
        BusinessDays days = WorkCalendar.always().businessDays();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.plus(date("2024-01-01"), -1))
                .withMessageContaining("Business days: -1")
                .withMessageContaining("minus to go back");
        assertThatIllegalArgumentException().isThrownBy(() -> days.minus(date("2024-01-01"), -1));
        for (LocalDate beyond : List.of(date("1899-12-31"), date("2200-01-01"), LocalDate.MIN, LocalDate.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> days.isBusinessDay(beyond))
                    .withMessageContaining("1900-01-01 to 2199-12-31");
            assertThatIllegalArgumentException().isThrownBy(() -> days.plus(beyond, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> days.between(date("2024-01-01"), beyond));
        }
        assertThat(days.plus(date("2199-12-31"), 0)).contains(date("2199-12-31"));
        assertThat(days.plus(date("2199-12-31"), 1)).isEmpty();
        assertThat(days.minus(date("1900-01-01"), 1)).isEmpty();
    }

    @Test
    void aDateWhoseOwnHoursAreRemovedIsNoBusinessDayThoughAShiftRunsIntoIt() {
        BusinessDays nights = WorkCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(WEEKDAYS, "22:00-06:00")
                .without(date("2024-01-02"), "22:00-24:00")
                .build()
                .businessDays();
        assertThat(nights.isBusinessDay(date("2024-01-02"))).isFalse();
    }
}
