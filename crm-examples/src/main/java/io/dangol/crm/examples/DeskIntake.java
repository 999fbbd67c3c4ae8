package io.dangol.crm.examples;

import io.dangol.crm.sla.TicketClock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of reading the log of a help desk: every row was accepted or rejected.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clocks a clock for each ticket, by ticket
 * @param read number of rows in the file, the header and blank lines not counted
 * @param rejected the rows that were not taken, by line
 * @param last when the log ends, with the last accepted row if nothing else is known; empty without one
 * @param remarks how the log was understood, in sentences of one line each
 */
record DeskIntake(
        List<TicketClock> clocks, long read, List<RejectedRow> rejected, Optional<Instant> last, List<String> remarks) {

    DeskIntake {
        clocks = List.copyOf(clocks);
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
    }

    /** Returns this intake of a log that was kept up to an instant, though nothing happened then. */
    DeskIntake upTo(Instant end) {
        return new DeskIntake(clocks, read, rejected, Optional.of(end), remarks);
    }

    /** Returns the count in one line, such as {@code read 12 = accepted 11 + rejected 1; tickets: 3}. */
    String line() {
        return String.format(
                Locale.ROOT,
                "read %,d = accepted %,d + rejected %,d; tickets: %,d",
                read,
                read - rejected.size(),
                rejected.size(),
                clocks.size());
    }

    /** Returns the rejected rows by reason in one line, such as {@code 3 ticket, 1 event or status}. */
    String rejectionsLine() {
        Map<RejectReason, Long> counts = new EnumMap<>(RejectReason.class);
        rejected.forEach(row -> counts.merge(row.reason(), 1L, Long::sum));
        return Collections.unmodifiableMap(counts).entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey().text()))
                .collect(Collectors.joining(", "));
    }
}
