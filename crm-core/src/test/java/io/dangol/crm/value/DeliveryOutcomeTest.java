package io.dangol.crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryOutcomeTest {

    private static final Instant PROMISED = Instant.parse("2024-03-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2024-03-04T11:44:59.999999999Z, EXCEEDED, PT-15M-0.000000001S",
        "2024-03-04T11:45:00Z, MET, PT-15M",
        "2024-03-04T12:00:00Z, MET, PT0S",
        "2024-03-04T12:15:00Z, MET, PT15M",
        "2024-03-04T12:15:00.000000001Z, MISSED, PT15M0.000000001S"
    })
    void toleranceCountsOnBothSides(Instant actual, Expectation outcome, Duration lateness) {
        DeliveryOutcome delivery = DeliveryOutcome.of(PROMISED, actual, Duration.ofMinutes(15));
        assertThat(delivery.expectation()).isEqualTo(outcome);
        assertThat(delivery.lateness()).isEqualTo(lateness);
    }

    @Test
    void withoutToleranceOnlyTheInstantItselfMeetsThePromise() {
        assertThat(DeliveryOutcome.of(PROMISED, PROMISED, Duration.ZERO).expectation())
                .isEqualTo(Expectation.MET);
        assertThat(DeliveryOutcome.of(PROMISED, PROMISED.plusNanos(1), Duration.ZERO)
                        .expectation())
                .isEqualTo(Expectation.MISSED);
    }

    @Test
    void farthestInstantsAreCompared() {
        assertThat(DeliveryOutcome.of(Instant.MAX, Instant.MIN, Duration.ZERO).expectation())
                .isEqualTo(Expectation.EXCEEDED);
    }

    @Test
    void toleranceIsNeverNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeliveryOutcome.of(PROMISED, PROMISED, Duration.ofSeconds(-1)))
                .withMessageContaining("Tolerance of delivery is PT-1S");
    }
}
