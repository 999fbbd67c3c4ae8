package io.dangol.crm.metrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line of a chart, put together piece by piece, with points along it at which a label may stand. Mutable. */
final class ChartWay {

    private static final int SAMPLES = 12;
    private static final double HEAD = 7;
    private static final double HALF = 3.5;

    private final StringBuilder path = new StringBuilder();
    private final List<double[]> points = new ArrayList<>();
    private double x;
    private double y;
    private double fromX;
    private double fromY;

    ChartWay(double x, double y) {
        path.append('M').append(at(x, y));
        this.x = x;
        this.y = y;
    }

    /** Goes straight. */
    ChartWay line(double toX, double toY) {
        for (int i = 1; i < SAMPLES; i++) {
            double t = i / (double) SAMPLES;
            points.add(new double[] {x + t * (toX - x), y + t * (toY - y)});
        }
        path.append(" L").append(at(toX, toY));
        return arrive(x, y, toX, toY);
    }

    /** Goes by a cubic curve with two control points. */
    ChartWay curve(double ax, double ay, double bx, double by, double toX, double toY) {
        for (int i = 1; i < SAMPLES; i++) {
            double t = i / (double) SAMPLES;
            double u = 1 - t;
            points.add(new double[] {
                u * u * u * x + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * toX,
                u * u * u * y + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * toY
            });
        }
        path.append(" C")
                .append(at(ax, ay))
                .append(' ')
                .append(at(bx, by))
                .append(' ')
                .append(at(toX, toY));
        return arrive(bx, by, toX, toY);
    }

    /** Goes over to another point so that it leaves and arrives level. */
    ChartWay level(double toX, double toY) {
        double half = (x + toX) / 2;
        return curve(half, y, half, toY, toX, toY);
    }

    private ChartWay arrive(double lastX, double lastY, double toX, double toY) {
        fromX = lastX;
        fromY = lastY;
        x = toX;
        y = toY;
        return this;
    }

    String path() {
        return path.toString();
    }

    List<double[]> points() {
        return points;
    }

    /** Returns the two sides of the head of the arrow, joined at its tip. */
    String head() {
        double length = Math.max(1e-9, Math.hypot(x - fromX, y - fromY));
        double dx = (x - fromX) / length;
        double dy = (y - fromY) / length;
        double backX = x - HEAD * dx;
        double backY = y - HEAD * dy;
        return "M" + at(backX - HALF * dy, backY + HALF * dx) + " L" + at(x, y) + " L"
                + at(backX + HALF * dy, backY - HALF * dx);
    }

    static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    private static String at(double x, double y) {
        return number(x) + "," + number(y);
    }
}
