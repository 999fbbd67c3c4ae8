package io.dangol.crm.metrics.report;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.sla.AttainmentRow;
import java.io.IOException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The share of targets met of one metric, month by month: a point with its interval as a whisker, the target as a
 * dashed line, and the number of decided targets below. A month without one has no point, and the line between months
 * breaks there.
 */
final class MonthPicture {

    /** More months than these take the whole width of the page. */
    static final int NARROW_MONTHS = 12;

    private static final double NARROW = 410;
    private static final double BROAD = 900;
    private static final double LEFT = 50;
    private static final double RIGHT = 44;
    private static final double UPPER = 10;
    private static final double LOWER = 170;
    private static final double HEIGHT = 226;
    private static final double MARGIN = 6;
    private static final double DIGIT = 6.6;
    /** A Hangul syllable or Latin capital, generously. */
    private static final double LETTER = 13;

    private static final double FINE_MONTH = 10;

    private final SlaFacts facts;
    private final SlaWords words;
    private final ShareScale scale;
    private final List<AttainmentRow> rows;
    private final YearMonth first;
    private final int months;
    private final double right;
    private final double month;
    private final double radius;

    /**
     * Makes the picture of the rows of a metric.
     *
     * @param rows by month, at least one
     */
    MonthPicture(SlaFacts facts, ShareScale scale, List<AttainmentRow> rows) {
        this.facts = facts;
        this.words = facts.words();
        this.scale = scale;
        this.rows = List.copyOf(rows);
        this.first = facts.firstMonth();
        this.months = months(facts);
        this.right = (months > NARROW_MONTHS ? BROAD : NARROW) - RIGHT;
        this.month = (right - LEFT - 2 * MARGIN) / months;
        this.radius = Math.max(2.8, Math.min(4.5, month * 0.35));
    }

    /** Returns how many months lie on the axis, which is one for all metrics. */
    static int months(SlaFacts facts) {
        return (int) ChronoUnit.MONTHS.between(facts.firstMonth(), facts.lastMonth()) + 1;
    }

    /**
     * Draws the picture.
     *
     * @param id of the picture on its page
     */
    void draw(Markup page, String id) throws IOException {
        page.open(
                "svg",
                "class",
                months > NARROW_MONTHS ? "broad" : "narrow",
                "viewBox",
                "0 0 " + number(right + RIGHT) + " " + number(HEIGHT),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        String metric = words.metric(rows.get(0).key().metric());
        page.element("title", words.of("sla.picture", metric), "id", id + "-title");
        page.element("desc", told(), "id", id + "-desc");
        drawScale(page);
        drawGroups(page);
        drawTarget(page);
        page.empty("path", "class", "trend", "d", trend());
        for (AttainmentRow row : rows) {
            drawMonth(page, row);
        }
        page.close();
    }

    private void drawScale(Markup page) throws IOException {
        for (double share : scale.marks()) {
            page.empty(
                    "path", "class", "axis", "d", "M" + number(LEFT) + "," + number(y(share)) + " H" + number(right));
            label(page, words.percent(share), "end", LEFT - 8, y(share) + 4);
        }
    }

    private void drawTarget(Markup page) throws IOException {
        if (facts.target().isPresent()) {
            double target = facts.target().getAsDouble();
            page.empty(
                    "path", "class", "goal", "d", "M" + number(LEFT) + "," + number(y(target)) + " H" + number(right));
            label(page, words.percent(target), "strong fine", right + 5, y(target) + 4);
        }
    }

    private void drawGroups(Markup page) throws IOException {
        MonthGroups below = groups();
        double lastYear = Double.POSITIVE_INFINITY;
        label(page, words.of("sla.n"), "end fine", LEFT - 8, LOWER + 52);
        // from the end, so that a year that begins is named rather than one of which the axis shows the rest
        for (int i = below.groups().size() - 1; i >= 0; i--) {
            MonthGroups.Group group = below.groups().get(i);
            double x = LEFT + MARGIN + group.middle() * month;
            label(page, name(group, below.size()), "mid fine", x, LOWER + 19);
            label(page, Figures.count(group.n()), "mid fine", x, LOWER + 52);
            boolean begins = i == 0
                    || group.first().getYear()
                            != below.groups().get(i - 1).first().getYear();
            if (below.size() < MonthGroups.YEAR && begins && lastYear - x > 4 * DIGIT + 8) {
                label(page, Integer.toString(group.first().getYear()), "mid fine", x, LOWER + 34);
                lastYear = x;
            }
            if (i > 0) {
                double edge = LEFT + MARGIN + ChronoUnit.MONTHS.between(first, group.first()) * month;
                page.empty("path", "class", "axis", "d", "M" + number(edge) + "," + number(LOWER) + " v5");
            }
        }
    }

    /** Returns the months in groups of which each has room for its number of decided targets. */
    MonthGroups groups() {
        TreeMap<YearMonth, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(SlaFacts.month(row), row.decided()));
        return MonthGroups.fitting(
                first,
                months,
                counts,
                month,
                (group, size) -> Math.max(width(Figures.count(group.n())), width(name(group, size))));
    }

    private static double width(String text) {
        return text.chars().mapToDouble(c -> c <= '9' ? DIGIT : LETTER).sum();
    }

    private String name(MonthGroups.Group group, int size) {
        return switch (size) {
            case MonthGroups.MONTH -> Integer.toString(group.first().getMonthValue());
            case MonthGroups.QUARTER ->
                words.of("sla.quarter", Integer.toString((group.first().getMonthValue() + 2) / 3));
            default -> Integer.toString(group.first().getYear());
        };
    }

    private String trend() {
        StringBuilder path = new StringBuilder();
        YearMonth before = null;
        for (AttainmentRow row : rows) {
            OptionalDouble share = row.share().value();
            if (share.isPresent()) {
                YearMonth here = SlaFacts.month(row);
                boolean goesOn = before != null && before.plusMonths(1).equals(here);
                path.append(goesOn ? " L" : path.isEmpty() ? "M" : " M")
                        .append(number(x(here)))
                        .append(',')
                        .append(number(y(share.getAsDouble())));
                before = here;
            }
        }
        return path.toString();
    }

    private void drawMonth(Markup page, AttainmentRow row) throws IOException {
        Estimate share = row.share();
        if (share.value().isEmpty()) {
            return;
        }
        String x = number(x(SlaFacts.month(row)));
        String y = number(y(share.value().getAsDouble()));
        page.open("g").element("title", told(row));
        if (share.low().isPresent()) {
            String upper = number(y(share.high().orElseThrow()));
            String lower = number(y(share.low().getAsDouble()));
            String caps =
                    month < FINE_MONTH ? "" : " M" + x + "," + upper + " m-3,0 h6 M" + x + "," + lower + " m-3,0 h6";
            page.empty("path", "class", "whisker", "d", "M" + x + "," + upper + " V" + lower + caps);
        }
        if (facts.target().isPresent()
                && share.value().getAsDouble() < facts.target().getAsDouble()) {
            String r = number(radius * 1.3);
            page.empty(
                    "path",
                    "class",
                    "below",
                    "d",
                    "M" + x + "," + y + " m0,-" + r + " l" + r + "," + r + " l-" + r + "," + r + " l-" + r + ",-" + r
                            + " z");
        } else {
            page.empty("circle", "class", "here", "cx", x, "cy", y, "r", number(radius));
        }
        page.close();
    }

    private String told() {
        return rows.stream().map(this::told).collect(Collectors.joining("; ", "", "."));
    }

    private String told(AttainmentRow row) {
        return SlaFacts.month(row) + ": "
                + words.of(
                        "sla.point",
                        words.share(row.share()),
                        words.interval(row.share()),
                        Figures.count(row.decided()));
    }

    private double x(YearMonth of) {
        return LEFT + MARGIN + (ChronoUnit.MONTHS.between(first, of) + 0.5) * month;
    }

    private double y(double share) {
        return LOWER - scale.at(share) * (LOWER - UPPER);
    }

    private static void label(Markup page, String text, String style, double x, double y) throws IOException {
        page.element("text", text, "class", style, "x", number(x), "y", number(y));
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
