package io.dangol.crm.workflow;

import java.time.Instant;
import java.util.List;

/**
 * Works out the effects of a transition that depend on the case; it describes them and carries out none.
 *
 * <p>An implementation changes nothing and is thread-safe. If it throws, there is no result and nothing has changed.
 *
 * @param <C> the case, which the host defines
 */
@FunctionalInterface
public interface Action<C> {

    /** Returns the effects, in the order in which they are to be carried out. */
    List<Effect> effects(C subject, Actor actor, Instant at);
}
