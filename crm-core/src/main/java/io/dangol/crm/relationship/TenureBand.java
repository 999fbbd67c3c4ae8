package io.dangol.crm.relationship;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;

/**
 * What is known of the customers of one year of tenure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year how many whole years they have been customers
 * @param isOpen whether customers of more years are in the band as well
 * @param churn how many of them left
 * @param margin their mean margin in major units, with its interval; no data where none was given
 * @param completeness how much of their profile is filled in on average, 0 to 1, as {@code margin}
 */
public record TenureBand(
        @PositiveOrZero int year,
        boolean isOpen,
        @NotNull @Valid ChurnRate churn,
        @NotNull @Valid Estimate margin,
        @NotNull @Valid Estimate completeness) {

    public TenureBand {
        Objects.requireNonNull(churn, "churn");
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(completeness, "completeness");
        if (year < 0) {
            throw new IllegalArgumentException("Tenure of " + year + " years; it must be zero or more.");
        }
    }

    /** Returns the number of customers. */
    public long customers() {
        return churn.atRisk();
    }

    /** Returns the share that stayed with its Wilson interval at 95 %; no data without customers. */
    public Estimate retention() {
        return churn.retention();
    }

    /** Returns the years in words, such as {@code 3} or {@code 5+}. */
    public String label() {
        return year + (isOpen ? "+" : "");
    }
}
