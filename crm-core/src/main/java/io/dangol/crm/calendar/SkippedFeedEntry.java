package io.dangol.crm.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a holiday feed that gives no holidays, with the reason; also a sign that the feed is cut off.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line the line of the feed on which it begins, from 1
 * @param uid the UID that the feed gave it, not checked; empty if none was read
 * @param summary the SUMMARY that the feed gave it, not checked; empty if none was read
 * @param reason why it gives no holidays, a sentence in English
 */
public record SkippedFeedEntry(
        @Positive int line,
        @NotNull Optional<String> uid,
        @NotNull Optional<String> summary,
        @NotBlank String reason) {

    public SkippedFeedEntry {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(summary, "summary");
        if (line < 1 || reason.isBlank()) {
            throw new IllegalArgumentException("Skipped entry on line " + line + " with a reason of " + reason.length()
                    + " characters; lines count from 1, and a reason is not blank.");
        }
    }

    /** Returns what was not read without an entry to name, such as the end of a feed that is cut off. */
    static SkippedFeedEntry at(int line, String reason) {
        return new SkippedFeedEntry(line, Optional.empty(), Optional.empty(), reason);
    }
}
