package io.dangol.crm.loyalty;

import io.dangol.crm.CompensatedSum;
import io.dangol.crm.Contribution;
import io.dangol.crm.Score;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Types of customers found by {@link KMeans}: their means, who belongs to which, and why.
 *
 * <p>Types are numbered from 1 by the mean of the first feature, the highest first, then by the second, and so on; give the
 * feature first that tells most. A customer between two means belongs to the lower number. Rows are those of the columns given.
 *
 * <p>The means stay as they are: {@link #explain(double[])} finds the type of a customer of a later period by the same means and
 * the same standardisation.
 *
 * <p>Immutable and thread-safe.
 */
public final class KMeansTypes {

    private static final MathContext SHOWN = new MathContext(6);

    private final KMeans method;
    private final List<String> features;
    private final DistinctRows rows;
    private final List<FeatureScale> scales;
    private final double[] centres;
    private final int[] typeOfDistinct;
    private final List<KMeansType> types;
    private final double within;
    private final double total;
    private final int iterations;
    private final boolean converged;

    KMeansTypes(
            KMeans method,
            List<String> features,
            DistinctRows rows,
            List<FeatureScale> scales,
            Lloyd lloyd,
            double within) {
        this.method = method;
        this.features = features;
        this.rows = rows;
        this.scales = scales;
        this.centres = lloyd.copyOfCentres();
        this.typeOfDistinct = lloyd.copyOfCentreOf();
        this.within = within;
        this.iterations = lloyd.iterations();
        this.converged = lloyd.converged();
        int[] sizes = new int[method.types()];
        double[] withins = new double[method.types()];
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < rows.size(); i++) {
            int weight = rows.weights()[i];
            sizes[typeOfDistinct[i]] += weight;
            withins[typeOfDistinct[i]] += weight * lloyd.nearest(i);
            for (int j = 0; j < features.size(); j++) {
                double plain = scales.get(j).toPlain(rows.value(i, j));
                squares.add(weight * plain * plain);
            }
        }
        this.total = squares.value();
        List<KMeansType> found = new ArrayList<>();
        for (int type = 0; type < sizes.length; type++) {
            List<Double> centroid = new ArrayList<>();
            for (int j = 0; j < features.size(); j++) {
                centroid.add(centroid(type, j));
            }
            found.add(new KMeansType(type + 1, sizes[type], centroid, withins[type]));
        }
        this.types = List.copyOf(found);
    }

    private double centroid(int type, int column) {
        return scales.get(column).toOriginal(centres[type * features.size() + column]);
    }

    /** Returns how the types were found. */
    public KMeans method() {
        return method;
    }

    /** Returns the names of the features, in the order of their columns. */
    public List<String> features() {
        return features;
    }

    /** Returns the types, by number. */
    public List<KMeansType> types() {
        return types;
    }

    /** Returns the number of rows; the sizes of the types add up to it. */
    public int rows() {
        return rows.rows();
    }

    /**
     * Returns the number of the type of a row, 1 or more.
     *
     * @throws IndexOutOfBoundsException if {@code row} is not 0 to {@code rows() - 1}
     */
    public int typeOf(int row) {
        return typeOfDistinct[rows.ofRow(row)] + 1;
    }

    /**
     * Returns the type of a row and its distance to the mean.
     *
     * @throws IndexOutOfBoundsException if {@code row} is not 0 to {@code rows() - 1}
     */
    public KMeansReading explain(int row) {
        double[] values = new double[features.size()];
        int distinct = rows.ofRow(row);
        for (int j = 0; j < values.length; j++) {
            values[j] = rows.value(distinct, j);
        }
        return explain(values);
    }

    /**
     * Returns the nearest type of a customer, of the rows or not, and the distance to its mean.
     *
     * @param values the features in their original units, in the order of {@link #features()}
     * @throws IllegalArgumentException if there is not one number per feature, each within ±1e100, or they are so many standard
     *     deviations away that the square is not finite
     */
    public KMeansReading explain(double[] values) {
        KMeans.requireValues(features, values);
        double[] plain = new double[values.length];
        for (int j = 0; j < plain.length; j++) {
            plain[j] = scales.get(j).toPlain(values[j]);
        }
        int type = Lloyd.nearest(centres, types.size(), plain);
        List<Contribution> parts = new ArrayList<>();
        for (int j = 0; j < plain.length; j++) {
            double apart = plain[j] - centres[type * plain.length + j];
            parts.add(new Contribution(
                    features.get(j),
                    apart * apart,
                    shown(values[j]) + ", mean of the type " + shown(centroid(type, j))));
        }
        return new KMeansReading(type + 1, new Score(parts));
    }

    /** Writes a number with at most six digits. */
    private static String shown(double number) {
        BigDecimal rounded = new BigDecimal(number).round(SHOWN);
        return NumberFeature.format(rounded.doubleValue());
    }

    /**
     * Returns the sum of the squared distances of all rows to the means of their types, 0 or more: what the types leave
     * unexplained, in squared standard deviations, or in squared original units if features were not standardised.
     */
    public double withinSumOfSquares() {
        return within;
    }

    /** Returns the sum of the squared distances of all rows to the mean of all, in the unit of {@link #withinSumOfSquares()}. */
    public double totalSumOfSquares() {
        return total;
    }

    /** Returns the share of the total sum of squares that the types explain, 0 to 1; empty if all rows are equal. */
    public OptionalDouble explainedShare() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, 1 - within / total));
    }

    /** Returns how often the means moved in the best start. */
    public int iterations() {
        return iterations;
    }

    /** Returns whether the best start ended because no row changed its type; if not, allow more iterations. */
    public boolean converged() {
        return converged;
    }

    /** Returns the number of types and rows and the explained share, such as {@code 3 types of 150 rows, explained 0.8843}. */
    @Override
    public String toString() {
        return types.size() + " types of " + rows() + " rows"
                + (total == 0 ? "" : ", explained " + shown(explainedShare().orElse(0)));
    }
}
