package io.dangol.crm.complaint;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The number that a complaint is given when it is received, and that is never given again, such as
 * {@code C-2024-000123}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 64 characters as {@link KeyText} allows, compared by its characters; it says nothing about a person
 */
public record ComplaintNumber(
        @NotBlank @Size(max = ComplaintNumber.MAX_LENGTH) String value) implements Comparable<ComplaintNumber> {

    /** The most characters of a number. */
    public static final int MAX_LENGTH = 64;

    public ComplaintNumber {
        KeyText.require("Complaint number", value, MAX_LENGTH);
    }

    /**
     * Returns the number of a text.
     *
     * @throws IllegalArgumentException if the text is empty, too long, or not as {@link KeyText} allows
     */
    public static ComplaintNumber of(String value) {
        return new ComplaintNumber(value);
    }

    /**
     * Returns the number at a place of a series, such as {@code C-2024-000123} of the series {@code C-2024}; at least six
     * digits, so that the first million sorts as text.
     *
     * @param place 1 or more
     * @throws IllegalArgumentException if the place is below 1 or the text is too long
     */
    public static ComplaintNumber of(String series, long place) {
        if (place < 1) {
            throw new IllegalArgumentException(
                    "Complaint number " + place + " of series " + series + "; the first is 1. Count from there.");
        }
        String digits = Long.toString(place);
        return of(series + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits);
    }

    @Override
    public int compareTo(ComplaintNumber other) {
        return value.compareTo(other.value);
    }

    /** Returns the text itself. */
    @Override
    public String toString() {
        return value;
    }
}
