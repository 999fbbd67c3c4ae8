package io.dangol.crm.relationship;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A cohort at one age.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start the first day of the period in which the customers of the cohort first bought
 * @param age how many periods later, from 0
 * @param isComplete whether the period is over at the as-of instant
 * @param size how many customers the cohort has
 * @param active how many of them made a paid order in the period
 * @param orders how many paid orders they made in it
 * @param net their sales minus their returns in it
 */
public record CohortCell(
        @NotNull LocalDate start,
        @PositiveOrZero int age,
        boolean isComplete,
        @PositiveOrZero int size,
        @PositiveOrZero int active,
        @PositiveOrZero long orders,
        @NotNull Money net) {

    public CohortCell {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(net, "net");
        if (age < 0 || active < 0 || active > size || orders < active) {
            throw new IllegalArgumentException("Cell of " + start + " at age " + age + " has " + active
                    + " active customers of " + size + " with " + orders
                    + " orders; the active are from 0 to the size, each with an order at least.");
        }
    }

    /** Returns the share of the cohort that was active, with its Wilson interval at 95 %; no data for nobody. */
    public Estimate retention() {
        return Estimate.ofProportion(active, size);
    }
}
