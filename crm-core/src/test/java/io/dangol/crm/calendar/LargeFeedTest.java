package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds that are larger than any real one end in time, whatever makes them large; a quadratic reader would not. */
@Timeout(60)
class LargeFeedTest {

    private static final LocalDate START = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(2200, 1, 1);

    @Test
    void everyEntryOfALargeFeedIsThere() {
        HolidayFeed feed = HolidayFeed.parse(feedOf(40_000));
        assertThat(feed.entries()).hasSize(40_000);
        assertThat(feed.skipped()).isEmpty();
        assertThat(feed.holidays(START, END)).hasSize(40_000);
    }

    @Test
    void aMillionFoldsAndAMillionLinesInOneEntryAreRead() {
        String folds = "DESCRIPTION:x" + "\r\n y".repeat(1_000_000);
        String lines = "X-LINE:1\r\n".repeat(1_000_000);
        assertThat(Feeds.one("DTSTART:20240101", folds, lines + "UID:u").entries())
                .extracting(HolidayFeedEntry::uid)
                .containsExactly("u");
    }

    @Test
    void aMillionComponentsInsideEachOtherAreSkipped() {
        assertThat(Feeds.reason("DTSTART:20240101", "BEGIN:X\r\n".repeat(1_000_000)))
                .isEqualTo("The entry has a component X without an end.");
    }

    @Test
    void manyDatesOfOneSeriesThatOthersStandForAreTakenOut() {
        StringBuilder changes = new StringBuilder();
        START.datesUntil(END)
                .forEach(date ->
                        changes.append(Feeds.event("UID:u", "RECURRENCE-ID:" + basic(date), "STATUS:CANCELLED")));
        HolidayFeed feed = HolidayFeed.parse(
                Feeds.text(Feeds.event("UID:u", "DTSTART:19000101", "RRULE:FREQ=YEARLY"), changes.toString()));
        assertThat(feed.skipped()).hasSize(109_573);
        assertThat(feed.holidays(START, END.plusDays(1)))
                .extracting(Holiday::date)
                .containsExactly(END);
    }

    @Test
    void aThousandEndlessRulesInThreeHundredYearsAreExpanded() {
        String[] events = new String[1_000];
        for (int i = 0; i < events.length; i++) {
            events[i] = Feeds.event("UID:" + i, "DTSTART:00010101", "RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1");
        }
        HolidayFeed feed = HolidayFeed.parse(Feeds.text(events));
        assertThat(feed.holidays(START, END)).hasSize(300_000);
    }

    @Test
    void aRuleThatCountsFurtherThanTheCalendarGoesEnds() {
        HolidayFeed feed = Feeds.one("DTSTART:00040229", "RRULE:FREQ=YEARLY;INTERVAL=7;COUNT=10000");
        assertThat(feed.holidays(LocalDate.MIN, LocalDate.MAX)).hasSize(346);
        assertThatNoException().isThrownBy(feed::coverage);
    }

    /** Five lines an entry. */
    private static String feedOf(int entries) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (int i = 0; i < entries; i++) {
            text.append(Feeds.event("UID:" + i, "SUMMARY:Day " + i, "DTSTART:" + basic(START.plusDays(i % 100_000))));
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static String basic(LocalDate date) {
        return date.toString().replace("-", "");
    }
}
