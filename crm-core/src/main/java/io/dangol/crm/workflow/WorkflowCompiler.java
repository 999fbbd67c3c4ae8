package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a workflow of a description, and finds all that is wrong with it. Mutable, for one thread. */
final class WorkflowCompiler<S, E, C> {

    final WorkflowBuilder<S, E, C> builder;
    final List<S> states;
    final List<E> events;
    final Lookup<S> stateNumbers;
    final Lookup<E> eventNumbers;
    final BitSet terminal = new BitSet();

    /** For each state the number of its fallback, or {@link Workflow#FORGETS}. */
    final int[] fallbacks;

    /** For each state that remembers, the states that it may remember; for another one none. */
    final BitSet[] origins;

    /** For each state and event, by the number of the state, then of the event, the rules as they are tried. */
    final Rule<S, E, C>[][] table;

    final Configurations<S, E> configurations;

    /** For each draft the states from which it leads. */
    private final List<BitSet> leaving = new ArrayList<>();

    WorkflowCompiler(WorkflowBuilder<S, E, C> builder) {
        this.builder = builder;
        Set<E> fired = new LinkedHashSet<>();
        builder.drafts.forEach(draft -> fired.add(draft.event));
        states = List.copyOf(builder.states);
        events = List.copyOf(fired);
        stateNumbers = new Lookup<>(states);
        eventNumbers = new Lookup<>(events);
        builder.terminal.forEach(state -> terminal.set(stateNumbers.of(state)));
        fallbacks = new int[states.size()];
        Arrays.fill(fallbacks, Workflow.FORGETS);
        builder.fallbacks.forEach((state, back) -> fallbacks[stateNumbers.of(state)] = stateNumbers.of(back));
        builder.drafts.forEach(draft -> leaving.add(leaving(draft)));
        origins = origins();
        table = table();
        configurations = new Configurations<>(table, events.size(), origins, fallbacks);
    }

    /**
     * Returns the workflow.
     *
     * @throws InvalidWorkflowException if anything is wrong with the description
     */
    Workflow<S, E, C> compile() {
        List<String> problems = new DefinitionCheck<>(this).problems();
        if (!problems.isEmpty()) {
            throw new InvalidWorkflowException(builder.name, problems);
        }
        return new Workflow<>(this);
    }

    /** Returns the initial state, which a description without faults has. */
    S initial() {
        return Objects.requireNonNull(builder.initial, "initial");
    }

    /** Returns the states from which the draft of a number leads. */
    BitSet leaving(int draft) {
        return leaving.get(draft);
    }

    private BitSet leaving(Draft<S, E, C> draft) {
        BitSet from = new BitSet(states.size());
        if (draft.fromOpen) {
            from.set(0, states.size());
            from.andNot(terminal);
            for (S state : draft.except) {
                int number = stateNumbers.of(state);
                if (number >= 0) {
                    from.clear(number);
                }
            }
        }
        for (S state : draft.from) {
            from.set(stateNumbers.of(state));
        }
        return from;
    }

    /** Finds, for each state that remembers, the states that it may remember: those do not remember any themselves. */
    private BitSet[] origins() {
        BitSet[] found = new BitSet[states.size()];
        for (int state = 0; state < found.length; state++) {
            found[state] = new BitSet();
        }
        for (boolean changed = !builder.fallbacks.isEmpty(); changed; ) {
            changed = false;
            for (int i = 0; i < builder.drafts.size(); i++) {
                Draft<S, E, C> draft = builder.drafts.get(i);
                int to = draft.to.isEmpty() ? Workflow.FORGETS : stateNumbers.of(draft.to.get(0));
                if (to == Workflow.FORGETS || fallbacks[to] == Workflow.FORGETS) {
                    continue;
                }
                int before = found[to].cardinality();
                BitSet from = leaving.get(i);
                for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
                    if (fallbacks[state] == Workflow.FORGETS) {
                        found[to].set(state);
                    } else {
                        found[to].or(found[state]);
                    }
                }
                changed |= found[to].cardinality() > before;
            }
        }
        return found;
    }

    private Rule<S, E, C>[][] table() {
        Rule<S, E, C>[] none = rules(0);
        @SuppressWarnings("unchecked") // an array of a generic type is made in no other way
        Rule<S, E, C>[][] cells = (Rule<S, E, C>[][]) new Rule<?, ?, ?>[states.size() * events.size()][];
        Arrays.fill(cells, none);
        for (int i = 0; i < builder.drafts.size(); i++) {
            Draft<S, E, C> draft = builder.drafts.get(i);
            if (draft.target == null) {
                continue;
            }
            DraftRules rules = new DraftRules(draft, draft.target);
            int event = eventNumbers.of(draft.event);
            BitSet from = leaving.get(i);
            for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
                int cell = state * events.size() + event;
                cells[cell] = with(cells[cell], rules.from(state));
            }
        }
        return cells;
    }

    /** Returns rules with one more, behind those of its priority. */
    private static <S, E, C> Rule<S, E, C>[] with(Rule<S, E, C>[] rules, Rule<S, E, C> added) {
        Rule<S, E, C>[] more = rules(rules.length + 1);
        int place = rules.length;
        while (place > 0 && rules[place - 1].transition.priority() < added.transition.priority()) {
            place--;
        }
        System.arraycopy(rules, 0, more, 0, place);
        more[place] = added;
        System.arraycopy(rules, place, more, place + 1, rules.length - place);
        return more;
    }

    @SuppressWarnings("unchecked") // an array of a generic type is made in no other way
    static <S, E, C> Rule<S, E, C>[] rules(int length) {
        return (Rule<S, E, C>[]) new Rule<?, ?, ?>[length];
    }

    /** Makes the rules of one draft, which share what they can. */
    private final class DraftRules {

        private final Draft<S, E, C> draft;
        private final Transition.Target target;
        private final List<Role> roles;
        private final Role[] roleArray;
        private final List<String> conditions;
        private final List<String> inputs;
        private final List<Effect> effects;
        private final Optional<String> clock;
        private final Guard<C>[] guards;

        DraftRules(Draft<S, E, C> draft, Transition.Target target) {
            this.draft = draft;
            this.target = target;
            roles = List.copyOf(new TreeSet<>(draft.roles));
            roleArray = roles.toArray(new Role[0]);
            conditions = List.copyOf(draft.conditionNames);
            inputs = List.copyOf(draft.inputNames);
            effects = List.copyOf(draft.effects);
            clock = Optional.ofNullable(builder.timers.get(draft.event));
            guards = guards(draft);
        }

        Rule<S, E, C> from(int number) {
            S state = states.get(number);
            List<S> to = switch (target) {
                case FIXED -> draft.to.isEmpty() ? List.of(state) : draft.to;
                case REMEMBERED ->
                    origins[number].stream().mapToObj(states::get).toList();
                case CHOSEN -> states;
            };
            Transition<S, E> transition = new Transition<>(
                    state,
                    draft.event,
                    target,
                    to,
                    roles,
                    conditions,
                    inputs,
                    clock,
                    effects,
                    draft.priority,
                    draft.reopens,
                    draft.note);
            int after = target == Transition.Target.FIXED ? stateNumbers.of(to.get(0)) : -1;
            return new Rule<>(
                    transition,
                    after,
                    after >= 0 && fallbacks[after] == Workflow.FORGETS,
                    roleArray,
                    guards,
                    conditions.size(),
                    draft.choice,
                    draft.action);
        }
    }

    /** Returns the conditions on the case, then those on the input: a guard of what is more general is one of the case. */
    @SuppressWarnings("unchecked")
    private static <C> Guard<C>[] guards(Draft<?, ?, C> draft) {
        Guard<C>[] guards = (Guard<C>[]) new Guard<?>[draft.conditions.size() + draft.inputs.size()];
        int count = 0;
        for (Guard<? super C> guard : draft.conditions) {
            guards[count++] = (Guard<C>) guard;
        }
        for (Guard<? super C> guard : draft.inputs) {
            guards[count++] = (Guard<C>) guard;
        }
        return guards;
    }
}
