package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {

    private static final int DRAWS = 100_000;
    private static final double SIGMAS = 4.5;

    /** Published outputs of SplitMix64 for the seed 1234567 (Rosetta Code, "Pseudo-random numbers/Splitmix64"). */
    @Test
    void mixIsThatOfSplitMix64() {
        long gamma = 0x9E3779B97F4A7C15L;
        String[] published = {
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821"
        };
        for (int i = 0; i < published.length; i++) {
            assertThat(Long.toUnsignedString(Chance.mix(1234567 + (i + 1) * gamma)))
                    .isEqualTo(published[i]);
        }
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertThat(new Chance(1, 0).next()).isNotEqualTo(new Chance(1, 1).next());
        assertThat(new Chance(1, 0).next()).isNotEqualTo(new Chance(2, 0).next());
        assertThat(new Chance(1, 0).next()).isEqualTo(new Chance(1, 0).next());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.8, 1, 2.5, 40})
    void gammaHasItsMeanAndVariance(double shape) {
        assertMoments(chance -> chance.gamma(shape), shape, shape, 3 + 6 / shape);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void erlangIsAGammaOfWholeShape(int shape) {
        assertMoments(chance -> chance.erlang(shape), shape, shape, 3 + 6.0 / shape);
    }

    @ParameterizedTest
    @CsvSource({"0.6, 2.4", "1, 1", "5, 0.3"})
    void betaHasItsMeanAndVariance(double a, double b) {
        double sum = a + b;
        double variance = a * b / (sum * sum * (sum + 1));
        assertMoments(chance -> chance.beta(a, b), a / sum, variance, 6);
    }

    @Test
    void normalIsStandard() {
        assertMoments(Chance::normal, 0, 1, 3);
    }

    @Test
    void exponentialHasMeanOne() {
        assertMoments(Chance::exponential, 1, 1, 9);
    }

    @Test
    void uniformNeverReachesItsEnds() {
        assertMoments(Chance::uniform, 0.5, 1 / 12.0, 1.8);
        Chance chance = new Chance(3, 3);
        for (int i = 0; i < DRAWS; i++) {
            assertThat(chance.uniform()).isStrictlyBetween(0.0, 1.0);
        }
    }

    private static void assertMoments(ToDoubleFunction<Chance> draw, double mean, double variance, double kurtosis) {
        Chance chance = new Chance(7, 11);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double off = draw.applyAsDouble(chance) - mean;
            sum += off;
            squares += off * off;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(SIGMAS * Math.sqrt(variance / DRAWS)));
        assertThat(squares / DRAWS / variance).isCloseTo(1, within(SIGMAS * Math.sqrt((kurtosis - 1) / DRAWS)));
    }
}
