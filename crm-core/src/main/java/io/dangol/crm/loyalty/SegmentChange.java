package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;

/**
 * One customer before and after, with the scores and reasons of both.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before scores and segment before, or empty if the customer was not scored
 * @param after scores and segment after, or empty if the customer is not scored; at least one of the two is there
 */
public record SegmentChange(Optional<@Valid SegmentedScore> before, Optional<@Valid SegmentedScore> after) {

    public SegmentChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("A change has neither a before nor an after. Give at least one.");
        }
        if (before.isPresent()
                && after.isPresent()
                && !before.get().customer().equals(after.get().customer())) {
            throw new IllegalArgumentException("A change is of one customer; given are "
                    + before.get().customer() + " and " + after.get().customer() + ". Pair the scores by customer.");
        }
    }

    /** Returns whose change this is. */
    public CustomerId customer() {
        return before.or(() -> after).orElseThrow().customer();
    }

    /** Returns what happened. */
    public SegmentChangeKind kind() {
        if (before.isEmpty()) {
            return SegmentChangeKind.ENTERED;
        }
        if (after.isEmpty()) {
            return SegmentChangeKind.LEFT;
        }
        return before.get().segment().equals(after.get().segment())
                ? SegmentChangeKind.STAYED
                : SegmentChangeKind.MOVED;
    }

    /** Returns customer, segments and scores, such as {@code 16446: Promising (5-2-1) -> Big spenders (5-2-5)}. */
    @Override
    public String toString() {
        return customer() + ": " + before.map(SegmentedScore::toString).orElse("not scored") + " -> "
                + after.map(SegmentedScore::toString).orElse("not scored");
    }
}
