package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.calendar.OpenInterval;
import io.dangol.crm.calendar.PausedVector;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the rows of {@code sla.csv} that have pauses through agreements and ticket clocks, one test a row. */
class PausedVectorsTest {

    @TestFactory
    Stream<DynamicTest> everyRowWithPausesHoldsForTicketClocks() throws IOException {
        List<PausedVector> rows = PausedVector.readAll();
        assertThat(rows).isNotEmpty();
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.id(), () -> checkById(row)));
    }

    private static void checkById(PausedVector row) {
        try {
            check(row);
        } catch (RuntimeException | AssertionError e) {
            // reports name a test of a factory by its number only
            throw new AssertionError("Row " + row.id() + ": " + e.getMessage(), e);
        }
    }

    private static void check(PausedVector row) {
        TicketClock clock = clock(row);
        if (row.until().isPresent()) {
            ClockReading reading = clock.read(SlaMetric.RESOLUTION, row.until().get());
            assertThat(reading.elapsed()).isEqualTo(row.elapsed().orElseThrow());
        } else {
            Instant afterAll = clock.events().get(clock.events().size() - 1).at();
            ClockReading reading = clock.read(SlaMetric.RESOLUTION, afterAll);
            assertThat(reading.dueAt()).isEqualTo(row.due());
            row.breachesAfter()
                    .ifPresent(peer -> assertThat(reading.breachesAfter()).contains(peer));
        }
    }

    private static TicketClock clock(PausedVector row) {
        TicketClock clock = SlaAgreement.named("vector")
                .resolution(Priority.HIGH, row.target().orElse(SlaTarget.LONGEST), row.calendar())
                .build()
                .open(TicketId.of(row.id()), Priority.HIGH, row.start());
        for (OpenInterval pause : row.pauses()) {
            // a ticket has no events before its receipt, so what lies before is cut off
            Instant from = pause.opensAt().isBefore(row.start()) ? row.start() : pause.opensAt();
            if (from.isBefore(pause.closesAt())) {
                clock = clock.pause(from, pause.closesAt(), "pause of " + pause.opensAt());
            }
        }
        return clock;
    }
}
