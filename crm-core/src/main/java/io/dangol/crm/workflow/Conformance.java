package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says of each change of state in a foreign log whether a workflow allows it: conformance checking, as process mining calls
 * it.
 *
 * <pre>{@code
 * Conformance<Door, Push> log = doors.conformance()
 *         .name("closed", Door.SHUT, Door.LOCKED)
 *         .name("open", Door.OPEN)
 *         .build();
 * log.fit("open", "closed");    // ONE_STEP
 * log.path("open", "closed");   // [OPEN --SHUT--> SHUT]
 * }</pre>
 *
 * <p>A name of the log stands for any of its states, whatever they remember, so the answer is lenient: it says what some
 * case may have done, not what this one did. Guards and roles are not asked. Each pair of names is worked out once, and a
 * question is an array read.
 *
 * <p>Source of the idea: W. M. P. van der Aalst, Process Mining: Data Science in Action, 2016, chapter 8,
 * DOI 10.1007/978-3-662-49851-4.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class Conformance<S, E> {

    private static final int TWO = 2;

    private final List<String> names;
    private final Lookup<String> numbers;
    private final List<Set<S>> states = new ArrayList<>();
    private final int size;
    private final ChangeFit[] fits;
    private final List<List<Step<S, E>>> paths = new ArrayList<>();

    Conformance(ConformanceBuilder<S, E> builder) {
        names = List.copyOf(builder.names.keySet());
        builder.names.values().forEach(some -> states.add(Collections.unmodifiableSet(new LinkedHashSet<>(some))));
        numbers = new Lookup<>(names);
        size = names.size();
        fits = new ChangeFit[size * size];
        Predicate<Transition<S, E>> possible = move -> !builder.excluded.contains(move.event());
        Predicate<Transition<S, E>> uncoded = possible.and(move -> !builder.coded.contains(move.event()));
        for (Set<S> from : states) {
            Reach<S, E> free = new Reach<>(builder.workflow, from, uncoded);
            Reach<S, E> coded = new Reach<>(builder.workflow, from, possible);
            states.forEach(to -> classify(free, coded, to));
        }
    }

    private void classify(Reach<S, E> free, Reach<S, E> coded, Set<S> goals) {
        Optional<List<Step<S, E>>> shortest = free.shortest(goals);
        Optional<List<Step<S, E>>> withCode = coded.shortest(goals);
        int steps = shortest.map(List::size).orElse(Integer.MAX_VALUE);
        boolean helps = withCode.isPresent() && withCode.get().size() <= TWO;
        ChangeFit fit;
        if (steps == 0) {
            fit = ChangeFit.UNCHANGED;
        } else if (steps <= TWO) {
            fit = steps == 1 ? ChangeFit.ONE_STEP : ChangeFit.TWO_STEPS;
        } else if (helps) {
            fit = ChangeFit.NEEDS_CODE;
        } else {
            fit = withCode.isPresent() ? ChangeFit.MORE_STEPS : ChangeFit.IMPOSSIBLE;
        }
        fits[paths.size()] = fit;
        paths.add((fit == ChangeFit.NEEDS_CODE ? withCode : shortest.or(() -> withCode)).orElse(List.of()));
    }

    /** Returns the names of the log, in the order in which they were given. */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the states for which a name stands, in the order in which they were given.
     *
     * @throws IllegalArgumentException if the name was not given
     */
    public Set<S> states(String name) {
        return states.get(required(name));
    }

    /** Returns the number of a name, for {@link #fit(int, int)}; −1 if it was not given. */
    public int number(String name) {
        return numbers.of(name);
    }

    /**
     * Returns how a change from one name to another fits.
     *
     * @throws IllegalArgumentException if a name was not given
     */
    public ChangeFit fit(String from, String to) {
        return fit(required(from), required(to));
    }

    /**
     * Returns how a change from the name of one number to that of another fits.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public ChangeFit fit(int from, int to) {
        return fits[cell(from, to)];
    }

    /**
     * Returns the events that explain a change, as few as possible; none if it is {@code UNCHANGED} or {@code IMPOSSIBLE}.
     *
     * @throws IllegalArgumentException if a name was not given
     */
    public List<Step<S, E>> path(String from, String to) {
        return path(required(from), required(to));
    }

    List<Step<S, E>> path(int from, int to) {
        return paths.get(cell(from, to));
    }

    private int cell(int from, int to) {
        Objects.checkIndex(to, size);
        return Objects.checkIndex(from, size) * size + to;
    }

    private int required(String name) {
        int number = numbers.of(name);
        if (number < 0) {
            throw new IllegalArgumentException("The log has no name " + name + "; it has " + Names.list(names)
                    + ". Give it when it is described.");
        }
        return number;
    }

    /** Begins the replay of a log. */
    public LogReplay<S, E> replay() {
        return new LogReplay<>(this);
    }

    /** What can be reached from some states by some transitions. */
    private static final class Reach<S, E> {

        private final Workflow<S, E, ?> workflow;
        private final Configurations<S, E> graph;
        private final Configurations.Walk walk;

        Reach(Workflow<S, E, ?> workflow, Set<S> from, Predicate<Transition<S, E>> usable) {
            this.workflow = workflow;
            this.graph = workflow.configurations();
            BitSet start = new BitSet();
            from.forEach(state -> graph.mark(workflow.number(state), start));
            this.walk = graph.walk(start, usable);
        }

        Optional<List<Step<S, E>>> shortest(Set<S> goals) {
            BitSet ends = new BitSet();
            goals.forEach(state -> graph.mark(workflow.number(state), ends));
            for (int node : walk.order()) {
                if (ends.get(node)) {
                    return Optional.of(workflow.steps(walk.edgesTo(node)));
                }
            }
            return Optional.empty();
        }
    }
}
