package io.dangol.crm.loyalty;

import io.dangol.crm.CompensatedSum;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One descent of k-means: centres chosen by k-means++ (Arthur and Vassilvitskii, SODA 2007), then moved to the means of their
 * points until no point changes its centre (Lloyd 1982, doi 10.1109/TIT.1982.1056489).
 *
 * <p>Points and centres lie row after row in one array each, and all buffers are made once: an iteration allocates nothing
 * and reads the points once. Most points are passed over by the bounds of Hamerly (SDM 2010, doi
 * 10.1137/1.9781611972801.12): a point whose centre is surely nearest needs no distance. A descent ends only after a pass over
 * all distances. In that pass centres are in descending order of their coordinates and a point between two belongs to the first,
 * so that a point has the same centre in whichever order the centres were found.
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
    /** Squared distance of each point to its centre, as of the last pass over all distances. */
    private final double[] nearest;

    /** At least the distance of each point to its centre. */
    private final double[] upper;
    /** At most the distance of each point to any other centre. */
    private final double[] lower;
    /** How far each centre moved last. */
    private final double[] drift;
    /** Half the distance of each centre to the closest other one. */
    private final double[] reach;
    /** Which centre sorting has put into each place. */
    private final int[] order;
    /** Where sorting has put each centre. */
    private final int[] position;

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
        this.upper = new double[weights.length];
        this.lower = new double[weights.length];
        this.drift = new double[k];
        this.reach = new double[k];
        this.order = new int[k];
        this.position = new int[k];
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
            if (!reassign()) {
                converged = !settle();
            } else if (firstEmpty() < k || iterations == maxIterations) {
                settle();
            }
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
            throw vanished();
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

    private IllegalArgumentException vanished() {
        return new IllegalArgumentException(k + " types asked for, but the squared differences of the rows vanish."
                + " Give features in a smaller unit, or ask for fewer types.");
    }

    private void copyPoint(int point, int centre) {
        System.arraycopy(points, point * dimensions, centres, centre * dimensions, dimensions);
    }

    /**
     * Gives every point its nearest centre and every centre a point; returns whether a point changed its centre.
     *
     * <p>An empty centre goes to the point that is farthest from its own, whose distance becomes 0 while no other grows: this
     * ends. Where all distances are 0 already and a centre is empty, another has points that differ by too little to be told
     * apart.
     */
    private boolean settle() {
        boolean changed = assign();
        int empty = firstEmpty();
        while (empty < k) {
            int farthest = farthest();
            if (nearest[farthest] == 0) {
                throw vanished();
            }
            copyPoint(farthest, empty);
            changed |= assign();
            empty = firstEmpty();
        }
        return changed;
    }

    /** Sorts the centres and measures every distance. */
    private boolean assign() {
        sortCentres();
        clearSums();
        boolean changed = false;
        for (int point = 0; point < weights.length; point++) {
            int before = position[centreOf[point]];
            findNearest(point);
            changed |= centreOf[point] != before;
            addToSums(point);
        }
        return changed;
    }

    /** Measures only the distances of points that may have another centre now; returns whether one has. */
    private boolean reassign() {
        int fastest = 0;
        double second = 0;
        for (int centre = 1; centre < k; centre++) {
            if (drift[centre] > drift[fastest]) {
                second = drift[fastest];
                fastest = centre;
            } else {
                second = Math.max(second, drift[centre]);
            }
        }
        measureReach();
        clearSums();
        boolean changed = false;
        for (int point = 0; point < weights.length; point++) {
            int centre = centreOf[point];
            upper[point] += drift[centre];
            lower[point] -= centre == fastest ? second : drift[fastest];
            double safe = Math.max(reach[centre], lower[point]);
            if (upper[point] > safe) {
                upper[point] = Math.sqrt(distance(points, point, centres, centre, dimensions));
                if (upper[point] > safe) {
                    findNearest(point);
                    changed |= centreOf[point] != centre;
                }
            }
            addToSums(point);
        }
        return changed;
    }

    private void measureReach() {
        Arrays.fill(reach, Double.POSITIVE_INFINITY);
        for (int one = 1; one < k; one++) {
            for (int other = 0; other < one; other++) {
                double half = Math.sqrt(distance(centres, one, centres, other, dimensions)) / 2;
                reach[one] = Math.min(reach[one], half);
                reach[other] = Math.min(reach[other], half);
            }
        }
    }

    private void findNearest(int point) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < k; centre++) {
            double distance = distance(points, point, centres, centre, dimensions);
            if (distance < least) {
                second = least;
                least = distance;
                best = centre;
            } else if (distance < second) {
                second = distance;
            }
        }
        centreOf[point] = best;
        nearest[point] = least;
        upper[point] = Math.sqrt(least);
        lower[point] = Math.sqrt(second);
    }

    private void clearSums() {
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
    }

    private void addToSums(int point) {
        int centre = centreOf[point];
        int weight = weights[point];
        counts[centre] += weight;
        for (int j = 0; j < dimensions; j++) {
            sums[centre * dimensions + j] += weight * points[point * dimensions + j];
        }
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
            double moved = 0;
            for (int j = 0; j < dimensions; j++) {
                double mean = sums[centre * dimensions + j] / counts[centre];
                double difference = mean - centres[centre * dimensions + j];
                moved += difference * difference;
                centres[centre * dimensions + j] = mean;
            }
            drift[centre] = Math.sqrt(moved);
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

    /** Insertion sort: centres are few, and nearly in order from the pass before. */
    private void sortCentres() {
        for (int i = 0; i < k; i++) {
            order[i] = i;
            for (int centre = i; centre > 0 && isAbove(centre, centre - 1); centre--) {
                swap(centre);
            }
        }
        for (int i = 0; i < k; i++) {
            position[order[i]] = i;
        }
    }

    private void swap(int centre) {
        int swapped = order[centre];
        order[centre] = order[centre - 1];
        order[centre - 1] = swapped;
        for (int j = 0; j < dimensions; j++) {
            double coordinate = centres[centre * dimensions + j];
            centres[centre * dimensions + j] = centres[(centre - 1) * dimensions + j];
            centres[(centre - 1) * dimensions + j] = coordinate;
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
