package io.dangol.crm.metrics.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of time as the width of a picture, with marks at beginnings of days, weeks, months or years that have room
 * for their dates.
 */
final class TimeAxis {

    private static final double DIGIT = 6.6;
    private static final double GAP = 16;
    private static final double DAYS_PER_MONTH = 30.4;
    private static final int MONTHS_PER_YEAR = 12;
    private static final int DAYS_PER_WEEK = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final double left;
    private final double right;

    /**
     * Makes an axis.
     *
     * @param to after {@code from}
     */
    TimeAxis(Instant from, Instant to, ZoneId zone, double left, double right) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.left = left;
        this.right = right;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /** Returns where an instant lies, at the edge where it lies beyond. */
    double x(Instant at) {
        double share = seconds(from, at) / seconds(from, to);
        return left + Math.max(0, Math.min(1, share)) * (right - left);
    }

    boolean isBeyond(Instant at) {
        return at.isAfter(to);
    }

    private static double seconds(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        return length.getSeconds() + length.getNano() / 1e9;
    }

    /** Returns the marks from left to right. */
    List<Mark> marks() {
        double perDay = (right - left) / (seconds(from, to) / Duration.ofDays(1).toSeconds());
        for (int days : new int[] {1, DAYS_PER_WEEK, 2 * DAYS_PER_WEEK}) {
            if (days * perDay >= width(DAY)) {
                return days(days);
            }
        }
        for (int months : new int[] {1, 2, 3, 6}) {
            if (months * DAYS_PER_MONTH * perDay >= width(MONTH)) {
                return months(months, MONTH);
            }
        }
        int years = 1;
        for (int i = 0; years * MONTHS_PER_YEAR * DAYS_PER_MONTH * perDay < width(YEAR); i++) {
            // 1, 2, 5, 10, 20, 50 and so on
            years = i % 3 == 1 ? years / 2 * 5 : years * 2;
        }
        return months(years * MONTHS_PER_YEAR, YEAR);
    }

    private double width(DateTimeFormatter format) {
        int longest = Math.max(
                format.format(from.atZone(zone)).length(),
                format.format(to.atZone(zone)).length());
        return longest * DIGIT + GAP;
    }

    private List<Mark> days(int step) {
        LocalDate day = from.atZone(zone).toLocalDate();
        if (step > 1) {
            day = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        List<Mark> marks = new ArrayList<>();
        for (; !start(day).isAfter(to); day = day.plusDays(step)) {
            add(marks, day, DAY);
        }
        return marks;
    }

    private List<Mark> months(int step, DateTimeFormatter format) {
        LocalDate first = from.atZone(zone).toLocalDate().withDayOfMonth(1);
        long number = first.getYear() * (long) MONTHS_PER_YEAR + first.getMonthValue() - 1;
        LocalDate month = first.minus(Math.floorMod(number, step), ChronoUnit.MONTHS);
        List<Mark> marks = new ArrayList<>();
        for (; !start(month).isAfter(to); month = month.plusMonths(step)) {
            add(marks, month, format);
        }
        return marks;
    }

    private void add(List<Mark> marks, LocalDate day, DateTimeFormatter format) {
        if (!start(day).isBefore(from)) {
            marks.add(new Mark(x(start(day)), format.format(day)));
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Where a day, month or year begins, and its date. */
    record Mark(double x, String label) {}
}
