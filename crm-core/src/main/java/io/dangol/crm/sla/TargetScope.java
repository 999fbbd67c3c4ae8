package io.dangol.crm.sla;

import io.dangol.crm.CustomerId;
import java.util.Objects;
import java.util.Optional;

/**
 * For which tickets a target holds: those of a priority, a customer segment, a customer, several of these at once, or all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param priority the only priority; empty for any
 * @param segment the only segment; empty for any
 * @param customer the only customer; empty for any
 */
public record TargetScope(Optional<Priority> priority, Optional<String> segment, Optional<CustomerId> customer) {

    public TargetScope {
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(segment, "segment");
        Objects.requireNonNull(customer, "customer");
    }

    /** Returns the scope of all tickets. */
    public static TargetScope any() {
        return new TargetScope(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this scope, limited to a priority. */
    public TargetScope priority(Priority only) {
        return new TargetScope(Optional.of(only), segment, customer);
    }

    /** Returns this scope, limited to a segment. */
    public TargetScope segment(String only) {
        return new TargetScope(priority, Optional.of(only), customer);
    }

    /** Returns this scope, limited to a customer. */
    public TargetScope customer(CustomerId only) {
        return new TargetScope(priority, segment, Optional.of(only));
    }

    /** Tells whether a ticket with these facts is within the scope. */
    public boolean includes(TicketFacts facts) {
        return (priority.isEmpty() || priority.get().equals(facts.priority()))
                && (segment.isEmpty() || segment.equals(facts.segment()))
                && (customer.isEmpty() || customer.equals(facts.customer()));
    }
}
