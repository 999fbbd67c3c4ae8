package io.dangol.crm.examples;

import io.dangol.crm.sla.Attainment;
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

    private static final String TITLE = "Service levels";

    private DeskFiles() {}

    /**
     * Writes or replaces the files; makes the folder where it is missing.
     *
     * @throws IOException if a file cannot be written; the message names it
     */
    static void write(
            Path folder,
            DeskIntake intake,
            List<TicketClock> clocks,
            Instant at,
            Attainment attainment,
            List<String> text)
            throws IOException {
        try (RejectsFile rejects = RejectsFile.in(folder)) {
            intake.rejected().forEach(rejects);
        }
        BookFiles.write(folder.resolve(CLOCKS), out -> SlaCsv.write(clocks, at, out));
        BookFiles.write(folder.resolve(PAGE), out -> out.append(page(attainment, text)));
    }

    /** Returns the page. */
    private static String page(Attainment attainment, List<String> text) {
        String body = String.join("\n", text).replace("&", "&amp;").replace("<", "&lt;");
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + TITLE + " "
                + attainment.at() + "</title></head><body><pre>\n" + body + "\n</pre></body></html>\n";
    }
}
