package io.dangol.crm.conduct;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Objects;

/**
 * How much incidents of a type weigh, and how fast they fade.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type of which type
 * @param weight what one verified, unprovoked incident of severity 1 weighs on the day it happens; above 0, at most a million
 * @param halfLifeDays after how many days of 24 hours it weighs half; 0.001 to a million
 */
public record TypeRule(
        @NotNull @Valid IncidentType type,
        @Positive double weight,
        @Positive double halfLifeDays) {

    /** The most that one incident of severity 1, or a frequency, may weigh. */
    static final double MAX_WEIGHT = 1e6;

    private static final double MIN_HALF_LIFE = 1e-3;
    private static final double MAX_HALF_LIFE = 1e6;

    public TypeRule {
        Objects.requireNonNull(type, "type");
        if (!(weight > 0 && weight <= MAX_WEIGHT)) {
            throw new IllegalArgumentException("Incident type " + type + " has weight " + weight
                    + "; it must be above 0 and at most " + MAX_WEIGHT + ". Leave out a type that is not to count.");
        }
        if (!(halfLifeDays >= MIN_HALF_LIFE && halfLifeDays <= MAX_HALF_LIFE)) {
            throw new IllegalArgumentException("Incident type " + type + " has a half-life of " + halfLifeDays
                    + " days; allowed are " + MIN_HALF_LIFE + " to " + MAX_HALF_LIFE + ".");
        }
    }
}
