package io.dangol.crm.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a calendar answers, in examples; 2024-01-01 was a Monday. */
class WorkCalendarTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WeekDays WEEKDAYS = WeekDays.from(MONDAY).to(FRIDAY);

    private static final WorkCalendar OFFICE = WorkCalendar.in(SEOUL)
            .weekly(WEEKDAYS, "09:00-12:00", "13:00-18:00")
            .build();

    private static final WorkCalendar NEVER_OPEN = WorkCalendar.in(SEOUL).build();

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static Duration day(WorkCalendar calendar, String date) {
        LocalDate day = date(date);
        return calendar.between(
                day.atStartOfDay(calendar.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }

    @Nested
    class OpenHours {

        @ParameterizedTest
        @CsvSource({
            "2024-01-02T08:59:59.999999+09:00, false",
            "2024-01-02T09:00+09:00, true",
            "2024-01-02T11:59:59.999999+09:00, true",
            "2024-01-02T12:00+09:00, false",
            "2024-01-02T13:00+09:00, true",
            "2024-01-02T18:00+09:00, false"
        })
        void theInstantOfAnOpeningIsOpenAndThatOfAClosingIsNot(String instant, boolean open) {
            assertThat(OFFICE.isOpen(at(instant))).isEqualTo(open);
        }

        @Test
        void nextOpeningIsTheInstantItselfWhileOpenAndElseTheNextMorning() {
            assertThat(OFFICE.nextOpen(at("2024-01-02T10:00+09:00"))).contains(at("2024-01-02T10:00+09:00"));
            assertThat(OFFICE.nextOpen(at("2024-01-05T18:00+09:00"))).contains(at("2024-01-08T09:00+09:00"));
        }

        @Test
        void nextClosingIsThatOfTheOpenTimeOrOfTheNextOne() {
            assertThat(OFFICE.nextClose(at("2024-01-02T10:00+09:00"))).contains(at("2024-01-02T12:00+09:00"));
            assertThat(OFFICE.nextClose(at("2024-01-02T12:00+09:00"))).contains(at("2024-01-02T18:00+09:00"));
        }

        @Test
        void hoursThatOverlapOrTouchAreOneWhetherGivenTogetherOrOneByOne() {
            WorkCalendar merged = WorkCalendar.in(SEOUL)
                    .weekly(MONDAY, "09:00-12:00", "11:00-14:00")
                    .weekly(MONDAY, "14:00-15:00")
                    .weekly(MONDAY, "10:00-11:00")
                    .build();
            assertThat(day(merged, "2024-01-01")).isEqualTo(Duration.ofHours(6));
            assertThat(merged.nextClose(at("2024-01-01T09:00+09:00"))).contains(at("2024-01-01T15:00+09:00"));
            assertThat(merged)
                    .isEqualTo(
                            WorkCalendar.in(SEOUL).weekly(MONDAY, "09:00-15:00").build())
                    .isNotEqualTo(OFFICE);
        }

        @Test
        void openIntervalsAreClippedMergedAndInOrder() {
            assertThat(OFFICE.openIntervals(at("2024-01-05T11:00+09:00"), at("2024-01-08T10:00+09:00")))
                    .containsExactly(
                            new OpenInterval(at("2024-01-05T11:00+09:00"), at("2024-01-05T12:00+09:00")),
                            new OpenInterval(at("2024-01-05T13:00+09:00"), at("2024-01-05T18:00+09:00")),
                            new OpenInterval(at("2024-01-08T09:00+09:00"), at("2024-01-08T10:00+09:00")));
            assertThat(OFFICE.openIntervals(at("2024-01-05T11:00+09:00"), at("2024-01-05T11:00+09:00")))
                    .isEmpty();
        }

        @Test
        void openTimeBackwardsIsNegative() {
            assertThat(OFFICE.between(at("2024-01-02T15:00+09:00"), at("2024-01-02T10:00+09:00")))
                    .isEqualTo(Duration.ofHours(-4));
        }

        @Test
        void aTargetThatEndsAtAClosingIsDueThereAndBreachedOnlyAfterTheNextOpening() {
            Instant due = OFFICE.plus(at("2024-01-05T09:00+09:00"), Duration.ofHours(8))
                    .orElseThrow();
            assertThat(due).isEqualTo(at("2024-01-05T18:00+09:00"));
            assertThat(OFFICE.nextOpen(due)).contains(at("2024-01-08T09:00+09:00"));
        }

        @Test
        void noTimeAtAllIsDueAtOnceEvenWhileClosed() {
            Instant sunday = at("2024-01-07T10:00+09:00");
            assertThat(OFFICE.plus(sunday, Duration.ZERO)).contains(sunday);
            assertThat(OFFICE.minus(sunday, Duration.ZERO)).contains(sunday);
        }

        @Test
        void backwardDeadlinesAreTheLatestInstantThatLeavesEnoughTime() {
            assertThat(OFFICE.minus(at("2024-01-02T14:00+09:00"), Duration.ofHours(3)))
                    .contains(at("2024-01-02T10:00+09:00"));
            assertThat(OFFICE.minus(at("2024-01-08T09:30+09:00"), Duration.ofMinutes(30)))
                    .contains(at("2024-01-08T09:00+09:00"));
        }
    }

    @Nested
    class DatedEntries {

        @Test
        void aClosedDateIsClosedFromMidnightToMidnightAndTheTailOfItsShiftStaysOpen() {
            WorkCalendar nights = WorkCalendar.in(SEOUL)
                    .weekly(WEEKDAYS, "22:00-06:00")
                    .closed(date("2024-01-03"))
                    .build();
            assertThat(nights.openIntervals(at("2024-01-02T12:00+09:00"), at("2024-01-04T12:00+09:00")))
                    .containsExactly(
                            new OpenInterval(at("2024-01-02T22:00+09:00"), at("2024-01-03T00:00+09:00")),
                            new OpenInterval(at("2024-01-04T00:00+09:00"), at("2024-01-04T06:00+09:00")));
        }

        @Test
        void hoursOfADateReplaceTheUsualOnesAndWinOverHolidays() {
            WorkCalendar halfDay = WorkCalendar.in(SEOUL)
                    .weekly(WEEKDAYS, "09:00-18:00")
                    .closed((from, before) ->
                            List.of(new Holiday(date("2024-12-24"), "the day before", HolidayKind.OTHER)))
                    .hours(date("2024-12-24"), "09:00-13:00")
                    .hours(date("2024-12-28"), "10:00-11:00")
                    .build();
            assertThat(day(halfDay, "2024-12-24")).isEqualTo(Duration.ofHours(4));
            assertThat(day(halfDay, "2024-12-28")).isEqualTo(Duration.ofHours(1));
        }

        @Test
        void theTailOfDatedHoursAddsToTheNextDateUnlessThatIsDecidedItself() {
            WorkCalendarBuilder late =
                    WorkCalendar.in(SEOUL).weekly(WEEKDAYS, "09:00-18:00").hours(date("2024-01-01"), "20:00-02:00");
            assertThat(day(late.build(), "2024-01-01")).isEqualTo(Duration.ofHours(4));
            assertThat(day(late.build(), "2024-01-02")).isEqualTo(Duration.ofHours(11));
            assertThat(day(late.closed(date("2024-01-02")).build(), "2024-01-02"))
                    .isZero();
        }

        @Test
        void removedHoursAreTakenOffLastAndMayRunOverMidnight() {
            WorkCalendar always = WorkCalendar.in(SEOUL)
                    .weekly(WeekDays.every(), "00:00-24:00")
                    .without(date("2024-01-01"), "23:00-01:00")
                    .build();
            assertThat(always.openIntervals(at("2024-01-01T22:00+09:00"), at("2024-01-02T02:00+09:00")))
                    .containsExactly(
                            new OpenInterval(at("2024-01-01T22:00+09:00"), at("2024-01-01T23:00+09:00")),
                            new OpenInterval(at("2024-01-02T01:00+09:00"), at("2024-01-02T02:00+09:00")));
        }

        @Test
        void aDateClosedAndWithHoursIsAContradictionWhicheverComesFirst() {
            LocalDate date = date("2024-01-02");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).closed(date).hours(date, "09:00-10:00"))
                    .withMessageContaining("2024-01-02 is given as closed and with hours of its own");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            WorkCalendar.in(SEOUL).hours(date, "09:00-10:00").closed(date));
        }

        @Test
        void aBuiltCalendarDoesNotChangeWithItsBuilder() {
            WorkCalendarBuilder builder = WorkCalendar.in(SEOUL).weekly(WEEKDAYS, "09:00-18:00");
            WorkCalendar before = builder.build();
            builder.weekly(SATURDAY, "09:00-12:00").closed(date("2024-01-02"));
            assertThat(day(before, "2024-01-02")).isEqualTo(Duration.ofHours(9));
            assertThat(day(before, "2024-01-06")).isZero();
            assertThat(day(builder.build(), "2024-01-06")).isEqualTo(Duration.ofHours(3));
        }
    }

    /** What users of other products complain of, as far as a calendar alone is to blame. */
    @Nested
    class ComplaintsOfPeersUsers {

        @Test
        void noMinuteIsLostAtMidnight() {
            WorkCalendar allDay = WorkCalendar.in(SEOUL)
                    .weekly(WeekDays.every(), "00:00-24:00")
                    .build();
            assertThat(allDay.between(at("2024-01-01T00:00+09:00"), at("2024-01-31T00:00+09:00")))
                    .isEqualTo(Duration.ofDays(30));
            assertThat(allDay.openIntervals(at("2024-01-01T00:00+09:00"), at("2024-01-31T00:00+09:00")))
                    .hasSize(1);
            WorkCalendar written = WorkCalendar.in(SEOUL)
                    .weekly(WeekDays.every(), "00:00-23:59")
                    .build();
            assertThat(day(written, "2024-01-01")).isEqualTo(Duration.ofDays(1).minusMinutes(1));
        }

        @Test
        void anEveningShiftThatEndsAt2400PushesNoDeadlineToTheNextDay() {
            WorkCalendar evening =
                    WorkCalendar.in(SEOUL).weekly(WEEKDAYS, "16:40-24:00").build();
            Duration target = Duration.ofHours(7).plusMinutes(20);
            assertThat(evening.plus(at("2024-01-01T16:40+09:00"), target)).contains(at("2024-01-02T00:00+09:00"));
            assertThat(evening.plus(at("2024-01-01T16:40+09:00"), target.minusNanos(1_000)))
                    .contains(at("2024-01-01T23:59:59.999999+09:00"));
            assertThat(evening.plus(at("2024-01-01T16:40+09:00"), target.plusNanos(1_000)))
                    .contains(at("2024-01-02T16:40:00.000001+09:00"));
        }

        @Test
        void lunchIsClosedAndADayMayHaveSeveralIntervals() {
            assertThat(OFFICE.plus(at("2024-01-02T11:30+09:00"), Duration.ofHours(1)))
                    .contains(at("2024-01-02T13:30+09:00"));
            WorkCalendar clinic = WorkCalendar.in(SEOUL)
                    .weekly(WEDNESDAY, "08:00-09:15", "10:00-12:30", "13:05:30-14:00", "20:00-21:00")
                    .build();
            assertThat(day(clinic, "2024-01-03"))
                    .isEqualTo(Duration.ofHours(5).plusMinutes(39).plusSeconds(30));
        }

        @Test
        void aNightShiftIsOneRangeAndBelongsToTheEveningOnWhichItBegins() {
            WorkCalendar nights =
                    WorkCalendar.in(SEOUL).weekly(WEEKDAYS, "22:00-06:00").build();
            assertThat(nights.between(at("2024-01-01T00:00+09:00"), at("2024-01-08T00:00+09:00")))
                    .isEqualTo(Duration.ofHours(40));
            assertThat(nights.isOpen(at("2024-01-01T03:00+09:00"))).isFalse();
            assertThat(nights.isOpen(at("2024-01-06T03:00+09:00"))).isTrue();
            assertThat(nights.plus(at("2024-01-05T23:00+09:00"), Duration.ofHours(8)))
                    .contains(at("2024-01-08T23:00+09:00"));
        }

        @Test
        void everyDateHasTheOffsetOfItsOwnDayNotTodays() {
            WorkCalendar office =
                    WorkCalendar.in(NEW_YORK).weekly(WEEKDAYS, "09:00-17:00").build();
            assertThat(office.nextOpen(at("2024-01-16T00:00Z"))).contains(at("2024-01-16T14:00Z"));
            assertThat(office.nextOpen(at("2024-07-16T00:00Z"))).contains(at("2024-07-16T13:00Z"));
            assertThat(office.plus(at("2024-03-08T16:00-05:00"), Duration.ofHours(4)))
                    .contains(at("2024-03-11T12:00-04:00"));
        }

        @Test
        void aStepOfALadderLandsInOpenHoursNotAtMidnight() {
            Instant opened = at("2024-01-05T17:30+09:00");
            for (int percent = 1; percent <= 100; percent++) {
                Duration share = Duration.ofHours(16).multipliedBy(percent).dividedBy(100);
                Instant step = OFFICE.plus(opened, share).orElseThrow();
                assertThat(OFFICE.isOpen(step) || OFFICE.isOpen(step.minusNanos(1_000)))
                        .as("%s %%, %s", percent, step)
                        .isTrue();
            }
        }

        @Test
        void secondsCountAndAreNotCutToMinutes() {
            assertThat(OFFICE.between(at("2024-01-02T11:59:30+09:00"), at("2024-01-02T13:00:15.25+09:00")))
                    .isEqualTo(Duration.ofMillis(45_250));
        }
    }

    @Nested
    class ClockChanges {

        @ParameterizedTest
        @CsvSource({
            "America/New_York, 2024-03-10, PT23H",
            "America/New_York, 2024-11-03, PT25H",
            "Australia/Lord_Howe, 2024-04-07, PT24H30M",
            "America/Sao_Paulo, 2017-10-15, PT23H",
            "America/Sao_Paulo, 2018-02-17, PT25H",
            "Asia/Tehran, 2015-03-21, PT24H",
            "Asia/Tehran, 2015-03-22, PT23H",
            "Pacific/Apia, 2011-12-29, PT24H",
            "Pacific/Apia, 2011-12-31, PT24H",
            "Pacific/Chatham, 2024-09-29, PT23H",
            "Asia/Seoul, 1988-05-08, PT23H",
            "Antarctica/Troll, 2024-03-31, PT22H"
        })
        void aDayAroundTheClockIsAsLongAsItReallyWas(ZoneId zone, String date, Duration length) {
            WorkCalendar allDay = WorkCalendar.in(zone)
                    .weekly(WeekDays.every(), "00:00-24:00")
                    .build();
            assertThat(day(allDay, date)).isEqualTo(length);
        }

        @Test
        void aDateThatTheZoneSkippedHasNoHoursAndTakesNoneFromItsNeighbours() {
            WorkCalendar apia = WorkCalendar.in(ZoneId.of("Pacific/Apia"))
                    .weekly(WEEKDAYS, "09:00-17:00")
                    .build();
            assertThat(apia.between(at("2011-12-26T00:00-10:00"), at("2012-01-02T00:00+14:00")))
                    .isEqualTo(Duration.ofHours(32));
        }

        @Test
        void anEdgeInAGapIsTheChangeAndHoursWithinTheGapVanish() {
            WorkCalendar opensInTheGap =
                    WorkCalendar.in(NEW_YORK).weekly(SUNDAY, "02:30-05:00").build();
            assertThat(opensInTheGap.nextOpen(at("2024-03-10T00:00-05:00"))).contains(at("2024-03-10T03:00-04:00"));
            WorkCalendar withinTheGap = WorkCalendar.in(NEW_YORK)
                    .weekly(SUNDAY, "02:15-02:30", "02:40-02:50")
                    .build();
            assertThat(day(withinTheGap, "2024-03-10")).isZero();
            assertThat(day(withinTheGap, "2024-03-17")).isEqualTo(Duration.ofMinutes(25));
        }

        @Test
        void anEdgeInAnOverlapHappensTheFirstTime() {
            WorkCalendar calendar = WorkCalendar.in(NEW_YORK)
                    .weekly(SUNDAY, "00:00-01:30", "01:30-05:00")
                    .build();
            WorkCalendar early =
                    WorkCalendar.in(NEW_YORK).weekly(SUNDAY, "00:00-01:30").build();
            assertThat(early.nextClose(at("2024-11-03T00:00-04:00"))).contains(at("2024-11-03T01:30-04:00"));
            assertThat(calendar.openIntervals(at("2024-11-03T00:00-04:00"), at("2024-11-04T00:00-05:00")))
                    .containsExactly(new OpenInterval(at("2024-11-03T00:00-04:00"), at("2024-11-03T05:00-05:00")));
        }
    }

    @Nested
    class NeverAndAlways {

        @Test
        void aCalendarThatIsNeverOpenIsLegalAndAnswersEmpty() {
            Instant at = at("2024-01-02T10:00+09:00");
            assertThat(NEVER_OPEN.between(at, at("2124-01-02T10:00+09:00"))).isZero();
            assertThat(NEVER_OPEN.isOpen(at)).isFalse();
            assertThat(NEVER_OPEN.plus(at, Duration.ofHours(1))).isEmpty();
            assertThat(NEVER_OPEN.minus(at, Duration.ofHours(1))).isEmpty();
            assertThat(NEVER_OPEN.nextOpen(at)).isEmpty();
            assertThat(NEVER_OPEN.nextClose(at)).isEmpty();
            assertThat(NEVER_OPEN.openIntervals(WorkCalendar.HORIZON_START, WorkCalendar.HORIZON_END))
                    .isEmpty();
            assertThat(NEVER_OPEN.plus(at, Duration.ZERO)).contains(at);
        }

        @Test
        void aCalendarThatNeverOpensAgainAnswersEmptyOnceItsTimeIsUsedUp() {
            WorkCalendar once = WorkCalendar.in(SEOUL)
                    .hours(date("2024-01-06"), "10:00-14:00")
                    .build();
            Instant at = at("2024-01-02T10:00+09:00");
            Optional<Instant> due = once.plus(at, Duration.ofHours(4));
            assertThat(due).contains(at("2024-01-06T14:00+09:00"));
            assertThat(due.flatMap(once::nextOpen)).isEmpty();
            assertThat(once.plus(at, Duration.ofHours(4).plusSeconds(1))).isEmpty();
        }

        @Test
        void alwaysIsOpenAtEveryInstantSoThatOpenTimeIsElapsedTime() {
            WorkCalendar always = WorkCalendar.always();
            Instant at = at("2024-03-10T00:00-05:00");
            assertThat(always.isOpen(at)).isTrue();
            assertThat(always.nextOpen(at)).contains(at);
            assertThat(always.plus(at, Duration.ofDays(365))).contains(at.plus(Duration.ofDays(365)));
            assertThat(always.minus(at, Duration.ofDays(365))).contains(at.minus(Duration.ofDays(365)));
            assertThat(always.between(WorkCalendar.HORIZON_START, WorkCalendar.HORIZON_END))
                    .isEqualTo(Duration.between(WorkCalendar.HORIZON_START, WorkCalendar.HORIZON_END));
            assertThat(always.nextClose(at)).isEmpty();
        }

        @Test
        void openTimeEndsWithTheHorizon() {
            Instant end = WorkCalendar.HORIZON_END;
            WorkCalendar always = WorkCalendar.always();
            assertThat(always.isOpen(WorkCalendar.HORIZON_START)).isTrue();
            assertThat(always.isOpen(end)).isFalse();
            assertThat(always.nextOpen(end)).isEmpty();
            assertThat(always.plus(end.minusSeconds(60), Duration.ofMinutes(1))).contains(end);
            assertThat(always.plus(end.minusSeconds(60), Duration.ofMinutes(1).plusNanos(1_000)))
                    .isEmpty();
            assertThat(always.minus(WorkCalendar.HORIZON_START.plusSeconds(60), Duration.ofMinutes(1)))
                    .contains(WorkCalendar.HORIZON_START);
            assertThat(always.minus(WorkCalendar.HORIZON_START, Duration.ofNanos(1_000)))
                    .isEmpty();
        }
    }

    @Nested
    class Composition {

        @Test
        void maintenanceIsExceptedAndItsWindowsMayOverlapInAnyOrder() {
            WorkCalendar maintenance = WorkCalendar.during(
                    SEOUL,
                    List.of(
                            new OpenInterval(at("2024-01-02T14:00+09:00"), at("2024-01-02T16:00+09:00")),
                            new OpenInterval(at("2024-01-02T10:00+09:00"), at("2024-01-02T11:00+09:00")),
                            new OpenInterval(at("2024-01-02T15:00+09:00"), at("2024-01-02T17:00+09:00"))));
            WorkCalendar left = OFFICE.except(maintenance);
            assertThat(day(left, "2024-01-02")).isEqualTo(Duration.ofHours(4));
            assertThat(left.plus(at("2024-01-02T09:30+09:00"), Duration.ofHours(3)))
                    .contains(at("2024-01-02T17:30+09:00"));
        }

        @Test
        void aHandoverBetweenTwoCitiesIsAUnionAndAMeetingAnIntersection() {
            WorkCalendar seoul =
                    WorkCalendar.in(SEOUL).weekly(WEEKDAYS, "09:00-18:00").build();
            WorkCalendar berlin = WorkCalendar.in(ZoneId.of("Europe/Berlin"))
                    .weekly(WEEKDAYS, "09:00-18:00")
                    .build();
            WorkCalendar either = seoul.union(berlin);
            assertThat(either.zone()).isEqualTo(SEOUL);
            assertThat(either.between(at("2024-01-02T00:00Z"), at("2024-01-03T00:00Z")))
                    .isEqualTo(Duration.ofHours(17));
            assertThat(seoul.intersection(berlin).openIntervals(at("2024-01-02T00:00Z"), at("2024-01-03T00:00Z")))
                    .containsExactly(new OpenInterval(at("2024-01-02T08:00Z"), at("2024-01-02T09:00Z")));
            assertThat(seoul.intersection(berlin).nextOpen(at("2024-07-02T00:00Z")))
                    .contains(at("2024-07-02T07:00Z"));
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "09:00-24:01", "9:00-12:00", "09:00-12:60", "09:00-12:00:60", "25:00-26:00", "nine to five", "",
                    "09:00", "09:00-", "09:00–12:00", " 09:00-12:00", "09:00-12:00 ", "-1:00-12:00", "09:00-12:00-13:00"
                })
        void hoursThatCannotBeReadAreRefusedWithTheForm(String hours) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).weekly(MONDAY, hours))
                    .withMessageContaining("'" + hours + "'")
                    .withMessageContaining("HH:MM-HH:MM");
        }

        @Test
        void hoursWithoutLengthAndMidnightOnTheWrongSideAreRefusedWithTheWayOut() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).weekly(MONDAY, "09:00-09:00"))
                    .withMessageContaining("open and close at the same time");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).weekly(MONDAY, "22:00-00:00"))
                    .withMessageContaining("22:00-24:00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).weekly(MONDAY, "24:00-06:00"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).weekly(MONDAY))
                    .withMessageContaining("No hours are given");
        }

        @Test
        void reversedHoursAreAShiftOverMidnight() {
            WorkCalendar reversed =
                    WorkCalendar.in(SEOUL).weekly(MONDAY, "18:00-09:00").build();
            assertThat(reversed.between(at("2024-01-01T00:00+09:00"), at("2024-01-08T00:00+09:00")))
                    .isEqualTo(Duration.ofHours(15));
        }

        @Test
        void aCallThatThrowsLeavesTheBuilderAsItWas() {
            WorkCalendarBuilder builder = WorkCalendar.in(SEOUL).weekly(MONDAY, "09:00-10:00");
            assertThatIllegalArgumentException().isThrownBy(() -> builder.weekly(MONDAY, "10:00-11:00", "nonsense"));
            assertThatIllegalArgumentException().isThrownBy(() -> builder.closed(date("2024-01-01"), LocalDate.MAX));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.hours(date("2024-01-01"), "12:00-13:00", "nonsense"));
            assertThat(day(builder.build(), "2024-01-01")).isEqualTo(Duration.ofHours(1));
        }

        @Test
        @SuppressWarnings("NullAway") // what a caller without null checks may pass
        void nullIsRefused() {
            assertThatNullPointerException().isThrownBy(() -> WorkCalendar.in(null));
            assertThatNullPointerException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).weekly(MONDAY, (String) null));
            assertThatNullPointerException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).closed((HolidaySource) null));
            assertThatNullPointerException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).closed((LocalDate) null));
            assertThatNullPointerException().isThrownBy(() -> OFFICE.isOpen(null));
            assertThatNullPointerException().isThrownBy(() -> OFFICE.union(null));
        }

        @Test
        void anIntervalThatDoesNotCloseAfterItOpensIsRefused() {
            Instant at = at("2024-01-02T10:00+09:00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new OpenInterval(at, at))
                    .withMessageContaining("the closing must be after the opening");
            assertThatIllegalArgumentException().isThrownBy(() -> new OpenInterval(at, at.minusNanos(1)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-1000000000-01-01T00:00:00Z",
                    "0001-01-01T00:00:00Z",
                    "1899-12-31T23:59:59.999999Z",
                    "2200-01-01T00:00:00.000001Z",
                    "9999-12-31T23:59:59Z",
                    "+1000000000-12-31T23:59:59.999999999Z"
                })
        void instantsBeyondTheHorizonAreRefusedWithTheHorizon(Instant beyond) {
            Instant at = at("2024-01-02T10:00+09:00");
            List<Runnable> questions = List.of(
                    () -> OFFICE.isOpen(beyond),
                    () -> OFFICE.nextOpen(beyond),
                    () -> OFFICE.nextClose(beyond),
                    () -> OFFICE.between(at, beyond),
                    () -> OFFICE.between(beyond, at),
                    () -> OFFICE.plus(beyond, Duration.ZERO),
                    () -> OFFICE.minus(beyond, Duration.ZERO),
                    () -> OFFICE.openIntervals(at, beyond));
            assertThat(questions)
                    .allSatisfy(question -> assertThatIllegalArgumentException()
                            .isThrownBy(question::run)
                            .withMessageContaining("outside the horizon")
                            .withMessageContaining("1900-01-01T00:00:00Z to 2200-01-01T00:00:00Z"));
        }

        @Test
        void microsecondsBeyondTheHorizonAreRefusedOnTheLongFaceToo() {
            WorkTimeline timeline = OFFICE.timeline();
            for (long beyond : new long[] {
                Long.MIN_VALUE, SlowCalendar.FIRST - 1, SlowCalendar.LAST + 1, Long.MAX_VALUE, WorkTimeline.NEVER
            }) {
                List<Runnable> questions = List.of(
                        () -> timeline.isOpen(beyond),
                        () -> timeline.nextOpen(beyond),
                        () -> timeline.nextClose(beyond),
                        () -> timeline.between(0, beyond),
                        () -> timeline.between(beyond, 0),
                        () -> timeline.plus(beyond, 0),
                        () -> timeline.minus(beyond, 0),
                        () -> timeline.forEachOpen(beyond, 0, (opens, closes) -> {}));
                assertThat(questions)
                        .allSatisfy(question -> assertThatIllegalArgumentException()
                                .isThrownBy(question::run)
                                .withMessageContaining("outside the horizon"));
            }
        }

        @Test
        void datesBeyondTheHorizonAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).closed(date("9999-12-31")))
                    .withMessageContaining("1900 to 2199");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).hours(LocalDate.MIN, "09:00-10:00"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL).without(LocalDate.MAX, "09:00-10:00"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.in(SEOUL)
                            .closed((from, before) ->
                                    List.of(new Holiday(LocalDate.MAX, "the last day", HolidayKind.OTHER)))
                            .build())
                    .withMessageContaining("keep to the dates that it is asked for");
        }

        @Test
        void aNegativeDurationIsRefusedWithTheWayOut() {
            Instant at = at("2024-01-02T10:00+09:00");
            for (Duration negative : List.of(Duration.ofNanos(-1_000), Duration.ofSeconds(Long.MIN_VALUE))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> OFFICE.plus(at, negative))
                        .withMessageContaining(negative.toString())
                        .withMessageContaining("Go back in time with minus");
                assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.minus(at, negative));
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OFFICE.timeline().plus(0, -1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OFFICE.timeline().minus(0, Long.MIN_VALUE));
        }

        @Test
        void aDurationFinerThanAMicrosecondIsRefusedNotRounded() {
            Instant at = at("2024-01-02T10:00+09:00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OFFICE.plus(at, Duration.ofNanos(1_500)))
                    .withMessageContaining("finer than a microsecond");
            assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.minus(at, Duration.ofNanos(1)));
        }

        @Test
        void aDurationBeyondTheHorizonOrALongIsAnsweredEmpty() {
            Instant at = at("2024-01-02T10:00+09:00");
            for (Duration huge : List.of(
                    Duration.ofDays(365_000),
                    Duration.ofSeconds(Long.MAX_VALUE / 1_000_000),
                    Duration.ofSeconds(Long.MAX_VALUE / 1_000_000 + 1),
                    Duration.ofSeconds(Long.MAX_VALUE))) {
                assertThat(WorkCalendar.always().plus(at, huge)).isEmpty();
                assertThat(OFFICE.minus(at, huge)).isEmpty();
            }
            assertThat(OFFICE.timeline().plus(0, Long.MAX_VALUE)).isEqualTo(WorkTimeline.NEVER);
            assertThat(OFFICE.timeline().minus(0, Long.MAX_VALUE)).isEqualTo(WorkTimeline.NEVER);
        }

        @Test
        void instantsFinerThanAMicrosecondAreCutOff() {
            Instant lastMicrosecond = at("2024-01-02T12:00+09:00").minusNanos(1);
            assertThat(OFFICE.isOpen(lastMicrosecond)).isTrue();
            assertThat(OFFICE.nextOpen(lastMicrosecond)).contains(at("2024-01-02T11:59:59.999999+09:00"));
            assertThat(OFFICE.between(lastMicrosecond, at("2024-01-02T12:00+09:00")))
                    .isEqualTo(Duration.ofNanos(1_000));
        }

        @Test
        void openIntervalsOfATurnedSpanAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OFFICE.openIntervals(at("2024-01-03T00:00Z"), at("2024-01-02T00:00Z")))
                    .withMessageContaining("the end is before the beginning");
        }
    }
}
