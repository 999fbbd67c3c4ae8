package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Start, end and length of entries, and their further and excluded dates. */
class FeedDatesTest {

    private static final String NEW_YEAR = "DTSTART;VALUE=DATE:20240101";

    @Test
    void aDateWithoutAnEndIsOneDay() {
        assertThat(Feeds.dates(NEW_YEAR)).containsExactly("2024-01-01");
        assertThat(Feeds.dates("DTSTART:20240101")).containsExactly("2024-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "DTEND;VALUE=DATE:20240104, 3",
        "DTEND;VALUE=DATE:20240102, 1",
        "DTEND;VALUE=DATE:20240101, 1",
        "DTEND:20240103T000000, 2",
        "DURATION:P3D, 3",
        "DURATION:+P1D, 1",
        "DURATION:P1W, 7",
        "DURATION:P0D, 1",
        "DURATION:P2DT0H0M0S, 2",
        "DTEND;VALUE=DATE:20250101, 366"
    })
    void theEndIsNotADayOfTheHoliday(String end, int days) {
        HolidayFeed feed = Feeds.one(NEW_YEAR, end);
        assertThat(feed.entries()).extracting(HolidayFeedEntry::days).containsExactly(days);
        assertThat(Feeds.datesOf(feed)).hasSize(days).startsWith("2024-01-01");
    }

    @Test
    void localTimesOfMidnightAreWholeDays() {
        assertThat(Feeds.dates("DTSTART:20240101T000000", "DTEND:20240102T000000"))
                .containsExactly("2024-01-01");
        assertThat(Feeds.dates("DTSTART;TZID=\"Asia/Seoul\":20240101T000000", "DURATION:P2D"))
                .containsExactly("2024-01-01", "2024-01-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20240101T000000Z | DURATION:P1D | DTSTART is 20240101T000000Z, in UTC",
                "DTSTART:20240101T090000 | DURATION:P1D | DTSTART is 20240101T090000, not midnight",
                "DTSTART:20240101T000000 | X-A:1 | DTSTART has a time, and no later end makes it a whole day.",
                "DTSTART:20240101T000000 | DTEND:20240101T000000 | no later end makes it a whole day.",
                "DTSTART:20240101T000000 | DTEND:20240101T180000 | DTEND is 20240101T180000, not midnight",
                "DTSTART:20240101 | DTEND:20231231 | DTEND, 20231231, is before DTSTART, 2024-01-01.",
                "DTSTART:20240101 | DURATION:PT24H | DURATION is PT24H; only whole days (P3D) or weeks (P1W)",
                "DTSTART:20240101 | DURATION:P1DT1H | DURATION is P1DT1H",
                "DTSTART:20240101 | DURATION:-P1D | DURATION is -P1D",
                "DTSTART:20240101 | DURATION:P367D | Entry of 367 days from 2024-01-01; allowed are 1 to 366.",
                "DTSTART:20240101 | DTEND:99991231 | allowed are 1 to 366.",
                "DTSTART:20240230 | X-A:1 | DTSTART is 20240230, which is no date of the calendar.",
                "DTSTART:20241301 | X-A:1 | which is no date of the calendar.",
                "DTSTART:2024-01-01 | X-A:1 | DTSTART is 2024-01-01; expected is a date such as 20240501.",
                "DTSTART: | X-A:1 | expected is a date",
                "DTSTART 20240101 | X-A:1 | Line 4, DTSTART, has no value behind a colon.",
                "SUMMARY:a | X-A:1 | DTSTART is missing, so that no date is known.",
                "DTSTART:20240101 | DTSTART:20240102 | DTSTART is there 2 times, the second on line 5; one is read."
            })
    void whatIsNoWholeDayIsSkippedWithTheReason(String first, String second, String reason) {
        assertThat(Feeds.reason(first, second)).contains(reason);
    }

    @Test
    void anEndAndADurationTogetherAreNotAllowed() {
        assertThat(Feeds.reason(NEW_YEAR, "DTEND:20240102", "DURATION:P1D"))
                .isEqualTo("DTEND and DURATION are both there; the standard allows one of them.");
    }

    @Test
    void furtherDatesAreAddedWithTheirLength() {
        assertThat(Feeds.dates(
                        NEW_YEAR, "DURATION:P2D", "RDATE;VALUE=DATE:20230101, 20250101", "RDATE:20260101T000000"))
                .containsExactly(
                        "2023-01-01",
                        "2023-01-02",
                        "2024-01-01",
                        "2024-01-02",
                        "2025-01-01",
                        "2025-01-02",
                        "2026-01-01",
                        "2026-01-02");
    }

    @Test
    void excludedDatesAreTakenOut() {
        assertThat(Feeds.dates(
                        NEW_YEAR,
                        "RRULE:FREQ=YEARLY;COUNT=4",
                        "RDATE:20240601",
                        "EXDATE:20250101,20240601",
                        "EXDATE:20240101"))
                .containsExactly("2026-01-01", "2027-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXDATE:20250101T000000Z",
                "EXDATE:20250101,",
                "RDATE;VALUE=PERIOD:20250101/P1D",
                "RDATE:x",
                "EXDATE"
            })
    void dateListsThatCannotBeReadSkipTheWholeEntry(String list) {
        assertThat(Feeds.reason(NEW_YEAR, "RRULE:FREQ=YEARLY", list)).containsAnyOf("EXDATE", "RDATE");
    }

    @Test
    void aWindowCutsAnEntryOfSeveralDays() {
        HolidayFeed feed = Feeds.one("DTSTART:20191230", "DURATION:P4D", "RRULE:FREQ=YEARLY");
        assertThat(Feeds.datesOf(feed))
                .startsWith("2020-01-01", "2020-01-02", "2020-12-30")
                .endsWith("2029-12-31")
                .hasSize(40);
    }
}
