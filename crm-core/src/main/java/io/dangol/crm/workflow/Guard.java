package io.dangol.crm.workflow;

import java.time.Instant;

/**
 * A condition of a transition: a pure function of the case, the actor and the instant.
 *
 * <p>An implementation changes nothing and is thread-safe. What it throws passes through the firing, which then has
 * changed nothing; so it does where another event is refused, whose refusal names what is allowed and therefore asks it.
 *
 * @param <C> the case, which the host defines
 */
@FunctionalInterface
public interface Guard<C> {

    /** Returns whether the event may go on, and if not, why. */
    GuardVerdict check(C subject, Actor actor, Instant at);
}
