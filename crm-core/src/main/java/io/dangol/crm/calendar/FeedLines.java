package io.dangol.crm.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/**
 * Unfolds the lines of an iCalendar text: a line that begins with a blank or tab continues the one before, without that
 * character (RFC 5545, section 3.1).
 *
 * <p>Lines end with CRLF, LF or CR. Empty lines and a byte order mark at the beginning are passed over.
 */
final class FeedLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Consumer<FeedLine> consumer;
    private final StringBuilder pending = new StringBuilder();
    private int pendingNumber;
    private int number;

    private FeedLines(Consumer<FeedLine> consumer) {
        this.consumer = consumer;
    }

    /** Gives every unfolded line to the consumer, in order; returns how many lines the text had before unfolding. */
    static int read(Reader text, Consumer<FeedLine> consumer) throws IOException {
        FeedLines lines = new FeedLines(consumer);
        BufferedReader reader = new BufferedReader(text);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
        }
        lines.flush();
        return lines.number;
    }

    private void add(String line) {
        number++;
        if (number > 1 && isContinuation(line)) {
            pending.append(line, 1, line.length());
            return;
        }
        flush();
        pending.append(number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
        pendingNumber = number;
    }

    private void flush() {
        if (!pending.isEmpty()) {
            consumer.accept(FeedLine.of(pendingNumber, pending.toString()));
            pending.setLength(0);
        }
    }

    private static boolean isContinuation(String line) {
        return !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
    }
}
