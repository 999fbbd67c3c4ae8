package io.dangol.crm.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of {@code sla.csv}, read word by word, so that other rows of the same columns run too.
 *
 * @param arg a duration, an instant, or empty, by the kind
 * @param peerBreachesAfter of a deadline that ends exactly on a close: the instant that a peer returns instead
 */
record SlaVector(
        String id,
        String kind,
        ZoneId zone,
        List<Weekly> weekly,
        List<Dated> exceptions,
        Instant start,
        String arg,
        List<OpenInterval> pauses,
        String expected,
        Optional<Instant> peerBreachesAfter) {

    /** Hours of some days of the week. */
    record Weekly(WeekDays days, List<String> hours) {}

    /** Hours that one date has in place of its usual ones, none of them if it is closed; or hours that it lacks. */
    record Dated(LocalDate date, boolean lacks, List<String> hours) {}

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(-?)=(.+)");

    static SlaVector read(CSVRecord row) {
        String peer = row.get("peer_biz");
        return new SlaVector(
                row.get("id"),
                row.get("kind"),
                ZoneId.of(row.get("zone")),
                parts(row.get("weekly"), ";").map(SlaVector::weekly).toList(),
                parts(row.get("exceptions"), ";").map(SlaVector::dated).toList(),
                instant(row.get("start")),
                row.get("arg"),
                parts(row.get("pauses"), ";").map(SlaVector::pause).toList(),
                row.get("expected"),
                row.get("policy").equals("close-edge") && peer.contains("T")
                        ? Optional.of(instant(peer))
                        : Optional.empty());
    }

    Duration duration() {
        return Duration.parse(arg);
    }

    Instant end() {
        return instant(arg);
    }

    /** What is expected of an answer that may be absent. */
    Optional<Instant> expectedInstant() {
        return expected.equals("NONE") ? Optional.empty() : Optional.of(instant(expected));
    }

    Duration expectedDuration() {
        return Duration.parse(expected);
    }

    boolean expectedTruth() {
        return switch (expected) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable(expected);
        };
    }

    /** The calendar of the library, without the pauses. */
    WorkCalendar calendar() {
        WorkCalendarBuilder builder = WorkCalendar.in(zone);
        weekly.forEach(hours -> builder.weekly(hours.days(), array(hours.hours())));
        for (Dated entry : exceptions) {
            if (entry.lacks()) {
                builder.without(entry.date(), array(entry.hours()));
            } else if (entry.hours().isEmpty()) {
                builder.closed(entry.date());
            } else {
                builder.hours(entry.date(), array(entry.hours()));
            }
        }
        return builder.build();
    }

    /** The reference of the tests, without the pauses. */
    SlowWeek slowCalendar() {
        SlowWeek week = SlowWeek.in(zone);
        for (Weekly hours : weekly) {
            hours.days().days().forEach(day -> week.weekly(day, array(hours.hours())));
        }
        for (Dated entry : exceptions) {
            if (entry.lacks()) {
                week.without(entry.date(), array(entry.hours()));
            } else {
                week.hours(entry.date(), array(entry.hours()));
            }
        }
        return week;
    }

    private static String[] array(List<String> hours) {
        return hours.toArray(String[]::new);
    }

    static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("Cannot read \"" + text + "\". Teach this test its grammar.");
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Weekly weekly(String text) {
        String[] daysAndHours = text.split(" ", 2);
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        parts(daysAndHours[0], ",").forEach(range -> {
            String[] ends = range.split("-", -1);
            days.addAll(
                    WeekDays.from(day(ends[0])).to(day(ends[ends.length - 1])).days());
        });
        return new Weekly(new WeekDays(days), parts(daysAndHours[1], " ").toList());
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(text))
                .findFirst()
                .orElseThrow(() -> unreadable(text));
    }

    private static Dated dated(String text) {
        Matcher entry = DATED.matcher(text);
        if (!entry.matches()) {
            throw unreadable(text);
        }
        boolean closed = entry.group(3).equals("closed");
        List<String> hours = closed ? List.of() : parts(entry.group(3), " ").toList();
        return new Dated(LocalDate.parse(entry.group(1)), !entry.group(2).isEmpty(), hours);
    }

    private static OpenInterval pause(String text) {
        String[] ends = text.split("/", 2);
        return new OpenInterval(instant(ends[0]), instant(ends[1]));
    }

    private static Stream<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
