package io.dangol.crm.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file of rejected rows with the columns line, reason and text.
 *
 * <p>The file is there once this is made, with its header alone if no row is rejected, so that it never stems from an
 * earlier run. Not thread-safe.
 */
public final class RejectsFile implements Consumer<RejectedRow>, AutoCloseable {

    /** The name of the file. */
    public static final String NAME = "rejects.csv";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("line", "reason", "text")
            .setRecordSeparator('\n')
            .get();

    private final CSVPrinter printer;

    private RejectsFile(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * Creates the file {@value #NAME} in a folder, or empties it; makes the folder where it is missing.
     *
     * @throws IOException if the file cannot be written; the message names it
     */
    public static RejectsFile in(Path folder) throws IOException {
        return in(folder, NAME);
    }

    /** As {@link #in(Path)}, with another name. */
    static RejectsFile in(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            return new RejectsFile(FORMAT.print(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Unwritable.failure(file, e);
        }
    }

    /**
     * Removes the file of an earlier run from a folder, if there is one.
     *
     * @throws IOException if it cannot be removed; the message names it
     */
    static void remove(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Unwritable.failure(file, e);
        }
    }

    /**
     * Writes a row.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    @Override
    public void accept(RejectedRow row) {
        try {
            printer.printRecord(row.line(), row.message(), row.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
