package io.dangol.crm.loyalty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The customers of one recency and one frequency score: a field of a heat map.
 *
 * <p>Immutable and thread-safe.
 *
 * @param recency recency score
 * @param frequency frequency score
 * @param customers number of customers with both, 0 or more
 * @param revenue what they bought together, by {@code basis}
 * @param basis {@link MonetaryBasis#GROSS} or {@link MonetaryBasis#NET}
 */
public record RfmCell(
        @Min(1) @Max(RfmBinning.MAX_BINS) int recency,
        @Min(1) @Max(RfmBinning.MAX_BINS) int frequency,
        @PositiveOrZero int customers,
        @NotNull Money revenue,
        @NotNull MonetaryBasis basis) {

    public RfmCell {
        Objects.requireNonNull(revenue, "revenue");
        Objects.requireNonNull(basis, "basis");
        ScoreRange.ANY.require(RfmDimension.RECENCY, recency);
        ScoreRange.ANY.require(RfmDimension.FREQUENCY, frequency);
        if (customers < 0) {
            throw new IllegalArgumentException(customers + " customers; the number must be 0 or more.");
        }
    }

    /** Returns the revenue per customer, rounded half to even to the minor unit, or empty if there is no customer. */
    public Optional<Money> mean() {
        return customers == 0 ? Optional.empty() : Optional.of(revenue.dividedBy(customers, RoundingMode.HALF_EVEN));
    }
}
