package io.dangol.crm.loyalty;

import java.util.List;

/**
 * What is wrong with a table of segment rules: rules that no customer can reach, and scores that no rule covers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unreachable rules whose box is taken by earlier rules or lies beyond the bins, in table order
 * @param uncovered combinations of scores that match no rule, in order of recency, frequency, monetary score
 */
public record SegmentCheck(List<SegmentRule> unreachable, List<ScoreCell> uncovered) {

    public SegmentCheck {
        unreachable = List.copyOf(unreachable);
        uncovered = List.copyOf(uncovered);
    }

    /** Returns whether every rule can be reached and every combination of scores is covered. */
    public boolean isSound() {
        return unreachable.isEmpty() && uncovered.isEmpty();
    }
}
