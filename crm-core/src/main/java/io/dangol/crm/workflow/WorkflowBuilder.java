package io.dangol.crm.workflow;

import io.dangol.crm.KeyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes a {@link Workflow}: states, phases, moves, timers.
 *
 * <p>States are known by their use in a call; their order is that in which they are first named, so {@link #states} at the
 * beginning fixes it. Mutable, for one thread.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> the case
 */
public final class WorkflowBuilder<S, E, C> {

    /** The most characters of a name of a workflow, and of a phase. */
    static final int MAX_NAME = 64;

    final String name;
    final Set<S> states = new LinkedHashSet<>();
    final Set<S> terminal = new LinkedHashSet<>();
    final Map<S, String> phases = new LinkedHashMap<>();
    final Map<S, S> fallbacks = new LinkedHashMap<>();
    final Map<E, String> timers = new LinkedHashMap<>();
    final Set<String> startedAtOnce = new LinkedHashSet<>();
    final Map<E, String> hints = new LinkedHashMap<>();
    final List<Draft<S, E, C>> drafts = new ArrayList<>();
    Function<? super C, String> subject = any -> "Case";

    @Nullable
    S initial;

    @Nullable
    ClockView<? super C> clocks;

    WorkflowBuilder(String name) {
        this.name = KeyText.require("Name of a workflow", name, MAX_NAME);
    }

    /** Returns a builder of the same definition under another name, on which this one has no hold any more. */
    WorkflowBuilder<S, E, C> copy(String newName) {
        WorkflowBuilder<S, E, C> copy = new WorkflowBuilder<>(newName);
        copy.states.addAll(states);
        copy.terminal.addAll(terminal);
        copy.phases.putAll(phases);
        copy.fallbacks.putAll(fallbacks);
        copy.timers.putAll(timers);
        copy.startedAtOnce.addAll(startedAtOnce);
        copy.hints.putAll(hints);
        drafts.forEach(draft -> copy.drafts.add(draft.copy()));
        copy.subject = subject;
        copy.initial = initial;
        copy.clocks = clocks;
        return copy;
    }

    /** Names states. */
    @SafeVarargs
    public final WorkflowBuilder<S, E, C> states(S... names) {
        for (S state : names) {
            states.add(Objects.requireNonNull(state, "state"));
        }
        return this;
    }

    /** Names the state in which an entity begins. */
    public WorkflowBuilder<S, E, C> initial(S state) {
        states.add(state);
        initial = state;
        return this;
    }

    /** Names states that end the life of an entity; they are left only by a move that {@linkplain TransitionBuilder#reopens reopens}. */
    @SafeVarargs
    public final WorkflowBuilder<S, E, C> terminal(S... names) {
        for (S state : names) {
            states.add(Objects.requireNonNull(state, "state"));
            terminal.add(state);
        }
        return this;
    }

    /**
     * Puts states into a phase: a stretch of the work, by which they are drawn and counted. A state is in one phase, that
     * of the last call.
     *
     * @param phase 1 to 64 characters as {@link KeyText} allows
     * @throws IllegalArgumentException if the phase is not allowed
     */
    @SafeVarargs
    public final WorkflowBuilder<S, E, C> phase(String phase, S... names) {
        KeyText.require("Name of a phase", phase, MAX_NAME);
        for (S state : names) {
            states.add(Objects.requireNonNull(state, "state"));
            phases.put(state, phase);
        }
        return this;
    }

    /**
     * Makes an entity remember, while it is in a state, from which state it came; through several such states it
     * remembers the first.
     *
     * @param fallback the state to go back to where none is known: after an import, or a correction from a state from
     *     which no move leads here
     */
    public WorkflowBuilder<S, E, C> remembers(S state, S fallback) {
        states.add(state);
        states.add(fallback);
        fallbacks.put(state, fallback);
        return this;
    }

    /** Makes an event that of a timer: it can be fired once a clock has run out. */
    public WorkflowBuilder<S, E, C> timer(E event, String clock) {
        timers.put(event, clock);
        return this;
    }

    /** Names clocks that the host starts with the life of an entity, before its first move. */
    public WorkflowBuilder<S, E, C> startsAtOnce(String... clockNames) {
        startedAtOnce.addAll(Arrays.asList(clockNames));
        return this;
    }

    /** Says where the clocks of a case are found, for timers. */
    public WorkflowBuilder<S, E, C> clocks(ClockView<? super C> view) {
        clocks = view;
        return this;
    }

    /** Says how a case is called at the beginning of a message, such as {@code Complaint C-2024-000123}. */
    public WorkflowBuilder<S, E, C> describedBy(Function<? super C, String> description) {
        subject = description;
        return this;
    }

    /** Says what to do where an event is refused. */
    public WorkflowBuilder<S, E, C> hint(E event, String advice) {
        hints.put(event, advice);
        return this;
    }

    /** Begins a move. */
    public TransitionBuilder<S, E, C> on(E event) {
        Draft<S, E, C> draft = new Draft<>(event);
        drafts.add(draft);
        return new TransitionBuilder<>(this, draft);
    }

    /**
     * Adds a condition on the case to every move of an event that is there so far.
     *
     * @param guardName 1 to 200 characters, not all of them blank
     * @throws IllegalArgumentException if there is no move of the event, or the name is not allowed
     */
    public WorkflowBuilder<S, E, C> guard(E event, String guardName, Guard<? super C> guard) {
        movesOf(event).forEach(draft -> draft.when(guardName, guard));
        return this;
    }

    /**
     * Takes the moves of an event out, from these states, or from all if none is named.
     *
     * @throws IllegalArgumentException if there is no move of the event
     */
    @SafeVarargs
    public final WorkflowBuilder<S, E, C> remove(E event, S... from) {
        List<Draft<S, E, C>> moves = movesOf(event);
        if (from.length == 0) {
            drafts.removeAll(moves);
            timers.remove(event);
        } else {
            Set<S> named = new LinkedHashSet<>();
            for (S state : from) {
                named.add(state);
            }
            moves.stream().filter(draft -> draft.remove(named)).forEach(drafts::remove);
        }
        return this;
    }

    private List<Draft<S, E, C>> movesOf(E event) {
        List<Draft<S, E, C>> moves =
                drafts.stream().filter(draft -> draft.event.equals(event)).toList();
        if (moves.isEmpty()) {
            Set<E> events = new LinkedHashSet<>();
            drafts.forEach(draft -> events.add(draft.event));
            throw new IllegalArgumentException("Workflow " + name + " has no move of " + Names.of(event)
                    + "; it has moves of " + Names.list(events) + ". Name one of these, or add a move first.");
        }
        return moves;
    }

    /**
     * Takes a state out, with every move to it and from it. What begins in it or falls back to it is to be named anew.
     *
     * @throws UnknownStateException if the workflow has no such state
     */
    public WorkflowBuilder<S, E, C> removeState(S state) {
        requireState(state);
        states.remove(state);
        terminal.remove(state);
        phases.remove(state);
        fallbacks.remove(state);
        fallbacks.values().removeIf(state::equals);
        if (state.equals(initial)) {
            initial = null;
        }
        Set<S> gone = Set.of(state);
        drafts.removeIf(draft -> draft.remove(gone) || draft.to.contains(state));
        drafts.forEach(draft -> draft.forget(state));
        return this;
    }

    private void requireState(S state) {
        if (!states.contains(state)) {
            throw new UnknownStateException(
                    name, Names.of(state), states.stream().map(Names::of).toList());
        }
    }

    /**
     * Puts several states in the place of one, in its phase. Moves to it lead to the first of them; moves from it lead
     * away from each. Add the moves between them.
     *
     * @throws IllegalArgumentException if the workflow has no such state, or no state is named in its place
     */
    @SafeVarargs
    public final WorkflowBuilder<S, E, C> refine(S state, S... parts) {
        requireState(state);
        if (parts.length == 0) {
            throw new IllegalArgumentException("Workflow " + name + ": state " + Names.of(state)
                    + " is to be refined into no state. Name at least one.");
        }
        List<S> named = new ArrayList<>();
        for (S part : parts) {
            named.add(Objects.requireNonNull(part, "part"));
        }
        List<S> order = new ArrayList<>();
        states.forEach(other -> order.addAll(other.equals(state) ? named : List.of(other)));
        states.clear();
        states.addAll(order);
        if (state.equals(initial)) {
            initial = named.get(0);
        }
        if (terminal.remove(state)) {
            terminal.addAll(named);
        }
        String phase = phases.remove(state);
        S fallback = fallbacks.remove(state);
        for (S part : named) {
            if (phase != null) {
                phases.put(part, phase);
            }
            if (fallback != null) {
                fallbacks.put(part, fallback);
            }
        }
        fallbacks.replaceAll((other, back) -> back.equals(state) ? named.get(0) : back);
        drafts.forEach(draft -> draft.replace(state, named));
        return this;
    }

    /**
     * Returns the workflow.
     *
     * @throws InvalidWorkflowException if the definition has a fault: no initial or no terminal state, a state that is not
     *     reached or from which no terminal state is, a move that leads nowhere or leaves a terminal state without
     *     reopening, moves between which nothing decides or of which one can never be taken, a timer whose clock nothing
     *     starts; all faults are named
     */
    public Workflow<S, E, C> build() {
        return new WorkflowCompiler<>(this).compile();
    }
}
