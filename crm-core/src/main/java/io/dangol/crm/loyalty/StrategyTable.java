package io.dangol.crm.loyalty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do for whom: one strategy for each segment of customers.
 *
 * <p>Segments are matched by their exact names, those of a {@link SegmentTable} or of types that a host has named itself.
 * An action code means the same wherever it stands, so that one translation of it is enough.
 *
 * <p>Immutable and thread-safe.
 */
public final class StrategyTable {

    private static final StrategyTable STANDARD = StandardStrategies.table();

    private final List<Strategy> strategies;
    private final Map<String, Strategy> bySegment;

    private StrategyTable(List<Strategy> strategies, Map<String, Strategy> bySegment) {
        this.strategies = strategies;
        this.bySegment = bySegment;
    }

    /**
     * Returns the table of these strategies, in this order.
     *
     * @throws IllegalArgumentException if there is no strategy, two are for one segment, or an action code has two
     *     descriptions
     */
    public static StrategyTable of(Strategy... strategies) {
        return of(List.of(strategies));
    }

    /**
     * Returns the table of these strategies, in this order.
     *
     * @throws IllegalArgumentException if there is no strategy, two are for one segment, or an action code has two
     *     descriptions
     */
    public static StrategyTable of(List<Strategy> strategies) {
        if (strategies.isEmpty()) {
            throw new IllegalArgumentException("A strategy table is empty. Give at least one strategy.");
        }
        Map<String, Strategy> bySegment = new LinkedHashMap<>();
        Map<String, String> descriptions = new HashMap<>();
        for (Strategy strategy : strategies) {
            if (bySegment.put(strategy.segment(), strategy) != null) {
                throw new IllegalArgumentException("Two strategies are for the segment " + strategy.segment()
                        + ". Merge their actions into one, in the order in which they are done.");
            }
            for (StrategyAction action : strategy.actions()) {
                String known = descriptions.putIfAbsent(action.code(), action.description());
                if (known != null && !known.equals(action.description())) {
                    throw new IllegalArgumentException("The action " + action.code() + " is described as \"" + known
                            + "\" and, for " + strategy.segment() + ", as \"" + action.description()
                            + "\". Use one description, or two codes.");
                }
            }
        }
        return new StrategyTable(List.copyOf(strategies), Map.copyOf(bySegment));
    }

    /**
     * Returns a strategy for every segment of {@link SegmentTable#standard()}, {@value SegmentTable#OTHER} included.
     *
     * <p>A plain start, in English and in our own words, to be replaced by what a firm knows better. The codes stay the same
     * from version to version.
     */
    public static StrategyTable standard() {
        return STANDARD;
    }

    /** Returns the strategies in order. */
    public List<Strategy> strategies() {
        return strategies;
    }

    /** Returns the strategy for a segment, or empty if there is none. */
    public Optional<Strategy> forSegment(String segment) {
        return Optional.ofNullable(bySegment.get(segment));
    }

    /** Compares the strategies with every name that a segment table gives, {@value SegmentTable#OTHER} included. */
    public StrategyCheck check(SegmentTable segments) {
        return check(segments.segments());
    }

    /** Compares the strategies with a list of segment names. */
    public StrategyCheck check(List<String> segments) {
        Set<String> known = new HashSet<>(segments);
        return new StrategyCheck(
                segments.stream().filter(s -> !bySegment.containsKey(s)).toList(),
                strategies.stream()
                        .map(Strategy::segment)
                        .filter(s -> !known.contains(s))
                        .toList());
    }

    /**
     * Returns this table if every name that a segment table gives, {@value SegmentTable#OTHER} included, has a strategy.
     *
     * <p>Strategies without a segment are allowed: a plan may wait for a segment.
     *
     * @throws IllegalArgumentException if a segment has no strategy
     */
    public StrategyTable requireCovers(SegmentTable segments) {
        return requireCovers(segments.segments());
    }

    /**
     * Returns this table if every one of these segments has a strategy.
     *
     * @throws IllegalArgumentException if a segment has no strategy
     */
    public StrategyTable requireCovers(List<String> segments) {
        StrategyCheck check = check(segments);
        if (!check.segmentsWithoutStrategy().isEmpty()) {
            throw new IllegalArgumentException("No strategy for " + check.segmentsWithoutStrategy()
                    + "; strategies without a segment are " + check.strategiesWithoutSegment()
                    + ". Add a strategy for each, or correct its name.");
        }
        return this;
    }

    /** Two tables are equal if they have equal strategies in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StrategyTable that && strategies.equals(that.strategies);
    }

    @Override
    public int hashCode() {
        return strategies.hashCode();
    }

    /** Returns the strategies in order. */
    @Override
    public String toString() {
        return strategies.toString();
    }
}
