package io.dangol.crm;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;

/**
 * One named part of a {@link Score}: how much it adds, and what that rests on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what contributes, for example {@code recency}; not blank
 * @param amount what it adds to the score, in the unit of the score; finite, negative where it lowers the score
 * @param evidence the observed facts behind the amount, for a human reader; may be empty, never personal data
 */
public record Contribution(@NotBlank String name, double amount, String evidence) {

    public Contribution {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(evidence, "evidence");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "A contribution has a blank name. Name the part of the score it stands for.");
        }
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("Contribution " + name + " is " + amount
                    + "; it must be a finite number. Leave out a part without data.");
        }
    }
}
