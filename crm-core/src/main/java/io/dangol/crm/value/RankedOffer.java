package io.dangol.crm.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Objects;
import java.util.Optional;

/**
 * An offer in its place among others, with the reasons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rank 1 for the best; offers of equal value share the rank, and the ranks they fill are left out (1, 1, 3)
 * @param offer the offer
 * @param breakdown the parts of its value
 * @param toBest its value minus that of the best offer, part by part; never positive in sum, zero for the best
 * @param toNext its value minus that of the offer that follows, part by part; never negative in sum, empty for the last
 */
public record RankedOffer(
        @Positive int rank,
        @NotNull @Valid Offer offer,
        @NotNull @Valid Breakdown breakdown,
        @NotNull @Valid Breakdown toBest,
        Optional<@Valid Breakdown> toNext) {

    public RankedOffer {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(breakdown, "breakdown");
        Objects.requireNonNull(toBest, "toBest");
        Objects.requireNonNull(toNext, "toNext");
        if (rank < 1) {
            throw new IllegalArgumentException("Rank of an offer is " + rank + "; the best has rank 1.");
        }
    }
}
