package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketDeadlineExampleTest {

    @Test
    void holidaysNightAndThePauseDoNotCount() {
        // Thursday 14:00 to 15:00 and 17:00 to 18:00, then Tuesday from 9:00: Friday to Monday is the Korean new year
        assertThat(TicketDeadlineExample.read(
                        "4711",
                        Instant.parse("2024-02-08T05:00:00Z"),
                        Instant.parse("2024-02-08T06:00:00Z"),
                        Instant.parse("2024-02-08T08:00:00Z"),
                        Instant.parse("2024-02-13T02:00:00Z")))
                .isEqualTo("RUNNING, used PT4H, due 2024-02-13T16:00+09:00[Asia/Seoul]");
    }
}
