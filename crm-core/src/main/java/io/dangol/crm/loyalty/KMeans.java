package io.dangol.crm.loyalty;

import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How customers are divided into types by k-means: each customer belongs to the type whose mean is nearest, and the types are
 * chosen so that the squared distances to the means are small in sum.
 *
 * <p>Features are standardised unless {@link Builder#inOriginalUnits} is asked for: minus the mean, divided by the sample
 * standard deviation, so that none counts more only because of its unit; one that does not vary counts nothing. Extreme values
 * still pull: take logarithms of skewed amounts first.
 *
 * <p>Centres start by k-means++ (D. Arthur and S. Vassilvitskii, k-means++: the advantages of careful seeding, SODA 2007, pages
 * 1027 to 1035) and move by Lloyd's iteration (1982, <a href="https://doi.org/10.1109/TIT.1982.1056489">doi
 * 10.1109/TIT.1982.1056489</a>). Each start finds a local optimum; the best of several is kept. The number of types is a
 * choice, not a finding: compare {@link KMeansTypes#explainedShare()} for a few.
 *
 * <p>The same seed gives the same bits for any order of the rows: rows are put in an order of their own first. The order of the
 * features numbers the types, see {@link KMeansTypes}. Time grows with rows × types × features × iterations × starts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param types number of types, 1 or more
 * @param seed from which chance is drawn; any number
 * @param starts how often centres are drawn anew, 1 or more
 * @param maxIterations after how many moves of the centres a start ends, 1 or more
 * @param standardised whether features are standardised
 */
public record KMeans(
        @Positive int types,
        long seed,
        @Positive int starts,
        @Positive int maxIterations,
        boolean standardised) {

    private static final int DEFAULT_STARTS = 10;
    private static final int DEFAULT_ITERATIONS = 300;
    /** Its square times as many rows as an array holds is still a finite number. */
    private static final double LARGEST = 1e100;

    public KMeans {
        if (types < 1 || starts < 1 || maxIterations < 1) {
            throw new IllegalArgumentException("K-means with " + types + " types, " + starts + " starts and "
                    + maxIterations + " iterations; each must be at least 1.");
        }
    }

    /**
     * Returns a division with 10 starts of at most 300 iterations over standardised features.
     *
     * @throws IllegalArgumentException if there is not at least one type
     */
    public static KMeans of(int types, long seed) {
        return builder(types, seed).build();
    }

    /** Returns a builder that starts from 10 starts of at most 300 iterations over standardised features. */
    public static Builder builder(int types, long seed) {
        return new Builder(types, seed);
    }

    /**
     * Finds the types of customers.
     *
     * @param features names of the features, each with its unit where it has one; at least one
     * @param columns one column per feature, one number per customer, all columns equally long; not kept
     * @throws IllegalArgumentException if names are blank or twice, there is not one column per name, columns differ in length,
     *     a number is not finite or beyond ±1e100, fewer rows differ from each other than there are types, or they differ by so
     *     little, some 1e-162, that their squared differences vanish
     */
    public KMeansTypes fit(List<String> features, double[][] columns) {
        List<String> names = List.copyOf(features);
        requireTable(names, columns);
        DistinctRows rows = DistinctRows.of(columns);
        if (rows.size() < types) {
            throw new IllegalArgumentException(types + " types asked for, but only " + rows.size() + " of "
                    + rows.rows() + " rows differ. Ask for at most as many types.");
        }
        List<FeatureScale> scales = IntStream.range(0, names.size())
                .mapToObj(column -> FeatureScale.of(rows, column, standardised))
                .toList();
        double[] points = new double[rows.size() * names.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                points[i * names.size() + j] = scales.get(j).toPlain(rows.value(i, j));
            }
        }
        Lloyd lloyd = new Lloyd(points, rows.weights(), names.size(), types);
        SplittableRandom random = new SplittableRandom(seed);
        KMeansTypes best = new KMeansTypes(this, names, rows, scales, lloyd, lloyd.descend(random, maxIterations));
        for (int start = 1; start < starts; start++) {
            double within = lloyd.descend(random, maxIterations);
            if (within < best.withinSumOfSquares()) {
                best = new KMeansTypes(this, names, rows, scales, lloyd, within);
            }
        }
        return best;
    }

    private static void requireTable(List<String> names, double[][] columns) {
        if (names.isEmpty() || names.size() != columns.length) {
            throw new IllegalArgumentException(names.size() + " features and " + columns.length
                    + " columns. Give one column per feature, at least one.");
        }
        for (int j = 0; j < columns.length; j++) {
            String name = names.get(j);
            if (name.isBlank() || names.indexOf(name) != j) {
                throw new IllegalArgumentException("Feature " + j + " is called \"" + name
                        + "\", blank or as one before. Give each its own name.");
            }
            if (columns[j].length != columns[0].length) {
                throw new IllegalArgumentException("Feature " + name + " has " + columns[j].length + " rows, "
                        + names.get(0) + " has " + columns[0].length + ". Give one number per customer.");
            }
            for (int row = 0; row < columns[j].length; row++) {
                if (!isNumber(columns[j][row])) {
                    throw refused("Feature " + name + " of row " + row, columns[j][row]);
                }
            }
        }
    }

    private static boolean isNumber(double value) {
        return Math.abs(value) <= LARGEST;
    }

    private static IllegalArgumentException refused(String what, double value) {
        return new IllegalArgumentException(what + " is " + value
                + "; it must be a number within ±1e100. Leave customers out of whom it is unknown.");
    }

    /** Refuses values that are not one number per feature. */
    static void requireValues(List<String> names, double[] values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(
                    values.length + " values for the features " + names + ". Give one value each, in this order.");
        }
        for (int j = 0; j < values.length; j++) {
            if (!isNumber(values[j])) {
                throw refused("Feature " + names.get(j), values[j]);
            }
        }
    }

    /**
     * Collects the options of a division; not thread-safe.
     */
    public static final class Builder {

        private final int types;
        private final long seed;
        private int starts = DEFAULT_STARTS;
        private int maxIterations = DEFAULT_ITERATIONS;
        private boolean standardised = true;

        private Builder(int types, long seed) {
            this.types = types;
            this.seed = seed;
        }

        /** Sets how often centres are drawn anew; more find a better optimum and take longer in proportion. */
        public Builder starts(int number) {
            starts = number;
            return this;
        }

        /** Sets after how many moves of the centres a start ends at the latest. */
        public Builder maxIterations(int number) {
            maxIterations = number;
            return this;
        }

        /** Takes features as they are, for a host that has brought them to one scale itself. */
        public Builder inOriginalUnits() {
            standardised = false;
            return this;
        }

        /**
         * Returns the division.
         *
         * @throws IllegalArgumentException if the number of types, starts or iterations is below 1
         */
        public KMeans build() {
            return new KMeans(types, seed, starts, maxIterations, standardised);
        }
    }
}
