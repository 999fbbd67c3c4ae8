package io.dangol.crm.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours from a time of a local day (inclusive) to a later one (exclusive).
 *
 * <p>The end of the day is {@code 24:00}; {@code 23:59} is a minute less. A closing before the opening means a shift over
 * midnight, which closes on the following day: {@code 22:00-06:00} is eight hours.
 *
 * <p>Resolution: one second. Immutable and thread-safe.
 *
 * @param openSecond second of the local day, 0 to 86,399
 * @param closeSecond second of the local day, 1 to 86,400, other than {@code openSecond}
 */
public record TimeRange(
        @PositiveOrZero @Max(86_399) int openSecond,
        @Min(1) @Max(86_400) int closeSecond) {

    static final int SECONDS_PER_DAY = 86_400;

    private static final Pattern TEXT =
            Pattern.compile("(\\d\\d):(\\d\\d)(?::(\\d\\d))?-(\\d\\d):(\\d\\d)(?::(\\d\\d))?");
    private static final int GROUPS_PER_TIME = 3;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_MINUTE = 60;

    public TimeRange {
        if (openSecond < 0
                || openSecond >= SECONDS_PER_DAY
                || closeSecond < 1
                || closeSecond > SECONDS_PER_DAY
                || openSecond == closeSecond) {
            throw new IllegalArgumentException("Hours from second " + openSecond + " to second " + closeSecond
                    + " of the day; allowed are an opening of 0 to 86,399 and another closing of 1 to 86,400."
                    + " A whole day is 00:00-24:00.");
        }
    }

    /**
     * Parses hours such as {@code 09:00-12:30}, {@code 22:00-06:00}, {@code 08:00:30-24:00}: two digits each for hours,
     * minutes and, where wanted, seconds.
     *
     * @throws IllegalArgumentException if the text is not of this form, or opens and closes at the same time
     */
    public static TimeRange parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw malformed(text);
        }
        int open = second(text, matcher, 1);
        int close = second(text, matcher, 1 + GROUPS_PER_TIME);
        if (open == SECONDS_PER_DAY || close == 0) {
            throw new IllegalArgumentException(
                    "Hours '" + text
                            + "': a day opens at 00:00, not 24:00, and ends at 24:00, not 00:00. Write for example 22:00-24:00.");
        }
        if (open == close) {
            throw new IllegalArgumentException("Hours '" + text
                    + "' open and close at the same time. Leave them out, or write 00:00-24:00 for a whole day.");
        }
        return new TimeRange(open, close);
    }

    private static int second(String text, Matcher matcher, int group) {
        int hour = Integer.parseInt(matcher.group(group));
        int minute = Integer.parseInt(matcher.group(group + 1));
        String seconds = matcher.group(group + 2);
        int second = seconds == null ? 0 : Integer.parseInt(seconds);
        int ofDay = hour * SECONDS_PER_HOUR + minute * SECONDS_PER_MINUTE + second;
        if (minute >= SECONDS_PER_MINUTE || second >= SECONDS_PER_MINUTE || ofDay > SECONDS_PER_DAY) {
            throw malformed(text);
        }
        return ofDay;
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("Hours '" + text
                + "' are not of the form HH:MM-HH:MM or HH:MM:SS-HH:MM:SS within 00:00 to 24:00, such as 09:00-12:30.");
    }

    /** Tells whether the hours close on the day after the one on which they open. */
    public boolean isOverMidnight() {
        return closeSecond < openSecond;
    }

    /** Returns the length in seconds of a day without a change of offset, 1 to 86,400. */
    public int seconds() {
        return isOverMidnight() ? closeSecond - openSecond + SECONDS_PER_DAY : closeSecond - openSecond;
    }

    /** Returns the text that {@link #parse} reads, with seconds only where there are some. */
    @Override
    public String toString() {
        return time(openSecond) + "-" + time(closeSecond);
    }

    private static String time(int second) {
        StringBuilder text = new StringBuilder();
        appendTwoDigits(text, second / SECONDS_PER_HOUR).append(':');
        appendTwoDigits(text, second / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE);
        int rest = second % SECONDS_PER_MINUTE;
        if (rest > 0) {
            appendTwoDigits(text.append(':'), rest);
        }
        return text.toString();
    }

    private static StringBuilder appendTwoDigits(StringBuilder text, int number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }
}
