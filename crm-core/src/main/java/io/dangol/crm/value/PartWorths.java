package io.dangol.crm.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The utilities of a conjoint study turned into money: what a customer would pay for each feature.
 *
 * <p>Willingness to pay for a feature is minus its utility divided by the price coefficient (Train, <i>Discrete Choice
 * Methods with Simulation</i>, 2nd edition 2009, <a href="https://doi.org/10.1017/CBO9780511805271">doi
 * 10.1017/CBO9780511805271</a>). It is relative to the level of the feature that has utility 0, and negative for a level
 * that is liked less.
 *
 * <p>Both numbers are taken as the decimals that they print as; the quotient is rounded once, half to even, to the minor
 * unit of the currency. Features are ordered by name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency of the price in the study
 * @param priceCoefficient what one major unit of the currency adds to utility; below zero
 * @param utilities utility by feature, finite
 */
public record PartWorths(
        @NotNull CurrencyUnit currency,
        double priceCoefficient,
        @NotEmpty Map<@NotBlank String, Double> utilities) {

    public PartWorths {
        Objects.requireNonNull(currency, "currency");
        if (!(priceCoefficient < 0) || Double.isInfinite(priceCoefficient)) {
            throw new IllegalArgumentException("Price coefficient is " + priceCoefficient
                    + "; it must be finite and below zero, since a higher price is liked less."
                    + " Estimate the study again, or drop respondents who do not mind the price.");
        }
        utilities = Collections.unmodifiableMap(new TreeMap<>(utilities));
        if (utilities.isEmpty()) {
            throw new IllegalArgumentException("There are no utilities. Give at least one feature.");
        }
        utilities.forEach((feature, utility) -> {
            if (feature.isBlank() || !Double.isFinite(utility)) {
                throw new IllegalArgumentException("Utility of feature \"" + feature + "\" is " + utility
                        + "; the name must not be blank and the utility finite. Leave out what was not estimated.");
            }
        });
    }

    /**
     * Returns part-worths in money.
     *
     * @throws IllegalArgumentException if the price coefficient is zero, positive, NaN or infinite, if there is no feature,
     *     or if a feature has a blank name or a utility that is not finite
     */
    public static PartWorths of(CurrencyUnit currency, double priceCoefficient, Map<String, Double> utilities) {
        return new PartWorths(currency, priceCoefficient, utilities);
    }

    /**
     * Returns what the customer would pay for a feature.
     *
     * @throws IllegalArgumentException if the study has no such feature
     */
    public Money worth(String feature) {
        Double utility = utilities.get(feature);
        if (utility == null) {
            throw new IllegalArgumentException(
                    "Feature \"" + feature + "\" has no part-worth; there are " + utilities.keySet() + ".");
        }
        return money(utility);
    }

    /** Returns what the customer would pay for each feature, ordered by name. */
    public Map<String, Money> worths() {
        Map<String, Money> worths = new LinkedHashMap<>();
        utilities.forEach((feature, utility) -> worths.put(feature, money(utility)));
        return Collections.unmodifiableMap(worths);
    }

    /**
     * Returns a feature as a benefit of its worth.
     *
     * @throws IllegalArgumentException if the study has no such feature
     */
    public Benefit benefit(String feature, BenefitKind kind) {
        return new Benefit(feature, kind, worth(feature));
    }

    private Money money(double utility) {
        BigDecimal worth = BigDecimal.valueOf(utility)
                .negate()
                .divide(BigDecimal.valueOf(priceCoefficient), currency.getDecimalPlaces(), RoundingMode.HALF_EVEN);
        return Money.of(currency, worth);
    }
}
