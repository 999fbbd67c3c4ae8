package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFeedTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    private static final String TEXT = Feeds.text(
            Feeds.event("UID:a@example.org", "SUMMARY:New Year", "DTSTART;VALUE=DATE:20240101", "RRULE:FREQ=YEARLY"),
            Feeds.event("UID:b@example.org", "SUMMARY:Daylight Saving Time begins", "DTSTART;VALUE=DATE:20240310"),
            Feeds.event("UID:c@example.org", "SUMMARY:Standup", "DTSTART:20240311T090000Z", "RRULE:FREQ=DAILY"));
    private static final HolidayFeed FEED = HolidayFeed.parse(TEXT);

    @Test
    void entriesTellWhatWasRead() {
        assertThat(FEED.entries())
                .containsExactly(
                        new HolidayFeedEntry(3, "a@example.org", "New Year", NEW_YEAR, 1, true),
                        new HolidayFeedEntry(
                                9,
                                "b@example.org",
                                "Daylight Saving Time begins",
                                LocalDate.of(2024, 3, 10),
                                1,
                                false));
    }

    @Test
    void whatIsNotAppliedIsListedWithLineAndReason() {
        assertThat(FEED.skipped()).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(14);
            assertThat(entry.uid()).contains("c@example.org");
            assertThat(entry.summary()).contains("Standup");
            assertThat(entry.reason()).startsWith("DTSTART is 20240311T090000Z, in UTC");
        });
    }

    @Test
    void holidaysAreOfTheKindOtherAndInOrder() {
        assertThat(FEED.holidays(NEW_YEAR, LocalDate.of(2025, 1, 2)))
                .containsExactly(
                        Holiday.of(NEW_YEAR, "New Year"),
                        Holiday.of(LocalDate.of(2024, 3, 10), "Daylight Saving Time begins"),
                        Holiday.of(LocalDate.of(2025, 1, 1), "New Year"));
    }

    @Test
    void anEntryCanBeSwitchedOffByItsKeyAndStaysListed() {
        HolidayFeed thinned = FEED.without("a@example.org");
        assertThat(Feeds.datesOf(thinned)).containsExactly("2024-03-10");
        assertThat(thinned.isSwitchedOff("a@example.org")).isTrue();
        assertThat(thinned.isSwitchedOff("b@example.org")).isFalse();
        assertThat(thinned.entries()).isEqualTo(FEED.entries());
        assertThat(thinned.skipped()).isEqualTo(FEED.skipped());
        assertThat(thinned.coverage()).isEqualTo(FEED.coverage());
        assertThat(Feeds.datesOf(thinned.without("b@example.org"))).isEmpty();
        assertThat(Feeds.datesOf(FEED.without("b@example.org", "a@example.org")))
                .isEmpty();
        assertThat(Feeds.datesOf(FEED)).hasSize(7);
    }

    @Test
    void aKeyThatTheFeedDoesNotHaveSwitchesOffNothing() {
        assertThat(Feeds.datesOf(FEED.without("gone@example.org"))).isEqualTo(Feeds.datesOf(FEED));
        assertThat(Feeds.datesOf(FEED.without())).isEqualTo(Feeds.datesOf(FEED));
    }

    @Test
    void anEntryCanBeSwitchedOffByWhatItIs() {
        assertThat(Feeds.datesOf(FEED.without(day -> day.name().contains("Daylight"))))
                .hasSize(6);
    }

    @Test
    void anEntryIsNotDroppedBecauseOfItsName() {
        assertThat(Feeds.datesOf(FEED)).contains("2024-03-10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UID:u | SUMMARY:s | u | s",
                "X-A:1 | SUMMARY:s | 2024-01-01 s | s",
                "UID:u | X-A:1 | u | u",
                "X-A:1 | X-B:1 | 2024-01-01 2024-01-01 | 2024-01-01",
                "UID: | SUMMARY:  | 2024-01-01 2024-01-01 | 2024-01-01",
                "UID:u | SUMMARY;LANGUAGE=en:Seollal\\, eve\\; and \\\\more\\x  | u | Seollal, eve; and \\more\\x"
            })
    void keyAndNameFallBackOnWhatIsThere(String first, String second, String uid, String summary) {
        assertThat(Feeds.one(first, second, "DTSTART:20240101").entries())
                .containsExactly(new HolidayFeedEntry(3, uid, summary, NEW_YEAR, 1, false));
    }

    @Test
    void aNameMayHaveLinesAndTheFirstOfTwoIsTaken() {
        assertThat(Feeds.one("SUMMARY:a\\nb\\Nc\\", "SUMMARY:d", "DTSTART:20240101")
                        .entries())
                .extracting(HolidayFeedEntry::summary)
                .containsExactly("a\nb\nc\\");
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 1_000_000})
    void aNameThatIsTooLongSkipsTheEntry(int length) {
        assertThat(Feeds.reason("SUMMARY:" + "x".repeat(length), "DTSTART:20240101"))
                .startsWith("SUMMARY of an entry has " + length + " characters");
    }

    @Test
    void aNameOrKeyThatNoStoreKeepsSkipsTheEntry() {
        assertThat(Feeds.reason("SUMMARY:a\0b", "DTSTART:20240101")).contains("U+0000");
        assertThat(Feeds.reason("UID:\uD800", "SUMMARY:a", "DTSTART:20240101")).contains("surrogate");
        assertThat(Feeds.reason("UID:" + "x".repeat(1_001), "SUMMARY:a", "DTSTART:20240101"))
                .startsWith("UID of an entry has 1001 characters");
    }

    @Test
    void anotherEntryStandsForOneDateOfASeries() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(
                Feeds.event("UID:u", "RECURRENCE-ID;VALUE=DATE:20250101", "SUMMARY:moved", "DTSTART:20250102"),
                Feeds.event("UID:u", "SUMMARY:a", "DTSTART:20240101", "RRULE:FREQ=YEARLY;COUNT=3"),
                Feeds.event("UID:other", "SUMMARY:b", "DTSTART:20250101")));
        assertThat(feed.holidays(NEW_YEAR, LocalDate.of(2030, 1, 1)))
                .containsExactly(
                        Holiday.of(NEW_YEAR, "a"),
                        Holiday.of(LocalDate.of(2025, 1, 1), "b"),
                        Holiday.of(LocalDate.of(2025, 1, 2), "moved"),
                        Holiday.of(LocalDate.of(2026, 1, 1), "a"));
        assertThat(Feeds.datesOf(feed.without("u"))).containsExactly("2025-01-01");
    }

    @Test
    void oneDateOfASeriesMayKeepItsDateAndChangeItsName() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(
                Feeds.event("UID:u", "SUMMARY:a", "DTSTART:20240101", "RRULE:FREQ=YEARLY;COUNT=2"),
                Feeds.event("UID:u", "RECURRENCE-ID:20250101", "SUMMARY:renamed", "DTSTART:20250101")));
        assertThat(feed.holidays(NEW_YEAR, LocalDate.of(2030, 1, 1)))
                .containsExactly(Holiday.of(NEW_YEAR, "a"), Holiday.of(LocalDate.of(2025, 1, 1), "renamed"));
    }

    @Test
    void aCancelledDateOfASeriesIsTakenOutAndListed() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(
                Feeds.event("UID:u", "DTSTART:20240101", "RRULE:FREQ=YEARLY;COUNT=3"),
                Feeds.event("UID:u", "RECURRENCE-ID:20250101", "STATUS:CANCELLED", "DTSTART:20250101")));
        assertThat(Feeds.datesOf(feed)).containsExactly("2024-01-01", "2026-01-01");
        assertThat(feed.skipped())
                .containsExactly(new SkippedFeedEntry(
                        8,
                        Optional.of("u"),
                        Optional.empty(),
                        "The feed cancels 2025-01-01 of this series (STATUS:CANCELLED)."));
    }

    @Test
    void aCancelledEntryIsTakenOutAndListed() {
        assertThat(Feeds.reason("STATUS:cancelled", "DTSTART:20240101"))
                .isEqualTo("The feed cancels the entry (STATUS:CANCELLED).");
        assertThat(Feeds.dates("STATUS:CONFIRMED", "DTSTART:20240101")).hasSize(1);
    }

    @Test
    void anUnreadableChangeLeavesTheDateOfTheSeries() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(
                Feeds.event("UID:u", "DTSTART:20240101", "RRULE:FREQ=YEARLY;COUNT=2"),
                Feeds.event("UID:u", "RECURRENCE-ID:20250101", "DTSTART:20250102T120000")));
        assertThat(Feeds.datesOf(feed)).containsExactly("2024-01-01", "2025-01-01");
        assertThat(feed.skipped()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UID:u | RECURRENCE-ID;RANGE=THISANDFUTURE:20250101 | X-A:1 | changes a date and all after it",
                "X-A:1 | RECURRENCE-ID:20250101 | X-B:1 | stands without UID, or with RRULE or RDATE",
                "UID:u | RECURRENCE-ID:20250101 | RRULE:FREQ=YEARLY | stands without UID, or with RRULE or RDATE",
                "UID:u | RECURRENCE-ID:20250101 | RDATE:20260101 | stands without UID, or with RRULE or RDATE",
                "UID:u | RECURRENCE-ID:20250101T120000 | X-A:1 | RECURRENCE-ID is 20250101T120000, not midnight"
            })
    void aChangeOfMoreThanOneDateIsNotRead(String first, String second, String third, String reason) {
        assertThat(Feeds.reason(first, second, third, "DTSTART:20240101")).contains(reason);
    }

    @Test
    void entriesOfOneKeyAreKeptSideBySideAndSwitchedOffTogether() {
        HolidayFeed feed = HolidayFeed.parse(
                Feeds.text(Feeds.event("UID:u", "DTSTART:20240101"), Feeds.event("UID:u", "DTSTART:20250101")));
        assertThat(Feeds.datesOf(feed)).containsExactly("2024-01-01", "2025-01-01");
        assertThat(Feeds.datesOf(feed.without("u"))).isEmpty();
    }

    @Test
    void equalHolidaysComeOnce() {
        String event = Feeds.event("SUMMARY:a", "DTSTART:20240101", "RDATE:20240101", "RRULE:FREQ=YEARLY;COUNT=1");
        assertThat(Feeds.datesOf(HolidayFeed.parse(Feeds.text(event, event)))).containsExactly("2024-01-01");
    }

    @Test
    void whetherTimeIsMarkedFreeOrBusyDoesNotMatter() {
        assertThat(Feeds.dates("DTSTART:20240101", "TRANSP:TRANSPARENT")).hasSize(1);
        assertThat(Feeds.dates("DTSTART:20240101", "TRANSP:OPAQUE")).hasSize(1);
    }

    @Test
    void zonesAlarmsTasksAndUnknownLinesArePassedOver() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(
                """
                BEGIN:VTIMEZONE
                TZID:x
                BEGIN:STANDARD
                DTSTART:19700101T000000
                RRULE:FREQ=DAILY
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VTODO
                DTSTART:20240501
                END:VTODO
                """,
                Feeds.event(
                        "DTSTART:20240101",
                        "BEGIN:VALARM",
                        "DURATION:PT5M",
                        "BEGIN:X-DEEP",
                        "RRULE:FREQ=DAILY",
                        "END:X-DEEP",
                        "END:valarm ",
                        "X-UNKNOWN;a=b:c",
                        "a line of a description that was not folded",
                        "UID:u")));
        assertThat(feed.entries()).containsExactly(new HolidayFeedEntry(13, "u", "u", NEW_YEAR, 1, false));
        assertThat(feed.skipped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "<html>Not found</html>", "SUMMARY:a\nDTSTART:20240101\n", " BEGIN:VEVENT"})
    void whatIsNoCalendarIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayFeed.parse(text))
                .withMessageContaining("no BEGIN:VCALENDAR")
                .withMessageContaining("Look at what was downloaded");
    }

    @Test
    void aCalendarWithoutEntriesHasNoHolidays() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text());
        assertThat(feed.holidays(LocalDate.MIN, LocalDate.MAX)).isEmpty();
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.skipped()).isEmpty();
        assertThat(feed.coverage()).isEqualTo(HolidayCoverage.never());
    }

    @Test
    void anEntryOutsideACalendarIsRead() {
        assertThat(Feeds.datesOf(HolidayFeed.parse(Feeds.event("DTSTART:20240101"))))
                .hasSize(1);
    }

    @Test
    void aFeedThatIsCutOffSaysSo() {
        HolidayFeed feed = HolidayFeed.parse(
                "BEGIN:VCALENDAR\n" + Feeds.event("DTSTART:20240101") + "BEGIN:VEVENT\nUID:u\nDTSTART:20250101\n");
        assertThat(Feeds.datesOf(feed)).containsExactly("2024-01-01");
        assertThat(feed.skipped())
                .containsExactly(
                        new SkippedFeedEntry(5, Optional.of("u"), Optional.empty(), "The feed ends before END:VEVENT."),
                        SkippedFeedEntry.at(
                                7,
                                "The feed ends before END:VCALENDAR; it may be cut off, and entries may be missing."));
    }

    @Test
    void anEntryWithoutItsEndIsSkippedAndTheNextIsRead() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(
                "BEGIN:VEVENT\nDTSTART:20240101\nBEGIN:VALARM\n", Feeds.event("DTSTART:20250101"), "BEGIN:VEVENT\n"));
        assertThat(Feeds.datesOf(feed)).containsExactly("2025-01-01");
        assertThat(reasons(feed))
                .containsExactly(
                        "The entry has no END:VEVENT before the next BEGIN:VEVENT, on line 6.",
                        "The entry has no END:VEVENT before END:VCALENDAR, on line 10.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN:VALARM | X-A:1 | The entry has a component VALARM without an end.",
                "END:VALARM | X-A:1 | The entry has END:VALARM on line 5 without its BEGIN.",
                "BEGIN:VALARM | END:X-OTHER | The entry has END:X-OTHER on line 6 without its BEGIN."
            })
    void componentsOutOfOrderSkipTheEntry(String first, String second, String reason) {
        assertThat(Feeds.reason("DTSTART:20240101", first, second)).isEqualTo(reason);
    }

    @Test
    void anEndWithoutABeginIsListed() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text("END:VEVENT\nEND:X\n"));
        assertThat(feed.skipped()).containsExactly(SkippedFeedEntry.at(3, "END:VEVENT has no BEGIN:VEVENT before it."));
    }

    @Test
    void theCoverageIsTheYearsOfDatedEntries() {
        assertThat(FEED.coverage()).isEqualTo(years(2024, 2025));
        assertThat(Feeds.one("DTSTART:20240101", "RRULE:FREQ=YEARLY;UNTIL=20290101")
                        .coverage())
                .isEqualTo(years(2024, 2030));
        assertThat(Feeds.one("DTSTART:20240101", "RRULE:FREQ=YEARLY;COUNT=3").coverage())
                .isEqualTo(years(2024, 2027));
        assertThat(Feeds.one("DTSTART:20240101", "RDATE:20200101,20260101").coverage())
                .isEqualTo(years(2020, 2027));
    }

    @Test
    void aFeedOfEndlessEntriesCoversAllYearsFromTheFirst() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(
                Feeds.event("DTSTART:20240101", "RRULE:FREQ=YEARLY"),
                Feeds.event("DTSTART:20100501", "RRULE:FREQ=YEARLY")));
        assertThat(feed.coverage()).isEqualTo(years(2010, 10_000));
    }

    @Test
    void aHostMayStateABetterCoverage() {
        assertThat(FEED.knownFor(years(2000, 2100)).coverage()).isEqualTo(years(2000, 2100));
    }

    @Test
    void theYearsOfICalendarAreTheOnlyOnes() {
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(
                Feeds.event("SUMMARY:a", "DTSTART:00000101", "RRULE:FREQ=YEARLY"),
                Feeds.event("SUMMARY:b", "DTSTART:99991231", "DURATION:P366D")));
        List<Holiday> all = feed.holidays(LocalDate.MIN, LocalDate.MAX);
        assertThat(all).hasSize(10_000 + 366);
        assertThat(all.get(0).date()).isEqualTo(LocalDate.of(0, 1, 1));
        assertThat(all.get(all.size() - 1).date()).isEqualTo(LocalDate.of(10_000, 12, 30));
        assertThat(feed.holidays(LocalDate.MIN, LocalDate.of(0, 1, 1))).isEmpty();
        assertThat(feed.holidays(LocalDate.of(10_000, 12, 31), LocalDate.MAX)).isEmpty();
        assertThat(feed.holidays(LocalDate.of(20_000, 1, 1), LocalDate.MAX)).isEmpty();
        assertThat(feed.holidays(LocalDate.of(10_000, 12, 30), LocalDate.of(10_000, 12, 31)))
                .hasSize(1);
    }

    @Test
    void windowsMayBeEmptyAndNotReversed() {
        assertThat(FEED.holidays(NEW_YEAR, NEW_YEAR)).isEmpty();
        assertThat(FEED.holidays(NEW_YEAR, NEW_YEAR.plusDays(1))).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEED.holidays(NEW_YEAR, NEW_YEAR.minusDays(1)))
                .withMessageContaining("must not end before it begins");
    }

    @Test
    void aReaderIsReadToItsEndAndFailsAsItFails() throws IOException {
        assertThat(HolidayFeed.read(new StringReader(TEXT)).entries()).isEqualTo(FEED.entries());
        assertThatThrownBy(() -> HolidayFeed.read(new BrokenReader()))
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothingMayBeNull() {
        assertThatNullPointerException().isThrownBy(() -> HolidayFeed.parse(null));
        assertThatNullPointerException().isThrownBy(() -> HolidayFeed.read(null));
        assertThatNullPointerException().isThrownBy(() -> FEED.without("a", null));
        assertThatNullPointerException().isThrownBy(() -> FEED.holidays(null, NEW_YEAR));
        assertThatNullPointerException().isThrownBy(() -> FEED.holidays(NEW_YEAR, null));
    }

    private static List<String> reasons(HolidayFeed feed) {
        return feed.skipped().stream().map(SkippedFeedEntry::reason).toList();
    }

    private static HolidayCoverage years(int first, int end) {
        return new HolidayCoverage(LocalDate.of(first, 1, 1), LocalDate.of(end, 1, 1));
    }

    private static final class BrokenReader extends Reader {

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("broken");
        }

        @Override
        public void close() {}
    }
}
