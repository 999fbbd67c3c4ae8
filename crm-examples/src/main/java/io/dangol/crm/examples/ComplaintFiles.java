package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.ComplaintReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what is known of complaints to a folder: a page, and the rows that were rejected. Stateless. */
final class ComplaintFiles {

    static final String PAGE = "complaints.html";

    /** The files that are written. */
    static final List<String> NAMES = List.of(RejectsFile.NAME, PAGE);

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
}
