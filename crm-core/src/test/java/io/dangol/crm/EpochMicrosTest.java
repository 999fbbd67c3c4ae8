package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochMicrosTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00.000001Z, 1",
        "1970-01-01T00:00:00.9999999Z, 999999",
        "1969-12-31T23:59:59.9999999Z, -1",
        "1969-12-31T23:59:59.9999990Z, -1",
        "1969-12-31T23:59:59Z, -1000000",
        "9999-12-31T23:59:59.999999999Z, 253402300799999999"
    })
    void truncationGoesToThePast(Instant instant, long micros) {
        assertThat(EpochMicros.truncate(instant)).isEqualTo(micros);
        assertThat(EpochMicros.toInstant(micros)).isBeforeOrEqualTo(instant);
    }

    @Test
    void finerInstantsAreRefusedWhereExactnessIsAskedFor() {
        assertThat(EpochMicros.exact(Instant.parse("1969-12-31T23:59:59.000001Z")))
                .isEqualTo(-999_999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpochMicros.exact(Instant.ofEpochSecond(0, 1)))
                .withMessageContaining("Truncate it first");
    }

    @Test
    void endsOfTheRangeRoundTripAndBeyondIsRefused() {
        for (long micros : new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE}) {
            assertThat(EpochMicros.exact(EpochMicros.toInstant(micros))).isEqualTo(micros);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpochMicros.truncate(Instant.MAX))
                .withMessageContaining("beyond the range");
        assertThatIllegalArgumentException().isThrownBy(() -> EpochMicros.truncate(Instant.MIN));
    }
}
