package io.dangol.crm.loyalty;

import io.dangol.crm.CompensatedSum;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One descent of k-means: centres chosen by k-means++ (Arthur and Vassilvitskii, SODA 2007), then moved to the means of their
 * points until no point changes its centre (Lloyd 1982, doi 10.1109/TIT.1982.1056489).
 *
 * <p>Points and centres lie row after row in one array each, and all buffers are made once: an iteration allocates nothing
 * and reads the points once. Centres are kept in descending order of their coordinates, and a point between two belongs to the
 * first, so that a point has the same centre in whichever order the centres were found.
 */
final class Lloyd {

    private final double[] points;
    private final int[] weights;
    private final int dimensions;
    private final int k;
    private final double[] centres;
    private final double[] sums;
    private final long[] counts;
    private final int[] centreOf;
    /** Squared distance of each point to its centre. */
    private final double[] nearest;

    private int iterations;
    private boolean converged;

    Lloyd(double[] points, int[] weights, int dimensions, int k) {
        this.points = points;
        this.weights = weights;
        this.dimensions = dimensions;
        this.k = k;
        this.centres = new double[k * dimensions];
        this.sums = new double[k * dimensions];
        this.counts = new long[k];
        this.centreOf = new int[weights.length];
        this.nearest = new double[weights.length];
    }

    /** Runs from new centres for at most a number of iterations, and returns the sum of squares that is left. */
    double descend(SplittableRandom random, int maxIterations) {
        seed(random);
        settle();
        iterations = 0;
        converged = false;
        while (!converged && iterations < maxIterations) {
            moveToMeans();
            iterations++;
            converged = !settle();
        }
        CompensatedSum within = new CompensatedSum();
        for (int point = 0; point < weights.length; point++) {
            within.add(weights[point] * nearest[point]);
        }
        return within.value();
    }

    /** Returns the first of the nearest centres, by plain sums of squared differences. */
    static int nearest(double[] centres, int k, double[] point) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < k; centre++) {
            double distance = distance(point, 0, centres, centre, point.length);
            if (distance < least) {
                least = distance;
                best = centre;
            }
        }
        return best;
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    double[] copyOfCentres() {
        return centres.clone();
    }

    int[] copyOfCentreOf() {
        return centreOf.clone();
    }

    double nearest(int point) {
        return nearest[point];
    }

    /** Chooses the first centre by weight, and each further one by weight times squared distance to those before. */
    private void seed(SplittableRandom random) {
        Arrays.fill(nearest, 1);
        copyPoint(pick(random), 0);
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int centre = 1; centre < k; centre++) {
            for (int point = 0; point < weights.length; point++) {
                nearest[point] = Math.min(nearest[point], distance(points, point, centres, centre - 1, dimensions));
            }
            copyPoint(pick(random), centre);
        }
    }

    private int pick(SplittableRandom random) {
        double total = 0;
        for (int point = 0; point < weights.length; point++) {
            total += weights[point] * nearest[point];
        }
        if (total == 0) {
            throw new IllegalArgumentException(k + " types asked for, but the squared differences of the rows vanish."
                    + " Give features in a smaller unit, or ask for fewer types.");
        }
        double target = random.nextDouble() * total;
        double passed = 0;
        int last = 0;
        for (int point = 0; point < weights.length && passed <= target; point++) {
            double mass = weights[point] * nearest[point];
            passed += mass;
            last = mass > 0 ? point : last;
        }
        return last;
    }

    private void copyPoint(int point, int centre) {
        System.arraycopy(points, point * dimensions, centres, centre * dimensions, dimensions);
    }

    /** Gives every point its nearest centre and every centre a point; returns whether a point changed its centre. */
    private boolean settle() {
        sortCentres();
        boolean changed = assign();
        int empty = firstEmpty();
        while (empty < k) {
            copyPoint(farthest(), empty);
            sortCentres();
            changed |= assign();
            empty = firstEmpty();
        }
        return changed;
    }

    private boolean assign() {
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
        boolean changed = false;
        for (int point = 0; point < weights.length; point++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int centre = 0; centre < k; centre++) {
                double distance = distance(points, point, centres, centre, dimensions);
                if (distance < least) {
                    least = distance;
                    best = centre;
                }
            }
            changed |= centreOf[point] != best;
            centreOf[point] = best;
            nearest[point] = least;
            int weight = weights[point];
            counts[best] += weight;
            for (int j = 0; j < dimensions; j++) {
                sums[best * dimensions + j] += weight * points[point * dimensions + j];
            }
        }
        return changed;
    }

    private static double distance(double[] points, int point, double[] centres, int centre, int dimensions) {
        double sum = 0;
        for (int j = 0; j < dimensions; j++) {
            double difference = points[point * dimensions + j] - centres[centre * dimensions + j];
            sum += difference * difference;
        }
        return sum;
    }

    private void moveToMeans() {
        for (int centre = 0; centre < k; centre++) {
            for (int j = 0; j < dimensions; j++) {
                centres[centre * dimensions + j] = sums[centre * dimensions + j] / counts[centre];
            }
        }
    }

    private int firstEmpty() {
        int centre = 0;
        while (centre < k && counts[centre] > 0) {
            centre++;
        }
        return centre;
    }

    private int farthest() {
        int farthest = 0;
        for (int point = 1; point < weights.length; point++) {
            if (nearest[point] > nearest[farthest]) {
                farthest = point;
            }
        }
        return farthest;
    }

    /** Insertion sort: centres are few, and nearly in order from the iteration before. */
    private void sortCentres() {
        for (int i = 1; i < k; i++) {
            for (int centre = i; centre > 0 && isAbove(centre, centre - 1); centre--) {
                for (int j = 0; j < dimensions; j++) {
                    double swap = centres[centre * dimensions + j];
                    centres[centre * dimensions + j] = centres[(centre - 1) * dimensions + j];
                    centres[(centre - 1) * dimensions + j] = swap;
                }
            }
        }
    }

    private boolean isAbove(int one, int other) {
        for (int j = 0; j < dimensions; j++) {
            double difference = centres[one * dimensions + j] - centres[other * dimensions + j];
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }
}
