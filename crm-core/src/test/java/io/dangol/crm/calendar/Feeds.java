package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.List;

/** Texts of feeds for tests. */
final class Feeds {

    private Feeds() {}

    /** A feed of one entry with these property lines. */
    static HolidayFeed one(String... properties) {
        return HolidayFeed.parse(text(event(properties)));
    }

    /** The dates of a feed of one entry from 2020 to 2030. */
    static List<String> dates(String... properties) {
        return datesOf(one(properties));
    }

    static List<String> datesOf(HolidaySource feed) {
        return feed.holidays(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)).stream()
                .map(day -> day.date().toString())
                .toList();
    }

    /** The reason for which the only entry of a feed is skipped. */
    static String reason(String... properties) {
        HolidayFeed feed = one(properties);
        if (!feed.entries().isEmpty() || feed.skipped().size() != 1) {
            throw new AssertionError("read " + feed.entries() + ", skipped " + feed.skipped());
        }
        return feed.skipped().get(0).reason();
    }

    static String event(String... properties) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", properties) + "\r\nEND:VEVENT\r\n";
    }

    static String text(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }
}
