package io.dangol.crm.sla;

import io.dangol.crm.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agreement and its targets are chosen by.
 *
 * <p>Immutable and thread-safe.
 *
 * @param priority how urgent the ticket is now
 * @param customer whose it is, if known
 * @param segment the customer's segment, if known, such as {@code gold}
 * @param attributes whatever else the host's policies ask for, such as product or channel
 */
public record TicketFacts(
        @NotNull @Valid Priority priority,
        Optional<CustomerId> customer,
        Optional<String> segment,
        Map<String, String> attributes) {

    public TicketFacts {
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(segment, "segment");
        attributes = Map.copyOf(attributes);
    }

    /** Returns the facts of a ticket of which the priority is known alone. */
    public static TicketFacts of(Priority priority) {
        return new TicketFacts(priority, Optional.empty(), Optional.empty(), Map.of());
    }

    /** Returns these facts with another priority. */
    public TicketFacts withPriority(Priority other) {
        return new TicketFacts(other, customer, segment, attributes);
    }

    /** Returns these facts with a customer. */
    public TicketFacts ofCustomer(CustomerId other) {
        return new TicketFacts(priority, Optional.of(other), segment, attributes);
    }

    /** Returns these facts with the segment of the customer. */
    public TicketFacts inSegment(String name) {
        return new TicketFacts(priority, customer, Optional.of(name), attributes);
    }

    /** Returns these facts with one more attribute, which replaces an earlier one of the name. */
    public TicketFacts with(String name, String value) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(name, value);
        return new TicketFacts(priority, customer, segment, more);
    }

    /** Returns the priority; neither customer nor attributes. */
    @Override
    public String toString() {
        return "TicketFacts[priority=" + priority + "]";
    }
}
