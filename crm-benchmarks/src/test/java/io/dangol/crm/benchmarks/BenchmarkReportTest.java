package io.dangol.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void reportOfASampleIsTheGoldenFile() throws Exception {
        assertThat(run(resource("jmh-result.json").toString())).isZero();
        assertThat(text(out)).isEqualTo(Files.readString(resource("report.md")));
        assertThat(text(err)).isEmpty();
    }

    @Test
    void resultsWithoutAPeerAreKept() {
        assertThat(report(result("oursFit", 2, Map.of("size", "10"))))
                .contains("| oursFit   |   10 | 2.000 ± 0.500 ms/op | –    |      – |         – |");
    }

    @Test
    void peersWithoutOursAreKept() {
        assertThat(report(result("peerFit", 2, Map.of("size", "10"))))
                .contains("| –         |   10 |    – | peerFit | 2.000 ± 0.500 ms/op |         – |");
    }

    @Test
    void onlyTheSameParametersAreComparedWithEachOther() {
        String report = report(
                result("oursFit", 2, Map.of("size", "10")),
                result("peerFit", 4, Map.of("size", "10")),
                result("peerFit", 6, Map.of("size", "20")));
        assertThat(report).contains("2.00× (").doesNotContain("3.00×");
    }

    @Test
    void parametersThatAreNotPositiveNumbersHaveNoGrowth() {
        assertThat(report(result("oursFit", 2, Map.of("size", "0")), result("oursFit", 3, Map.of("size", "10"))))
                .doesNotContain("growth");
        assertThat(report(result("oursFit", 2, Map.of("size", "a")), result("oursFit", 3, Map.of("size", "b"))))
                .doesNotContain("growth");
    }

    @Test
    void growthIsTakenWithTheOtherParametersFixed() {
        assertThat(report(
                        result("oursFit", 2, Map.of("size", "10", "depth", "1")),
                        result("oursFit", 8, Map.of("size", "20", "depth", "1")),
                        result("oursFit", 10, Map.of("size", "20", "depth", "2"))))
                .contains(
                        "| oursFit {size=20} | depth 1 → 2  |   2× | 1.25× (1.12 to 1.40) |",
                        "| oursFit {depth=1} | size 10 → 20 |   2× | 4.00× (3.00 to 5.67) |");
    }

    @Test
    void processorTimeIsComparedWhereItWasMeasured() {
        String report = report(
                withCpu(result("oursFit", 2, Map.of("size", "10")), 4),
                withCpu(result("oursFit", 20, Map.of("size", "100")), 48),
                withCpu(result("peerFit", 10, Map.of("size", "10")), 12),
                result("peerFit", 100, Map.of("size", "100")));
        assertThat(report.lines())
                .contains(
                        "| oursFit   |   10 | 2.000 ± 0.500 ms/op | 4.000 ± 1.000 ms/op | peerFit | 10.00 ± 0.50 ms/op"
                                + " | 12.00 ± 1.00 ms/op | 5.00× (3.80 to 7.00) | 3.00× (2.20 to 4.33) |",
                        "| oursFit   |  100 |  20.00 ± 0.50 ms/op |  48.00 ± 1.00 ms/op | peerFit |  100.0 ± 0.5 ms/op"
                                + " |                  – | 5.00× (4.85 to 5.15) |                    – |",
                        "| oursFit   | size 10 → 100 |  10× | 10.0× (7.80 to 13.7) | 12.0× (9.40 to 16.3) |");
    }

    @Test
    void aBarInAParameterDoesNotBreakTheTable() {
        assertThat(report(result("oursFit", 2, Map.of("rule", "a|b")))).contains("| a\\|b |");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "''                                  > The content is not an array of results",
                "# Benchmark  Mode                   > The content is not JSON",
                "[{\"benchmark\" :                   > The content is not JSON",
                "{}                                  > The content is not an array of results",
                "[]                                  > No results",
                "[1]                                 > A result is not an object",
                "[{}]                                > A result has no benchmark"
            })
    void filesThatAreNoResultsAreRefused(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), content);
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(text(err)).startsWith("Result file " + file + ": ").contains(message);
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "\"avgt\"        > \"total\"     > Mode total is not one of avgt, sample, ss, thrpt",
                "\"ms/op\"       > \"ms\"        > Unit ms is not a time per operation",
                "\"ops/us\"      > \"us/op\"     > Unit us/op is not a time per operation",
                "oursScore       > score         > the method begins with neither ours nor peer",
                "oursScore       > oursome       > the method begins with neither ours nor peer",
                "\"50000\"       > \"5000\"      > {orders=5000, shape=skewed} is there twice",
                "62.5            > \"soon\"      > The field score of a result is soon, not a number",
                "\"1.37\"        > null          > ",
            })
    void resultsThatAreNotUnderstoodAreRefused(String part, String replacement, String message) throws Exception {
        String changed = Files.readString(resource("jmh-result.json")).replace(part, replacement);
        Path file = Files.writeString(folder.resolve("out.json"), changed);
        if (message == null) {
            assertThat(run(file.toString())).as("fields that are not needed").isZero();
        } else {
            assertThat(run(file.toString())).isEqualTo(2);
            assertThat(text(err)).contains(message);
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("nowhere.json");
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(text(err)).contains(file + " does not exist").contains("-rf json -rff FILE");
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("out.json"), new byte[] {(byte) 0xff, (byte) 0xfe, '['});
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(text(err)).contains(file + " cannot be read");
    }

    @Test
    void oneFileIsWanted() {
        assertThat(run()).isEqualTo(2);
        assertThat(text(err)).startsWith("Usage: BenchmarkReport FILE");
    }

    private int run(String... args) {
        return BenchmarkReport.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static String report(JmhResult... results) {
        return BenchmarkReport.of(Arrays.asList(results));
    }

    private static JmhResult result(String method, double millis, Map<String, String> params) {
        return new JmhResult(
                "org.example.FitBenchmark",
                method,
                Mode.AVERAGE_TIME,
                1,
                new TreeMap<>(params),
                new Metric(millis, 0.5, "ms/op"),
                Optional.empty(),
                OptionalDouble.empty(),
                "JDK 17");
    }

    private static JmhResult withCpu(JmhResult result, double millis) {
        return new JmhResult(
                result.benchmarkClass(),
                result.method(),
                result.mode(),
                result.threads(),
                result.params(),
                result.primary(),
                Optional.of(new Metric(millis, 1, "ms/op")),
                result.bytesPerOperation(),
                result.settings());
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(BenchmarkReportTest.class.getResource(name), name)
                .toURI());
    }
}
