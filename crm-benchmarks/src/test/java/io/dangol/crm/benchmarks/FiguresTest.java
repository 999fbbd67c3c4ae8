package io.dangol.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | 0",
                "1           | 1.00",
                "9.996       | 10.0",
                "0.0123456   | 0.0123",
                "123.5       | 124",
                "1234567.8   | 1,234,568",
                "0.000012345 | 1.23e-05",
                "-2.5        | -2.50",
                "NaN         | n/a",
                "Infinity    | ∞"
            })
    void numbersKeepThreeDigitsAndAllWholeOnes(double value, String text) {
        assertThat(Figures.plain(value, 3)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.3456  | 0.5678   | 12.35 ± 0.57 ms/op",
                "12345.6  | 789.4    | 12,346 ± 789 ms/op",
                "2        | NaN      | 2.000 ± n/a ms/op",
                "NaN      | NaN      | n/a ± n/a ms/op",
                "0.00001  | 0.000002 | 1.000e-05 ± 2.000e-06 ms/op"
            })
    void errorsAreRoundedWhereTheScoreIs(double score, double error, String text) {
        assertThat(Figures.score(score, error, "ms/op")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0      | 0 B",
                "999    | 999.0 B",
                "1000   | 1.000 kB",
                "2.4e7  | 24.00 MB",
                "3.2e9  | 3.200 GB",
                "4.5e15 | 4,500 TB",
                "NaN    | n/a"
            })
    void bytesGoInStepsOfAThousand(double bytes, String text) {
        assertThat(Figures.bytes(bytes)).isEqualTo(text);
    }
}
