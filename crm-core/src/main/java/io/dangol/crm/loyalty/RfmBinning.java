package io.dangol.crm.loyalty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How the values of one dimension are divided into scores 1 to {@link #bins()}.
 *
 * <p>With cuts c_1 ≤ … ≤ c_(k−1), frequency and monetary value score 1 plus the number of cuts passed, recency scores k
 * minus that number: the score is highest for the most recent. In every mode but {@link RfmMode#NTILE} equal values
 * have equal scores, with {@link RfmMode#NESTED} within one cell, so that ties may leave some scores unused;
 * {@link RfmScores#effectiveBins} reports how many are used.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface RfmBinning {

    /** The fewest scores that a dimension may have. */
    int MIN_BINS = 2;

    /** The most scores that a dimension may have. */
    int MAX_BINS = 10;

    /** Returns the number of scores k, 2 to 10. */
    int bins();

    /** Returns which of the kinds this is. */
    RfmMode mode();

    /**
     * Returns k bins with cuts at the quantiles j/k, which a value passes when it is above.
     *
     * <p>Quantiles are of type 7 (Hyndman and Fan 1996, <a href="https://doi.org/10.2307/2684934">doi
     * 10.2307/2684934</a>): with h = (n−1)·j/k, q_j = x[⌊h⌋] + (h−⌊h⌋)·(x[⌊h⌋+1] − x[⌊h⌋]) of the sorted values.
     *
     * @throws IllegalArgumentException if {@code bins} is not 2 to 10
     */
    static RfmBinning quantiles(int bins) {
        return new Quantiles(bins);
    }

    /**
     * Returns k bins equal to those of the R package rfm 0.3.0: cuts at the type-7 quantiles plus 1, which a value
     * passes when it is equal or above.
     *
     * <p>The 1 is a day, an order or a major unit of the currency (1 pound, not 1 penny). Because of it, scores depend
     * on the unit of money; prefer {@link #quantiles} where agreement with R is not needed.
     *
     * @throws IllegalArgumentException if {@code bins} is not 2 to 10
     */
    static RfmBinning rCompatible(int bins) {
        return new RCompatible(bins);
    }

    /**
     * Returns bins between given cuts, one more than there are cuts.
     *
     * @param side where a value equal to a cut goes
     * @param cuts 1 to 9 values in ascending order, in days, units of frequency or major units of the currency; an
     *     equal pair leaves the score between them unused. Each is taken as the decimal number that it prints as
     * @throws IllegalArgumentException if there are no or too many cuts, one is not finite, or they are out of order
     */
    static RfmBinning fixed(CutSide side, double... cuts) {
        return new Fixed(side, Arrays.stream(cuts).boxed().toList());
    }

    /**
     * Returns k bins of equal size by position, as {@code NTILE} of SQL:2003: customers are ranked from the lowest to
     * the highest score, ties by customer id, and where n is no multiple of k the first n mod k bins hold one more.
     *
     * <p>With fewer customers than bins the scores above n stay unused. What a fitted model freezes is the customer who
     * opens each bin, by value and id: a later customer passes the cut when its value is better, or is equal and its id
     * is not lower. Bins of later periods therefore need not be of equal size.
     *
     * @throws IllegalArgumentException if {@code bins} is not 2 to 10
     */
    static RfmBinning ntiles(int bins) {
        return new Ntiles(bins);
    }

    /**
     * Returns k bins with cuts at quantiles, as {@link #quantiles}, computed apart for each score of the dimensions
     * before: frequency within recency, monetary value within recency and frequency.
     *
     * <p>A cell that holds nobody when the model is fitted takes the cuts of the next larger group that does: the
     * recency score, else all customers. Recency itself cannot be nested.
     *
     * @throws IllegalArgumentException if {@code bins} is not 2 to 10
     */
    static RfmBinning nested(int bins) {
        return new Nested(bins);
    }

    /**
     * Bins of {@link RfmMode#QUANTILE}.
     *
     * <p>Immutable and thread-safe.
     *
     * @param bins number of scores, 2 to 10
     */
    record Quantiles(@Min(MIN_BINS) @Max(MAX_BINS) int bins) implements RfmBinning {
        public Quantiles {
            RfmScoring.requireBins(bins);
        }

        @Override
        public RfmMode mode() {
            return RfmMode.QUANTILE;
        }
    }

    /**
     * Bins of {@link RfmMode#R_COMPAT}.
     *
     * <p>Immutable and thread-safe.
     *
     * @param bins number of scores, 2 to 10
     */
    record RCompatible(@Min(MIN_BINS) @Max(MAX_BINS) int bins) implements RfmBinning {
        public RCompatible {
            RfmScoring.requireBins(bins);
        }

        @Override
        public RfmMode mode() {
            return RfmMode.R_COMPAT;
        }
    }

    /**
     * Bins of {@link RfmMode#FIXED}.
     *
     * <p>Immutable and thread-safe.
     *
     * @param side where a value equal to a cut goes
     * @param cuts 1 to 9 finite values in ascending order, in days, units of frequency or major units of the currency
     */
    record Fixed(
            @NotNull CutSide side,
            @Size(min = MIN_BINS - 1, max = MAX_BINS - 1) List<Double> cuts) implements RfmBinning {
        public Fixed {
            Objects.requireNonNull(side, "side");
            cuts = List.copyOf(cuts);
            if (cuts.isEmpty() || cuts.size() >= MAX_BINS) {
                throw new IllegalArgumentException(
                        cuts.size() + " cuts given; allowed are 1 to 9, which make 2 to 10 scores.");
            }
            double before = Double.NEGATIVE_INFINITY;
            for (double cut : cuts) {
                if (!Double.isFinite(cut)) {
                    throw new IllegalArgumentException("Cut " + cut + " of " + cuts + " must be a finite number.");
                }
                if (cut < before) {
                    throw new IllegalArgumentException("Cuts " + cuts + " are out of order: " + cut + " follows "
                            + before + ". Give them in ascending order, for recency too.");
                }
                before = cut;
            }
        }

        @Override
        public int bins() {
            return cuts.size() + 1;
        }

        @Override
        public RfmMode mode() {
            return RfmMode.FIXED;
        }
    }

    /**
     * Bins of {@link RfmMode#NTILE}.
     *
     * <p>Immutable and thread-safe.
     *
     * @param bins number of scores, 2 to 10
     */
    record Ntiles(@Min(MIN_BINS) @Max(MAX_BINS) int bins) implements RfmBinning {
        public Ntiles {
            RfmScoring.requireBins(bins);
        }

        @Override
        public RfmMode mode() {
            return RfmMode.NTILE;
        }
    }

    /**
     * Bins of {@link RfmMode#NESTED}.
     *
     * <p>Immutable and thread-safe.
     *
     * @param bins number of scores, 2 to 10
     */
    record Nested(@Min(MIN_BINS) @Max(MAX_BINS) int bins) implements RfmBinning {
        public Nested {
            RfmScoring.requireBins(bins);
        }

        @Override
        public RfmMode mode() {
            return RfmMode.NESTED;
        }
    }
}
