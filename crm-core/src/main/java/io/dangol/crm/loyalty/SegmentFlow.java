package io.dangol.crm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * A cell of the table of segments before by segments after.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from segment before, or empty for customers who entered
 * @param to segment after, or empty for customers who left; at least one of the two is there
 * @param tally how many customers, and what they bought
 */
public record SegmentFlow(
        Optional<@NotBlank String> from,
        Optional<@NotBlank String> to,
        @NotNull @Valid SegmentTally tally) {

    public SegmentFlow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(tally, "tally");
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("A flow goes neither from nor to a segment. Name at least one.");
        }
    }

    /** Returns what happened to these customers. */
    public SegmentChangeKind kind() {
        if (from.isEmpty()) {
            return SegmentChangeKind.ENTERED;
        }
        if (to.isEmpty()) {
            return SegmentChangeKind.LEFT;
        }
        return from.equals(to) ? SegmentChangeKind.STAYED : SegmentChangeKind.MOVED;
    }
}
