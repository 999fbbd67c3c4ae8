package io.dangol.crm.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of iCalendar that a holiday needs (RFC 5545, section 3.3): dates, durations of whole days, text.
 *
 * <p>What cannot be read is refused with an {@link IllegalArgumentException} that shows the beginning of the value.
 */
final class FeedValues {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{6})(Z?))?");
    private static final Pattern DAYS = Pattern.compile("\\+?P(?:([0-9]{1,6})W|([0-9]{1,6})D(?:T(?:0+[HMS])+)?)");
    private static final int YEAR = 1;
    private static final int MONTH = 2;
    private static final int DAY = 3;
    private static final int TIME = 4;
    private static final int ZONE = 5;
    private static final String MIDNIGHT = "000000";
    private static final int DAYS_PER_WEEK = 7;
    private static final int SHOWN = 60;

    private FeedValues() {}

    /** Reads a date, or a local date and time of midnight, as a date. */
    static LocalDate wholeDay(String what, String value) {
        Matcher parts = parts(what, value);
        if (parts.group(TIME) != null) {
            if (!parts.group(ZONE).isEmpty()) {
                throw new IllegalArgumentException(what + " is " + shown(value)
                        + ", in UTC; which local date that is depends on the zone. Only whole local days are read.");
            }
            if (!parts.group(TIME).equals(MIDNIGHT)) {
                throw new IllegalArgumentException(
                        what + " is " + shown(value) + ", not midnight. Only whole local days are read.");
            }
        }
        return date(what, parts, value);
    }

    /** Reads the date of a date, or of a date and time of any zone. */
    static LocalDate dateOf(String what, String value) {
        return date(what, parts(what, value), value);
    }

    /** Tells whether a value is a date without a time. */
    static boolean isDate(String value) {
        return !value.contains("T");
    }

    /** Reads a duration of whole days or weeks, 0 days or more. */
    static int days(String value) {
        Matcher parts = DAYS.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "DURATION is " + shown(value) + "; only whole days (P3D) or weeks (P1W) are read.");
        }
        return parts.group(1) == null
                ? Integer.parseInt(parts.group(2))
                : DAYS_PER_WEEK * Integer.parseInt(parts.group(1));
    }

    /** Resolves the escapes of a text; a backslash before any other character stays as it is. */
    static String text(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = c == '\\' && i + 1 < value.length() ? value.charAt(i + 1) : 0;
            switch (next) {
                case '\\', ';', ',' -> {
                    plain.append(next);
                    i++;
                }
                case 'n', 'N' -> {
                    plain.append('\n');
                    i++;
                }
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Returns a value for a message, cut where it is long. */
    static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "... (" + value.length() + " characters)";
    }

    private static Matcher parts(String what, String value) {
        Matcher parts = DATE.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(what + " is " + shown(value) + "; expected is a date such as 20240501.");
        }
        return parts;
    }

    private static LocalDate date(String what, Matcher parts, String value) {
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(YEAR)),
                    Integer.parseInt(parts.group(MONTH)),
                    Integer.parseInt(parts.group(DAY)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(what + " is " + shown(value) + ", which is no date of the calendar.", e);
        }
    }
}
