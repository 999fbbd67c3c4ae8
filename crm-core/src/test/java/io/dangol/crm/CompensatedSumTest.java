package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumTest {

    private static double sum(double... values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    @Test
    void smallNumbersSurviveLargeOnesThatCancel() {
        assertThat(sum(1, 1e100, 1, -1e100)).isEqualTo(2);
        assertThat(sum(1e16, 1, -1e16)).isEqualTo(1);
    }

    @Test
    void tenTenthsAreOne() {
        assertThat(sum(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)).isEqualTo(1);
    }

    @Test
    void whatIsNotFiniteSpreadsAsInPlainAddition() {
        double inf = Double.POSITIVE_INFINITY;
        assertThat(sum(1, inf, 1)).isEqualTo(inf);
        assertThat(sum(-inf, 1)).isEqualTo(-inf);
        assertThat(sum(inf, -inf)).isNaN();
        assertThat(sum(1, Double.NaN, 1)).isNaN();
        assertThat(sum(Double.MAX_VALUE, Double.MAX_VALUE)).isEqualTo(inf);
    }

    @Test
    void nothingIsZero() {
        assertThat(sum()).isZero();
    }
}
