package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Score;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.joda.money.Money;

/**
 * Measures and scores of one customer, with the reasons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer whose scores these are
 * @param recencyDays whole local days from the last qualifying sale to the analysis date, 0 or more
 * @param frequency number of qualifying sale documents or purchase days, 1 or more
 * @param monetary amount bought, by {@code basis}; net amounts may be zero or negative
 * @param basis which amount {@code monetary} is
 * @param r recency score, 1 for the longest ago
 * @param f frequency score, 1 for the fewest
 * @param m monetary score, 1 for the least
 * @param score the composite Σ w·(s−1)/(k−1) of the three scores, 0 to 1, with a contribution and its evidence for each
 *     of {@code recency}, {@code frequency} and {@code monetary}
 */
public record RfmScore(
        @NotNull CustomerId customer,
        @PositiveOrZero int recencyDays,
        @Positive int frequency,
        @NotNull Money monetary,
        @NotNull MonetaryBasis basis,
        @Min(1) @Max(RfmBinning.MAX_BINS) int r,
        @Min(1) @Max(RfmBinning.MAX_BINS) int f,
        @Min(1) @Max(RfmBinning.MAX_BINS) int m,
        @NotNull Score score) {

    public RfmScore {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(monetary, "monetary");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(score, "score");
        RfmTable.requireMeasures(customer, recencyDays, frequency);
        ScoreRange.ANY.require(RfmDimension.RECENCY, r);
        ScoreRange.ANY.require(RfmDimension.FREQUENCY, f);
        ScoreRange.ANY.require(RfmDimension.MONETARY, m);
    }

    /**
     * Returns the scores joined by hyphens in the order recency, frequency, monetary value, such as {@code 5-2-1}.
     *
     * <p>A label, not a number: scores may have two digits, and 521 is not "more" than 455.
     */
    public String label() {
        return r + "-" + f + "-" + m;
    }
}
