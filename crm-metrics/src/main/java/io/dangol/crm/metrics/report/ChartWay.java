package io.dangol.crm.metrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line of a chart from corner to corner, level or upright, its corners rounded. Mutable. */
final class ChartWay {

    /** How long the smallest head of an arrow is. */
    static final double HEAD = 8;

    private static final double ROUND = 6;
    private static final double SAME = 0.05;

    private final List<double[]> corners = new ArrayList<>();

    ChartWay(double x, double y) {
        corners.add(new double[] {x, y});
    }

    /** Goes straight to another point; nowhere if it is there. */
    ChartWay to(double x, double y) {
        double[] last = corners.get(corners.size() - 1);
        if (distance(last, new double[] {x, y}) > SAME) {
            corners.add(new double[] {x, y});
        }
        return this;
    }

    /** Returns the corners, the ends among them. */
    List<double[]> corners() {
        return corners;
    }

    /** Returns the line, which ends where a head of so wide a line begins. */
    String path(double width) {
        int end = corners.size() - 1;
        double[] tip = towards(corners.get(end), corners.get(end - 1), length(width) - 1);
        StringBuilder path = new StringBuilder("M").append(at(corners.get(0)));
        for (int i = 1; i < end; i++) {
            double[] corner = corners.get(i);
            double[] next = i + 1 == end ? tip : corners.get(i + 1);
            double round = Math.min(ROUND, Math.min(distance(corners.get(i - 1), corner), distance(corner, next)) / 2);
            path.append(" L").append(at(towards(corner, corners.get(i - 1), round)));
            path.append(" Q").append(at(corner)).append(' ').append(at(towards(corner, next, round)));
        }
        return path.append(" L").append(at(tip)).toString();
    }

    /** Returns the head of a line of a width. */
    String head(double width) {
        double[] tip = corners.get(corners.size() - 1);
        double[] back = towards(tip, corners.get(corners.size() - 2), length(width));
        double half = 3 + width / 2;
        double dx = (tip[0] - back[0]) / length(width) * half;
        double dy = (tip[1] - back[1]) / length(width) * half;
        return "M" + at(back[0] - dy, back[1] + dx) + " L" + at(tip) + " L" + at(back[0] + dy, back[1] - dx) + " Z";
    }

    private static double length(double width) {
        return HEAD + width / 2;
    }

    private static double[] towards(double[] from, double[] to, double length) {
        double part = length / Math.max(SAME, distance(from, to));
        return new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }

    static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    private static String at(double... point) {
        return number(point[0]) + "," + number(point[1]);
    }
}
