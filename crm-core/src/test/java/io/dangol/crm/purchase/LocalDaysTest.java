package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T14:59:59.999999Z, Asia/Seoul, 2026-03-01",
        "2026-03-01T15:00:00Z, Asia/Seoul, 2026-03-02",
        // the clocks go forward at 01:00Z and back at 01:00Z
        "2026-03-28T23:59:59Z, Europe/London, 2026-03-28",
        "2026-10-24T22:59:59Z, Europe/London, 2026-10-24",
        "2026-10-24T23:00:00Z, Europe/London, 2026-10-25",
        "2026-10-25T23:59:59Z, Europe/London, 2026-10-25",
        // Samoa had no 30 December 2011
        "2011-12-30T09:59:59Z, Pacific/Apia, 2011-12-29",
        "2011-12-30T10:00:00Z, Pacific/Apia, 2011-12-31",
        "1969-12-31T23:59:59Z, UTC, 1969-12-31",
        "1908-03-31T23:00:00Z, Asia/Seoul, 1908-04-01",
        "9999-12-31T23:59:59Z, UTC, 9999-12-31",
        "9999-07-01T04:30:00Z, America/New_York, 9999-07-01",
        "9999-07-01T03:30:00Z, America/New_York, 9999-06-30"
    })
    void theLocalDateIsThatOfTheZone(Instant instant, ZoneId zone, LocalDate date) {
        assertThat(LocalDate.ofEpochDay(LocalDays.in(zone).epochDay(EpochMicros.truncate(instant))))
                .isEqualTo(date);
    }
}
