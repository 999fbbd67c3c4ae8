package io.dangol.crm.estimate;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A number that others have published, to stand beside what was measured.
 *
 * <p>It is reading matter: nothing is judged by it, and no formula uses it unless a caller hands it over as an argument.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the number says
 * @param low the number, or the lower end of a range
 * @param high the number, or the upper end of a range
 * @param source where it comes from, and how far to trust it
 * @param year when it was published; empty if unknown
 */
public record ReferenceFigure(
        @NotBlank String name,
        double low,
        double high,
        @NotBlank String source,
        OptionalInt year) {

    public ReferenceFigure {
        Objects.requireNonNull(year, "year");
        if (name.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "A reference figure has name '" + name + "' and source '" + source + "'; neither may be blank.");
        }
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("Reference figure " + name + " is from " + low + " to " + high
                    + "; both are finite, the lower first.");
        }
    }

    /** Returns a single number. */
    public static ReferenceFigure of(String name, double value, String source, OptionalInt year) {
        return new ReferenceFigure(name, value, value, source, year);
    }

    /** Tells whether the figure is a range. */
    public boolean isRange() {
        return low < high;
    }

    /** Tells whether a measured number is the figure, or within the range, its ends included. */
    public boolean contains(double measured) {
        return measured >= low && measured <= high;
    }

    /** Returns figure and source in one line. */
    @Override
    public String toString() {
        return name + ": " + low + (isRange() ? " to " + high : "") + " (" + source
                + (year.isPresent() ? ", " + year.getAsInt() : "") + ")";
    }
}
