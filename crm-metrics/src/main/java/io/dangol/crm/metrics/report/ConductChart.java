package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.Appeal;
import io.dangol.crm.conduct.Exemption;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.Measure;
import io.dangol.crm.conduct.Rung;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The score of a case over time with the limits of the rungs, and below it, along the same axis, its incidents by type,
 * its measures and what else ran for a time.
 */
final class ConductChart {

    private static final double WIDTH = 780;
    private static final double LEFT = 128;
    private static final double RIGHT = 656;
    private static final double UPPER = 32;
    private static final double LOWER = 252;
    private static final double LANES = 34;
    private static final double GROUP_GAP = 14;
    private static final double LABEL = 14;
    private static final int NAME_COLUMNS = 19;
    private static final Duration LEAST_AHEAD = Duration.ofDays(30);
    private static final Duration LEAST_PAST = Duration.ofDays(14);

    private final ReviewFacts facts;
    private final Words words;
    private final TimeAxis axis;
    private final ScoreCourse course;
    private final ScoreScale scale;

    ConductChart(ReviewFacts facts) {
        this.facts = facts;
        this.words = facts.words();
        Instant from = facts.conduct().incidents().stream()
                .map(Incident::occurredAt)
                .reduce(facts.conduct().openedAt(), (one, other) -> one.isBefore(other) ? one : other);
        Duration past = Duration.between(from, facts.at());
        past = past.compareTo(LEAST_PAST) < 0 ? LEAST_PAST : past;
        Instant to = facts.at().plus(ahead(past));
        axis = new TimeAxis(
                facts.at().minus(past).minus(past.dividedBy(50)),
                to,
                facts.policy().zone(),
                LEFT,
                RIGHT);
        course = ScoreCourse.of(facts.policy(), facts.course(), facts.at(), to);
        scale = ScoreScale.of(facts.policy(), course.highest(), UPPER, LOWER);
    }

    ScoreCourse course() {
        return course;
    }

    /** Returns how far the axis goes beyond the instant of the report: to what is known to end, within bounds. */
    private Duration ahead(Duration past) {
        Stream<Instant> ends = Stream.of(
                        facts.conduct().measures().stream()
                                .filter(measure -> measure.liftedAt().isEmpty())
                                .flatMap(measure ->
                                        Stream.concat(measure.until().stream(), measure.reviewAt().stream())),
                        facts.conduct().exemptions().stream().map(Exemption::until))
                .flatMap(all -> all);
        Duration known = ends.map(end -> Duration.between(facts.at(), end))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration least = max(LEAST_AHEAD, past.dividedBy(8));
        Duration most = max(least, past.dividedBy(5).multipliedBy(2));
        Duration wished = max(least, known.plus(known.abs().dividedBy(20)));
        return wished.compareTo(most) > 0 ? most : wished;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    void draw(Markup page) throws IOException {
        List<Lane> incidents = new IncidentLanes(facts, axis).lanes();
        List<Lane> measures = new MeasureLanes(facts, axis).lanes(course);
        double height = LOWER + LANES + height(incidents) + GROUP_GAP + height(measures) + 6;
        page.open(
                "svg",
                "class",
                "broad course",
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(height),
                "role",
                "img",
                "aria-labelledby",
                "course-title course-desc");
        page.element("title", words.text("review.chart"), "id", "course-title");
        page.element("desc", told(), "id", "course-desc");
        drawWindow(page, height);
        drawTime(page, height);
        drawScale(page);
        drawLimits(page);
        drawScore(page);
        double y = drawLanes(page, incidents, LOWER + LANES);
        drawLanes(page, measures, y + GROUP_GAP);
        String now = number(axis.x(facts.at()));
        page.empty("path", "class", "now", "d", "M" + now + "," + number(UPPER - 22) + " V" + number(height));
        label(page, words.text("review.chart.now", facts.day(facts.at())), "strong fine", axis.x(facts.at()) + 5, 19);
        page.close();
    }

    private static double height(List<Lane> lanes) {
        return lanes.stream().mapToDouble(Lane::height).sum();
    }

    private void drawWindow(Markup page, double height) throws IOException {
        Instant first = facts.counted()
                .standing()
                .gate()
                .from()
                .atStartOfDay(facts.policy().zone())
                .toInstant();
        double from = axis.x(first);
        double to = axis.x(facts.at());
        page.empty(
                "rect",
                "class",
                "window",
                "x",
                number(from),
                "y",
                number(UPPER - 8),
                "width",
                number(to - from),
                "height",
                number(height - UPPER + 8));
        page.empty(
                "path",
                "class",
                "windowedge",
                "d",
                "M" + number(from) + "," + number(UPPER - 3) + " v-5 H" + number(to) + " v5");
        label(
                page,
                words.text(
                        "review.chart.window", Integer.toString(facts.policy().gateMonths())),
                "end fine",
                to - 6,
                19);
    }

    private void drawTime(Markup page, double height) throws IOException {
        for (TimeAxis.Mark mark : axis.marks()) {
            String x = number(mark.x());
            page.empty(
                    "path",
                    "class",
                    "axis",
                    "d",
                    "M" + x + "," + number(UPPER) + " V" + number(LOWER + 4) + " M" + x + ","
                            + number(LOWER + LANES - 6) + " V" + number(height));
            label(page, mark.label(), "mid fine", mark.x(), LOWER + 18);
        }
    }

    private void drawScale(Markup page) throws IOException {
        page.empty("path", "class", "whisker", "d", "M" + number(LEFT) + "," + number(LOWER) + " H" + number(RIGHT));
        label(page, "0", "end fine", LEFT - 8, LOWER + 4);
        for (double mark : scale.marks(2 * LABEL)) {
            String y = number(y(mark));
            page.empty("path", "class", "axis", "d", "M" + number(LEFT) + "," + y + " H" + number(RIGHT));
            label(page, ReviewFacts.factor(mark), "end fine", LEFT - 8, y(mark) + 4);
        }
        label(page, words.text("review.chart.score"), "strong", 0, UPPER + 4);
    }

    private void drawLimits(Markup page) throws IOException {
        double lowest = LOWER + 4 + LABEL;
        List<Double> places = new ArrayList<>();
        List<Rung> shown = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            if (rung != Rung.NONE && facts.policy().threshold(rung) <= scale.top()) {
                shown.add(rung);
                lowest = Math.min(y(facts.policy().threshold(rung)) + 4, lowest - LABEL);
                places.add(lowest);
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            Rung rung = shown.get(i);
            double y = y(facts.policy().threshold(rung));
            page.empty(
                    "path",
                    "class",
                    rung.isSanction() ? "hard" : "step",
                    "d",
                    "M" + number(LEFT) + "," + number(y) + " H" + number(RIGHT));
            page.empty(
                    "path",
                    "class",
                    "lead",
                    "d",
                    "M" + number(RIGHT) + "," + number(y) + " L" + number(RIGHT + 7) + "," + number(places.get(i) - 4));
            String limit = ReviewFacts.factor(facts.policy().threshold(rung));
            label(page, facts.rung(rung) + " " + limit, "fine", RIGHT + 10, places.get(i));
        }
    }

    private void drawScore(Markup page) throws IOException {
        String line = line(course.past(), false);
        double first = axis.x(course.past().get(0).at());
        double last = axis.x(facts.at());
        page.empty("path", "class", "ahead", "d", line(course.ahead(), false));
        page.empty("path", "class", "curve", "d", "M" + number(first) + "," + number(y(0)) + " L" + line.substring(1));
        if (course.hasExempt()) {
            page.empty("path", "class", "counted", "d", line(course.past(), true));
        }
        double score = facts.assessment().total();
        page.open("g").element("title", facts.score());
        page.empty("circle", "class", "here", "cx", number(last), "cy", number(y(score)), "r", "5");
        page.close();
    }

    private String line(List<ScoreCourse.Point> points, boolean counted) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (ScoreCourse.Point point : points) {
            String here = number(axis.x(point.at())) + "," + number(y(counted ? point.counted() : point.total()));
            if (!here.equals(before)) {
                path.append(path.isEmpty() ? "M" : " L").append(here);
                before = here;
            }
        }
        return path.toString();
    }

    private double drawLanes(Markup page, List<Lane> lanes, double upper) throws IOException {
        double y = upper;
        for (Lane lane : lanes) {
            page.empty("path", "class", "lane", "d", "M0," + number(y) + " H" + number(RIGHT));
            label(page, TextWidth.clip(Legible.of(lane.name()), NAME_COLUMNS), "name", 0, y + lane.height() / 2 + 4.5);
            lane.drawing().draw(page, y);
            y += lane.height();
        }
        return y;
    }

    /** Tells in words what the picture shows. */
    private String told() {
        List<String> parts = new ArrayList<>();
        parts.add(words.text(
                "review.chart.told",
                facts.day(facts.conduct().openedAt()),
                facts.day(facts.at()),
                ReviewFacts.points(course.highest()),
                ReviewFacts.points(facts.assessment().total())));
        MeasureStanding standing = new MeasureStanding(facts);
        for (Measure measure : facts.conduct().measures()) {
            parts.add(facts.rung(measure.rung()) + " " + measure.key() + ": " + standing.of(measure) + ".");
        }
        for (Appeal appeal : facts.conduct().appeals()) {
            parts.add(words.text("review.chart.appealed", facts.day(appeal.filedAt()), appeal.measure()));
        }
        return String.join(" ", parts);
    }

    private double y(double score) {
        return scale.y(score);
    }

    static void label(Markup page, String text, String style, double x, double y) throws IOException {
        page.element("text", text, "class", style, "x", number(x), "y", number(y));
    }

    static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
