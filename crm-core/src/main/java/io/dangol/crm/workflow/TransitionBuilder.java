package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Describes a move of a {@link WorkflowBuilder}; {@link #on} goes on with the next one, {@link #build} ends.
 *
 * <p>Mutable, for one thread.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> the case
 */
public final class TransitionBuilder<S, E, C> {

    private final WorkflowBuilder<S, E, C> workflow;
    private final Draft<S, E, C> draft;

    TransitionBuilder(WorkflowBuilder<S, E, C> workflow, Draft<S, E, C> draft) {
        this.workflow = workflow;
        this.draft = draft;
    }

    /** The move leads away from each of these states. */
    @SafeVarargs
    public final TransitionBuilder<S, E, C> from(S... states) {
        List<S> named = new ArrayList<>();
        for (S state : states) {
            named.add(Objects.requireNonNull(state, "state"));
        }
        workflow.states.addAll(named);
        draft.leaves(named);
        return this;
    }

    /** The move leads away from every state that is not terminal, also from those that are added later, but these. */
    @SafeVarargs
    public final TransitionBuilder<S, E, C> fromOpen(S... except) {
        List<S> named = new ArrayList<>();
        for (S state : except) {
            named.add(Objects.requireNonNull(state, "state"));
        }
        draft.fromOpen = true;
        draft.leavesOut(named);
        return this;
    }

    /** The move leads to this state. */
    public TransitionBuilder<S, E, C> to(S state) {
        workflow.states.add(state);
        return target(Transition.Target.FIXED, List.of(state));
    }

    /** The state stays as it is; the version rises and the effects are asked for all the same. */
    public TransitionBuilder<S, E, C> toSame() {
        return target(Transition.Target.FIXED, List.of());
    }

    /** The move leads back to the state that the entity {@linkplain WorkflowBuilder#remembers remembers}. */
    public TransitionBuilder<S, E, C> toRemembered() {
        return target(Transition.Target.REMEMBERED, List.of());
    }

    /**
     * The move leads to the state that the case names: a correction. Any state of the workflow may be named; another one
     * is an {@link UnknownStateException}.
     */
    public TransitionBuilder<S, E, C> toChosen(Function<? super C, ? extends S> choice) {
        draft.choice = choice;
        return target(Transition.Target.CHOSEN, List.of());
    }

    private TransitionBuilder<S, E, C> target(Transition.Target target, List<S> to) {
        draft.target = target;
        draft.to = to;
        return this;
    }

    /**
     * Only an actor with one of these roles may fire it; without a call anybody may.
     *
     * @throws IllegalArgumentException if no role is named
     */
    public TransitionBuilder<S, E, C> by(Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("A move of " + Names.of(draft.event)
                    + " is to be open to no role. Name at least one, or leave the call out to let anybody fire it.");
        }
        draft.isOpenTo(List.of(roles));
        return this;
    }

    /**
     * A condition on the case, checked in the order of the calls.
     *
     * @param name 1 to 200 characters, not all of them blank
     * @throws IllegalArgumentException if the name is not allowed
     */
    public TransitionBuilder<S, E, C> when(String name, Guard<? super C> guard) {
        draft.when(name, guard);
        return this;
    }

    /**
     * A condition on the case, with the reason that is given where it does not hold.
     *
     * @throws IllegalArgumentException if the name is not allowed or the reason is blank
     */
    public TransitionBuilder<S, E, C> when(String name, Predicate<? super C> condition, String reason) {
        return when(name, guard(condition, reason));
    }

    /**
     * A condition on what the actor gives with the event. It is checked when the event is fired, after the conditions on
     * the case, and named by {@link Workflow#permitted}, which has no input to check.
     *
     * @param name 1 to 200 characters, not all of them blank
     * @throws IllegalArgumentException if the name is not allowed
     */
    public TransitionBuilder<S, E, C> needs(String name, Guard<? super C> guard) {
        draft.needs(name, guard);
        return this;
    }

    /**
     * A condition on what the actor gives with the event, with the reason that is given where it does not hold.
     *
     * @throws IllegalArgumentException if the name is not allowed or the reason is blank
     */
    public TransitionBuilder<S, E, C> needs(String name, Predicate<? super C> condition, String reason) {
        return needs(name, guard(condition, reason));
    }

    private static <C> Guard<C> guard(Predicate<? super C> condition, String reason) {
        GuardVerdict refusal = GuardVerdict.refuse(reason);
        return (subject, actor, at) -> condition.test(subject) ? GuardVerdict.pass() : refusal;
    }

    /** It starts these clocks. */
    public TransitionBuilder<S, E, C> starts(String... clocks) {
        return clocks(ClockEffect.Type.START, clocks);
    }

    /** It stops these clocks. */
    public TransitionBuilder<S, E, C> stops(String... clocks) {
        return clocks(ClockEffect.Type.STOP, clocks);
    }

    /** It pauses these clocks. */
    public TransitionBuilder<S, E, C> pauses(String... clocks) {
        return clocks(ClockEffect.Type.PAUSE, clocks);
    }

    /** It resumes these clocks. */
    public TransitionBuilder<S, E, C> resumes(String... clocks) {
        return clocks(ClockEffect.Type.RESUME, clocks);
    }

    private TransitionBuilder<S, E, C> clocks(ClockEffect.Type type, String... clocks) {
        List<Effect> effects = new ArrayList<>();
        for (String clock : clocks) {
            effects.add(new ClockEffect(type, clock));
        }
        draft.asksFor(effects);
        return this;
    }

    /** It asks for these effects. */
    public TransitionBuilder<S, E, C> effects(Effect... effects) {
        draft.asksFor(Arrays.asList(effects));
        return this;
    }

    /** It asks for what this works out from the case, after all its other effects. */
    public TransitionBuilder<S, E, C> does(Action<? super C> action) {
        draft.action = action;
        return this;
    }

    /** Where a state has several transitions of the event, the higher priority is tried first; 0 without a call. */
    public TransitionBuilder<S, E, C> priority(int value) {
        draft.priority = value;
        return this;
    }

    /** It may leave a terminal state; without this call a terminal state is never left. */
    public TransitionBuilder<S, E, C> reopens() {
        draft.reopens = true;
        return this;
    }

    /** What the definition says about it, such as the row of a document. */
    public TransitionBuilder<S, E, C> note(String text) {
        draft.note = text;
        return this;
    }

    /** Goes on with another move. */
    public TransitionBuilder<S, E, C> on(E event) {
        return workflow.on(event);
    }

    /** Goes on with the workflow. */
    public WorkflowBuilder<S, E, C> and() {
        return workflow;
    }

    /**
     * Returns the workflow.
     *
     * @throws InvalidWorkflowException if the definition has a fault; all of them are named
     */
    public Workflow<S, E, C> build() {
        return workflow.build();
    }
}
