package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The reader of feeds against obvious twins. */
class HolidayFeedProperties {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int WALK_YEARS = 30;

    /** A rule as its parts; an empty set is a part that is not written. */
    record Rule(
            LocalDate from,
            Set<Integer> months,
            Set<Integer> monthDays,
            Set<Weekday> weekdays,
            int interval,
            int count) {

        /** The dates of the rule, found by looking at every day of thirty years. */
        List<LocalDate> walk() {
            List<LocalDate> dates = new ArrayList<>();
            LocalDate start = start();
            for (LocalDate day = start; day.isBefore(start.plusYears(WALK_YEARS)); day = day.plusDays(1)) {
                if ((day.getYear() - start.getYear()) % interval == 0 && matches(day)) {
                    dates.add(day);
                }
            }
            return count == 0 ? dates : dates.subList(0, Math.min(count, dates.size()));
        }

        /** The first day that the rule gives, on or after the drawn one. */
        LocalDate start() {
            LocalDate day = from;
            while (!matches(day)) {
                day = day.plusDays(1);
            }
            return day;
        }

        private boolean matches(LocalDate day) {
            boolean byMonth = months.isEmpty() || months.contains(day.getMonthValue());
            int fromBack = day.getDayOfMonth() - day.lengthOfMonth() - 1;
            boolean byMonthDay =
                    monthDays.isEmpty() || monthDays.contains(day.getDayOfMonth()) || monthDays.contains(fromBack);
            boolean byWeekday = weekdays.isEmpty()
                    || weekdays.stream().anyMatch(weekday -> weekday.matches(day, !months.isEmpty()));
            return byMonth && byMonthDay && byWeekday;
        }

        String text() {
            StringBuilder text = new StringBuilder("FREQ=YEARLY;INTERVAL=" + interval);
            append(text, "BYMONTH", months);
            append(text, "BYMONTHDAY", monthDays);
            append(text, "BYDAY", weekdays);
            return count == 0 ? text.toString() : text + ";COUNT=" + count;
        }

        private static void append(StringBuilder text, String name, Set<?> values) {
            if (!values.isEmpty()) {
                text.append(';').append(name).append('=');
                text.append(values.stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
        }
    }

    /** A weekday with its place, 0 for any. */
    record Weekday(int place, DayOfWeek day) {

        boolean matches(LocalDate date, boolean ofMonth) {
            int index = ofMonth ? date.getDayOfMonth() : date.getDayOfYear();
            int length = ofMonth ? date.lengthOfMonth() : date.lengthOfYear();
            int fromFront = (index - 1) / 7 + 1;
            int fromBack = -((length - index) / 7 + 1);
            return date.getDayOfWeek() == day && (place == 0 || place == fromFront || place == fromBack);
        }

        @Override
        public String toString() {
            return (place == 0 ? "" : String.valueOf(place)) + day.name().substring(0, 2);
        }
    }

    @Provide
    Arbitrary<Rule> rules() {
        Arbitrary<Set<Integer>> months =
                Arbitraries.integers().between(1, 12).set().ofMaxSize(3);
        Arbitrary<Set<Integer>> monthDays = Arbitraries.integers()
                .between(-28, 28)
                .filter(day -> day != 0)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<Set<Weekday>> plain = weekdays(0, 0);
        Arbitrary<Rule> byMonthDay = Combinators.combine(dates(), months, monthDays, intervals(), counts())
                .as((from, in, days, interval, count) -> new Rule(from, in, days, Set.of(), interval, count));
        Arbitrary<Rule> byBoth = Combinators.combine(dates(), months, monthDays, plain, counts())
                .as((from, in, days, on, count) -> new Rule(from, in, days, on, 1, count));
        Arbitrary<Rule> byWeekday = Combinators.combine(
                        dates(), months, Arbitraries.oneOf(plain, weekdays(-5, 5)), intervals(), counts())
                .as((from, in, on, interval, count) -> new Rule(from, in, Set.of(), on, interval, count));
        return Arbitraries.oneOf(byMonthDay, byBoth, byWeekday);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-20_000, 40_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Integer> intervals() {
        return Arbitraries.integers().between(1, 6);
    }

    private static Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(0, 12);
    }

    private static Arbitrary<Set<Weekday>> weekdays(int least, int most) {
        return Combinators.combine(Arbitraries.integers().between(least, most), Arbitraries.of(DayOfWeek.values()))
                .as(Weekday::new)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property
    void aRuleGivesTheDatesOfAWalkOverAllDays(@ForAll("rules") Rule rule) {
        LocalDate start = rule.start();
        assertThat(starts(feed(rule, 1), start, start.plusYears(WALK_YEARS))).isEqualTo(rule.walk());
    }

    @Property
    void aWindowGivesWhatTheWholeGivesInIt(
            @ForAll("rules") Rule rule,
            @ForAll @IntRange(min = 1, max = 366) int days,
            @ForAll @IntRange(min = -400, max = 4_000) int offset,
            @ForAll @IntRange(min = 0, max = 800) int length) {
        HolidayFeed feed = feed(rule, days);
        LocalDate from = rule.start().plusDays(offset);
        LocalDate before = from.plusDays(length);
        Set<LocalDate> expected = new TreeSet<>();
        for (LocalDate start : rule.walk()) {
            start.datesUntil(start.plusDays(days))
                    .filter(day -> !day.isBefore(from) && day.isBefore(before))
                    .forEach(expected::add);
        }
        assertThat(starts(feed, from, before)).containsExactlyElementsOf(expected);
    }

    @Property
    void windowsThatTouchGiveTogetherWhatTheyGiveAsOne(
            @ForAll("rules") Rule rule,
            @ForAll @IntRange(min = -400, max = 4_000) int offset,
            @ForAll @IntRange(min = 0, max = 2_000) int first,
            @ForAll @IntRange(min = 0, max = 2_000) int second) {
        HolidayFeed feed = feed(rule, 3);
        LocalDate from = rule.start().plusDays(offset);
        LocalDate middle = from.plusDays(first);
        List<Holiday> parts = new ArrayList<>(feed.holidays(from, middle));
        parts.addAll(feed.holidays(middle, middle.plusDays(second)));
        assertThat(parts).isEqualTo(feed.holidays(from, middle.plusDays(second)));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("ab \t;,\\\"n:단골é\n")
                .withChars('\u3000', '\uFEFF')
                .ofMaxLength(60)
                .map(text -> "x" + text + "x");
    }

    @Property
    void foldingAndEscapingRoundTrip(
            @ForAll("names") String name,
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll boolean tab,
            @ForAll boolean carriageReturn) {
        String end = carriageReturn ? "\r\n" : "\n";
        String escaped = name.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
        String folded = fold("SUMMARY:" + escaped, width, end + (tab ? "\t" : " "));
        HolidayFeed feed = HolidayFeed.parse(
                String.join(end, "BEGIN:VCALENDAR", "BEGIN:VEVENT", folded, "DTSTART:20240101", "END:VEVENT"));
        assertThat(feed.entries()).extracting(HolidayFeedEntry::summary).containsExactly(name);
    }

    @Provide
    Arbitrary<String> brokenFeeds() {
        Arbitrary<String> line = Arbitraries.of(
                "BEGIN:VCALENDAR",
                "END:VCALENDAR",
                "BEGIN:VEVENT",
                "END:VEVENT",
                "BEGIN:VALARM",
                "END:VALARM",
                "UID:u",
                "SUMMARY:s",
                "DTSTART:20240229",
                "DTSTART;VALUE=DATE:20240101",
                "DTEND:20240302",
                "DURATION:P1D",
                "RRULE:FREQ=YEARLY",
                "RRULE:FREQ=YEARLY;BYDAY=",
                "RDATE:20250101",
                "EXDATE:20240229",
                "RECURRENCE-ID:20240229",
                "STATUS:CANCELLED",
                " ",
                "\t20240101",
                "",
                "DTSTART;\"");
        return Combinators.combine(line.list().ofMaxSize(40), Arbitraries.of("\n", "\r\n", "\r"))
                .as((lines, end) -> "BEGIN:VCALENDAR" + end + "VERSION:2.0" + end + String.join(end, lines));
    }

    @Property
    void everyBeginningOfAnEntryIsEitherReadOrSkipped(@ForAll("brokenFeeds") String text) {
        HolidayFeed feed = HolidayFeed.parse(text);
        Set<Integer> lines = new TreeSet<>();
        feed.entries().forEach(entry -> lines.add(entry.line()));
        feed.skipped().forEach(entry -> lines.add(entry.line()));
        List<String> all = text.lines().toList();
        Set<Integer> begins = IntStream.range(0, all.size())
                .filter(i -> beginsAnEntry(all, i))
                .mapToObj(i -> i + 1)
                .collect(Collectors.toSet());
        assertThat(lines).containsAll(begins);
        assertThat(feed.holidays(LocalDate.MIN, LocalDate.MAX)).isSorted().doesNotHaveDuplicates();
    }

    private static boolean beginsAnEntry(List<String> lines, int i) {
        boolean isContinued = i + 1 < lines.size() && lines.get(i + 1).startsWith("\t");
        boolean isContinuedLater = i + 2 < lines.size()
                && lines.get(i + 1).equals(" ")
                && lines.subList(i + 1, lines.size()).stream()
                        .dropWhile(line -> line.equals(" "))
                        .findFirst()
                        .filter(line -> line.startsWith("\t"))
                        .isPresent();
        return lines.get(i).equals("BEGIN:VEVENT") && !isContinued && !isContinuedLater;
    }

    private static HolidayFeed feed(Rule rule, int days) {
        return Feeds.one("DTSTART:" + BASIC.format(rule.start()), "DURATION:P" + days + "D", "RRULE:" + rule.text());
    }

    private static List<LocalDate> starts(HolidayFeed feed, LocalDate from, LocalDate before) {
        return feed.holidays(from, before).stream().map(Holiday::date).toList();
    }

    private static String fold(String line, int width, String joint) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < line.length(); i += width) {
            pieces.add(line.substring(i, Math.min(line.length(), i + width)));
        }
        return String.join(joint, pieces);
    }
}
