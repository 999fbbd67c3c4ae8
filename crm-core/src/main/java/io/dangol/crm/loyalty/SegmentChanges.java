package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What a second scoring changed: who is in another segment than before, how many, and how much money they stand for.
 *
 * <p>Two questions, one report. The same table scored by two configurations shows what a change of rules does before it
 * takes effect. Two tables scored by one configuration show how customers moved; freeze its cuts first ({@link
 * SegmentScoring#freezeOn}), else a customer can change segment because the others did.
 *
 * <p>Every customer of either side is in exactly one cell: in both, or entered, or left. Segments are the same if their names
 * are; renaming one moves its customers.
 *
 * <p>Immutable and thread-safe.
 */
public final class SegmentChanges {

    private static final int NONE = -1;

    private final SegmentedScores before;
    private final SegmentedScores after;
    /** Columns of the table: segments after, and one for those who left. */
    private final int width;

    private final int[] customers;
    private final long[] minorBefore;
    private final long[] minorAfter;
    /** The rows of each customer of either side, in customer order, {@link #NONE} where there is none. */
    private final int[] rowsBefore;

    private final int[] rowsAfter;

    private SegmentChanges(SegmentedScores before, SegmentedScores after) {
        this.before = before;
        this.after = after;
        this.width = after.segments().size() + 1;
        int cells = (before.segments().size() + 1) * width;
        this.customers = new int[cells];
        this.minorBefore = new long[cells];
        this.minorAfter = new long[cells];
        RfmTable one = before.scores().table();
        RfmTable other = after.scores().table();
        int[] left = new int[one.size() + other.size()];
        int[] right = new int[left.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            int order = order(one, i, other, j);
            left[n] = order <= 0 ? i++ : NONE;
            right[n] = order >= 0 ? j++ : NONE;
            int cell = cell(left[n], right[n]);
            customers[cell]++;
            minorBefore[cell] += left[n] == NONE ? 0 : one.revenueMinor(left[n]);
            minorAfter[cell] += right[n] == NONE ? 0 : other.revenueMinor(right[n]);
            n++;
        }
        this.rowsBefore = Arrays.copyOf(left, n);
        this.rowsAfter = Arrays.copyOf(right, n);
    }

    private static int order(RfmTable one, int i, RfmTable other, int j) {
        if (i == one.size()) {
            return 1;
        }
        return j == other.size() ? -1 : one.customer(i).compareTo(other.customer(j));
    }

    private int cell(int rowBefore, int rowAfter) {
        int from = rowBefore == NONE ? before.segments().size() : before.segmentIndex(rowBefore);
        int to = rowAfter == NONE ? width - 1 : after.segmentIndex(rowAfter);
        return from * width + to;
    }

    /**
     * Compares two scorings.
     *
     * @throws IllegalArgumentException if their tables differ in currency, in frequency basis or in monetary basis
     */
    public static SegmentChanges between(SegmentedScores before, SegmentedScores after) {
        RfmTable one = before.scores().table();
        RfmTable other = after.scores().table();
        requireSame("currency", one.currency(), other.currency());
        requireSame("frequency basis", one.frequencyBasis(), other.frequencyBasis());
        requireSame("monetary basis", one.monetaryBasis(), other.monetaryBasis());
        return new SegmentChanges(before, after);
    }

    private static void requireSame(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw new IllegalArgumentException("The table before has " + what + " " + one + ", the table after " + other
                    + ". Measure both alike.");
        }
    }

    /** Returns the scoring before. */
    public SegmentedScores before() {
        return before;
    }

    /** Returns the scoring after. */
    public SegmentedScores after() {
        return after;
    }

    /** Returns whether amounts are {@link MonetaryBasis#NET} or {@link MonetaryBasis#GROSS}. */
    public MonetaryBasis basis() {
        return before.scores().table().revenueBasis();
    }

    /** Returns the number of customers of either side; the counts of the {@link #flows()} add up to it. */
    public int size() {
        return rowsBefore.length;
    }

    /**
     * Returns the customers who were in one segment and are in another, or in the same.
     *
     * @throws IllegalArgumentException if there is no segment of that name on that side
     */
    public SegmentTally flow(String from, String to) {
        return tally(index("before", before.segments(), from) * width + index("after", after.segments(), to));
    }

    private static int index(String side, List<String> segments, String name) {
        int index = segments.indexOf(Objects.requireNonNull(name, "name"));
        if (index < 0) {
            throw new IllegalArgumentException(
                    "No segment " + name + " " + side + "; there are " + segments + ". Use one of these names.");
        }
        return index;
    }

    /**
     * Returns the ways that at least one customer took, those who stayed included: by segment before, then by segment after;
     * those who left come last of their segment, those who entered last of all.
     */
    public List<SegmentFlow> flows() {
        List<SegmentFlow> flows = new ArrayList<>();
        for (int cell = 0; cell < customers.length; cell++) {
            if (customers[cell] > 0) {
                flows.add(new SegmentFlow(
                        name(before.segments(), cell / width), name(after.segments(), cell % width), tally(cell)));
            }
        }
        return List.copyOf(flows);
    }

    private static Optional<String> name(List<String> segments, int index) {
        return index == segments.size() ? Optional.empty() : Optional.of(segments.get(index));
    }

    private SegmentTally tally(int cell) {
        return new SegmentTally(customers[cell], money(minorBefore[cell]), money(minorAfter[cell]));
    }

    private Money money(long minor) {
        return Money.ofMinor(before.scores().table().currency(), minor);
    }

    /** Returns how many customers stayed, moved, entered or left, and what they bought: the money that moved. */
    public SegmentTally total(SegmentChangeKind kind) {
        Objects.requireNonNull(kind, "kind");
        int count = 0;
        Money sumBefore = money(0);
        Money sumAfter = money(0);
        for (SegmentFlow flow : flows()) {
            if (flow.kind() == kind) {
                count += flow.tally().customers();
                sumBefore = sumBefore.plus(flow.tally().before());
                sumAfter = sumAfter.plus(flow.tally().after());
            }
        }
        return new SegmentTally(count, sumBefore, sumAfter);
    }

    /**
     * Returns the customers who moved, entered or left, in customer order, each explained when the stream reaches it; those
     * who stayed are left out, and counted by {@link #total}.
     */
    public Stream<SegmentChange> changes() {
        return IntStream.range(0, size()).filter(this::isChanged).mapToObj(this::change);
    }

    private boolean isChanged(int n) {
        return rowsBefore[n] == NONE
                || rowsAfter[n] == NONE
                || !before.segment(rowsBefore[n]).equals(after.segment(rowsAfter[n]));
    }

    private SegmentChange change(int n) {
        return new SegmentChange(explain(before, rowsBefore[n]), explain(after, rowsAfter[n]));
    }

    private static Optional<SegmentedScore> explain(SegmentedScores scores, int row) {
        return row == NONE ? Optional.empty() : Optional.of(scores.explain(row));
    }

    /** Returns one customer before and after, those who stayed too; empty if the customer is on neither side. */
    public Optional<SegmentChange> of(CustomerId customer) {
        Optional<SegmentedScore> was = before.of(customer);
        Optional<SegmentedScore> is = after.of(customer);
        return was.isEmpty() && is.isEmpty() ? Optional.empty() : Optional.of(new SegmentChange(was, is));
    }

    /** Returns the counts, such as {@code 4339 customers: 4165 stayed, 174 moved, 0 entered, 0 left}; no customer. */
    @Override
    public String toString() {
        Map<SegmentChangeKind, Integer> counts = new EnumMap<>(SegmentChangeKind.class);
        for (SegmentChangeKind kind : SegmentChangeKind.values()) {
            counts.put(kind, total(kind).customers());
        }
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", size() + " customers: ", ""));
    }
}
