package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.Verification;
import java.io.IOException;
import java.util.Locale;

/** The sign of an incident: its form says how far it is established, its size how severe it was. */
final class IncidentMark {

    private static final double LEAST = 3.1;
    private static final double PER_SEVERITY = 0.7;

    private IncidentMark() {}

    static void draw(Markup page, Verification verification, int severity, double x, double y) throws IOException {
        double r = LEAST + PER_SEVERITY * severity;
        switch (verification) {
            case REPORTED -> circle(page, "said", x, y, r);
            case CORROBORATED -> {
                circle(page, "said", x, y, r);
                page.empty(
                        "path",
                        "class",
                        "half",
                        "d",
                        at(x, y - r) + " a" + pair(r, r) + " 0 0 1 0," + number(2 * r) + " z");
            }
            case VERIFIED -> page.empty("path", "class", "sure", "d", diamond(x, y, r * 1.35));
            case DISPUTED -> page.empty("path", "class", "contested", "d", diamond(x, y, r * 1.25));
            case RETRACTED -> {
                double arm = r * 0.75;
                page.empty(
                        "path",
                        "class",
                        "void",
                        "d",
                        at(x - arm, y - arm) + " l" + pair(2 * arm, 2 * arm) + " " + at(x - arm, y + arm) + " l"
                                + pair(2 * arm, -2 * arm));
            }
        }
    }

    private static void circle(Markup page, String style, double x, double y, double r) throws IOException {
        page.empty("circle", "class", style, "cx", number(x), "cy", number(y), "r", number(r));
    }

    static String diamond(double x, double y, double r) {
        return at(x, y - r) + " l" + pair(r, r) + " l" + pair(-r, r) + " l" + pair(-r, -r) + " z";
    }

    private static String at(double x, double y) {
        return "M" + pair(x, y);
    }

    private static String pair(double x, double y) {
        return number(x) + "," + number(y);
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
