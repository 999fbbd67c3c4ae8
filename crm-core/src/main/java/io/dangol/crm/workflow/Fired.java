package io.dangol.crm.workflow;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The event was fired: the new position of the entity, and what it asks for.
 *
 * <p>It is itself the {@link Position} to fire the next event from, so that one firing makes one object.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class Fired<S, E> extends Position<S> implements Outcome<S, E> {

    private final Transition<S, E> transition;
    private final List<Effect> effects;

    Fired(S state, @Nullable S resumed, long version, int number, Transition<S, E> transition, List<Effect> effects) {
        super(state, resumed, version, number);
        this.transition = transition;
        this.effects = effects;
    }

    /** Returns the position alone, without the effects, for an entity that stays in memory for long. */
    public Position<S> position() {
        return new Position<>(state, resumed, version, number);
    }

    /** Returns the transition that was taken. */
    public Transition<S, E> transition() {
        return transition;
    }

    /** Returns the state before. */
    public S from() {
        return transition.from();
    }

    /** Returns the event. */
    public E event() {
        return transition.event();
    }

    /** Returns what is to be done now, in order, unmodifiable: the effects of the transition, then those of its action. */
    public List<Effect> effects() {
        return effects;
    }

    @Override
    public Fired<S, E> orThrow() {
        return this;
    }

    @Override
    public boolean isFired() {
        return true;
    }

    @Override
    public <R> R fold(
            Function<? super Fired<S, E>, ? extends R> fired, Function<? super Refused<S, E>, ? extends R> refused) {
        return fired.apply(this);
    }
}
