package io.dangol.crm.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a workflow of a description, and finds all that is wrong with it. Mutable, for one thread.
 *
 * <p>Corrections are left out of every check: with them any state would be reached from any other.
 */
final class WorkflowCompiler<S, E, C> {

    private final WorkflowBuilder<S, E, C> builder;
    private final List<S> states;
    private final List<E> events;
    private final Lookup<S> stateNumbers;
    private final Lookup<E> eventNumbers;
    private final BitSet[] origins;
    private final List<String> problems = new ArrayList<>();

    WorkflowCompiler(WorkflowBuilder<S, E, C> builder) {
        this.builder = builder;
        Set<S> named = new LinkedHashSet<>(builder.states);
        Set<E> fired = new LinkedHashSet<>();
        for (Draft<S, E, C> draft : builder.drafts) {
            fired.add(draft.event);
            named.addAll(draft.from);
            named.addAll(draft.to);
        }
        states = List.copyOf(named);
        events = List.copyOf(fired);
        stateNumbers = new Lookup<>(states);
        eventNumbers = new Lookup<>(events);
        origins = new BitSet[states.size()];
    }

    Workflow<S, E, C> compile() {
        checkDrafts();
        checkNames(states, "states");
        checkNames(events, "events");
        findOrigins();
        Rule<S, E, C>[][] table = table();
        checkTable(table);
        checkClocks();
        checkPaths(table);
        if (!problems.isEmpty()) {
            throw new InvalidWorkflowException(builder.name, problems);
        }
        return new Workflow<>(
                builder.copy(builder.name),
                states,
                events,
                stateNumbers,
                eventNumbers,
                table,
                origins,
                fallbackNumbers());
    }

    private void checkDrafts() {
        if (builder.drafts.isEmpty()) {
            problems.add("It has no move. Add one with on(event).from(state).to(state).");
        }
        for (Draft<S, E, C> draft : builder.drafts) {
            String event = Names.of(draft.event);
            if (draft.from.isEmpty() && !draft.fromOpen) {
                problems.add("A move of " + event + " leads away from no state. Say from(state).");
            }
            if (draft.target == null) {
                problems.add("A move of " + event + " leads nowhere. Say to(state), toSame() or toRemembered().");
            }
        }
        if (builder.initial == null) {
            problems.add("It has no initial state. Say initial(state).");
        }
        if (builder.terminal.isEmpty()) {
            problems.add("It has no terminal state. Say terminal(state).");
        }
    }

    private void checkNames(List<?> constants, String what) {
        Map<String, Object> seen = new HashMap<>();
        for (Object constant : constants) {
            if (seen.put(Names.of(constant), constant) != null) {
                problems.add("Two " + what + " are called " + Names.of(constant) + ". Give each a name of its own.");
            }
        }
    }

    /** Finds, for each state that remembers, the states that it may remember. */
    private void findOrigins() {
        for (int number = 0; number < states.size(); number++) {
            origins[number] = new BitSet();
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Draft<S, E, C> draft : builder.drafts) {
                if (draft.target != Transition.Target.FIXED
                        || draft.to.isEmpty()
                        || !builder.fallbacks.containsKey(draft.to.get(0))) {
                    continue;
                }
                BitSet known = origins[stateNumbers.of(draft.to.get(0))];
                int before = known.cardinality();
                for (int from = 0; from < states.size(); from++) {
                    if (leaves(draft, from)) {
                        if (remembers(from)) {
                            known.or(origins[from]);
                        } else {
                            known.set(from);
                        }
                    }
                }
                changed |= known.cardinality() > before;
            }
        }
        builder.fallbacks.forEach((state, fallback) -> {
            if (!origins[stateNumbers.of(state)].get(stateNumbers.of(fallback))) {
                problems.add("State " + Names.of(state) + " falls back to " + Names.of(fallback)
                        + ", from which no move leads to it. Name a state from which one does.");
            }
        });
    }

    private boolean leaves(Draft<S, E, C> draft, int from) {
        S state = states.get(from);
        return draft.leavesFrom(state, builder.terminal.contains(state));
    }

    private boolean remembers(int state) {
        return builder.fallbacks.containsKey(states.get(state));
    }

    private Rule<S, E, C>[][] table() {
        List<List<Rule<S, E, C>>> cells = new ArrayList<>();
        for (int cell = 0; cell < states.size() * events.size(); cell++) {
            cells.add(new ArrayList<>(1));
        }
        for (Draft<S, E, C> draft : builder.drafts) {
            if (draft.target == null) {
                continue;
            }
            int event = eventNumbers.of(draft.event);
            for (int from = 0; from < states.size(); from++) {
                if (leaves(draft, from)) {
                    cells.get(from * events.size() + event).add(rule(draft, draft.target, from));
                }
            }
        }
        @SuppressWarnings("unchecked")
        Rule<S, E, C>[][] table = new Rule[cells.size()][];
        for (int cell = 0; cell < table.length; cell++) {
            List<Rule<S, E, C>> rules = cells.get(cell);
            if (rules.size() > 1) {
                // stable: of equal priority the one declared first comes first
                rules.sort((a, b) -> Integer.compare(
                        b.transition().priority(), a.transition().priority()));
            }
            @SuppressWarnings("unchecked")
            Rule<S, E, C>[] ordered = rules.toArray(new Rule[0]);
            table[cell] = ordered;
        }
        return table;
    }

    private Rule<S, E, C> rule(Draft<S, E, C> draft, Transition.Target target, int from) {
        S state = states.get(from);
        List<S> to =
                switch (target) {
                    case FIXED -> draft.to.isEmpty() ? List.of(state) : draft.to;
                    case REMEMBERED -> origins[from].stream().mapToObj(states::get).toList();
                    case CHOSEN -> states;
                };
        Transition<S, E> transition = new Transition<>(
                state,
                draft.event,
                target,
                to,
                List.copyOf(draft.roles),
                draft.conditionNames,
                draft.inputNames,
                Optional.ofNullable(builder.timers.get(draft.event)),
                draft.effects,
                draft.priority,
                draft.reopens,
                draft.note);
        return new Rule<>(
                transition,
                target == Transition.Target.FIXED ? stateNumbers.of(to.get(0)) : -1,
                draft.roles.toArray(new Role[0]),
                guards(draft),
                draft.conditions.size(),
                draft.choice,
                draft.action);
    }

    /** A guard of what is more general than the case is one of the case. */
    @SuppressWarnings("unchecked")
    private static <C> Guard<C>[] guards(Draft<?, ?, C> draft) {
        Guard<C>[] guards = new Guard[draft.conditions.size() + draft.inputs.size()];
        int count = 0;
        for (Guard<? super C> guard : draft.conditions) {
            guards[count++] = (Guard<C>) guard;
        }
        for (Guard<? super C> guard : draft.inputs) {
            guards[count++] = (Guard<C>) guard;
        }
        return guards;
    }

    private void checkTable(Rule<S, E, C>[][] table) {
        for (Rule<S, E, C>[] cell : table) {
            for (int i = 0; i < cell.length; i++) {
                checkTransition(cell[i].transition());
                for (int j = i + 1; j < cell.length; j++) {
                    checkPair(cell[i], cell[j]);
                }
            }
        }
    }

    private void checkTransition(Transition<S, E> transition) {
        S from = transition.from();
        if (transition.target() == Transition.Target.REMEMBERED && !builder.fallbacks.containsKey(from)) {
            problems.add(transition + " goes back to a remembered state, but " + Names.of(from)
                    + " remembers none. Say remembers(state, fallback).");
        }
        if (builder.terminal.contains(from) && !transition.reopens() && !transition.isSelf()) {
            problems.add(transition + " leaves a terminal state. Say reopens() if that is meant.");
        }
    }

    /** Refuses a second rule that can never be taken, and two between which nothing decides. */
    private void checkPair(Rule<S, E, C> first, Rule<S, E, C> second) {
        if (first.guards().length > 0) {
            return;
        }
        List<Role> firstRoles = first.transition().roles();
        List<Role> secondRoles = second.transition().roles();
        boolean covers =
                firstRoles.isEmpty() || (!secondRoles.isEmpty() && firstRoles.containsAll(secondRoles));
        boolean overlap = covers
                || secondRoles.isEmpty()
                || firstRoles.stream().anyMatch(secondRoles::contains);
        boolean equal = first.transition().priority() == second.transition().priority();
        if (equal && overlap && second.guards().length == 0) {
            problems.add("Nothing decides between " + first.transition() + " and " + second.transition()
                    + ". Give one a guard, a role or another priority.");
        } else if (covers) {
            problems.add(second.transition() + " is never taken: " + first.transition()
                    + " comes first and has no guard. Give that one a guard, or this one a higher priority.");
        }
    }

    private void checkClocks() {
        Set<String> started = new LinkedHashSet<>();
        Set<String> used = new LinkedHashSet<>();
        for (Draft<S, E, C> draft : builder.drafts) {
            for (Effect effect : draft.effects) {
                if (effect instanceof ClockEffect clock) {
                    (clock.type() == ClockEffect.Type.START ? started : used).add(clock.clock());
                }
            }
        }
        for (String clock : used) {
            if (!started.contains(clock)) {
                problems.add("Clock " + clock + " is stopped, paused or resumed, but no move starts it.");
            }
        }
        builder.timers.forEach((event, clock) -> {
            if (eventNumbers.of(event) < 0) {
                problems.add("Timer " + Names.of(event) + " has no move. Add one, or take the timer out.");
            }
            if (!started.contains(clock)) {
                problems.add("Timer " + Names.of(event) + " waits for clock " + clock
                        + ", which no move starts. Say starts(\"" + clock + "\") where it begins.");
            }
        });
        if (!builder.timers.isEmpty() && builder.clocks == null) {
            problems.add("It has timers, but does not say where clocks are found. Say clocks(view).");
        }
    }

    private void checkPaths(Rule<S, E, C>[][] table) {
        if (builder.initial == null || builder.terminal.isEmpty()) {
            return;
        }
        BitSet[] next = new BitSet[states.size()];
        BitSet[] before = new BitSet[states.size()];
        for (int state = 0; state < states.size(); state++) {
            next[state] = new BitSet();
            before[state] = new BitSet();
        }
        for (int cell = 0; cell < table.length; cell++) {
            int from = cell / events.size();
            for (Rule<S, E, C> rule : table[cell]) {
                BitSet to = after(rule, from);
                next[from].or(to);
                to.stream().forEach(state -> before[state].set(from));
            }
        }
        int initial = stateNumbers.of(builder.initial);
        BitSet ends = new BitSet();
        builder.terminal.forEach(state -> ends.set(stateNumbers.of(state)));
        BitSet begin = new BitSet();
        begin.set(initial);
        BitSet reached = closure(next, begin);
        BitSet ending = closure(before, ends);
        for (int state = 0; state < states.size(); state++) {
            if (!reached.get(state)) {
                problems.add("State " + Names.of(states.get(state)) + " is not reached from "
                        + Names.of(builder.initial) + ". Add a move to it, or take it out.");
            } else if (!ending.get(state)) {
                problems.add("State " + Names.of(states.get(state)) + " is a dead end: " + path(table, initial, state)
                        + " leads to it, and nothing from there to a terminal state. Add a move that does.");
            }
        }
    }

    /** Returns the states to which a rule may lead, none for a correction. */
    private BitSet after(Rule<S, E, C> rule, int from) {
        return switch (rule.transition().target()) {
            case FIXED -> {
                BitSet one = new BitSet();
                one.set(rule.to());
                yield one;
            }
            case REMEMBERED -> origins[from];
            case CHOSEN -> new BitSet();
        };
    }

    private static BitSet closure(BitSet[] next, BitSet begin) {
        BitSet reached = new BitSet();
        BitSet front = begin;
        while (!front.isEmpty()) {
            reached.or(front);
            BitSet step = new BitSet();
            front.stream().forEach(state -> step.or(next[state]));
            step.andNot(reached);
            front = step;
        }
        return reached;
    }

    /** Returns a shortest way for a reader, such as {@code RECEIVED --ASSIGN--> ASSIGNED}. */
    private String path(Rule<S, E, C>[][] table, int initial, int goal) {
        Map<Integer, String> ways = new HashMap<>();
        ways.put(initial, Names.of(states.get(initial)));
        Deque<Integer> queue = new ArrayDeque<>(List.of(initial));
        while (!ways.containsKey(goal)) {
            int from = queue.remove();
            for (int event = 0; event < events.size(); event++) {
                for (Rule<S, E, C> rule : table[from * events.size() + event]) {
                    String step = ways.get(from) + " --" + Names.of(events.get(event)) + "--> ";
                    after(rule, from).stream().forEach(to -> {
                        if (ways.putIfAbsent(to, step + Names.of(states.get(to))) == null) {
                            queue.add(to);
                        }
                    });
                }
            }
        }
        return ways.getOrDefault(goal, "");
    }

    private int[] fallbackNumbers() {
        int[] numbers = new int[states.size()];
        for (int state = 0; state < numbers.length; state++) {
            S fallback = builder.fallbacks.get(states.get(state));
            numbers[state] = fallback == null ? Workflow.FORGETS : stateNumbers.of(fallback);
        }
        return numbers;
    }
}
