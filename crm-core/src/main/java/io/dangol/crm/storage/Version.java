package io.dangol.crm.storage;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * How often an aggregate has been written: 0 before the first write, then one more with each.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the count of writes, 0 or more
 */
public record Version(@PositiveOrZero long value) implements Comparable<Version> {

    /** The version of what is not stored. */
    public static final Version ABSENT = new Version(0);

    public Version {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "Version " + value + " is negative; allowed is 0, for what is absent, or more.");
        }
    }

    /**
     * Returns a version.
     *
     * @throws IllegalArgumentException if the value is negative
     */
    public static Version of(long value) {
        return new Version(value);
    }

    /** Returns whether this is the version of what is not stored. */
    public boolean isAbsent() {
        return value == 0;
    }

    /**
     * Returns the version after one more write.
     *
     * @throws ArithmeticException if this is the largest version
     */
    public Version next() {
        return new Version(Math.addExact(value, 1));
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(value, other.value);
    }

    /** Returns the number, such as {@code 3}. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
