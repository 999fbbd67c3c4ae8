package io.dangol.crm.estimate;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a function crosses zero between two bounds.
 *
 * <p>Inverse quadratic interpolation where it is safe, else halving (Chandrupatla 1997, Adv. Eng. Softw. 28:145-149,
 * <a href="https://doi.org/10.1016/S0965-9978(96)00051-8">doi 10.1016/S0965-9978(96)00051-8</a>): never leaves the
 * bounds, and converges on every continuous function.
 *
 * <p>Stateless and thread-safe.
 */
final class Root {

    private static final double RELATIVE_TOLERANCE = 4 * Math.ulp(1.0);

    private Root() {}

    /**
     * Returns the crossing to within a few units in the last place; the values at the bounds must differ in sign.
     */
    static double between(double low, double high, DoubleUnaryOperator f) {
        double a = high;
        double b = low;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        double t = 0.5;
        while (true) {
            double x = a + t * (b - a);
            double fx = f.applyAsDouble(x);
            double c;
            double fc;
            if (fx > 0 == fa > 0) {
                c = a;
                fc = fa;
            } else {
                c = b;
                fc = fb;
                b = a;
                fb = fa;
            }
            a = x;
            fa = fx;
            double best = Math.abs(fa) < Math.abs(fb) ? a : b;
            double least = RELATIVE_TOLERANCE * Math.abs(best) / Math.abs(b - a);
            if (fx == 0 || !(least < 0.5)) {
                return fx == 0 ? x : best;
            }
            double xi = (a - b) / (c - b);
            double phi = (fa - fb) / (fc - fb);
            t = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
                    ? fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
                    : 0.5;
            t = Math.min(1 - least, Math.max(least, t));
        }
    }
}
