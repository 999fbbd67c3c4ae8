package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.estimate.ReliabilityTable.Bin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ClassifierQualityProperties {

    record Row(double value, boolean truth) {}

    @Property
    void flaggedAndTruthSwappedSwapPrecisionAndRecall(@ForAll("rows") List<Row> rows) {
        boolean[] flagged = flagged(rows);
        ConfusionTable table = ConfusionTable.of(truth(rows), flagged);
        ConfusionTable swapped = ConfusionTable.of(flagged, truth(rows));
        assertThat(swapped.precision()).isEqualTo(table.recall());
        assertThat(swapped.recall()).isEqualTo(table.precision());
        assertThat(table.n()).isEqualTo(rows.size());
    }

    @Property
    void specificityIsOneLessTheFalsePositiveRate(@ForAll("rows") List<Row> rows) {
        ConfusionTable table = ConfusionTable.of(truth(rows), flagged(rows));
        assertThat(table.specificity().value().isPresent()).isEqualTo(table.negatives() > 0);
        if (table.negatives() > 0) {
            assertThat(table.specificity().value().orElseThrow())
                    .isEqualTo(1 - table.falsePositiveRate().value().orElseThrow(), within(1e-12));
        }
    }

    /** The slow twin: every pair by itself, and the error from the definition. */
    @Property
    void areaIsTheShareOfPairsThatAreInOrder(@ForAll("rows") List<Row> rows) {
        List<Row> high = rows.stream().filter(Row::truth).toList();
        List<Row> low = rows.stream().filter(row -> !row.truth()).toList();
        RankingQuality quality = RankingQuality.of(values(rows), truth(rows));
        if (high.isEmpty() || low.isEmpty()) {
            assertThat(quality.area().quality()).isEqualTo(Quality.NO_DATA);
            return;
        }
        double[] ofHigh = high.stream()
                .mapToDouble(row -> meanWon(row.value, low))
                .sorted()
                .toArray();
        double[] ofLow = low.stream()
                .mapToDouble(row -> 1 - meanWon(row.value, high))
                .sorted()
                .toArray();
        double mean = Moments.mean(ofHigh);
        assertThat(quality.area().value().orElseThrow()).isEqualTo(mean, within(1e-12));
        if (high.size() > 1 && low.size() > 1) {
            double slow = Math.hypot(Moments.standardError(ofHigh, mean), Moments.standardError(ofLow, mean));
            assertThat(quality.standardError().orElseThrow()).isEqualTo(slow, within(1e-9));
        }
    }

    private static double meanWon(double value, List<Row> others) {
        double won = 0;
        for (Row other : others) {
            won += value > other.value ? 1 : value == other.value ? 0.5 : 0;
        }
        return won / others.size();
    }

    @Property
    void intervalOfTheAreaHoldsItHasWidthAndStaysWithinOne(@ForAll("rows") List<Row> rows) {
        Estimate area = RankingQuality.of(values(rows), truth(rows)).area();
        if (area.quality() != Quality.NO_DATA) {
            double value = area.value().orElseThrow();
            double low = area.low().orElseThrow();
            double high = area.high().orElseThrow();
            assertThat(low).isBetween(0.0, value);
            assertThat(high).isBetween(value, 1.0);
            assertThat(high - low).isPositive();
        }
    }

    @Property
    void risingFunctionsOfTheScoreChangeNotOneBit(@ForAll("rows") List<Row> rows) {
        double[] cubes =
                rows.stream().mapToDouble(row -> Math.pow(row.value, 3) - 7).toArray();
        assertThat(RankingQuality.of(cubes, truth(rows))).isEqualTo(RankingQuality.of(values(rows), truth(rows)));
    }

    @Property
    void reversedScoresHaveTheOtherArea(@ForAll("rows") List<Row> rows) {
        double[] reversed = rows.stream().mapToDouble(row -> -row.value).toArray();
        RankingQuality one = RankingQuality.of(values(rows), truth(rows));
        RankingQuality other = RankingQuality.of(reversed, truth(rows));
        assertThat(other.area().value().isPresent())
                .isEqualTo(one.area().value().isPresent());
        one.area()
                .value()
                .ifPresent(
                        area -> assertThat(other.area().value().orElseThrow()).isEqualTo(1 - area, within(1e-12)));
    }

    @Property
    void orderOfTheRowsChangesNotOneBit(@ForAll("rows") List<Row> rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(RankingQuality.of(values(shuffled), truth(shuffled)))
                .isEqualTo(RankingQuality.of(values(rows), truth(rows)));
        assertThat(ReliabilityTable.of(values(shuffled), truth(shuffled)))
                .isEqualTo(ReliabilityTable.of(values(rows), truth(rows)));
    }

    @Property
    void partsOfTheBrierScoreAddUpToIt(@ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 1, max = 30) int bins) {
        ReliabilityTable table = ReliabilityTable.of(values(rows), truth(rows), bins);
        double slow = rows.stream()
                .mapToDouble(row -> Math.pow(row.value - (row.truth ? 1 : 0), 2))
                .average()
                .orElse(0);
        assertThat(table.brier().value().orElse(0)).isEqualTo(slow, within(1e-12));
        assertThat(table.parts().sum()).isEqualTo(slow, within(1e-12));
        assertThat(table.parts().reliability()).isNotNegative();
        assertThat(table.parts().resolution()).isBetween(0.0, table.parts().uncertainty() + 1e-12);
    }

    @Property
    void everyRowIsInOneBinWhoseEndsHoldTheMean(
            @ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 1, max = 30) int bins) {
        ReliabilityTable table = ReliabilityTable.of(values(rows), truth(rows), bins);
        assertThat(table.bins()).hasSize(bins);
        long n = 0;
        for (Bin bin : table.bins()) {
            n += bin.n();
            bin.predicted().ifPresent(mean -> assertThat(mean).isBetween(bin.low(), bin.high()));
        }
        assertThat(n).isEqualTo(rows.size());
    }

    private static double[] values(List<Row> rows) {
        return rows.stream().mapToDouble(Row::value).toArray();
    }

    private static boolean[] truth(List<Row> rows) {
        boolean[] truth = new boolean[rows.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = rows.get(i).truth;
        }
        return truth;
    }

    private static boolean[] flagged(List<Row> rows) {
        boolean[] flagged = new boolean[rows.size()];
        for (int i = 0; i < flagged.length; i++) {
            flagged[i] = rows.get(i).value >= 0.5;
        }
        return flagged;
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        // few values, so that there are ties and ends of bins
        Arbitrary<Double> value = Arbitraries.integers().between(0, 40).map(i -> i / 40.0);
        return Combinators.combine(value, Arbitraries.of(true, false))
                .as(Row::new)
                .list()
                .ofMaxSize(30);
    }
}
