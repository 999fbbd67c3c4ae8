package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * The scores of one customer with the strategy of the segment that they make.
 *
 * <p>Immutable and thread-safe.
 *
 * @param score measures, scores and reasons
 * @param strategy what is done for customers of this segment
 */
public record SegmentedScore(
        @NotNull @Valid RfmScore score, @NotNull @Valid Strategy strategy) {

    public SegmentedScore {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(strategy, "strategy");
    }

    /** Returns whose scores these are. */
    public CustomerId customer() {
        return score.customer();
    }

    /** Returns the name of the segment. */
    public String segment() {
        return strategy.segment();
    }

    /** Returns segment and scores, such as {@code Champions (5-5-4)}. */
    @Override
    public String toString() {
        return segment() + " (" + score.label() + ")";
    }
}
