package io.dangol.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

    @ParameterizedTest
    @CsvSource({"ns/op, 2e-9", "us/op, 2e-6", "ms/op, 2e-3", "s/op, 2", "min/op, 120", "hr/op, 7200", "day/op, 172800"})
    void timesAreInSeconds(String unit, double seconds) {
        assertThat(Timing.of(Mode.AVERAGE_TIME, new Metric(2, 0, unit)).seconds())
                .isEqualTo(seconds);
    }

    @Test
    void throughputIsTurnedRoundWithItsRange() {
        assertThat(Timing.of(Mode.THROUGHPUT, new Metric(4, 2, "ops/s"))).isEqualTo(new Timing(0.25, 1.0 / 6, 0.5));
    }

    @Test
    void rangesEndWhereATimeCanEnd() {
        assertThat(Timing.of(Mode.SINGLE_SHOT, new Metric(1, 2, "s/op"))).isEqualTo(new Timing(1, 0, 3));
        assertThat(Timing.of(Mode.THROUGHPUT, new Metric(1, 2, "ops/s")).high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void ratioOfUnitsThatDifferIsOneOfSeconds() {
        Ratio ratio = Timing.of(Mode.AVERAGE_TIME, new Metric(3, 1, "s/op"))
                .over(Timing.of(Mode.AVERAGE_TIME, new Metric(1500, 500, "ms/op")));
        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.low()).isCloseTo(1, within(1e-15));
        assertThat(ratio.high()).isCloseTo(4, within(1e-15));
    }

    @Test
    void aRangeThatReachesNothingHasNoUpperEnd() {
        assertThat(new Timing(4, 2, 6).over(new Timing(1, 0, 2))).hasToString("4.00× (1.00 to ∞)");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        Timing noError = Timing.of(Mode.SINGLE_SHOT, new Metric(2, Double.NaN, "s/op"));
        assertThat(new Timing(4, 2, 6).over(noError)).hasToString("2.00× (n/a)");
        assertThat(new Timing(Double.NaN, Double.NaN, Double.NaN).over(noError)).hasToString("n/a");
    }
}
