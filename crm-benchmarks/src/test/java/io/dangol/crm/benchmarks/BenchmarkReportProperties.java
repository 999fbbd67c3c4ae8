package io.dangol.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class BenchmarkReportProperties {

    private static final double ROUNDING = 1e-12;

    @Property
    void orderOfTheFileDoesNotMatter(@ForAll("results") List<JmhResult> results, @ForAll Random random) {
        List<JmhResult> shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, random);
        assertThat(BenchmarkReport.of(shuffled)).isEqualTo(BenchmarkReport.of(results));
    }

    @Property
    void everyResultIsInTheReport(@ForAll("results") List<JmhResult> results) {
        String report = BenchmarkReport.of(results);
        assertThat(results)
                .allSatisfy(
                        r -> assertThat(report).contains(r.method(), r.primary().toString()));
    }

    @Property
    void rangeOfARatioHoldsTheQuotientOfAnyTwoTimesInTheirRanges(
            @ForAll @DoubleRange(min = 0.01, max = 1000) double peer,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double ours,
            @ForAll @DoubleRange(min = 0, max = 1) double peerError,
            @ForAll @DoubleRange(min = 0, max = 1) double oursError,
            @ForAll @DoubleRange(min = -1, max = 1) double peerPlace,
            @ForAll @DoubleRange(min = -1, max = 1) double oursPlace,
            @ForAll Mode mode) {
        Ratio range = timing(mode, peer, peer * peerError).over(timing(mode, ours, ours * oursError));
        Ratio within = timing(mode, peer * (1 + peerError * peerPlace), 0)
                .over(timing(mode, ours * (1 + oursError * oursPlace), 0));
        if (!Double.isNaN(within.value())) {
            assertThat(within.value()).isBetween(range.low() * (1 - ROUNDING), range.high() * (1 + ROUNDING));
        }
        assertThat(range.value()).isBetween(range.low(), range.high());
    }

    @Provide
    Arbitrary<List<JmhResult>> results() {
        Arbitrary<String> methods = Arbitraries.of("oursA", "oursB", "peerA", "peerB");
        Arbitrary<String> sizes = Arbitraries.of("1", "1.0", "10", "200", "0", "many", "few");
        Arbitrary<Mode> modes = Arbitraries.of(Mode.AVERAGE_TIME, Mode.SINGLE_SHOT);
        Arbitrary<Integer> threads = Arbitraries.of(1, 2);
        return Combinators.combine(methods, sizes, modes, threads)
                .as(BenchmarkReportProperties::result)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .uniqueElements(r ->
                        Stream.of(r.method(), r.params(), r.mode(), r.threads()).toList());
    }

    private static Timing timing(Mode mode, double score, double error) {
        return Timing.of(mode, new Metric(score, error, mode == Mode.THROUGHPUT ? "ops/ms" : "ms/op"));
    }

    private static JmhResult result(String method, String size, Mode mode, int threads) {
        double score = 1 + Math.abs((method + size + mode.name() + threads).hashCode() % 1_000);
        return new JmhResult(
                "org.example.FitBenchmark",
                method,
                mode,
                threads,
                new TreeMap<>(Map.of("size", size)),
                new Metric(score, score / 8, "ms/op"),
                Optional.empty(),
                OptionalDouble.empty(),
                "JDK 17");
    }
}
