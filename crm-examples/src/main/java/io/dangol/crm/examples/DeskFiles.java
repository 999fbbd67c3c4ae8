package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.SlaReport;
import io.dangol.crm.sla.TicketClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes what is known of a service desk to a folder: all clocks, the rejected rows, and a page. Stateless. */
final class DeskFiles {

    static final String PAGE = "sla.html";
    static final String CLOCKS = "sla.csv";

    /** The files that are written. */
    static final List<String> NAMES = List.of(RejectsFile.NAME, CLOCKS, PAGE);

    private DeskFiles() {}

    /**
     * Writes or replaces the files; makes the folder where it is missing.
     *
     * @throws IOException if a file cannot be written; the message names it
     */
    static void write(Path folder, DeskIntake intake, List<TicketClock> clocks, Instant at, SlaReport report)
            throws IOException {
        try (RejectsFile rejects = RejectsFile.in(folder)) {
            intake.rejected().forEach(rejects);
        }
        BookFiles.write(folder.resolve(CLOCKS), out -> SlaCsv.write(clocks, at, out));
        BookFiles.write(folder.resolve(PAGE), report::writeHtml);
    }
}
