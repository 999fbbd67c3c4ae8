package io.dangol.crm.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.joda.money.Money;

/**
 * One advantage that a customer gets from an offer, stated in money as what the customer would pay for it.
 *
 * <p>The worth is negative where the customer would pay to be without it, as a part-worth below its reference level is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the customer gets, for example {@code free delivery}; not blank
 * @param kind material or mental
 * @param worth what the customer would pay for it
 */
public record Benefit(
        @NotBlank String name,
        @NotNull BenefitKind kind,
        @NotNull Money worth) {

    public Benefit {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(worth, "worth");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "A benefit of " + worth + " has a blank name. Name what the customer gets.");
        }
    }

    /**
     * Returns a material benefit.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Benefit material(String name, Money worth) {
        return new Benefit(name, BenefitKind.MATERIAL, worth);
    }

    /**
     * Returns a mental benefit.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Benefit mental(String name, Money worth) {
        return new Benefit(name, BenefitKind.MENTAL, worth);
    }
}
