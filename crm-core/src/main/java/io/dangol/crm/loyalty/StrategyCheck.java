package io.dangol.crm.loyalty;

import java.util.List;

/**
 * How a table of strategies and a list of segments differ.
 *
 * <p>Immutable and thread-safe.
 *
 * @param segmentsWithoutStrategy segments for which nothing is planned, in their own order
 * @param strategiesWithoutSegment segments of strategies that no customer can be in, in the order of the strategies; often
 *     a misspelt name
 */
public record StrategyCheck(List<String> segmentsWithoutStrategy, List<String> strategiesWithoutSegment) {

    public StrategyCheck {
        segmentsWithoutStrategy = List.copyOf(segmentsWithoutStrategy);
        strategiesWithoutSegment = List.copyOf(strategiesWithoutSegment);
    }

    /** Returns whether every segment has a strategy and every strategy a segment. */
    public boolean isSound() {
        return segmentsWithoutStrategy.isEmpty() && strategiesWithoutSegment.isEmpty();
    }
}
