package io.dangol.crm.value;

import static io.dangol.crm.value.Expectation.EXCEEDED;
import static io.dangol.crm.value.Expectation.MET;
import static io.dangol.crm.value.Expectation.MISSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectationRatesTest {

    @Test
    void outcomesAreCountedByKind() {
        ExpectationRates rates = ExpectationRates.of(List.of(MET, MISSED, EXCEEDED, MET, MET, EXCEEDED));
        assertThat(rates).isEqualTo(new ExpectationRates(1, 3, 2));
        assertThat(rates.total()).isEqualTo(6);
        assertThat(rates.count(MET)).isEqualTo(3);
    }

    @Test
    void ratesComeWithTheirInterval() {
        Estimate missed = new ExpectationRates(1, 7, 2).rate(MISSED);
        assertThat(missed.value()).hasValue(0.1);
        assertThat(missed.n()).isEqualTo(10);
        // Wilson interval for 1 of 10 at 95 %: (p + z²/2n ± z√(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 1.959964
        assertThat(missed.low().orElseThrow()).isCloseTo(0.017876, within(1e-6));
        assertThat(missed.high().orElseThrow()).isCloseTo(0.404150, within(1e-6));
    }

    @Test
    void deliveriesAreCountedAsWell() {
        Instant promised = Instant.parse("2024-03-04T12:00:00Z");
        ExpectationRates rates = ExpectationRates.of(Stream.of(-60, -10, 0, 10, 60)
                .map(minutes ->
                        DeliveryOutcome.of(promised, promised.plusSeconds(60L * minutes), Duration.ofMinutes(15)))
                .map(DeliveryOutcome::expectation)
                .toList());
        assertThat(rates).isEqualTo(new ExpectationRates(1, 3, 1));
    }

    @ParameterizedTest
    @EnumSource(Expectation.class)
    void withoutOutcomesThereIsNoRate(Expectation outcome) {
        Estimate rate = ExpectationRates.of(List.of()).rate(outcome);
        assertThat(rate.value()).isEmpty();
        assertThat(rate.quality()).isEqualTo(Quality.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0",
        "0, -1, 0",
        "0, 0, -1",
        "9223372036854775807, 1, 0",
        "9223372036854775806, 1, 1",
        "1, 0, 9223372036854775807"
    })
    void countsOutOfRangeAreRefused(long missed, long met, long exceeded) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpectationRates(missed, met, exceeded))
                .withMessageContaining(missed + " missed, " + met + " met and " + exceeded + " exceeded");
    }
}
