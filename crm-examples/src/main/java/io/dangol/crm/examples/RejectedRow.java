package io.dangol.crm.examples;

import java.util.Objects;

/**
 * A row of a file that was not taken.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line number of its first line in the file, the header being line 1
 * @param reason why it was not taken
 * @param message what was given and what is allowed
 * @param text the row as it stands in the file, empty where it may be personal; bytes that are not UTF-8 are shown as U+FFFD
 */
public record RejectedRow(long line, RejectReason reason, String message, String text) {

    public RejectedRow {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(text, "text");
    }
}
