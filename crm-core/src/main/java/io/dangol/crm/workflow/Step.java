package io.dangol.crm.workflow;

import java.util.Objects;

/**
 * One step of a path through a workflow: an event that leads from one state to another, or keeps it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 * @param from the state before
 * @param event what is fired
 * @param to the state after
 */
public record Step<S, E>(S from, E event, S to) {

    public Step {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(to, "to");
    }

    /** Returns the step in short, such as {@code RECEIVED --ACKNOWLEDGE--> ACKNOWLEDGED}. */
    @Override
    public String toString() {
        return Names.of(from) + " --" + Names.of(event) + "--> " + Names.of(to);
    }
}
