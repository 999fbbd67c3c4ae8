package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Rung;
import java.util.ArrayList;
import java.util.List;

/**
 * The heights of scores in a picture. They are square roots, so that the limits of the rungs, which are low, stand
 * apart beside a score that is high.
 *
 * @param top the score at the upper edge, above 0
 */
record ScoreScale(double top, double upper, double lower) {

    private static final double HEADROOM = 1.1;
    private static final double LEAST_MARK = 0.005;
    private static final double JUST_ABOVE = 1.01;

    /** Returns a scale that ends above the highest score and the next limit, and above further limits that lie near. */
    static ScoreScale of(ConductPolicy policy, double highest, double upper, double lower) {
        double top = highest;
        for (Rung rung : Rung.values()) {
            double limit = policy.threshold(rung);
            if (limit > top && (top <= highest || limit <= 2 * top)) {
                top = limit;
            }
        }
        return new ScoreScale(top * HEADROOM, upper, lower);
    }

    double y(double score) {
        return lower - Math.sqrt(score / top) * (lower - upper);
    }

    /**
     * Returns round scores above 0, rising, which stand apart.
     *
     * @param apart how far at least
     */
    List<Double> marks(double apart) {
        List<Double> marks = new ArrayList<>();
        double before = lower;
        for (double mark = round(top * LEAST_MARK); mark <= top; mark = round(mark * JUST_ABOVE)) {
            if (before - y(mark) >= apart) {
                marks.add(mark);
                before = y(mark);
            }
        }
        return marks;
    }

    /** Returns the next of 1, 2, 5, 10, 20 and so on, or the like below 1. */
    private static double round(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int times : new int[] {1, 2, 5}) {
            if (times * power >= least) {
                return times * power;
            }
        }
        return 10 * power;
    }
}
