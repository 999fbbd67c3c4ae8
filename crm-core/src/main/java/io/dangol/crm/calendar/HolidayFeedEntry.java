package io.dangol.crm.calendar;

import io.dangol.crm.OpenText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One entry of a holiday feed, as a host shows it to whoever may switch it off.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line the line of the feed on which the entry begins, from 1
 * @param uid its key for {@link HolidayFeed#without(String...)}: the UID of the feed, or if that is missing, first
 *     date and summary with a blank between them; not blank, at most 1,000 characters
 * @param summary the name of its holidays: the SUMMARY of the feed, or if that is missing, the UID, or the first
 *     date; not blank, at most 500 characters
 * @param first the date on which it first begins
 * @param days how many dates in a row are holidays each time, 1 to 366
 * @param repeats whether it has a rule or further dates by which it comes again
 */
public record HolidayFeedEntry(
        @Positive int line,
        @NotBlank @Size(max = HolidayFeedEntry.MAX_UID) String uid,
        @NotBlank @Size(max = Holiday.MAX_NAME) String summary,
        @NotNull LocalDate first,
        @Min(1) @Max(HolidayFeedEntry.MAX_DAYS) int days,
        boolean repeats) {

    /** The most characters that a key may have. */
    public static final int MAX_UID = 1_000;

    /** The most dates in a row; what is longer is no holiday. */
    public static final int MAX_DAYS = 366;

    public HolidayFeedEntry {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(first, "first");
        OpenText.require("SUMMARY of an entry", summary, Holiday.MAX_NAME);
        OpenText.require("UID of an entry", uid, MAX_UID);
        if (line < 1) {
            throw new IllegalArgumentException("Line " + line + " of a feed; lines count from 1.");
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("Entry of " + days + " days from " + first + "; allowed are 1 to "
                    + MAX_DAYS + ". State a longer closing by the host's own list.");
        }
    }
}
