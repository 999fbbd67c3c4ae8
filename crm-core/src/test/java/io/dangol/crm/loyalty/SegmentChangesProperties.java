package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

class SegmentChangesProperties {

    private static final SegmentTable HALVES = SegmentTable.of(
            SegmentRule.of("Champions").recency(4, 5).monetary(3, 5),
            SegmentRule.of("Lost").recency(1, 2));

    @Provide
    Arbitrary<List<int[]>> rows() {
        return RfmTables.rows();
    }

    @Provide
    Arbitrary<SegmentScoring> configurations() {
        return Arbitraries.of(
                SegmentScoring.standard(),
                SegmentScoring.of(RfmScoring.nested(5), SegmentTable.standard(), StrategyTable.standard()),
                SegmentScoring.of(RfmScoring.quantiles(5), HALVES, StrategyTable.standard()));
    }

    /** Two of three customers, so that each side misses some of the other. */
    private static RfmTable some(List<int[]> rows, int offset) {
        int[] chosen =
                IntStream.range(0, rows.size()).filter(i -> i % 3 != offset).toArray();
        List<CustomerId> ids =
                IntStream.of(chosen).mapToObj(RfmTables::customer).toList();
        return RfmTable.ofColumns(
                CurrencyUnit.EUR,
                ids,
                IntStream.of(chosen).map(i -> rows.get(i)[0]).toArray(),
                IntStream.of(chosen).map(i -> rows.get(i)[1]).toArray(),
                IntStream.of(chosen).mapToLong(i -> rows.get(i)[2]).toArray());
    }

    private static Map<CustomerId, String> segments(SegmentedScores scores) {
        return scores.stream()
                .collect(
                        Collectors.toMap(SegmentedScore::customer, SegmentedScore::segment, (a, b) -> a, TreeMap::new));
    }

    @Property
    void nobodyAndNoMoneyIsLost(
            @ForAll("rows") List<int[]> rows,
            @ForAll("rows") List<int[]> later,
            @ForAll("configurations") SegmentScoring before,
            @ForAll("configurations") SegmentScoring after) {
        RfmTable one = some(rows, rows.size() == 1 ? 1 : 0);
        RfmTable other = some(later, 1);
        SegmentChanges changes = SegmentChanges.between(before.score(one), after.score(other));
        Map<CustomerId, String> was = segments(changes.before());
        Map<CustomerId, String> is = segments(changes.after());
        TreeSet<CustomerId> everybody = new TreeSet<>(was.keySet());
        everybody.addAll(is.keySet());

        assertThat(changes.size()).isEqualTo(everybody.size());
        assertThat(changes.flows().stream().mapToInt(f -> f.tally().customers()).sum())
                .isEqualTo(everybody.size());
        assertThat(sum(changes, tally -> tally.before().getAmountMinorLong())).isEqualTo(total(one));
        assertThat(sum(changes, tally -> tally.after().getAmountMinorLong())).isEqualTo(total(other));
        for (SegmentChangeKind kind : SegmentChangeKind.values()) {
            assertThat(changes.total(kind).customers()).isEqualTo((int) everybody.stream()
                    .filter(id -> changes.of(id).orElseThrow().kind() == kind)
                    .count());
        }
        for (String from : before.segments().segments()) {
            for (String to : after.segments().segments()) {
                assertThat(changes.flow(from, to).customers()).isEqualTo((int) everybody.stream()
                        .filter(id -> from.equals(was.get(id)) && to.equals(is.get(id)))
                        .count());
            }
        }
        assertThat(changes.changes().map(SegmentChange::customer))
                .containsExactlyElementsOf(everybody.stream()
                        .filter(id -> !was.getOrDefault(id, "").equals(is.getOrDefault(id, "")))
                        .toList());
        assertThat(changes.changes().toList())
                .allSatisfy(change -> assertThat(changes.of(change.customer())).contains(change));
    }

    private static long sum(SegmentChanges changes, ToLongFunction<SegmentTally> amount) {
        return changes.flows().stream()
                .map(SegmentFlow::tally)
                .mapToLong(amount)
                .sum();
    }

    private static long total(RfmTable table) {
        return IntStream.range(0, table.size()).mapToLong(table::monetaryMinor).sum();
    }

    @Property
    void sameConfigurationAndTableChangeNothing(
            @ForAll("rows") List<int[]> rows, @ForAll("configurations") SegmentScoring scoring) {
        RfmTable table = RfmTables.of(1, rows);
        SegmentChanges changes = SegmentChanges.between(scoring.score(table), scoring.score(table));
        assertThat(changes.changes()).isEmpty();
        assertThat(changes.total(SegmentChangeKind.STAYED).customers()).isEqualTo(table.size());
    }
}
