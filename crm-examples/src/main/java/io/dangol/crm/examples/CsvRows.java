package io.dangol.crm.examples;

import io.dangol.crm.examples.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of comma-separated values (RFC 4180), each with its line number, its text as it stands in the file, and what is
 * wrong with it.
 *
 * <p>Commons CSV parses; it is given one row at a time, so that after a quote that is never closed the reading goes on at
 * the next line, one wrong row costs one row, and a refused row can be shown as it was. Fields are stripped; a quoted field
 * may have commas, doubled quotes and up to {@value #MAX_LINES} lines. Blank lines are passed over. Memory is that of one
 * row. Not thread-safe.
 */
final class CsvRows {

    private static final int MAX_LINES = 100;
    private static final int MAX_TEXT = 1 << 20;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();

    private final Lines lines;
    /** Lines read ahead in search of a closing quote that did not come. */
    private final Deque<Line> ahead = new ArrayDeque<>();

    private List<String> fields = List.of();
    private long line;
    private String text = "";
    private String problem = "";

    CsvRows(InputStream in) {
        this.lines = new Lines(in);
    }

    /** Moves to the next row and tells whether there is one. */
    boolean next() throws IOException {
        Optional<Line> found = nextLine();
        while (found.isPresent()
                && found.get().text().isBlank()
                && found.get().problem().isEmpty()) {
            found = nextLine();
        }
        if (found.isEmpty()) {
            return false;
        }
        Line first = found.get();
        line = first.number();
        text = first.text();
        problem = first.problem();
        fields = List.of();
        if (problem.isEmpty()) {
            parse();
        }
        return true;
    }

    /** Returns the number of the row's first line. */
    long line() {
        return line;
    }

    /** Returns how many lines were read so far. */
    long linesRead() {
        return lines.number();
    }

    /** Returns the row as it stands in the file; line breaks within it are LF. */
    String text() {
        return text;
    }

    /** Returns what is wrong with the row, empty if its fields are there. */
    String problem() {
        return problem;
    }

    /** Returns the stripped fields of this row, valid until the next one; none if there is a problem. */
    List<String> fields() {
        return fields;
    }

    private Optional<Line> nextLine() throws IOException {
        Line waiting = ahead.poll();
        return waiting != null ? Optional.of(waiting) : lines.next();
    }

    /** Parses the row, with as many of the following lines as its quotes need. */
    private void parse() throws IOException {
        List<Line> taken = new ArrayList<>();
        String whole = text;
        while (true) {
            try (CSVParser parser = CSVParser.parse(whole, FORMAT)) {
                List<CSVRecord> records = parser.getRecords();
                text = whole;
                if (records.size() == 1) {
                    fields = records.get(0).stream().map(String::strip).toList();
                } else {
                    problem = "the row reads as " + records.size() + " rows; put quotes around fields with line breaks";
                }
                return;
            } catch (UncheckedIOException | CSVException e) {
                boolean open = isOpen(e);
                Optional<Line> following =
                        open && taken.size() < MAX_LINES && whole.length() < MAX_TEXT ? nextLine() : Optional.empty();
                if (following.isEmpty()) {
                    problem = open || !taken.isEmpty()
                            ? "a quote is opened and never closed"
                            : "text follows a closing quote; double the quotes that are part of a field";
                    for (int i = taken.size() - 1; i >= 0; i--) {
                        ahead.addFirst(taken.get(i));
                    }
                    return;
                }
                taken.add(following.get());
                whole = whole + '\n' + following.get().text();
            }
        }
    }

    /** Tells whether the text ended within quotes; the library says so by its message alone. */
    private static boolean isOpen(Exception failure) {
        return String.valueOf(failure.getMessage()).contains("EOF reached before encapsulated token finished");
    }
}
