package io.dangol.crm.relationship;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The share of the customers at the start of a period who are still customers at its end, new ones left out: (E − N) / S.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start how many there were at the start, S
 * @param end how many there are at the end, E, new ones among them
 * @param newCustomers how many of those at the end were not there at the start, N; at least E − S
 */
public record Retention(
        @PositiveOrZero long start,
        @PositiveOrZero long end,
        @PositiveOrZero long newCustomers) {

    public Retention {
        if (start < 0 || newCustomers < 0 || newCustomers > end || end - newCustomers > start) {
            throw new IllegalArgumentException(start + " customers at the start, " + end + " at the end, "
                    + newCustomers
                    + " of them new: none may be negative, the new are part of the end, and the rest of the end part of the"
                    + " start. A new customer who left before the end is in neither.");
        }
    }

    /**
     * Returns the retention of these counts.
     *
     * @throws IllegalArgumentException if a count is negative, or the customers who stayed would be negative or more than
     *     those at the start
     */
    public static Retention of(long start, long end, long newCustomers) {
        return new Retention(start, end, newCustomers);
    }

    /** Returns the retention of those who were customers at the start and at the end; each counts once. */
    public static Retention of(Collection<CustomerId> start, Collection<CustomerId> end) {
        Set<CustomerId> before = new HashSet<>(start);
        Set<CustomerId> after = new HashSet<>(end);
        int all = after.size();
        after.removeAll(before);
        return new Retention(before.size(), all, after.size());
    }

    /** Returns how many stayed, E − N. */
    public long kept() {
        return end - newCustomers;
    }

    /** Returns the share that stayed with its Wilson interval at 95 %; no data if nobody was there at the start. */
    public Estimate rate() {
        return Estimate.ofProportion(kept(), start);
    }

    /** Returns the share that left. */
    public ChurnRate churn() {
        return new ChurnRate(start - kept(), start);
    }
}
