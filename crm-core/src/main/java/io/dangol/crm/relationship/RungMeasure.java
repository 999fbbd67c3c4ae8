package io.dangol.crm.relationship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;

/**
 * One count by which a rung is reached and kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what is counted, and within how long
 * @param have how many there are, counted up to {@code reaches} at most
 * @param keeps how many keep the rung
 * @param reaches how many reach it, not below {@code keeps}
 */
public record RungMeasure(
        @NotBlank String name,
        @PositiveOrZero int have,
        @PositiveOrZero int keeps,
        @PositiveOrZero int reaches) {

    public RungMeasure {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || have < 0 || keeps < 0 || reaches < keeps) {
            throw new IllegalArgumentException("Measure '" + name + "' has " + have + ", kept by " + keeps
                    + " and reached by " + reaches
                    + "; it has a name, counts are zero or more, and what keeps is at most what reaches.");
        }
    }

    /** Tells whether there are enough to keep the rung. */
    public boolean isKept() {
        return have >= keeps;
    }

    /** Returns the measure in words, such as {@code 2 of 3 paid orders in a row within 365 days, 2 keep}. */
    @Override
    public String toString() {
        return have + " of " + reaches + " " + name + ", " + keeps + (keeps == 1 ? " keeps" : " keep");
    }
}
