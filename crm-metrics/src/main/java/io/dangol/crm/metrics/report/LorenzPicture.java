package io.dangol.crm.metrics.report;

import io.dangol.crm.value.Concentration;
import io.dangol.crm.value.CurvePoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The Lorenz curve of net, with the line of equality, the 80/20 rule and the share of the top fifth. */
final class LorenzPicture {

    private static final int POINTS = 101;
    private static final int STEEP_POINTS = 20;
    private static final double TOP = 0.2;
    /** A curve that dips deeper is all axis: the total is next to nothing beside what was given back. */
    private static final double DEEPEST = -5;

    /** A curve that dips less stays legible below an axis that begins at 0. */
    private static final double SLIGHT_DIP = 0.02;

    private static final List<Double> STEPS = List.of(0.2, 0.5, 1.0);
    private static final int MOST_STEPS = 8;

    private static final double LEFT = 56;
    private static final double RIGHT = 404;
    private static final double UPPER = 16;
    private static final double LOWER = 330;

    private final List<CurvePoint> curve;
    private final double bottom;
    private final double topShare;
    private final Words words;

    private LorenzPicture(List<CurvePoint> curve, double topShare, Words words) {
        this.curve = curve;
        this.topShare = topShare;
        this.words = words;
        double least = Math.min(
                1 - topShare,
                curve.stream().mapToDouble(CurvePoint::share).min().orElse(0));
        double step = step(least);
        this.bottom = least < -SLIGHT_DIP ? Math.floor(least / step) * step : 0;
    }

    /** Tells whether there is a curve and it can be drawn to a scale that shows something. */
    static boolean isDrawable(Concentration net) {
        return net.lorenz(POINTS).stream().mapToDouble(CurvePoint::share).min().orElse(Double.NEGATIVE_INFINITY)
                >= DEEPEST;
    }

    static void draw(Concentration net, Markup page, Words words) throws IOException {
        List<CurvePoint> curve = new ArrayList<>(net.lorenz(POINTS));
        CurvePoint end = curve.remove(POINTS - 1);
        // the highest 1 % may hold a third: more points where the curve rises steeply
        for (int i = 1; i < STEEP_POINTS; i++) {
            double fraction = 0.99 + 0.01 * i / STEEP_POINTS;
            curve.add(new CurvePoint(fraction, net.shareOfLowest(fraction).orElseThrow()));
        }
        curve.add(end);
        new LorenzPicture(curve, net.topShare(TOP).orElseThrow(), words).draw(page);
    }

    private void draw(Markup page) throws IOException {
        page.open("svg", "viewBox", "0 0 420 384", "role", "img", "aria-labelledby", "lorenz-title lorenz-desc");
        page.element("title", words.text("lorenz"), "id", "lorenz-title");
        page.element("desc", words.text("lorenz.description", words.percent(topShare)), "id", "lorenz-desc");
        drawAxes(page);
        String line = path(curve);
        page.empty("path", "class", "area", "d", line + " L" + point(0, 0));
        page.empty("path", "class", "equal", "d", "M" + point(0, 0) + " L" + point(1, 1));
        page.empty("path", "class", "curve", "d", line);
        page.empty("path", "class", "equal", "d", "M" + point(1 - TOP, bottom) + " L" + point(1 - TOP, 1 - topShare));
        drawRule(page);
        page.empty("circle", "class", "here", "cx", number(x(1 - TOP)), "cy", number(y(1 - topShare)), "r", "6");
        page.element(
                "text",
                words.percent(topShare),
                "class",
                "strong end",
                "x",
                number(x(1 - TOP) - 12),
                "y",
                number(y(1 - topShare) - 6));
        page.close();
    }

    private void drawAxes(Markup page) throws IOException {
        double step = step(bottom);
        for (double share = bottom; share <= 1 + step / 2; share += step) {
            double rounded = Math.round(share * 100) / 100.0;
            page.empty("path", "class", "axis", "d", "M" + point(0, rounded) + " L" + point(1, rounded));
            page.element(
                    "text",
                    words.wholePercent(rounded),
                    "class",
                    "end",
                    "x",
                    number(LEFT - 8),
                    "y",
                    number(y(rounded) + 4));
        }
        for (int fifth = 0; fifth <= 5; fifth++) {
            double customers = fifth / 5.0;
            page.empty("path", "class", "axis", "d", "M" + point(customers, bottom) + " l0 5");
            page.element(
                    "text",
                    words.wholePercent(customers),
                    "class",
                    "mid",
                    "x",
                    number(x(customers)),
                    "y",
                    number(LOWER + 20));
        }
        page.element(
                "text", words.text("lorenz.customers"), "class", "mid", "x", number((LEFT + RIGHT) / 2), "y", "376");
        page.element("text", words.text("share-of-net"), "x", number(LEFT + 8), "y", number(UPPER + 16));
    }

    /** Draws the point of the 2:8 rule as an open diamond, so that its form tells it from the filled circle. */
    private void drawRule(Markup page) throws IOException {
        page.empty(
                "path", "class", "rule", "d", "M" + point(1 - TOP, TOP) + " m0 -6.5 l6.5 6.5 l-6.5 6.5 l-6.5 -6.5 z");
    }

    private static double step(double least) {
        return STEPS.stream()
                .filter(step -> 1 - least <= MOST_STEPS * step)
                .findFirst()
                .orElseThrow();
    }

    private String path(List<CurvePoint> points) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? "" : " L")
                    .append(point(points.get(i).customers(), points.get(i).share()));
        }
        return path.toString();
    }

    private String point(double customers, double share) {
        return number(x(customers)) + "," + number(y(share));
    }

    private static double x(double customers) {
        return LEFT + customers * (RIGHT - LEFT);
    }

    private double y(double share) {
        return LOWER - (share - bottom) / (1 - bottom) * (LOWER - UPPER);
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
