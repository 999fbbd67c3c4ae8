package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;

/** Tables for tests. */
final class RfmTables {

    private RfmTables() {}

    /** A table of rows {@code {recency, frequency, money}} in euro cents, for customers c000, c001, … */
    static RfmTable of(int[]... rows) {
        return of(1, List.of(rows));
    }

    static RfmTable of(long unit, List<int[]> rows) {
        return RfmTable.ofColumns(
                CurrencyUnit.EUR,
                IntStream.range(0, rows.size()).mapToObj(RfmTables::customer).toList(),
                rows.stream().mapToInt(row -> row[0]).toArray(),
                rows.stream().mapToInt(row -> row[1]).toArray(),
                rows.stream().mapToLong(row -> row[2] * unit).toArray());
    }

    /** A table in which every customer has the same recency and frequency. */
    static RfmTable ofMoney(int... cents) {
        return of(Arrays.stream(cents).mapToObj(c -> new int[] {7, 1, c}).toArray(int[][]::new));
    }

    static CustomerId customer(int number) {
        return CustomerId.of("c%03d".formatted(number));
    }

    /** Rows with many ties, which reach the edges by themselves: the combined edge cases would take all tries. */
    static Arbitrary<List<int[]>> rows() {
        Arbitrary<int[]> row = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(-40, 200))
                .as((recency, frequency, money) -> new int[] {recency, frequency, money});
        return row.list().ofMinSize(1).ofMaxSize(40).withoutEdgeCases();
    }

    /** Every mode, 2 to 10 bins, uneven weights. */
    static Arbitrary<RfmScoring> scorings() {
        Arbitrary<Integer> bins = Arbitraries.integers().between(2, 10);
        return bins.flatMap(k -> Arbitraries.of(
                RfmScoring.quantiles(k),
                RfmScoring.rCompatible(k),
                RfmScoring.nested(k),
                RfmScoring.builder().all(RfmBinning.ntiles(k)).build(),
                RfmScoring.builder()
                        .all(RfmBinning.fixed(CutSide.LOWER, 1, 3, 3, 8.5))
                        .monetary(RfmBinning.fixed(CutSide.UPPER, -0.1, 0.5, 1.25))
                        .weights(RfmWeights.of(0.2, 0, 0.8))
                        .build()));
    }
}
