package io.dangol.crm.book;

import java.util.Optional;

/**
 * Proposes an action for a customer, or none: the place where a host adds what it knows.
 *
 * <p>A rule is called for many customers, possibly by several threads, and must be a pure function of the context.
 */
@FunctionalInterface
public interface NextActionRule {

    /** Returns the action to propose; empty if the rule does not apply to the customer. */
    Optional<NextAction> propose(CustomerContext context);
}
