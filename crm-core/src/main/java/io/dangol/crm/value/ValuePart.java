package io.dangol.crm.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.joda.money.Money;

/**
 * One named part of a {@link Breakdown}: how much money it adds, and what that rests on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what contributes, for example {@code price}; not blank
 * @param amount what it adds, negative where it lowers the value
 * @param evidence the facts behind the amount, for a human reader; may be empty, never personal data
 */
public record ValuePart(
        @NotBlank String name,
        @NotNull Money amount,
        @NotNull String evidence) {

    public ValuePart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(evidence, "evidence");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A part of " + amount + " has a blank name. Name what it stands for.");
        }
    }
}
