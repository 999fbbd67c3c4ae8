package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;

/**
 * Which purchases a {@link PurchaseSource} is asked for: those of a time window, of the customers of a shard.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first instant of the window, inclusive
 * @param to the end of the window, exclusive; not before {@code from}
 * @param shard the group of customers
 */
public record PurchaseQuery(
        @NotNull Instant from, @NotNull Instant to, @NotNull Shard shard) {

    public PurchaseQuery {
        Objects.requireNonNull(shard, "shard");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Window of purchases from " + from + " to " + to
                    + ": it must not end before it begins. Swap the two instants.");
        }
    }

    /** Returns the question for the purchases of all customers from an instant (inclusive) to another (exclusive). */
    public static PurchaseQuery between(Instant from, Instant to) {
        return new PurchaseQuery(from, to, Shard.whole());
    }

    /** Returns this question for the customers of one shard. */
    public PurchaseQuery of(Shard part) {
        return new PurchaseQuery(from, to, part);
    }

    /** Tells whether a purchase of this customer at this instant is asked for. */
    public boolean matches(CustomerId customer, Instant at) {
        return !at.isBefore(from) && at.isBefore(to) && shard.contains(customer);
    }
}
