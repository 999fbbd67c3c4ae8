package io.dangol.crm.workflow;

import java.util.function.Function;

/**
 * What came of firing an event: the position after it with its effects, or why it was refused.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 */
public sealed interface Outcome<S, E> permits Fired, Refused {

    /** Tells whether the event was fired. */
    boolean isFired();

    /** Returns what the function for this case makes of it. */
    <R> R fold(Function<? super Fired<S, E>, ? extends R> fired, Function<? super Refused<S, E>, ? extends R> refused);

    /**
     * Returns the firing.
     *
     * @throws TransitionRefusedException if the event was refused
     */
    Fired<S, E> orThrow();
}
