package io.dangol.crm.calendar;

import io.dangol.crm.calendar.YearPattern.OrdinalWeekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a recurrence rule of yearly frequency (RFC 5545, section 3.3.10) and refuses any other, and any part that it
 * does not apply, with an {@link IllegalArgumentException}.
 */
final class YearlyRuleParser {

    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?[0-9]{1,2})?([A-Z]{2})");
    private static final int MAX_INTERVAL = 10_000;
    private static final int MAX_COUNT = 10_000;
    private static final int MAX_WEEKS = 53;
    private static final int MAX_MONTH_DAY = 31;
    private static final int MONTHS = 12;

    private final Map<String, String> parts = new HashMap<>();
    private final LocalDate start;
    private final boolean startIsDate;

    private YearlyRuleParser(LocalDate start, boolean startIsDate) {
        this.start = start;
        this.startIsDate = startIsDate;
    }

    /**
     * Reads a rule.
     *
     * @param start the date of DTSTART, from which the rule takes what it does not say
     * @param startIsDate whether DTSTART is a date; a date and time asks for an UNTIL of the same zone
     */
    static YearlyRule parse(String rule, LocalDate start, boolean startIsDate) {
        YearlyRuleParser parser = new YearlyRuleParser(start, startIsDate);
        parser.split(rule.toUpperCase(Locale.ROOT));
        return parser.rule();
    }

    private void split(String rule) {
        for (String part : rule.split(";", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!PARTS.contains(name)) {
                throw new IllegalArgumentException("RRULE has the part " + FeedValues.shown(name)
                        + "; only FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY and WKST are read.");
            }
            if (equals < 0 || parts.putIfAbsent(name, part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("RRULE has the part " + name + " without a value, or twice.");
            }
        }
    }

    private YearlyRule rule() {
        String frequency = parts.getOrDefault("FREQ", "");
        if (!frequency.equals("YEARLY")) {
            throw new IllegalArgumentException("RRULE has the frequency " + FeedValues.shown(frequency)
                    + "; only YEARLY is read. State the dates yourself, or as RDATE in the feed.");
        }
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            throw new IllegalArgumentException("RRULE has both COUNT and UNTIL; the standard allows one of them.");
        }
        if (parts.containsKey("WKST")) {
            day("WKST", parts.get("WKST"));
        }
        YearlyRule rule = new YearlyRule(start, pattern(), number("INTERVAL", "1", 1, MAX_INTERVAL), last());
        return parts.containsKey("COUNT") ? rule.times(number("COUNT", "", 1, MAX_COUNT)) : rule;
    }

    private YearPattern pattern() {
        Set<Integer> months = list("BYMONTH", text -> number("BYMONTH", text, MONTHS));
        Set<Integer> monthDays = list("BYMONTHDAY", text -> signed("BYMONTHDAY", text, MAX_MONTH_DAY));
        Set<OrdinalWeekday> weekdays = list("BYDAY", YearlyRuleParser::weekday);
        if (!monthDays.isEmpty() && weekdays.stream().anyMatch(weekday -> weekday.ordinal() != 0)) {
            throw new IllegalArgumentException("RRULE has BYMONTHDAY together with a numbered weekday in BYDAY, "
                    + FeedValues.shown(parts.getOrDefault("BYDAY", "")) + "; that is not read.");
        }
        if (!monthDays.isEmpty() || !weekdays.isEmpty()) {
            return new YearPattern(months, monthDays, weekdays);
        }
        return new YearPattern(
                months.isEmpty() ? Set.of(start.getMonthValue()) : months, Set.of(start.getDayOfMonth()), Set.of());
    }

    private LocalDate last() {
        String until = parts.get("UNTIL");
        if (until == null) {
            return YearlyRule.END_OF_TIME;
        }
        if (!startIsDate && until.endsWith("Z")) {
            throw new IllegalArgumentException("RRULE ends by UNTIL=" + FeedValues.shown(until)
                    + ", in UTC; which local date that is depends on the zone of DTSTART.");
        }
        return FeedValues.dateOf("UNTIL", until);
    }

    private int number(String name, String absent, int least, int most) {
        String text = parts.getOrDefault(name, absent);
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : least - 1;
        if (number < least || number > most) {
            throw new IllegalArgumentException("RRULE has " + name + "=" + FeedValues.shown(text) + "; allowed are "
                    + least + " to " + most + ".");
        }
        return number;
    }

    private static int number(String name, String text, int most) {
        int number = signed(name, text, most);
        if (number < 0) {
            throw outside(name, text, most);
        }
        return number;
    }

    private static int signed(String name, String text, int most) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number == 0 || Math.abs(number) > most) {
            throw outside(name, text, most);
        }
        return number;
    }

    private static IllegalArgumentException outside(String name, String text, int most) {
        return new IllegalArgumentException("RRULE has " + FeedValues.shown(text) + " in " + name
                + "; allowed are 1 to " + most + (name.equals("BYMONTH") ? "." : ", with a minus from the back."));
    }

    private static OrdinalWeekday weekday(String text) {
        Matcher weekday = WEEKDAY.matcher(text);
        if (!weekday.matches()) {
            throw new IllegalArgumentException("RRULE has " + FeedValues.shown(text)
                    + " in BYDAY; expected is a weekday such as MO, 4TH or -1MO.");
        }
        int ordinal = weekday.group(1) == null ? 0 : signed("BYDAY", weekday.group(1), MAX_WEEKS);
        return new OrdinalWeekday(ordinal, day("BYDAY", weekday.group(2)));
    }

    private static DayOfWeek day(String name, String text) {
        DayOfWeek day = DAYS.get(text);
        if (day == null) {
            throw new IllegalArgumentException("RRULE has " + FeedValues.shown(text) + " in " + name
                    + "; weekdays are MO, TU, WE, TH, FR, SA and SU.");
        }
        return day;
    }

    private <T> Set<T> list(String name, Function<String, T> element) {
        String text = parts.get(name);
        Set<T> elements = new LinkedHashSet<>();
        if (text != null) {
            List.of(text.split(",", -1)).forEach(each -> elements.add(element.apply(each)));
        }
        return elements;
    }
}
