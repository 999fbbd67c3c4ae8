package io.dangol.crm.loyalty;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * How measures of recency, frequency and monetary value become scores.
 *
 * <p>Holds no data: {@link #fit} computes the cuts from the customers of one period and freezes them in an
 * {@link RfmModel}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param recency bins of recency; not {@link RfmMode#NESTED}
 * @param frequency bins of frequency
 * @param monetary bins of monetary value
 * @param weights shares of the three in the composite score
 */
public record RfmScoring(
        @NotNull RfmBinning recency,
        @NotNull RfmBinning frequency,
        @NotNull RfmBinning monetary,
        @NotNull RfmWeights weights) {

    private static final int DEFAULT_BINS = 5;

    public RfmScoring {
        Objects.requireNonNull(recency, "recency");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(monetary, "monetary");
        Objects.requireNonNull(weights, "weights");
        if (recency.mode() == RfmMode.NESTED) {
            throw new IllegalArgumentException("Recency is the outermost dimension and cannot be nested."
                    + " Choose another mode for it and nest frequency or monetary value.");
        }
    }

    /**
     * Returns k quantile bins per dimension, equally weighted; see {@link RfmBinning#quantiles}.
     *
     * @throws IllegalArgumentException if {@code bins} is not 2 to 10
     */
    public static RfmScoring quantiles(int bins) {
        return builder().all(RfmBinning.quantiles(bins)).build();
    }

    /**
     * Returns the scoring of the R package rfm 0.3.0, equally weighted; see {@link RfmBinning#rCompatible}.
     *
     * @throws IllegalArgumentException if {@code bins} is not 2 to 10
     */
    public static RfmScoring rCompatible(int bins) {
        return builder().all(RfmBinning.rCompatible(bins)).build();
    }

    /**
     * Returns quantile bins of recency over all customers, of frequency within each recency score and of monetary value
     * within each pair of both, equally weighted; see {@link RfmBinning#nested}.
     *
     * @throws IllegalArgumentException if {@code bins} is not 2 to 10
     */
    public static RfmScoring nested(int bins) {
        return builder()
                .all(RfmBinning.nested(bins))
                .recency(RfmBinning.quantiles(bins))
                .build();
    }

    /** Returns a builder that starts from five quantile bins per dimension, equally weighted. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the bins of one dimension. */
    public RfmBinning binning(RfmDimension dimension) {
        return switch (dimension) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
    }

    /** Returns the number of scores of one dimension, 2 to 10. */
    public int bins(RfmDimension dimension) {
        return binning(dimension).bins();
    }

    /**
     * Computes the cuts from the customers of a table and freezes them.
     *
     * @throws IllegalArgumentException if the table is empty
     */
    public RfmModel fit(RfmTable table) {
        return RfmModel.fit(this, table);
    }

    static void requireBins(int bins) {
        if (bins < RfmBinning.MIN_BINS || bins > RfmBinning.MAX_BINS) {
            throw new IllegalArgumentException(bins + " bins asked for; allowed are 2 to 10.");
        }
    }

    /**
     * Collects the options of a scoring; not thread-safe.
     */
    public static final class Builder {

        private RfmBinning recency = RfmBinning.quantiles(DEFAULT_BINS);
        private RfmBinning frequency = recency;
        private RfmBinning monetary = recency;
        private RfmWeights weights = RfmWeights.equal();

        private Builder() {}

        /** Uses the same bins for every dimension. */
        public Builder all(RfmBinning binning) {
            return recency(binning).frequency(binning).monetary(binning);
        }

        /** Sets the bins of recency. */
        public Builder recency(RfmBinning binning) {
            recency = Objects.requireNonNull(binning, "binning");
            return this;
        }

        /** Sets the bins of frequency. */
        public Builder frequency(RfmBinning binning) {
            frequency = Objects.requireNonNull(binning, "binning");
            return this;
        }

        /** Sets the bins of monetary value. */
        public Builder monetary(RfmBinning binning) {
            monetary = Objects.requireNonNull(binning, "binning");
            return this;
        }

        /** Sets the shares of the dimensions in the composite score. */
        public Builder weights(RfmWeights shares) {
            weights = Objects.requireNonNull(shares, "shares");
            return this;
        }

        /**
         * Returns the scoring.
         *
         * @throws IllegalArgumentException if recency is nested
         */
        public RfmScoring build() {
            return new RfmScoring(recency, frequency, monetary, weights);
        }
    }
}
