package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileMethodTest {

    /** What {@code quantile(1:10, p, type = t)} of R prints. */
    @ParameterizedTest
    @CsvSource({
        "TYPE_1, 3, 5, 9",
        "TYPE_2, 3, 5.5, 9.5",
        "TYPE_3, 2, 5, 9",
        "TYPE_4, 2.5, 5, 9",
        "TYPE_5, 3, 5.5, 9.5",
        "TYPE_6, 2.75, 5.5, 9.9",
        "TYPE_7, 3.25, 5.5, 9.1",
        "TYPE_8, 2.9166666667, 5.5, 9.6333333333",
        "TYPE_9, 2.9375, 5.5, 9.6"
    })
    void oneToTenGivesTheValuesOfR(QuantileMethod method, double quarter, double half, double nineTenths) {
        double[] doubles = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        long[] longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        int[] ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] p = {0.25, 0.5, 0.9};
        double[] expected = {quarter, half, nineTenths};
        for (int i = 0; i < p.length; i++) {
            assertThat(method.quantile(p[i], doubles)).isEqualTo(expected[i], within(1e-10));
            assertThat(method.quantile(p[i], longs)).isEqualTo(method.quantile(p[i], doubles));
            assertThat(method.quantile(p[i], ints)).isEqualTo(method.quantile(p[i], doubles));
        }
    }

    /** Nearest ranks with a tie between ranks 1 and 2, and 2 and 3: the even one wins. */
    @Test
    void typeThreePrefersEvenRanks() {
        double[] sorted = {10, 20, 30, 40};
        assertThat(QuantileMethod.TYPE_3.quantile(0.375, sorted)).isEqualTo(20);
        assertThat(QuantileMethod.TYPE_3.quantile(0.625, sorted)).isEqualTo(20);
        assertThat(QuantileMethod.TYPE_3.quantile(0.875, sorted)).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"0.07, 100, 7", "0.29, 100, 29", "0.57, 100, 57", "0.58, 100, 58", "0.001, 3000, 3"})
    void roundingOfTheShareDoesNotMoveARank(double p, int n, int rank) {
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = i + 1;
        }
        assertThat(QuantileMethod.TYPE_1.quantile(p, sorted)).isEqualTo(rank);
        assertThat(QuantileMethod.TYPE_2.quantile(p, sorted)).isEqualTo(rank + 0.5);
        assertThat(QuantileMethod.TYPE_3.quantile(p, sorted)).isEqualTo(rank);
    }

    @Test
    void sharesNextToARankAreNotTakenForIt() {
        double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(QuantileMethod.TYPE_1.quantile(0.3 + 1e-12, sorted)).isEqualTo(4);
        assertThat(QuantileMethod.TYPE_1.quantile(0.3 - 1e-12, sorted)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void partsOfAnArrayAreReadInPlace(QuantileMethod method) {
        double[] part = {2, 3, 5, 7};
        double[] doubles = {-9, 2, 3, 5, 7, 99};
        long[] longs = {-9, 2, 3, 5, 7, 99};
        int[] ints = {-9, 2, 3, 5, 7, 99};
        for (double p : new double[] {0, 0.1, 0.4, 0.5, 0.77, 1}) {
            double expected = method.quantile(p, part);
            assertThat(method.quantile(p, doubles, 1, 5)).isEqualTo(expected);
            assertThat(method.quantile(p, longs, 1, 5)).isEqualTo(expected);
            assertThat(method.quantile(p, ints, 1, 5)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneValueIsEveryQuantile(QuantileMethod method) {
        for (double p : new double[] {0, 0.3, 1}) {
            assertThat(method.quantile(p, new double[] {42})).isEqualTo(42);
        }
    }

    @Test
    void stepsBeyondTheRangeStayBetweenTheirEnds() {
        assertThat(QuantileMethod.TYPE_7.quantile(0.5, new double[] {-1.5e308, 1.5e308}))
                .isZero();
        assertThat(QuantileMethod.TYPE_7.quantile(0.5, new long[] {Long.MIN_VALUE, Long.MAX_VALUE}))
                .isZero();
        assertThat(QuantileMethod.TYPE_7.quantile(0.25, new long[] {Long.MAX_VALUE - 4, Long.MAX_VALUE}))
                .isEqualTo(0x1p63);
        assertThat(QuantileMethod.TYPE_7.quantile(0.5, new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}))
                .isEqualTo(-0.5);
    }

    /** The step of 2 is lost if both values become doubles first. */
    @Test
    void stepsBetweenLargeWholeNumbersAreExact() {
        long base = (1L << 53) - 3;
        assertThat(QuantileMethod.TYPE_7.quantile(0.5, new long[] {base, base + 5}))
                .isEqualTo(base + 2.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, 95, Double.NaN})
    void shareIsFromZeroToOne(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileMethod.TYPE_7.quantile(p, new double[] {1, 2}))
                .withMessageContaining("Write 95 % as 0.95");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of().quantile(p, QuantileMethod.TYPE_7));
    }

    @Test
    void noValuesAreRefusedByTheKernelAndEmptyInTheSample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileMethod.TYPE_7.quantile(0.5, new int[0]))
                .withMessageContaining("no values");
        assertThat(Quantiles.of().quantile(0.5, QuantileMethod.TYPE_7)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "0, 4", "2, 1"})
    void partsOutsideTheArrayAreRefused(int from, int to) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> QuantileMethod.TYPE_7.quantile(0.5, new long[] {1, 2, 3}, from, to));
    }

    @Test
    void samplesAreCopiedAndSorted() {
        double[] values = {3, 1, 2};
        Quantiles sample = Quantiles.of(values);
        values[0] = 99;
        assertThat(sample.size()).isEqualTo(3);
        assertThat(sample.quantile(1, QuantileMethod.TYPE_1)).hasValue(3);
        assertThat(sample.quantile(0.5, QuantileMethod.TYPE_7)).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void samplesHoldNumbersOnly(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1, value, 2))
                .withMessageContaining("The values hold " + value);
    }
}
