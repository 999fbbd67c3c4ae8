package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.ComplaintReport;
import io.dangol.crm.metrics.report.ConformanceReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what is known of complaints to a folder: pages, and the rows that were rejected. Stateless. */
final class ComplaintFiles {

    static final String PAGE = "complaints.html";
    static final String FIT = "conformance.html";

    /** The files that are written. */
    static final List<String> NAMES = List.of(RejectsFile.NAME, PAGE, FIT);

    private ComplaintFiles() {}

    /**
     * Writes or replaces the files; makes the folder where it is missing.
     *
     * @throws IOException if a file cannot be written; the message names it
     */
    static void write(Path folder, List<RejectedRow> rejected, ComplaintReport report) throws IOException {
        try (RejectsFile rejects = RejectsFile.in(folder)) {
            rejected.forEach(rejects);
        }
        BookFiles.write(folder.resolve(PAGE), report::writeHtml);
    }

    /**
     * Writes or replaces the page of how a log fits.
     *
     * @throws IOException if it cannot be written; the message names it
     */
    static void write(Path folder, ConformanceReport report) throws IOException {
        BookFiles.write(folder.resolve(FIT), report::writeHtml);
    }
}
