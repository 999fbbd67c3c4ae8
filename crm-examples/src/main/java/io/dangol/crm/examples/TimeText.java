package io.dangol.crm.examples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;

/**
 * Reads dates and times as they stand in files into microseconds since 1970-01-01T00:00Z.
 *
 * <p>Accepted are {@code 2025-03-30}, meaning the midnight that begins it, and {@code 2025-03-30T14:05}, with seconds and a
 * fraction if there are any, a blank instead of the {@code T}, and {@code Z} or an offset such as {@code +09:00} at the end.
 * A time without offset is local in the zone; a local time that the zone skips counts as that much later, of one that it has
 * twice the earlier is meant. What is finer than a microsecond is dropped. Not thread-safe.
 */
final class TimeText {

    private static final int CACHE = 1024;
    private static final int DATE_LENGTH = 10;
    private static final int MINUTES_LENGTH = 16;
    private static final long MICROS = 1_000_000;
    private static final long DAY = 86_400;

    private final ZoneId zone;
    /** Offsets by local day, for days on which the zone keeps one offset; the day alone decides the slot. */
    private final long[] cachedDay = new long[CACHE];

    private final int[] cachedOffset = new int[CACHE];

    TimeText(ZoneId zone) {
        this.zone = zone;
        Arrays.fill(cachedDay, Long.MIN_VALUE);
    }

    long micros(String text) throws RowRefusedException {
        if (text.isEmpty()) {
            throw new RowRefusedException(RejectReason.TIME, "the date is empty; accepted is " + ACCEPTED);
        }
        int length = text.length();
        if (length < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw refused(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 0
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw refused(text);
        }
        long epochDay = LocalDate.of(year, month, day).toEpochDay();
        if (length == DATE_LENGTH) {
            return fromLocal(epochDay, 0) * MICROS;
        }
        char separator = text.charAt(DATE_LENGTH);
        if ((separator != 'T' && separator != ' ') || length < MINUTES_LENGTH || text.charAt(13) != ':') {
            throw refused(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int at = MINUTES_LENGTH;
        int second = 0;
        if (at < length && text.charAt(at) == ':') {
            second = number(text, at + 1, at + 3);
            at += 3;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            throw refused(text);
        }
        int fractionEnd = at;
        if (at > MINUTES_LENGTH && at < length && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            fractionEnd = at + 1;
            while (fractionEnd < length && isDigit(text.charAt(fractionEnd))) {
                fractionEnd++;
            }
            if (fractionEnd == at + 1) {
                throw refused(text);
            }
        }
        long local = hour * 3_600L + minute * 60L + second;
        long seconds =
                fractionEnd == length ? fromLocal(epochDay, local) : epochDay * DAY + local - offset(text, fractionEnd);
        return seconds * MICROS + fraction(text, at, fractionEnd);
    }

    private static final String ACCEPTED =
            "a date such as 2025-03-30 or a time such as 2025-03-30T14:05:00, with Z or +09:00 if not local";

    private static RowRefusedException refused(String text) {
        return new RowRefusedException(
                RejectReason.TIME, "'" + Shown.of(text) + "' is not a date or time; accepted is " + ACCEPTED);
    }

    /** Returns epoch seconds of a local time. */
    private long fromLocal(long epochDay, long secondOfDay) {
        int slot = (int) (epochDay & (CACHE - 1));
        if (cachedDay[slot] == epochDay) {
            return epochDay * DAY + secondOfDay - cachedOffset[slot];
        }
        LocalDateTime midnight = LocalDateTime.of(LocalDate.ofEpochDay(epochDay), LocalTime.MIDNIGHT);
        ZoneOffset offset = zone.getRules().getOffset(midnight);
        // a day around which nothing changes keeps one offset; others are asked for each time
        long noon = epochDay * DAY + DAY / 2 - offset.getTotalSeconds();
        ZoneOffsetTransition next = zone.getRules().nextTransition(java.time.Instant.ofEpochSecond(noon - 2 * DAY));
        if (next == null || next.toEpochSecond() > noon + 2 * DAY) {
            cachedDay[slot] = epochDay;
            cachedOffset[slot] = offset.getTotalSeconds();
        }
        return midnight.plusSeconds(secondOfDay).atZone(zone).toEpochSecond();
    }

    /** Returns the seconds of an offset at the end of a text: Z, +09, +0900 or +09:00, after a blank if there is one. */
    private static int offset(String text, int from) throws RowRefusedException {
        int at = text.charAt(from) == ' ' ? from + 1 : from;
        int length = text.length() - at;
        if (length == 1 && text.charAt(at) == 'Z') {
            return 0;
        }
        boolean colon = length == 6 && text.charAt(at + 3) == ':';
        if (!(length == 3 || length == 5 || colon) || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
            throw refused(text);
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = length == 3 ? 0 : number(text, text.length() - 2, text.length());
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            throw refused(text);
        }
        int seconds = hours * 3_600 + minutes * 60;
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    private static long fraction(String text, int from, int to) {
        long micros = 0;
        for (int place = 1; place <= 6; place++) {
            int at = from + place;
            micros = micros * 10 + (at < to ? text.charAt(at) - '0' : 0);
        }
        return micros;
    }

    /** Returns the number that digits stand for, −1 if they are not digits. */
    private static int number(String text, int from, int to) {
        if (to > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
