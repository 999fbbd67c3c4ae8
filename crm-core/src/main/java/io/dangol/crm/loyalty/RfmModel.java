package io.dangol.crm.loyalty;

import io.dangol.crm.Contribution;
import io.dangol.crm.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A scoring with the cuts that the customers of one period gave it, frozen for that and for later periods.
 *
 * <p>Scores of two periods can be compared only if both come from the same cuts: score the later table with this model
 * and look at the difference with a {@link MigrationMatrix}. Use windows of equal length, else frequency and monetary
 * value shift for every customer.
 *
 * <p>Immutable and thread-safe.
 */
public final class RfmModel {

    private final RfmScoring scoring;
    /** Says which date, currency and bases the cuts are of; the only thing kept of the table. */
    private final Origin origin;

    private final FrozenCuts recency;
    private final FrozenCuts frequency;
    private final FrozenCuts monetary;

    private RfmModel(RfmScoring scoring, Origin origin, FrozenCuts recency, FrozenCuts frequency, FrozenCuts monetary) {
        this.scoring = scoring;
        this.origin = origin;
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
    }

    private record Origin(
            Optional<LocalDate> asOf,
            int customers,
            CurrencyUnit currency,
            FrequencyBasis frequencyBasis,
            MonetaryBasis monetaryBasis) {}

    static RfmModel fit(RfmScoring scoring, RfmTable table) {
        int n = table.size();
        if (n == 0) {
            throw new IllegalArgumentException("The RFM table has no customers, so there is nothing to take cuts from."
                    + " Widen its window, or use a model of another period.");
        }
        int recencyBins = scoring.recency().bins();
        int frequencyBins = scoring.frequency().bins();
        byte[] recencyScores = new byte[n];
        byte[] frequencyScores = new byte[n];
        FrozenCuts recency = overall(RfmDimension.RECENCY, scoring.recency(), table);
        FrozenCuts frequency;
        FrozenCuts monetary;
        boolean needsRecency = scoring.frequency().mode() == RfmMode.NESTED
                || scoring.monetary().mode() == RfmMode.NESTED;
        if (needsRecency) {
            recency.score(table, recencyScores, frequencyScores, recencyScores);
        }
        if (scoring.frequency() instanceof RfmBinning.Nested nested) {
            frequency = NestedCuts.ofFrequency(table, nested.bins(), recencyScores, recencyBins);
        } else {
            frequency = overall(RfmDimension.FREQUENCY, scoring.frequency(), table);
        }
        if (scoring.monetary() instanceof RfmBinning.Nested nested) {
            frequency.score(table, recencyScores, frequencyScores, frequencyScores);
            monetary = NestedCuts.ofMonetary(
                    table, nested.bins(), recencyScores, recencyBins, frequencyScores, frequencyBins);
        } else {
            monetary = overall(RfmDimension.MONETARY, scoring.monetary(), table);
        }
        Origin origin = new Origin(table.asOf(), n, table.currency(), table.frequencyBasis(), table.monetaryBasis());
        return new RfmModel(scoring, origin, recency, frequency, monetary);
    }

    private static FrozenCuts overall(RfmDimension dimension, RfmBinning binning, RfmTable table) {
        if (binning instanceof RfmBinning.Fixed fixed) {
            return ValueCuts.fixed(dimension, fixed, table.currency());
        }
        if (binning.mode() == RfmMode.NTILE) {
            return RankCuts.fit(dimension, table, binning.bins());
        }
        OrderStatistics values = switch (dimension) {
            case RECENCY -> OrderStatistics.of(table.recencyColumn());
            case FREQUENCY -> OrderStatistics.of(table.frequencyColumn());
            case MONETARY -> OrderStatistics.of(table.monetaryColumn());
        };
        return binning.mode() == RfmMode.R_COMPAT
                ? ValueCuts.rCompatible(dimension, values, binning.bins(), table.currency())
                : ValueCuts.quantiles(dimension, values, binning.bins(), table.currency());
    }

    /** Returns the scoring whose cuts are frozen. */
    public RfmScoring scoring() {
        return scoring;
    }

    /** Returns the analysis date of the customers who gave the cuts, or empty if their table had none. */
    public Optional<LocalDate> asOf() {
        return origin.asOf();
    }

    /** Returns how many customers gave the cuts, 1 or more. */
    public int customers() {
        return origin.customers();
    }

    /** Returns the currency of the monetary cuts. */
    public CurrencyUnit currency() {
        return origin.currency();
    }

    /** Returns what one unit of the frequency cuts is. */
    public FrequencyBasis frequencyBasis() {
        return origin.frequencyBasis();
    }

    /** Returns which amount the monetary cuts are of. */
    public MonetaryBasis monetaryBasis() {
        return origin.monetaryBasis();
    }

    /**
     * Returns the cuts of a dimension in days, units of frequency or major units of the currency, ascending; one fewer
     * than bins.
     *
     * <p>With {@link RfmMode#NTILE} they are the values of the customers who open a bin, and there are fewer of them if
     * there were fewer customers than bins.
     *
     * @throws IllegalArgumentException if the dimension is nested: then each score of the dimensions before has its own
     */
    public List<Double> cuts(RfmDimension dimension) {
        Objects.requireNonNull(dimension, "dimension");
        if (scoring.binning(dimension).mode() == RfmMode.NESTED) {
            throw new IllegalArgumentException(
                    "Cuts of " + dimension.label() + " are nested: each score of the dimensions"
                            + " before has its own. Ask for frequencyCuts(recency) or monetaryCuts(recency, frequency).");
        }
        return frozen(dimension).cuts(1, 1);
    }

    /**
     * Returns the cuts of frequency for customers of one recency score; without nesting they are the same for each.
     *
     * @throws IllegalArgumentException if there is no such score
     */
    public List<Double> frequencyCuts(int recencyScore) {
        requireScore(RfmDimension.RECENCY, recencyScore);
        return frequency.cuts(recencyScore, 1);
    }

    /**
     * Returns the cuts of monetary value, in major units of the currency, for customers of one recency and one
     * frequency score; without nesting they are the same for each.
     *
     * @throws IllegalArgumentException if there is no such score
     */
    public List<Double> monetaryCuts(int recencyScore, int frequencyScore) {
        requireScore(RfmDimension.RECENCY, recencyScore);
        requireScore(RfmDimension.FREQUENCY, frequencyScore);
        return monetary.cuts(recencyScore, frequencyScore);
    }

    /**
     * Scores the customers of a table, of the period that gave the cuts or of a later one.
     *
     * @return one result per row of the table; none if it is empty
     * @throws IllegalArgumentException if the table is in another currency or measured on another basis than the cuts
     */
    public RfmScores score(RfmTable table) {
        requireSame("currency", currency(), table.currency());
        requireSame("frequency basis", frequencyBasis(), table.frequencyBasis());
        requireSame("monetary basis", monetaryBasis(), table.monetaryBasis());
        byte[] r = new byte[table.size()];
        byte[] f = new byte[table.size()];
        byte[] m = new byte[table.size()];
        recency.score(table, r, f, r);
        frequency.score(table, r, f, f);
        monetary.score(table, r, f, m);
        return new RfmScores(this, table, r, f, m);
    }

    private static void requireSame(String what, Object ofCuts, Object ofTable) {
        if (!ofCuts.equals(ofTable)) {
            throw new IllegalArgumentException("The cuts have " + what + " " + ofCuts + ", the table has " + ofTable
                    + ". Measure both periods alike, or fit a model to this table.");
        }
    }

    private void requireScore(RfmDimension dimension, int score) {
        if (score < 1 || score > scoring.bins(dimension)) {
            throw new IllegalArgumentException("No " + dimension.label() + " score " + score + "; allowed are 1 to "
                    + scoring.bins(dimension) + ".");
        }
    }

    private FrozenCuts frozen(RfmDimension dimension) {
        return switch (dimension) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }

    /** Returns the composite of three scores with the reasons of a row. */
    Score explain(RfmTable table, int row, int r, int f, int m) {
        String last = switch (table.recencyDays(row)) {
            case 0 -> "last purchase on ";
            case 1 -> "last purchase 1 day before ";
            default -> "last purchase " + table.recencyDays(row) + " days before ";
        };
        String date = table.asOf().map(LocalDate::toString).orElse("the analysis date");
        return Score.of(
                part(RfmDimension.RECENCY, r, last + date + "; " + recency.describe(r, r, f)),
                part(
                        RfmDimension.FREQUENCY,
                        f,
                        frequencyBasis().counted(table.frequency(row)) + "; " + frequency.describe(f, r, f)),
                part(
                        RfmDimension.MONETARY,
                        m,
                        table.monetary(row) + " " + monetaryBasis().label() + "; " + monetary.describe(m, r, f)));
    }

    /** Returns the composite of three scores alone. */
    double composite(int r, int f, int m) {
        return Score.of(
                        part(RfmDimension.RECENCY, r, ""),
                        part(RfmDimension.FREQUENCY, f, ""),
                        part(RfmDimension.MONETARY, m, ""))
                .value();
    }

    private Contribution part(RfmDimension dimension, int score, String evidence) {
        double share = (score - 1) / (double) (scoring.bins(dimension) - 1);
        return new Contribution(dimension.label(), scoring.weights().of(dimension) * share, evidence);
    }
}
