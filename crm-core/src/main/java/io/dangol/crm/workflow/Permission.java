package io.dangol.crm.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether an event can be fired now, and if not, why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 * @param event which event
 * @param inputs the names of the conditions on what the actor must give with it, which are checked when it is fired
 * @param refusal why it cannot be fired; empty if it can, with the right input
 */
public record Permission<S, E>(E event, List<String> inputs, Optional<Refused<S, E>> refusal) {

    public Permission {
        Objects.requireNonNull(event, "event");
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(refusal, "refusal");
    }

    /** Tells whether the event can be fired, with the right input. */
    public boolean isAllowed() {
        return refusal.isEmpty();
    }
}
