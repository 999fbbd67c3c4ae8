package io.dangol.crm.book;

import jakarta.validation.constraints.Positive;

/**
 * Where a customer stands among all who bought, by gross and by net; equal amounts share the better place.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byGross 1 for the highest gross
 * @param byNet 1 for the highest net
 * @param of how many customers bought
 */
public record Rank(
        @Positive int byGross,
        @Positive int byNet,
        @Positive int of) {

    public Rank {
        if (byGross < 1 || byNet < 1 || byGross > of || byNet > of) {
            throw new IllegalArgumentException("Ranks " + byGross + " and " + byNet + " of " + of
                    + ": a rank must be 1 to the number of customers.");
        }
    }
}
