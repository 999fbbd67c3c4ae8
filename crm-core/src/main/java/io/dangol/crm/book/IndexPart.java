package io.dangol.crm.book;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One part of a {@link RelationshipIndex}: what is looked at, how much it counts, and where the customer stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what is looked at, such as {@code tenure}
 * @param weight how much it counts beside the other parts, above 0, finite
 * @param level where the customer stands, 0 to 1; empty where nothing is known
 * @param evidence the observed facts, for a human reader; no personal data
 */
public record IndexPart(@NotBlank String name, @Positive double weight, OptionalDouble level, String evidence) {

    public IndexPart {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(evidence, "evidence");
        if (name.isBlank()) {
            throw new IllegalArgumentException("Part of an index has a blank name. Say what is looked at.");
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("Part " + name + " has weight " + weight
                    + "; it must be above 0 and finite. Leave out a part that" + " does not count.");
        }
        if (level.isPresent() && !(level.getAsDouble() >= 0 && level.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("Part " + name + " is at " + level.getAsDouble()
                    + "; a level is from 0 to 1. Leave it empty where nothing is known.");
        }
    }

    /** Returns a part of which something is known. */
    public static IndexPart of(String name, double weight, double level, String evidence) {
        return new IndexPart(name, weight, OptionalDouble.of(level), evidence);
    }

    /** Returns a part of which nothing is known. */
    public static IndexPart unknown(String name, double weight) {
        return new IndexPart(name, weight, OptionalDouble.empty(), "nothing known");
    }
}
