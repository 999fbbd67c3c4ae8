package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The scores of all customers of a table with their segments, one row a customer, in customer order.
 *
 * <p>The segment of each combination of scores is looked up once; a row costs one array access.
 *
 * <p>Immutable and thread-safe.
 */
public final class SegmentedScores {

    private final SegmentScoring scoring;
    private final RfmScores scores;
    private final List<String> segments;
    private final List<Strategy> strategies;
    /** Index into the segments of each combination of scores. */
    private final int[] segmentOfCell;

    SegmentedScores(SegmentScoring scoring, RfmScores scores) {
        this.scoring = scoring;
        this.scores = scores;
        this.segments = scoring.segments().segments();
        this.strategies = segments.stream()
                .map(segment -> scoring.strategies().forSegment(segment).orElseThrow())
                .toList();
        int frequencyBins = scores.model().scoring().bins(RfmDimension.FREQUENCY);
        int monetaryBins = scores.model().scoring().bins(RfmDimension.MONETARY);
        int cells = scores.model().scoring().bins(RfmDimension.RECENCY) * frequencyBins * monetaryBins;
        this.segmentOfCell = IntStream.range(0, cells)
                .map(cell -> segments.indexOf(scoring.segments()
                        .segmentOf(
                                cell / (frequencyBins * monetaryBins) + 1,
                                cell / monetaryBins % frequencyBins + 1,
                                cell % monetaryBins + 1)))
                .toArray();
    }

    /** Returns the configuration that gave the segments. */
    public SegmentScoring scoring() {
        return scoring;
    }

    /** Returns the scores; its rows are the rows of this. */
    public RfmScores scores() {
        return scores;
    }

    /** Returns the number of scored customers. */
    public int size() {
        return scores.size();
    }

    /**
     * Returns the segment of a row, {@value SegmentTable#OTHER} if no rule matches.
     *
     * @throws IndexOutOfBoundsException if {@code row} is not 0 to {@code size() - 1}; so of every other row accessor
     */
    public String segment(int row) {
        return segments.get(segmentIndex(row));
    }

    /** Returns what is done for the segment of a row. */
    public Strategy strategy(int row) {
        return strategies.get(segmentIndex(row));
    }

    /** Returns scores, reasons and strategy of a row. */
    public SegmentedScore explain(int row) {
        return new SegmentedScore(scores.explain(row), strategy(row));
    }

    /** Returns scores, reasons and strategy of a customer, or empty if the customer has no qualifying sale. */
    public Optional<SegmentedScore> of(CustomerId customer) {
        return scores.table().indexOf(customer).stream().mapToObj(this::explain).findFirst();
    }

    /** Returns all customers in customer order, each explained when the stream reaches it. */
    public Stream<SegmentedScore> stream() {
        return IntStream.range(0, size()).mapToObj(this::explain);
    }

    /** Returns customers, orders and revenue of every segment; see {@link SegmentTable#totals}. */
    public List<SegmentTotal> totals() {
        return scoring.segments().totals(scores);
    }

    /** Returns the names of the segments, in the order of {@link SegmentTable#segments()}. */
    List<String> segments() {
        return segments;
    }

    /** Returns the place of a row's segment in {@link #segments()}. */
    int segmentIndex(int row) {
        return segmentOfCell[scores.cell(row)];
    }
}
