package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.BookReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a book to a folder: two CSV files and a page. The rejected rows are written while they are read. */
final class BookFiles {

    static final String PAGE = "book.html";

    private static final String CUSTOMERS = "customers.csv";
    private static final String COMPANY = "company.csv";

    private BookFiles() {}

    /** Tells whether a file is one of those that are written to a folder, the rejected rows among them. */
    static boolean wouldReplace(Path file, Path folder) {
        return isOneOf(
                Stream.concat(Stream.of(RejectsFile.NAME, CUSTOMERS, COMPANY, PAGE), RecordsReader.REJECTS.stream())
                        .toList(),
                file,
                folder);
    }

    /** Tells whether a file is one of a name in a folder. */
    static boolean isOneOf(List<String> names, Path file, Path folder) {
        return names.stream().anyMatch(name -> isSame(file, folder.resolve(name)));
    }

    private static boolean isSame(Path file, Path other) {
        if (Files.exists(file) && Files.exists(other)) {
            try {
                return Files.isSameFile(file, other);
            } catch (IOException e) {
                // what cannot be looked at is told by its path
            }
        }
        return file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /**
     * Writes or replaces the files; makes the folder where it is missing.
     *
     * @throws IOException if a file cannot be written; the message names it
     */
    static void write(BookReport report, Path folder) throws IOException {
        write(folder.resolve(CUSTOMERS), report::writeCustomersCsv);
        write(folder.resolve(COMPANY), report::writeCompanyCsv);
        write(folder.resolve(PAGE), report::writeHtml);
    }

    /** What is written to a file. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    /**
     * Writes or replaces a file; makes its folder where it is missing.
     *
     * @throws IOException if the file cannot be written; the message names it
     */
    static void write(Path file, Content content) throws IOException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                content.writeTo(writer);
            }
        } catch (IOException e) {
            throw Unwritable.failure(file, e);
        }
    }
}
