package io.dangol.crm.calendar;

import io.dangol.crm.OpenText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * A holiday of a bundled table, with the place that says so.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holiday the holiday
 * @param source where it was read or how it was reckoned, 1 to 500 characters, not all of them blank
 * @param toVerify whether it rests on one secondary source, and should be checked before it is relied on
 */
public record SourcedHoliday(
        @NotNull @Valid Holiday holiday,
        @NotBlank @Size(max = SourcedHoliday.MAX_SOURCE) String source,
        boolean toVerify) {

    /** The most characters that a source may have. */
    public static final int MAX_SOURCE = 500;

    public SourcedHoliday {
        Objects.requireNonNull(holiday, "holiday");
        Objects.requireNonNull(source, "source");
        OpenText.require("Source of a holiday", source, MAX_SOURCE);
    }
}
