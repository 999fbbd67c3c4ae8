package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Score;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;

/**
 * A selected candidate in its place, with the reasons.
 *
 * <p>Immutable and thread-safe if the candidate is.
 *
 * @param rank 1 for the best; no two share one
 * @param customer who it is
 * @param candidate the candidate as it was given
 * @param score what the rank rests on; without contributions if nothing ranks
 * @param reasons the reading of every rule, all met, in the order of the rules
 * @param <T> type of the candidates
 */
public record SelectedTarget<T>(
        @Positive int rank,
        @NotNull CustomerId customer,
        @NotNull T candidate,
        @NotNull @Valid Score score,
        List<@NotNull @Valid CriterionReading> reasons) {

    public SelectedTarget {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(score, "score");
        reasons = List.copyOf(reasons);
        if (rank < 1) {
            throw new IllegalArgumentException("Customer " + customer + " has rank " + rank + "; the best has rank 1.");
        }
        if (!reasons.stream().allMatch(CriterionReading::isMet)) {
            throw new IllegalArgumentException("Customer " + customer
                    + " does not meet every rule. Select only candidates who do, and count the others.");
        }
    }

    /** Returns rank, customer and value of the score, such as {@code 1. 16446 (0.75)}; not the candidate itself. */
    @Override
    public String toString() {
        return rank + ". " + customer + " (" + score.value() + ")";
    }
}
