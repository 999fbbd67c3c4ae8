package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class KMeansProperties {

    private static final List<String> NAMES = List.of("x", "y");

    /** Points of two features on a coarse grid, many of them alike. */
    @Provide
    Arbitrary<List<List<Double>>> points() {
        return points(30);
    }

    @Provide
    Arbitrary<List<List<Double>>> fewPoints() {
        return points(7);
    }

    private static Arbitrary<List<List<Double>>> points(int most) {
        Arbitrary<Double> number = Arbitraries.oneOf(
                Arbitraries.of(-3.0, -0.0, 0.0, 1.0, 2.5), Arbitraries.doubles().between(-50, 50));
        return number.list().ofSize(2).list().ofMinSize(1).ofMaxSize(most).withoutEdgeCases();
    }

    private static double[][] columns(List<List<Double>> points) {
        double[][] columns = new double[2][];
        for (int j = 0; j < 2; j++) {
            int column = j;
            columns[j] = points.stream().mapToDouble(p -> p.get(column)).toArray();
        }
        return columns;
    }

    private static void assumeDifferent(List<List<Double>> points, int k) {
        Assume.that(new HashSet<>(points.stream()
                                .map(p -> p.stream().map(x -> x + 0.0).toList())
                                .toList())
                        .size()
                >= k);
    }

    /** Types, means and distances to the last bit; rows apart. */
    private static String found(KMeansTypes types) {
        return types.types() + " " + types.withinSumOfSquares() + " " + types.totalSumOfSquares() + " "
                + types.iterations();
    }

    @Property
    void orderOfTheRowsHasNoMeaning(
            @ForAll("points") List<List<Double>> points,
            @ForAll @IntRange(min = 1, max = 6) int k,
            @ForAll long seed,
            @ForAll boolean standardised,
            @ForAll Random random) {
        assumeDifferent(points, k);
        KMeans method = new KMeans(k, seed, 2, 50, standardised);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, points.size()).boxed().toList());
        Collections.shuffle(order, random);
        KMeansTypes types = method.fit(NAMES, columns(points));
        KMeansTypes shuffled =
                method.fit(NAMES, columns(order.stream().map(points::get).toList()));
        assertThat(found(shuffled)).isEqualTo(found(types));
        assertThat(IntStream.range(0, order.size()))
                .allSatisfy(row -> assertThat(shuffled.typeOf(row)).isEqualTo(types.typeOf(order.get(row))));
    }

    @Property
    void sumOfSquaresNeverRises(
            @ForAll("points") List<List<Double>> points,
            @ForAll @IntRange(min = 1, max = 6) int k,
            @ForAll long seed,
            @ForAll boolean standardised) {
        assumeDifferent(points, k);
        double before = Double.POSITIVE_INFINITY;
        for (int iterations = 1; iterations <= 12; iterations++) {
            KMeansTypes types = new KMeans(k, seed, 1, iterations, standardised).fit(NAMES, columns(points));
            assertThat(types.withinSumOfSquares()).isLessThanOrEqualTo(before * (1 + 1e-12) + 1e-12);
            assertThat(types.iterations()).isLessThanOrEqualTo(iterations);
            before = types.withinSumOfSquares();
        }
    }

    @Property
    void everyRowIsNearestToItsOwnType(
            @ForAll("points") List<List<Double>> points,
            @ForAll @IntRange(min = 1, max = 6) int k,
            @ForAll @IntRange(min = 1, max = 3) int iterations,
            @ForAll long seed) {
        assumeDifferent(points, k);
        KMeansTypes types = new KMeans(k, seed, 1, iterations, false).fit(NAMES, columns(points));
        double sum = 0;
        int[] sizes = new int[k];
        for (int row = 0; row < points.size(); row++) {
            KMeansReading reading = types.explain(row);
            assertThat(reading.type()).isEqualTo(types.typeOf(row));
            double own = reading.squaredDistance().value();
            for (KMeansType type : types.types()) {
                assertThat(own).isLessThanOrEqualTo(squaredDistance(points.get(row), type.centroid()) + 1e-9);
            }
            sum += own;
            sizes[reading.type() - 1]++;
        }
        assertThat(types.withinSumOfSquares()).isCloseTo(sum, within(1e-9));
        assertThat(types.types())
                .extracting(KMeansType::size)
                .containsExactlyElementsOf(Arrays.stream(sizes).boxed().toList());
        assertThat(types.types().stream()
                        .mapToDouble(KMeansType::withinSumOfSquares)
                        .sum())
                .isCloseTo(sum, within(1e-9));
        assertThat(types.withinSumOfSquares()).isLessThanOrEqualTo(types.totalSumOfSquares() + 1e-9);
    }

    private static double squaredDistance(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .mapToDouble(j -> (one.get(j) - other.get(j)) * (one.get(j) - other.get(j)))
                .sum();
    }

    @Property
    void meansAreThoseOfTheMembersOnceConverged(
            @ForAll("points") List<List<Double>> points, @ForAll @IntRange(min = 1, max = 6) int k, @ForAll long seed) {
        assumeDifferent(points, k);
        KMeansTypes types = KMeans.of(k, seed).fit(NAMES, columns(points));
        assertThat(types.converged()).isTrue();
        for (KMeansType type : types.types()) {
            for (int j = 0; j < 2; j++) {
                int column = j;
                double mean = IntStream.range(0, points.size())
                        .filter(row -> types.typeOf(row) == type.number())
                        .mapToDouble(row -> points.get(row).get(column))
                        .average()
                        .orElseThrow();
                assertThat(type.centroid().get(j)).isCloseTo(mean, within(1e-9));
            }
        }
        assertThat(types.types())
                .isSortedAccordingTo((one, other) ->
                        Double.compare(other.centroid().get(0), one.centroid().get(0)));
    }

    /** All divisions of at most seven rows are tried. */
    @Property
    void manyStartsFindTheOptimumOfFewRows(
            @ForAll("fewPoints") List<List<Double>> points,
            @ForAll @IntRange(min = 1, max = 3) int k,
            @ForAll long seed) {
        assumeDifferent(points, k);
        KMeansTypes types = new KMeans(k, seed, 60, 100, false).fit(NAMES, columns(points));
        assertThat(types.withinSumOfSquares()).isCloseTo(optimum(points, new int[points.size()], 0, k), within(1e-8));
    }

    private static double optimum(List<List<Double>> points, int[] typeOf, int row, int k) {
        if (row == points.size()) {
            return withinSumOfSquares(points, typeOf, k);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int type = 0; type < k; type++) {
            typeOf[row] = type;
            best = Math.min(best, optimum(points, typeOf, row + 1, k));
        }
        return best;
    }

    private static double withinSumOfSquares(List<List<Double>> points, int[] typeOf, int k) {
        double sum = 0;
        for (int type = 0; type < k; type++) {
            for (int j = 0; j < 2; j++) {
                int t = type;
                int column = j;
                double[] members = IntStream.range(0, typeOf.length)
                        .filter(row -> typeOf[row] == t)
                        .mapToDouble(row -> points.get(row).get(column))
                        .toArray();
                double mean = Arrays.stream(members).average().orElse(0);
                sum += Arrays.stream(members).map(x -> (x - mean) * (x - mean)).sum();
            }
        }
        return sum;
    }

    /** A power of two, so that the numbers are scaled without rounding. */
    @Property
    void unitOfAStandardisedFeatureHasNoMeaning(
            @ForAll("points") List<List<Double>> points, @ForAll @IntRange(min = 1, max = 4) int k, @ForAll long seed) {
        assumeDifferent(points, k);
        KMeans method = KMeans.of(k, seed);
        double[][] columns = columns(points);
        double[][] scaled = {Arrays.stream(columns[0]).map(x -> 1_024 * x).toArray(), columns[1]};
        KMeansTypes one = method.fit(NAMES, columns);
        KMeansTypes other = method.fit(NAMES, scaled);
        assertThat(other.withinSumOfSquares()).isEqualTo(one.withinSumOfSquares());
        assertThat(IntStream.range(0, points.size()))
                .allSatisfy(row -> assertThat(other.typeOf(row)).isEqualTo(one.typeOf(row)));
    }
}
