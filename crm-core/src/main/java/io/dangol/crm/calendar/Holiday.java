package io.dangol.crm.calendar;

import io.dangol.crm.OpenText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One local date that is a holiday, with its name.
 *
 * <p>A holiday of several days is one of these for each of its dates. Two holidays may share a date. The natural
 * order is by date, then by name (by its UTF-16 units, the order of no language), then by kind, and agrees with
 * equality.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the whole local date; the zone is that of the calendar that uses it
 * @param name what it is called, 1 to 500 characters as {@link OpenText} allows, not all of them blank
 * @param kind why it is a holiday
 */
public record Holiday(
        @NotNull LocalDate date,
        @NotBlank @Size(max = Holiday.MAX_NAME) String name,
        @NotNull HolidayKind kind) implements Comparable<Holiday> {

    /** The most characters that a name may have. */
    public static final int MAX_NAME = 500;

    private static final Comparator<Holiday> ORDER =
            Comparator.comparing(Holiday::date).thenComparing(Holiday::name).thenComparing(Holiday::kind);

    public Holiday {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        OpenText.require("Name of a holiday", name, MAX_NAME);
    }

    /**
     * Returns a holiday of the kind {@link HolidayKind#OTHER}.
     *
     * @throws IllegalArgumentException if the name is blank, too long, or not as {@link OpenText} allows
     */
    public static Holiday of(LocalDate date, String name) {
        return new Holiday(date, name, HolidayKind.OTHER);
    }

    /** Compares by date, then name, then kind. */
    @Override
    public int compareTo(Holiday other) {
        return ORDER.compare(this, other);
    }
}
