package io.dangol.crm.sla;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which tickets an agreement is for.
 *
 * @param name what the policy is called
 * @param tickets true for tickets that it is for
 * @param agreement the agreement that then holds
 */
public record SlaPolicy(String name, Predicate<TicketFacts> tickets, SlaAgreement agreement) {

    public SlaPolicy {
        Objects.requireNonNull(tickets, "tickets");
        Objects.requireNonNull(agreement, "agreement");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A policy has a blank name. Name it, such as 'gold customers'.");
        }
    }
}
