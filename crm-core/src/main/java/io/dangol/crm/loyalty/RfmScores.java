package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The scores of all customers of a table, one row a customer, in customer order.
 *
 * <p>Columns hold a byte per score; composites and reasons are formed when asked for.
 *
 * <p>Immutable and thread-safe.
 */
public final class RfmScores {

    private final RfmModel model;
    private final RfmTable table;
    private final byte[] recency;
    private final byte[] frequency;
    private final byte[] monetary;
    /** The composite of each cell, by recency, frequency and monetary score. */
    private final double[] composites;

    private final int frequencyBins;
    private final int monetaryBins;

    /** Takes arrays that nobody else keeps. */
    RfmScores(RfmModel model, RfmTable table, byte[] recency, byte[] frequency, byte[] monetary) {
        this.model = model;
        this.table = table;
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
        int recencyBins = model.scoring().bins(RfmDimension.RECENCY);
        this.frequencyBins = model.scoring().bins(RfmDimension.FREQUENCY);
        this.monetaryBins = model.scoring().bins(RfmDimension.MONETARY);
        this.composites = new double[recencyBins * frequencyBins * monetaryBins];
        Arrays.setAll(
                composites,
                cell -> model.composite(
                        cell / (frequencyBins * monetaryBins) + 1,
                        cell / monetaryBins % frequencyBins + 1,
                        cell % monetaryBins + 1));
    }

    /** Returns the model whose cuts gave the scores. */
    public RfmModel model() {
        return model;
    }

    /** Returns the measures that were scored; its rows are the rows of this. */
    public RfmTable table() {
        return table;
    }

    /** Returns the number of scored customers. */
    public int size() {
        return table.size();
    }

    /**
     * Returns the score of a row in one dimension, 1 to its number of bins.
     *
     * @throws IndexOutOfBoundsException if {@code row} is not 0 to {@code size() - 1}
     */
    public int score(RfmDimension dimension, int row) {
        return column(dimension)[row];
    }

    /**
     * Returns the composite Σ w·(s−1)/(k−1) of a row, 0 to 1, equal to the value of its explained score.
     *
     * @throws IndexOutOfBoundsException if {@code row} is not 0 to {@code size() - 1}
     */
    public double composite(int row) {
        return composites[cell(row)];
    }

    /** Returns the place of a row's three scores among all combinations, by recency, frequency and monetary score. */
    int cell(int row) {
        return ((recency[row] - 1) * frequencyBins + frequency[row] - 1) * monetaryBins + monetary[row] - 1;
    }

    /**
     * Returns measures, scores and reasons of a row.
     *
     * @throws IndexOutOfBoundsException if {@code row} is not 0 to {@code size() - 1}
     */
    public RfmScore explain(int row) {
        int r = recency[row];
        int f = frequency[row];
        int m = monetary[row];
        return new RfmScore(
                table.customer(row),
                table.recencyDays(row),
                table.frequency(row),
                table.monetary(row),
                table.monetaryBasis(),
                r,
                f,
                m,
                model.explain(table, row, r, f, m));
    }

    /** Returns measures, scores and reasons of a customer, or empty if the customer has no qualifying sale. */
    public Optional<RfmScore> of(CustomerId customer) {
        return table.indexOf(customer).stream().mapToObj(this::explain).findFirst();
    }

    /** Returns all customers in customer order, each explained when the stream reaches it. */
    public Stream<RfmScore> stream() {
        return IntStream.range(0, size()).mapToObj(this::explain);
    }

    /** Returns how many customers have each score of a dimension, element 0 for score 1. */
    public int[] counts(RfmDimension dimension) {
        int[] counts = new int[model.scoring().bins(dimension)];
        for (byte score : column(dimension)) {
            counts[score - 1]++;
        }
        return counts;
    }

    /**
     * Returns how many scores of a dimension at least one customer has; fewer than bins where ties or few customers
     * leave some unused.
     */
    public int effectiveBins(RfmDimension dimension) {
        return (int) Arrays.stream(counts(dimension)).filter(count -> count > 0).count();
    }

    /**
     * Returns the customers and revenue of every pair of recency and frequency score, empty pairs too, by recency and
     * then frequency score from 1 upwards.
     *
     * <p>Revenue is gross for {@link MonetaryBasis#GROSS}, else net.
     */
    public List<RfmCell> cells() {
        int recencyBins = model.scoring().bins(RfmDimension.RECENCY);
        int[] customers = new int[recencyBins * frequencyBins];
        long[] revenue = new long[customers.length];
        for (int row = 0; row < size(); row++) {
            int cell = (recency[row] - 1) * frequencyBins + frequency[row] - 1;
            customers[cell]++;
            revenue[cell] += table.revenueMinor(row);
        }
        List<RfmCell> cells = new ArrayList<>(customers.length);
        for (int cell = 0; cell < customers.length; cell++) {
            cells.add(new RfmCell(
                    cell / frequencyBins + 1,
                    cell % frequencyBins + 1,
                    customers[cell],
                    Money.ofMinor(table.currency(), revenue[cell]),
                    table.revenueBasis()));
        }
        return List.copyOf(cells);
    }

    private byte[] column(RfmDimension dimension) {
        return switch (dimension) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }
}
