package io.dangol.crm.loyalty;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How the scores of customers moved between two periods, in one dimension.
 *
 * <p>Cell (i, j) counts the customers who had score i before and have score j after. Customers with a score in one
 * period only are counted apart, as entered or left. If one {@link RfmModel} scored both periods the movement is
 * absolute; with a model of its own for each, it is movement relative to the other customers.
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrationMatrix {

    private final RfmDimension dimension;
    private final int[][] moved;
    private final int[] entered;
    private final int[] left;

    private MigrationMatrix(RfmDimension dimension, int bins) {
        this.dimension = dimension;
        this.moved = new int[bins][bins];
        this.entered = new int[bins];
        this.left = new int[bins];
    }

    /**
     * Compares the scores of two periods.
     *
     * @throws IllegalArgumentException if the dimension has another number of bins before than after
     */
    public static MigrationMatrix between(RfmScores before, RfmScores after, RfmDimension dimension) {
        int bins = before.model().scoring().bins(Objects.requireNonNull(dimension, "dimension"));
        int binsAfter = after.model().scoring().bins(dimension);
        if (bins != binsAfter) {
            throw new IllegalArgumentException("The dimension " + dimension.label() + " has " + bins
                    + " bins before and " + binsAfter + " after. Score both periods with one model.");
        }
        MigrationMatrix matrix = new MigrationMatrix(dimension, bins);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            int order = before.table().customer(i).compareTo(after.table().customer(j));
            if (order == 0) {
                matrix.moved[before.score(dimension, i++) - 1][after.score(dimension, j++) - 1]++;
            } else if (order < 0) {
                matrix.left[before.score(dimension, i++) - 1]++;
            } else {
                matrix.entered[after.score(dimension, j++) - 1]++;
            }
        }
        while (i < before.size()) {
            matrix.left[before.score(dimension, i++) - 1]++;
        }
        while (j < after.size()) {
            matrix.entered[after.score(dimension, j++) - 1]++;
        }
        return matrix;
    }

    /** Returns the dimension whose scores are compared. */
    public RfmDimension dimension() {
        return dimension;
    }

    /** Returns the number of scores, and so of rows and columns. */
    public int bins() {
        return entered.length;
    }

    /**
     * Returns how many customers had score {@code before} and have score {@code after}.
     *
     * @throws IllegalArgumentException if a score is not 1 to {@code bins()}; so of every other method with a score
     */
    public int count(int before, int after) {
        return moved[index(before)][index(after)];
    }

    /** Returns how many customers had score {@code before} and are scored in both periods. */
    public int stayed(int before) {
        return Arrays.stream(moved[index(before)]).sum();
    }

    /** Returns how many customers had score {@code before} and have no score after. */
    public int left(int before) {
        return left[index(before)];
    }

    /** Returns how many customers had no score before and have score {@code after}. */
    public int entered(int after) {
        return entered[index(after)];
    }

    /**
     * Returns the share of the customers with score {@code before}, scored in both periods, who have score
     * {@code after}, 0 to 1; empty if there are none.
     */
    public OptionalDouble share(int before, int after) {
        int count = count(before, after);
        int stayed = stayed(before);
        return stayed == 0 ? OptionalDouble.empty() : OptionalDouble.of(count / (double) stayed);
    }

    private int index(int score) {
        if (score < 1 || score > bins()) {
            throw new IllegalArgumentException(
                    "No " + dimension.label() + " score " + score + "; allowed are 1 to " + bins() + ".");
        }
        return score - 1;
    }

    /** Returns one line a score before, with the counts by score after, those who left, and at the end who entered. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Migration of " + dimension.label() + " scores");
        for (int i = 0; i < bins(); i++) {
            text.append('\n')
                    .append(i + 1)
                    .append(" -> ")
                    .append(Arrays.toString(moved[i]))
                    .append(", left ");
            text.append(left[i]);
        }
        return text.append("\nentered ").append(Arrays.toString(entered)).toString();
    }
}
