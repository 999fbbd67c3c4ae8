package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.EpochMicros;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelPreferenceTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static ChannelPreference friday(String from, String to) {
        return ChannelPreference.of(
                Channel.SMS, Set.of(DayOfWeek.FRIDAY), LocalTime.parse(from), LocalTime.parse(to), SEOUL);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 18:00, 2026-03-06T00:00:00Z, true", // Friday 09:00 in Seoul
        "09:00, 18:00, 2026-03-05T23:59:59Z, false",
        "09:00, 18:00, 2026-03-06T08:59:59Z, true",
        "09:00, 18:00, 2026-03-06T09:00:00Z, false",
        "09:00, 18:00, 2026-03-05T00:00:00Z, false", // Thursday
        "22:00, 02:00, 2026-03-06T13:00:00Z, true", // Friday 22:00
        "22:00, 02:00, 2026-03-06T16:59:59Z, true", // Saturday 01:59
        "22:00, 02:00, 2026-03-06T17:00:00Z, false", // Saturday 02:00
        "22:00, 02:00, 2026-03-05T16:00:00Z, false", // Friday 01:00 belongs to Thursday
        "22:00, 00:00, 2026-03-06T14:59:59Z, true", // Friday 23:59
        "22:00, 00:00, 2026-03-06T15:00:00Z, false", // Saturday 00:00
        "00:00, 00:00, 2026-03-05T15:00:00Z, true", // Friday 00:00
        "00:00, 00:00, 2026-03-06T15:00:00Z, false"
    })
    void hoursAreThoseOfTheLocalWeekday(String from, String to, Instant at, boolean suits) {
        assertThat(friday(from, to).suits(at)).isEqualTo(suits);
    }

    @Test
    void hoursWithoutLengthAndWithoutDaysAreRefusedWithTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> friday("09:00", "09:00"))
                .withMessageContaining("Write the whole day as 00:00 to 00:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelPreference.of(
                        Channel.SMS, EnumSet.noneOf(DayOfWeek.class), LocalTime.NOON, LocalTime.MIDNIGHT, SEOUL))
                .withMessageContaining("has no weekday");
    }

    @Test
    void instantsBeyondTheRangeOfMicrosecondsAreRefused() {
        ChannelPreference preference = friday("09:00", "18:00");
        assertThat(preference.suits(EpochMicros.toInstant(Long.MAX_VALUE))).isFalse();
        for (Instant beyond : List.of(Instant.MIN, Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> preference.suits(beyond))
                    .withMessageContaining("beyond the range of microseconds");
        }
    }

    @Test
    void placesAreOptional() {
        assertThat(friday("09:00", "18:00").place()).isEmpty();
        assertThat(friday("09:00", "18:00").in("home").place()).contains("home");
        assertThat(friday("09:00", "18:00").in("home").toString())
                .contains("sms", "place=4 characters")
                .doesNotContain("home");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> friday("09:00", "18:00").in(" "));
    }
}
