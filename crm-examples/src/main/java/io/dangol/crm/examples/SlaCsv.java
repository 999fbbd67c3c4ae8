package io.dangol.crm.examples;

import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.TicketClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * All clocks as CSV, a row for each: {@code ticket,metric,elapsed_s,target_s,due_at,breaches_after,state}.
 *
 * <p>Seconds are open time and have a fraction only where there is one; instants are in UTC, empty where they are not known.
 * Stateless.
 */
final class SlaCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("ticket", "metric", "elapsed_s", "target_s", "due_at", "breaches_after", "state")
            .setRecordSeparator('\n')
            .get();

    private SlaCsv() {}

    /** Writes the clocks as they stand at an instant, in their order; none came in later. */
    static void write(List<TicketClock> clocks, Instant at, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        for (TicketClock clock : clocks) {
            for (ClockReading reading : clock.read(at)) {
                printer.printRecord(
                        reading.ticket(),
                        reading.metric(),
                        seconds(reading.elapsed()),
                        reading.target().map(SlaCsv::seconds).orElse(""),
                        reading.dueAt().map(Instant::toString).orElse(""),
                        reading.breachesAfter().map(Instant::toString).orElse(""),
                        reading.state().name().toLowerCase(Locale.ROOT));
            }
        }
        printer.flush();
    }

    static String seconds(Duration duration) {
        BigDecimal exact = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
