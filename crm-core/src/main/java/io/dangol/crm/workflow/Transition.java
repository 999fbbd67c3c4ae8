package io.dangol.crm.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One move of a workflow, as data: from one state by one event.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 * @param from the state before
 * @param event what is fired
 * @param target how the state after is found
 * @param to the states after that are possible, in the order of the definition; one if the target is {@code FIXED}
 * @param roles who may fire it, in rising order; empty if anybody
 * @param guards the names of the conditions on the case, in the order in which they are checked
 * @param inputs the names of the conditions on what the actor gives with the event, checked after the guards
 * @param clock the clock that must have run out, for an event of a timer
 * @param effects what it asks for, in order, besides what depends on the case
 * @param priority the higher is tried first, where a state has several transitions of one event
 * @param reopens whether it may leave a terminal state
 * @param note what the definition says about it, such as a row number of a document; empty text if nothing
 */
public record Transition<S, E>(
        S from,
        E event,
        Target target,
        List<S> to,
        List<Role> roles,
        List<String> guards,
        List<String> inputs,
        Optional<String> clock,
        List<Effect> effects,
        int priority,
        boolean reopens,
        String note) {

    /** How the state after a transition is found. */
    public enum Target {
        /** It is always the same. */
        FIXED,
        /** It is the one that the entity remembers. */
        REMEMBERED,
        /** The case names it; a correction, which no path and no check of the definition counts on. */
        CHOSEN
    }

    public Transition {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(target, "target");
        to = List.copyOf(to);
        roles = List.copyOf(roles);
        guards = List.copyOf(guards);
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(clock, "clock");
        effects = List.copyOf(effects);
        Objects.requireNonNull(note, "note");
    }

    /** Tells whether the state stays the same whatever happens. */
    public boolean isSelf() {
        return target == Target.FIXED && to.get(0).equals(from);
    }

    /** Tells whether it is a correction, whose state after is {@code CHOSEN}. */
    public boolean isCorrection() {
        return target == Target.CHOSEN;
    }

    /** Returns the move in short, such as {@code RECEIVED --ACKNOWLEDGE--> ACKNOWLEDGED}. */
    @Override
    public String toString() {
        String after = switch (target) {
            case FIXED -> Names.of(to.get(0));
            case REMEMBERED -> "the remembered state";
            case CHOSEN -> "a chosen state";
        };
        return Names.of(from) + " --" + Names.of(event) + "--> " + after;
    }
}
