package io.dangol.crm.metrics.report;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The months of an axis in groups that are wide enough for what stands below them: single months, quarters, years, or
 * several years.
 *
 * @param size months in a group, all of them in the calendar
 * @param groups in order, without gaps
 */
record MonthGroups(int size, List<Group> groups) {

    static final int MONTH = 1;
    static final int QUARTER = 3;
    static final int YEAR = 12;

    private static final List<Integer> SIZES = List.of(MONTH, QUARTER, YEAR, 60, 120, 600, 1200);

    /** Between what stands below two groups. */
    private static final double SPACE = 5;

    /**
     * A group of months.
     *
     * @param first month of the group that is on the axis
     * @param middle months from the beginning of the axis to the middle of the group
     * @param n how much was counted in it
     */
    record Group(YearMonth first, double middle, long n) {}

    /** How wide what stands below a group is. */
    @FunctionalInterface
    interface Widths {
        double of(Group group, int size);
    }

    /**
     * Returns the smallest groups between which there is room.
     *
     * @param months on the axis
     * @param counts by month; a month without one counts zero
     * @param month the width of one month
     */
    static MonthGroups fitting(
            YearMonth first, int months, NavigableMap<YearMonth, Long> counts, double month, Widths widths) {
        MonthGroups found = of(first, months, counts, MONTH);
        for (int size : SIZES) {
            found = of(first, months, counts, size);
            if (found.isRoomy(month, widths)) {
                break;
            }
        }
        return found;
    }

    private static MonthGroups of(YearMonth first, int months, NavigableMap<YearMonth, Long> counts, int size) {
        long begin = first.getLong(ChronoField.PROLEPTIC_MONTH);
        TreeMap<Long, Long> sums = new TreeMap<>();
        for (long month = begin; month < begin + months; month++) {
            sums.merge(Math.floorDiv(month, size), 0L, Long::sum);
        }
        counts.forEach((month, n) ->
                sums.merge(Math.floorDiv(month.getLong(ChronoField.PROLEPTIC_MONTH), size), n, Long::sum));
        List<Group> groups = new ArrayList<>();
        sums.forEach((number, n) -> {
            long from = Math.max(begin, number * size);
            long to = Math.min(begin + months, (number + 1) * size);
            groups.add(new Group(first.plusMonths(from - begin), (from + to) / 2.0 - begin, n));
        });
        return new MonthGroups(size, List.copyOf(groups));
    }

    private boolean isRoomy(double month, Widths widths) {
        for (int i = 1; i < groups.size(); i++) {
            Group left = groups.get(i - 1);
            Group right = groups.get(i);
            double needed = (widths.of(left, size) + widths.of(right, size)) / 2 + SPACE;
            if ((right.middle - left.middle) * month < needed) {
                return false;
            }
        }
        return true;
    }
}
