package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds all that is wrong with the description of a workflow. Mutable, for one thread.
 *
 * <p>Corrections are left out of every check of paths: with them any state would be reached from any other.
 */
final class DefinitionCheck<S, E, C> {

    private final WorkflowCompiler<S, E, C> compiler;
    private final WorkflowBuilder<S, E, C> builder;
    private final List<String> problems = new ArrayList<>();

    DefinitionCheck(WorkflowCompiler<S, E, C> compiler) {
        this.compiler = compiler;
        this.builder = compiler.builder;
    }

    /** Returns what is wrong, empty if nothing is. */
    List<String> problems() {
        checkDrafts();
        checkNames(compiler.states, "states");
        checkNames(compiler.events, "events");
        checkFallbacks();
        checkTransitions();
        checkClocks();
        if (problems.isEmpty()) {
            // faults of the paths are worth reading only where the moves are right
            checkPaths();
        }
        return problems;
    }

    private void checkDrafts() {
        if (builder.initial == null) {
            problems.add("It has no initial state. Say initial(state).");
        }
        if (builder.terminal.isEmpty()) {
            problems.add("It has no terminal state. Say terminal(state).");
        }
        if (builder.drafts.isEmpty()) {
            problems.add("It has no move. Add one with on(event).from(state).to(state).");
        }
        for (int i = 0; i < builder.drafts.size(); i++) {
            Draft<S, E, C> draft = builder.drafts.get(i);
            String event = Names.of(draft.event);
            if (compiler.leaving(i).isEmpty()) {
                problems.add("A move of " + event + " leads away from no state. Say from(state).");
            }
            if (draft.target == null) {
                problems.add("A move of " + event + " leads nowhere. Say to(state), toSame() or toRemembered().");
            }
            for (S state : draft.except) {
                if (compiler.stateNumbers.of(state) < 0) {
                    problems.add("A move of " + event + " leaves out " + Names.of(state)
                            + ", which is no state. Name one of " + Names.list(compiler.states) + ".");
                }
            }
        }
    }

    private void checkNames(List<?> constants, String what) {
        Set<String> seen = new HashSet<>();
        for (Object constant : constants) {
            if (!seen.add(Names.of(constant))) {
                problems.add("Two " + what + " are called " + Names.of(constant) + ". Give each a name of its own.");
            }
        }
    }

    private void checkFallbacks() {
        builder.fallbacks.forEach((state, fallback) -> {
            int back = compiler.stateNumbers.of(fallback);
            if (builder.fallbacks.containsKey(fallback)) {
                problems.add("State " + Names.of(state) + " falls back to " + Names.of(fallback)
                        + ", which remembers a state itself. Name a state that does not.");
            } else if (!compiler.origins[compiler.stateNumbers.of(state)].get(back)) {
                problems.add("State " + Names.of(state) + " falls back to " + Names.of(fallback)
                        + ", from which no move leads to it. Name a state from which one does.");
            }
        });
    }

    private void checkTransitions() {
        for (Rule<S, E, C>[] cell : compiler.table) {
            for (int i = 0; i < cell.length; i++) {
                checkTransition(cell[i].transition);
                if (i > 0) {
                    checkTaken(cell, i);
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
        if (!transition.reopens() && !transition.isSelf() && builder.terminal.contains(from)) {
            problems.add(transition + " leaves a terminal state. Say reopens() if that is meant.");
        }
    }

    /** Refuses a rule that can never be taken, and one between which and an earlier one nothing decides. */
    private void checkTaken(Rule<S, E, C>[] cell, int index) {
        Transition<S, E> second = cell[index].transition;
        Set<Role> taken = new TreeSet<>();
        for (int i = 0; i < index; i++) {
            Transition<S, E> first = cell[i].transition;
            if (cell[i].guards.length > 0) {
                continue;
            }
            boolean covers = covers(first.roles(), second.roles());
            boolean overlap =
                    covers || second.roles().isEmpty() || first.roles().stream().anyMatch(second.roles()::contains);
            if (overlap && cell[index].guards.length == 0 && first.priority() == second.priority()) {
                problems.add("Nothing decides between " + first + " and " + second
                        + ". Give one a guard, a role or another priority.");
                return;
            }
            if (covers) {
                problems.add(second + " is never taken: " + first
                        + " comes first and has no guard. Give that one a guard, or this one a higher priority.");
                return;
            }
            taken.addAll(first.roles());
        }
        if (!second.roles().isEmpty() && taken.containsAll(second.roles())) {
            problems.add(second + " is never taken: those that come first are open to all of its roles and have no"
                    + " guard. Give one of them a guard, or this one a higher priority.");
        }
    }

    private static boolean covers(List<Role> first, List<Role> second) {
        return first.isEmpty() || (!second.isEmpty() && first.containsAll(second));
    }

    private void checkClocks() {
        Set<String> started = new LinkedHashSet<>(builder.startedAtOnce);
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
                problems.add("Clock " + clock + " is stopped, paused or resumed, but no move starts it. Say starts(\""
                        + clock + "\") where it begins.");
            }
        }
        builder.timers.forEach((event, clock) -> {
            if (compiler.eventNumbers.of(event) < 0) {
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

    private void checkPaths() {
        Configurations<S, E> graph = compiler.configurations;
        BitSet start = new BitSet();
        int initial = compiler.stateNumbers.of(compiler.initial());
        start.set(graph.node(initial, compiler.fallbacks[initial]));
        Configurations.Walk walk = graph.walk(start, null);
        BitSet ends = new BitSet();
        for (int state = compiler.terminal.nextSetBit(0); state >= 0; state = compiler.terminal.nextSetBit(state + 1)) {
            graph.mark(state, ends);
        }
        BitSet ending = graph.leadingTo(ends);
        BitSet reached = new BitSet();
        int[] dead = new int[compiler.states.size()];
        for (int node : walk.order()) {
            reached.set(graph.state(node));
            if (!ending.get(node) && dead[graph.state(node)] == 0) {
                dead[graph.state(node)] = node + 1;
            }
        }
        for (int state = 0; state < compiler.states.size(); state++) {
            String name = Names.of(compiler.states.get(state));
            if (!reached.get(state)) {
                problems.add("State " + name + " is not reached from " + Names.of(compiler.initial())
                        + ". Add a move to it, or take it out with removeState.");
            } else if (dead[state] > 0) {
                problems.add("State " + name + " is a dead end: " + path(walk, dead[state] - 1)
                        + " leads to it, and nothing from there to a terminal state. Add a move that does.");
            }
        }
    }

    /** Returns a way for a reader, such as {@code RECEIVED --ASSIGN--> ASSIGNED}. */
    private String path(Configurations.Walk walk, int node) {
        Configurations<S, E> graph = compiler.configurations;
        StringBuilder path = new StringBuilder(Names.of(compiler.initial()));
        for (int edge : walk.edgesTo(node)) {
            path.append(" --")
                    .append(Names.of(graph.transition(edge).event()))
                    .append("--> ")
                    .append(Names.of(compiler.states.get(graph.state(graph.target(edge)))));
        }
        return path.toString();
    }
}
