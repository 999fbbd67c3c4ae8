package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareScaleTest {

    @ParameterizedTest
    @CsvSource({"0.99, 0.9, 6", "0.9, 0.9, 6", "0.89, 0.75, 6", "0.5, 0.5, 6", "0.49, 0, 6", "0.001, 0, 6"})
    void theScaleBeginsBelowWhatIsDrawn(double target, double from, int marks) {
        ShareScale scale = ShareScale.of(List.of(), OptionalDouble.of(target));
        assertThat(scale.from()).isEqualTo(from);
        assertThat(scale.marks()).hasSize(marks).isSorted().last().isEqualTo(1.0);
        assertThat(scale.marks().get(0)).isEqualTo(from, within(1e-12));
        assertThat(scale.at(from)).isZero();
        assertThat(scale.at(1)).isEqualTo(1);
    }
}
