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
        Assume.that(different(points) >= k);
    }

    private static int different(List<List<Double>> points) {
        return new HashSet<>(points.stream()
                        .map(p -> p.stream().map(x -> x + 0.0).toList())
                        .toList())
                .size();
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

    /** All divisions of at most seven rows are tried; that a start finds the best is no law, that none beats it is. */
    @Property
    void noDivisionIsBetterThanTheOptimumOrWorseThanOneType(
            @ForAll("fewPoints") List<List<Double>> points,
            @ForAll @IntRange(min = 1, max = 3) int k,
            @ForAll @IntRange(min = 1, max = 4) int starts,
            @ForAll long seed) {
        assumeDifferent(points, k);
        double[][] columns = columns(points);
        double within =
                new KMeans(k, seed, starts, 100, false).fit(NAMES, columns).withinSumOfSquares();
        assertThat(within)
                .isGreaterThanOrEqualTo(ExhaustiveDivision.leastSumOfSquares(columns, k) - 1e-9)
                .isLessThanOrEqualTo(ExhaustiveDivision.leastSumOfSquares(columns, 1) + 1e-9);
    }

    @Property
    void moreStartsNeverFindLess(
            @ForAll("points") List<List<Double>> points,
            @ForAll @IntRange(min = 1, max = 6) int k,
            @ForAll @IntRange(min = 1, max = 5) int starts,
            @ForAll long seed) {
        assumeDifferent(points, k);
        KMeansTypes few = new KMeans(k, seed, starts, 20, true).fit(NAMES, columns(points));
        KMeansTypes more = new KMeans(k, seed, starts + 1, 20, true).fit(NAMES, columns(points));
        assertThat(more.withinSumOfSquares()).isLessThanOrEqualTo(few.withinSumOfSquares());
    }

    @Property
    void asManyTypesAsDifferentRowsLeaveNothing(@ForAll("points") List<List<Double>> points, @ForAll long seed) {
        int different = different(points);
        KMeansTypes types = KMeans.of(different, seed).fit(NAMES, columns(points));
        assertThat(types.withinSumOfSquares()).isLessThan(1e-20);
        for (int row = 0; row < points.size(); row++) {
            assertThat(types.types().get(types.typeOf(row) - 1).centroid().get(0))
                    .isCloseTo(points.get(row).get(0), within(1e-12));
        }
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
