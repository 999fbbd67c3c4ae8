package io.dangol.crm.examples;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens CSV files, packed with gzip or not, and says in one line why one cannot be read.
 *
 * <p>A file is unpacked if it begins as gzip does, whatever its name. A first line {@code sep=,}, as spreadsheets write it,
 * is passed over. Stateless and thread-safe.
 */
final class CsvFile {

    private static final int BUFFER = 1 << 16;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=.");

    /** What is made of the rows of a file. */
    @FunctionalInterface
    interface Taker<T> {
        /**
         * Takes all rows.
         *
         * @param name what messages call the file
         * @param rows at the header, which has no problem
         */
        T take(String name, CsvRows rows) throws IOException;
    }

    private CsvFile() {}

    /**
     * Reads a file.
     *
     * @param example a header that would do
     * @throws InputFileException if there is no such file, it cannot be read, is empty, ends in {@code .gz} without being
     *     gzip, is damaged, or has an unreadable header
     */
    static <T> T read(Path file, String example, Taker<T> taker) throws InputFileException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new InputFileException(name + " is a directory; give a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in, example, taker);
        } catch (NoSuchFileException e) {
            throw new InputFileException(name + " does not exist.", e);
        } catch (AccessDeniedException e) {
            throw new InputFileException(name + " must not be read by this user.", e);
        } catch (InputFileException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param name what messages call the stream; one that ends in {@code .gz} must be gzip
     * @throws InputFileException as {@link #read(Path, String, Taker)}
     */
    static <T> T read(String name, InputStream in, String example, Taker<T> taker) throws InputFileException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
            buffered.mark(2);
            int first = buffered.read();
            int second = buffered.read();
            buffered.reset();
            if (first < 0) {
                throw empty(name, example);
            }
            boolean gzip = (first | second << 8) == GZIPInputStream.GZIP_MAGIC;
            if (!gzip && name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
                throw new InputFileException(
                        name + " is not gzip although its name ends in .gz; pack it with gzip, or rename it.");
            }
            return gzip ? unpacked(name, buffered, example, taker) : rows(name, new CsvRows(buffered), example, taker);
        } catch (InputFileException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static <T> T unpacked(String name, InputStream packed, String example, Taker<T> taker) throws IOException {
        long line = 0;
        try {
            CsvRows rows = new CsvRows(new GZIPInputStream(packed, BUFFER));
            try {
                return rows(name, rows, example, taker);
            } finally {
                line = rows.linesRead();
            }
        } catch (EOFException e) {
            throw new InputFileException(
                    name + ": the gzip data is cut short after line " + line + "; fetch the file again.", e);
        } catch (ZipException e) {
            throw new InputFileException(
                    name + ": the gzip data is damaged after line " + line + "; fetch the file again.", e);
        }
    }

    private static <T> T rows(String name, CsvRows rows, String example, Taker<T> taker) throws IOException {
        if (!rows.next()) {
            throw empty(name, example);
        }
        if (rows.line() == 1 && SEPARATOR_LINE.matcher(rows.text()).matches()) {
            passOverSeparator(name, rows, example);
        }
        if (!rows.problem().isEmpty()) {
            throw new InputFileException(name + ", line " + rows.line() + ", the header: " + rows.problem() + ".");
        }
        return taker.take(name, rows);
    }

    /** Moves on from the line that tells spreadsheets what separates columns. */
    private static void passOverSeparator(String name, CsvRows rows, String example) throws IOException {
        if (!rows.text().equals("sep=,")) {
            throw new InputFileException(
                    name + ", line 1, says by " + Shown.of(rows.text())
                            + " that its columns are not separated by commas; save it with commas, and with sep=, or no such line.");
        }
        if (!rows.next()) {
            throw empty(name, example);
        }
    }

    private static InputFileException empty(String name, String example) {
        return new InputFileException(name + " is empty; expected is a header such as " + example + ".");
    }

    private static InputFileException unreadable(String name, IOException cause) {
        return new InputFileException(name + " cannot be read: " + Shown.of(String.valueOf(cause.getMessage())), cause);
    }
}
