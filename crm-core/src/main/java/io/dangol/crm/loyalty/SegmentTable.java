package io.dangol.crm.loyalty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list of rules that turns three scores into the name of a segment: the first rule that matches decides.
 *
 * <p>Order can hide a rule behind earlier ones and boxes can leave gaps, in published tables too; {@link #check} finds
 * both.
 *
 * <p>Immutable and thread-safe.
 */
public final class SegmentTable {

    /** The segment of customers whom no rule matches. */
    public static final String OTHER = "OTHER";

    private static final SegmentTable STANDARD = of(
            SegmentRule.of("Champions").recency(4, 5).frequency(4, 5).monetary(4, 5),
            SegmentRule.of("Loyal").recency(3, 5).frequency(4, 5).monetary(1, 5),
            SegmentRule.of("Big spenders").recency(3, 5).frequency(1, 3).monetary(5, 5),
            SegmentRule.of("New").recency(5, 5).frequency(1, 1).monetary(1, 4),
            SegmentRule.of("Promising").recency(4, 5).frequency(1, 3).monetary(1, 4),
            SegmentRule.of("Needs attention").recency(3, 3).frequency(2, 3).monetary(1, 4),
            SegmentRule.of("About to sleep").recency(3, 3).frequency(1, 1).monetary(1, 4),
            SegmentRule.of("Cannot lose").recency(1, 2).frequency(4, 5).monetary(4, 5),
            SegmentRule.of("At risk").recency(1, 2).frequency(3, 5).monetary(1, 5),
            SegmentRule.of("At risk").recency(1, 2).frequency(1, 2).monetary(4, 5),
            SegmentRule.of("Asleep").recency(2, 2).frequency(1, 2).monetary(1, 3),
            SegmentRule.of("Lost").recency(1, 1).frequency(1, 2).monetary(1, 3));

    private final List<SegmentRule> rules;

    private SegmentTable(List<SegmentRule> rules) {
        this.rules = rules;
    }

    /**
     * Returns the table of these rules, in this order.
     *
     * @throws IllegalArgumentException if there is no rule
     */
    public static SegmentTable of(SegmentRule... rules) {
        return of(List.of(rules));
    }

    /**
     * Returns the table of these rules, in this order.
     *
     * @throws IllegalArgumentException if there is no rule
     */
    public static SegmentTable of(List<SegmentRule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(
                    "A segment table without rules puts everybody into " + OTHER + ". Give at least one rule.");
        }
        return new SegmentTable(List.copyOf(rules));
    }

    /**
     * Returns a table for five bins per dimension that covers every combination of scores and has no hidden rule.
     *
     * <ul>
     *   <li>Champions: bought lately, often and much. Reward them, ask for referrals.
     *   <li>Loyal: buy often and not long ago, whatever they spend. Keep the habit, offer what goes with it.
     *   <li>Big spenders: among the top fifth by amount but rather few purchases. Give them a reason to come more
     * often.
     *   <li>New: first purchase a short while ago. Welcome them, lead to the second purchase.
     *   <li>Promising: bought lately, a few times, middling amounts. Build the habit.
     *   <li>Needs attention: some purchases, the last a while ago. Remind them.
     *   <li>About to sleep: fewest purchases, the last a while ago. A light reminder, little cost.
     *   <li>Cannot lose: once among the best, silent for long. Speak to them in person.
     *   <li>At risk: bought often or much, silent for long. Win them back while the reason can be found.
     *   <li>Asleep: bought little, silent for long. Only what costs nearly nothing.
     *   <li>Lost: bought little, silent longest. Leave them in peace.
     * </ul>
     *
     * <p>The names are those of common use, the boxes are our own.
     */
    public static SegmentTable standard() {
        return STANDARD;
    }

    /** Returns the rules in order. */
    public List<SegmentRule> rules() {
        return rules;
    }

    /** Returns the names of the segments in the order of their first rules, and {@link #OTHER} last. */
    public List<String> segments() {
        List<String> names = new ArrayList<>(
                rules.stream().map(SegmentRule::segment).distinct().toList());
        names.add(OTHER);
        return List.copyOf(names);
    }

    /**
     * Returns the segment of three scores, {@link #OTHER} if no rule matches.
     *
     * @throws IllegalArgumentException if a score is not 1 to 10
     */
    public String segmentOf(int r, int f, int m) {
        ScoreCell cell = new ScoreCell(r, f, m);
        int rule = ruleOf(cell.r(), cell.f(), cell.m());
        return rule < 0 ? OTHER : rules.get(rule).segment();
    }

    /** Returns the segment of a customer, {@link #OTHER} if no rule matches. */
    public String segmentOf(RfmScore score) {
        return segmentOf(score.r(), score.f(), score.m());
    }

    /**
     * Returns customers, orders and revenue of every segment, in the order of {@link #segments()}; a segment without
     * customers has zeros.
     *
     * <p>Revenue is gross for {@link MonetaryBasis#GROSS}, else net.
     *
     * @throws IllegalArgumentException if a rule names a score above the bins of the scores
     */
    public List<SegmentTotal> totals(RfmScores scores) {
        requireFits(scores.model().scoring());
        List<String> names = segments();
        int[] segmentOfRule =
                rules.stream().mapToInt(rule -> names.indexOf(rule.segment())).toArray();
        int[] customers = new int[names.size()];
        long[] orders = new long[names.size()];
        long[] revenue = new long[names.size()];
        RfmTable table = scores.table();
        for (int row = 0; row < scores.size(); row++) {
            int rule = ruleOf(
                    scores.score(RfmDimension.RECENCY, row),
                    scores.score(RfmDimension.FREQUENCY, row),
                    scores.score(RfmDimension.MONETARY, row));
            int segment = rule < 0 ? names.size() - 1 : segmentOfRule[rule];
            customers[segment]++;
            orders[segment] += table.frequency(row);
            revenue[segment] += table.revenueMinor(row);
        }
        List<SegmentTotal> totals = new ArrayList<>(names.size());
        for (int i = 0; i < customers.length; i++) {
            totals.add(new SegmentTotal(
                    names.get(i),
                    customers[i],
                    orders[i],
                    Money.ofMinor(table.currency(), revenue[i]),
                    table.revenueBasis()));
        }
        return List.copyOf(totals);
    }

    /**
     * Returns this table if every score that its rules name is one that a scoring gives.
     *
     * @throws IllegalArgumentException if a rule names a score above the bins of the scoring
     */
    public SegmentTable requireFits(RfmScoring scoring) {
        for (SegmentRule rule : rules) {
            for (RfmDimension dimension : RfmDimension.values()) {
                ScoreRange range = rule.range(dimension);
                int bins = scoring.bins(dimension);
                if (range.high() > bins && !range.equals(ScoreRange.ANY)) {
                    throw new IllegalArgumentException("Rule " + rule + " names " + dimension.label() + " scores up to "
                            + range.high() + ", the scores have " + bins
                            + " bins. Use a table made for that number of bins.");
                }
            }
        }
        return this;
    }

    /**
     * Walks every combination of scores of k bins per dimension.
     *
     * @throws IllegalArgumentException if {@code bins} is not 2 to 10
     */
    public SegmentCheck check(int bins) {
        return check(bins, bins, bins);
    }

    /**
     * Walks every combination of scores and reports rules that none reaches and combinations that no rule covers.
     *
     * @throws IllegalArgumentException if a number of bins is not 2 to 10
     */
    public SegmentCheck check(int recencyBins, int frequencyBins, int monetaryBins) {
        RfmScoring.requireBins(recencyBins);
        RfmScoring.requireBins(frequencyBins);
        RfmScoring.requireBins(monetaryBins);
        boolean[] reached = new boolean[rules.size()];
        List<ScoreCell> uncovered = new ArrayList<>();
        for (int r = 1; r <= recencyBins; r++) {
            for (int f = 1; f <= frequencyBins; f++) {
                for (int m = 1; m <= monetaryBins; m++) {
                    int rule = ruleOf(r, f, m);
                    if (rule < 0) {
                        uncovered.add(new ScoreCell(r, f, m));
                    } else {
                        reached[rule] = true;
                    }
                }
            }
        }
        List<SegmentRule> unreachable = IntStream.range(0, reached.length)
                .filter(rule -> !reached[rule])
                .mapToObj(rules::get)
                .toList();
        return new SegmentCheck(unreachable, uncovered);
    }

    /**
     * Returns this table if {@link #check(int)} finds nothing.
     *
     * @throws IllegalArgumentException if a rule cannot be reached, a combination of scores is not covered, or
     *     {@code bins} is not 2 to 10
     */
    public SegmentTable requireSound(int bins) {
        SegmentCheck check = check(bins);
        if (!check.isSound()) {
            throw new IllegalArgumentException("Segment table for " + bins + " bins: "
                    + check.unreachable().size() + " rules cannot be reached " + check.unreachable() + ", "
                    + check.uncovered().size() + " combinations of scores are not covered " + check.uncovered()
                    + ". Move narrow rules before wide ones, and end with a rule that matches the rest.");
        }
        return this;
    }

    /** Two tables are equal if they have equal rules in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SegmentTable that && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** Returns the rules in order. */
    @Override
    public String toString() {
        return rules.toString();
    }

    private int ruleOf(int r, int f, int m) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).matches(r, f, m)) {
                return i;
            }
        }
        return -1;
    }
}
