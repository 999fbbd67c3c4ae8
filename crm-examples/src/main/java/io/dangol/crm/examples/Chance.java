package io.dangol.crm.examples;

/**
 * Seeded random numbers that are the same bits on every Java version.
 *
 * <p>The source is SplitMix64 (Steele, Lea and Flood 2014, <a href="https://doi.org/10.1145/2660193.2660195">doi
 * 10.1145/2660193.2660195</a>), written out here because {@link java.util.SplittableRandom} promises no algorithm;
 * transcendental functions are those of {@link StrictMath}, whose results the platform fixes.
 *
 * <p>Not thread-safe: each stream is used by one thread.
 */
final class Chance {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-52;

    private long state;

    /** Makes the stream of a number under a seed; different numbers give unrelated streams. */
    Chance(long seed, long stream) {
        this.state = mix(mix(seed + GOLDEN_GAMMA) + stream * GOLDEN_GAMMA);
    }

    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Returns a number above 0 and below 1. */
    double uniform() {
        // 52 bits and a half: with 53 the largest would round to 1
        return ((next() >>> 12) + 0.5) * UNIT;
    }

    /** Returns an exponential number of mean 1. */
    double exponential() {
        return -StrictMath.log(uniform());
    }

    /** Returns a gamma number of whole shape and scale 1: the sum of that many exponentials, at the cost of one logarithm. */
    double erlang(int shape) {
        double product = 1;
        for (int i = 0; i < shape; i++) {
            product *= uniform();
        }
        return -StrictMath.log(product);
    }

    /** Returns a standard normal number by the polar method (Marsaglia and Bray 1964). */
    double normal() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double s = x * x + y * y;
            if (s < 1 && s > 0) {
                return x * Math.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /**
     * Returns a gamma number of a shape above 0 and scale 1 (Marsaglia and Tsang 2000, <a
     * href="https://doi.org/10.1145/358407.358414">doi 10.1145/358407.358414</a>).
     */
    double gamma(double shape) {
        if (shape < 1) {
            double larger = gamma(shape + 1);
            return larger * StrictMath.pow(uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                if (StrictMath.log(uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /** Returns a beta number: above or at 0, below or at 1. */
    double beta(double a, double b) {
        double x = gamma(a);
        double y = gamma(b);
        return x / (x + y);
    }
}
