package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KMeansTest {

    private static final List<String> ONE = List.of("net");

    private static double[][] column(double... values) {
        return new double[][] {values};
    }

    private static KMeansTypes raw(int types, double... values) {
        return KMeans.builder(types, 1).inOriginalUnits().build().fit(ONE, column(values));
    }

    /**
     * Within-cluster sums of squares of Fisher's irises as R 4 prints them: 78.85144 with sizes 50, 62, 38 for {@code kmeans(iris[,
     * 1:4], 3, nstart = 20)}, and 138.8884 for {@code kmeans(scale(iris[, 1:4]), 3, nstart = 20)}; both to seven digits.
     */
    @Test
    void irisesGiveThePublishedOptimum() {
        KMeansTypes types = KMeans.builder(3, 1).inOriginalUnits().build().fit(Iris.FEATURES, Iris.columns());
        assertThat(types.withinSumOfSquares()).isCloseTo(78.85144, within(5e-6));
        assertThat(types.types()).extracting(KMeansType::size).containsExactly(38, 62, 50);
        double[][] means = {
            {5.742105, 2.071053, 6.850000, 3.073684},
            {4.393548, 1.433871, 5.901613, 2.748387},
            {1.462000, 0.246000, 5.006000, 3.428000}
        };
        for (int type = 0; type < 3; type++) {
            for (int j = 0; j < 4; j++) {
                assertThat(types.types().get(type).centroid().get(j)).isCloseTo(means[type][j], within(5e-7));
            }
        }
        assertThat(types.totalSumOfSquares()).isCloseTo(681.3706, within(5e-5));
        assertThat(types.explainedShare()).hasValueCloseTo(0.8842753, within(5e-8));
        assertThat(types.converged()).isTrue();
        assertThat(types).hasToString("3 types of 150 rows, explained 0.884275");
        KMeansTypes standardised = KMeans.builder(3, 1).starts(50).build().fit(Iris.FEATURES, Iris.columns());
        assertThat(standardised.withinSumOfSquares()).isCloseTo(138.8884, within(5e-5));
        assertThat(standardised.totalSumOfSquares()).isCloseTo(4 * 149, within(1e-9));
    }

    /** The optimum on a line is exact by dynamic programming (W. D. Fisher 1958, doi 10.1080/01621459.1958.10501479). */
    @ParameterizedTest
    @CsvSource({"2", "3", "5", "8"})
    void manyStartsFindTheOptimumOnALine(int k) {
        double[] values = IntStream.range(0, 120)
                .mapToDouble(i -> i * 37 % 101 + (i % 7 == 0 ? 150 : 0) + i % 11 * 0.3)
                .toArray();
        KMeansTypes types =
                KMeans.builder(k, 3).starts(200).inOriginalUnits().build().fit(ONE, column(values));
        assertThat(types.withinSumOfSquares()).isCloseTo(optimumOnALine(values, k), within(1e-8));
    }

    private static double optimumOnALine(double[] values, int k) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double[] best = new double[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int type = 0; type < k; type++) {
            double[] next = new double[n + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int end = 1; end <= n; end++) {
                for (int start = 0; start < end; start++) {
                    double[] part = Arrays.copyOfRange(sorted, start, end);
                    double mean = DoubleStream.of(part).average().orElseThrow();
                    double squares = DoubleStream.of(part)
                            .map(x -> (x - mean) * (x - mean))
                            .sum();
                    next[end] = Math.min(next[end], best[start] + squares);
                }
            }
            best = next;
        }
        return best[n];
    }

    static Stream<Arguments> fewRows() {
        double[][] corners = {{0, 0, 1, 1, 10, 10, 11, 11}, {0, 1, 0, 1, 0, 1, 0, 1}};
        double[][] line = {{1, 2, 4, 8, 16, 32, 64}, {0, 0, 0, 0, 0, 0, 0}};
        double[][] uneven = {{-3, 2.5, 0, 0, 41, 40, -17, 6}, {7, -3, 1, 1, 9, -28, -50, 33}};
        return IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(k -> Stream.of(corners, line, uneven).map(table -> Arguments.of(k, table)));
    }

    /** The last table is a hard one: of the 28 pairs of rows to start two types from, only two lead to the optimum. */
    @ParameterizedTest
    @MethodSource("fewRows")
    void optimumOfTheseRowsIsFound(int k, double[][] columns) {
        KMeansTypes types =
                KMeans.builder(k, 1).starts(200).inOriginalUnits().build().fit(List.of("x", "y"), columns);
        assertThat(types.withinSumOfSquares())
                .isCloseTo(ExhaustiveDivision.leastSumOfSquares(columns, k), within(1e-9));
    }

    /**
     * One start of k-means++ leaves at most 8 (ln k + 2) times the optimum in expectation (Arthur and Vassilvitskii 2007, theorem
     * 1.1). Starts drawn evenly among the rows would leave far more here: they miss the two that stand apart.
     */
    @Test
    void startsKeepTheBoundOfKMeansPlusPlusOnAverage() {
        double[] values = IntStream.range(0, 200)
                .mapToDouble(i -> i < 2 ? 1e6 * (i + 1) : i % 10)
                .toArray();
        double mean = IntStream.range(0, 400)
                .mapToDouble(seed -> KMeans.builder(3, seed)
                        .starts(1)
                        .maxIterations(1)
                        .inOriginalUnits()
                        .build()
                        .fit(ONE, column(values))
                        .withinSumOfSquares())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(0.0, 8 * (Math.log(3) + 2) * optimumOnALine(values, 3));
    }

    @Test
    void typesAreNumberedFromTheHighestMeanOfTheFirstFeature() {
        KMeansTypes types = raw(3, 1, 50, 2, 9, 51, 10, 3);
        assertThat(types.types())
                .containsExactly(
                        new KMeansType(1, 2, List.of(50.5), 0.5),
                        new KMeansType(2, 2, List.of(9.5), 0.5),
                        new KMeansType(3, 3, List.of(2.0), 2));
        assertThat(IntStream.range(0, 7).map(types::typeOf)).containsExactly(3, 1, 3, 2, 1, 2, 3);
        assertThat(types.rows()).isEqualTo(7);
        assertThat(types.features()).isEqualTo(ONE);
        assertThat(types.method().types()).isEqualTo(3);
    }

    @Test
    void explanationNamesWhatEachFeatureAdds() {
        double[][] columns = {{1, 1, 5, 5, 3}, {10, 30, 10, 30, 20}};
        KMeansTypes types = KMeans.of(1, 0).fit(List.of("visits", "EUR"), columns);
        KMeansReading reading = types.explain(1);
        assertThat(reading.type()).isEqualTo(1);
        assertThat(reading.squaredDistance().contributions())
                .extracting(part -> part.name() + " " + part.amount() + ": " + part.evidence())
                .containsExactly("visits 1.0: 1, mean of the type 3", "EUR 1.0: 30, mean of the type 20");
        assertThat(types.explain(new double[] {3, 40}).squaredDistance().value())
                .isCloseTo(4, within(1e-12));
        assertThat(types.explain(new double[] {2.123456789, 20})
                        .squaredDistance()
                        .contributions()
                        .get(0)
                        .evidence())
                .isEqualTo("2.12346, mean of the type 3");
    }

    @Test
    void customersOfALaterPeriodAreReadByTheSameMeans() {
        KMeansTypes types = raw(2, 1, 2, 11, 12);
        assertThat(types.explain(new double[] {100}).type()).isEqualTo(1);
        assertThat(types.explain(new double[] {-100}).type()).isEqualTo(2);
        assertThat(types.explain(new double[] {6.5}).type()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.explain(new double[] {1, 2}))
                .withMessage("2 values for the features [net]. Give one value each, in this order.");
        KMeansTypes narrow = KMeans.of(2, 1).fit(ONE, column(0, 1e-200));
        assertThatIllegalArgumentException().isThrownBy(() -> narrow.explain(new double[] {1e100}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.explain(new double[] {Double.NaN}))
                .withMessageStartingWith("Feature net is NaN; it must be a number");
    }

    @Test
    void featureThatDoesNotVaryCountsNothing() {
        double[][] columns = {{0.1, 0.1, 0.1, 0.1}, {1, 2, 8, 9}};
        KMeansTypes types = KMeans.of(2, 5).fit(List.of("same", "net"), columns);
        assertThat(types.types()).extracting(type -> type.centroid().get(0)).containsExactly(0.1, 0.1);
        assertThat(types.types()).extracting(KMeansType::size).containsExactly(2, 2);
        assertThat(types.explain(0).squaredDistance().contributions().get(0).amount())
                .isZero();
    }

    @Test
    void equalRowsGiveOneType() {
        KMeansTypes types = raw(1, 4, 4, 4);
        assertThat(types.withinSumOfSquares()).isZero();
        assertThat(types.explainedShare()).isEmpty();
        assertThat(types.types()).containsExactly(new KMeansType(1, 3, List.of(4.0), 0));
        assertThat(types).hasToString("1 types of 3 rows");
        assertThat(raw(2, 0.0, -0.0, 1).types()).extracting(KMeansType::size).containsExactly(1, 2);
    }

    @Test
    void asManyTypesAsDifferentRowsLeaveNothingUnexplained() {
        KMeansTypes types = raw(4, 7, 1, 7, 3, 100);
        assertThat(types.withinSumOfSquares()).isZero();
        assertThat(types.explainedShare()).hasValue(1);
        assertThat(types.types()).extracting(KMeansType::size).containsExactly(1, 2, 1, 1);
    }

    @Test
    void endWithoutConvergenceIsReported() {
        double[] values = IntStream.range(0, 60).mapToDouble(i -> i * i).toArray();
        KMeansTypes one =
                KMeans.builder(4, 2).starts(1).maxIterations(1).build().fit(ONE, column(values));
        assertThat(one.converged()).isFalse();
        assertThat(one.iterations()).isEqualTo(1);
        assertThat(IntStream.range(0, 60))
                .allSatisfy(row -> assertThat(one.explain(row).type()).isEqualTo(one.typeOf(row)));
    }

    static Stream<Arguments> tablesThatEmptyAType() {
        return Stream.of(
                Arguments.of(3, 0, new double[][] {{0, 10, 8, 35, 7}, {30, 6, 3, 2, 30}}, new int[] {1, 2, 2}),
                Arguments.of(
                        4,
                        0,
                        new double[][] {
                            {16, 15, 13, 35, 2, 7, 1, 18, 6}, {9, 85, 0, 14, 70, 6, 16, 16, 12},
                        },
                        new int[] {1, 1, 6, 1}));
    }

    /** Found by search: from these seeds a centre loses all its points on the way. */
    @ParameterizedTest
    @MethodSource("tablesThatEmptyAType")
    void typeThatLosesAllItsRowsTakesTheFarthest(int k, long seed, double[][] columns, int[] sizes) {
        KMeansTypes types =
                KMeans.builder(k, seed).starts(1).inOriginalUnits().build().fit(List.of("x", "y"), columns);
        assertThat(types.types().stream().mapToInt(KMeansType::size)).containsExactly(box(sizes));
        assertThat(types.converged()).isTrue();
    }

    private static Integer[] box(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }

    @Test
    void veryLargeAndVerySmallNumbersAreTold() {
        assertThat(raw(2, -1e100, 1e100, 9e99).types())
                .extracting(KMeansType::size)
                .containsExactly(2, 1);
        KMeansTypes small = KMeans.of(2, 1).fit(ONE, column(1e-200, 2e-200, 9e-200));
        assertThat(small.types()).extracting(KMeansType::size).containsExactly(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> raw(2, 1e-200, 2e-200))
                .withMessageContaining("Give features in a smaller unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.of(2, 1).fit(ONE, column(0, Double.MIN_VALUE)))
                .withMessageContaining("the squared differences of the rows vanish");
    }

    /** The squares of these differences are 0 or among the least numbers there are, so that a type may be left without rows. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void rowsTooCloseForTheirSquaresEndInTypesOrARefusal() {
        double[] close = {1e-160, 3e-162, 2.2e-162, 7e-163, 5e-163};
        assertThat(typesOrRefusal(KMeans.builder(3, 1).inOriginalUnits().build(), close))
                .isEqualTo("3 types asked for, but the squared differences of the rows vanish."
                        + " Give features in a smaller unit, or ask for fewer types.");
        assertThat(typesOrRefusal(KMeans.of(3, 1), close)).startsWith("3 types of 5 rows, explained 0.999956");
        Random random = new Random(7);
        for (int table = 0; table < 1_000; table++) {
            double[] rows = random.ints(6, 0, 60).mapToDouble(i -> i * 1e-163).toArray();
            rows[0] = random.nextBoolean() ? 1e-160 : 1;
            KMeans method = new KMeans(2 + table % 4, table, 3, 100, random.nextBoolean());
            assertThat(typesOrRefusal(method, rows)).isEqualTo(typesOrRefusal(method, rows));
        }
    }

    private static String typesOrRefusal(KMeans method, double[] rows) {
        try {
            KMeansTypes types = method.fit(ONE, column(rows));
            assertThat(types.types().stream().mapToInt(KMeansType::size).sum()).isEqualTo(rows.length);
            return types + " " + types.types();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching(".*(squared differences of the rows vanish|rows differ)\\..*");
            return String.valueOf(e.getMessage());
        }
    }

    static Stream<Double> wrongNumbers() {
        return Stream.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -2e100, 1e308);
    }

    @Test
    void tablesAreChecked() {
        KMeans two = KMeans.of(2, 1);
        assertThat(wrongNumbers())
                .allSatisfy(number -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> two.fit(ONE, column(1, 2, number)))
                        .withMessage("Feature net of row 2 is " + number
                                + "; it must be a number within ±1e100. Leave customers out of whom it is unknown."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.of(3, 1).fit(ONE, column(1, 2, 2, 1)))
                .withMessage("3 types asked for, but only 2 of 4 rows differ. Ask for at most as many types.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.fit(ONE, column()))
                .withMessageContaining("only 0 of 0 rows differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.fit(List.of("a", "b"), column(1, 2)))
                .withMessageContaining("2 features and 1 columns");
        assertThatIllegalArgumentException().isThrownBy(() -> two.fit(List.of(), new double[0][]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.fit(List.of("a", "a"), new double[][] {{1, 2}, {1, 2}}))
                .withMessageContaining("Feature 1 is called \"a\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.fit(List.of("a", " "), new double[][] {{1, 2}, {1, 2}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.fit(List.of("a", "b"), new double[][] {{1, 2}, {1}}))
                .withMessage("Feature b has 1 rows, a has 2. Give one number per customer.");
    }

    @Test
    void optionsAndResultsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.of(0, 1))
                .withMessageContaining("0 types, 10 starts and 300 iterations; each must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.builder(2, 1).starts(0).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.builder(2, 1).maxIterations(0).build());
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeansType(0, 1, List.of(1.0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeansType(1, 0, List.of(1.0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeansType(1, 1, List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeansType(1, 1, List.of(1.0), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KMeansReading(0, Score.of()))
                .withMessage("Type 0; the first is 1.");
    }
}
