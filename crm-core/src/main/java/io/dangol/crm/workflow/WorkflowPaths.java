package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The ways through a workflow: how far one state is from another, by which events, and a set of ways that takes every
 * transition, for the tests of a host.
 *
 * <p>What an entity remembers counts: a way back leads only to the state that the way itself came from. Where a way begins
 * in a state that remembers, any state that it can remember is taken. Guards, roles and timers are not asked, and
 * corrections are left out. A path is a list of steps; of several shortest ones, that comes first whose events were declared
 * first.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class WorkflowPaths<S, E> {

    /** The most paths that {@link #allShortest} returns. */
    public static final int MAX_PATHS = 10_000;

    private final Workflow<S, E, ?> workflow;
    private final Configurations<S, E> graph;
    private final Set<E> excluded;

    WorkflowPaths(Workflow<S, E, ?> workflow, Set<E> excluded) {
        this.workflow = workflow;
        this.graph = workflow.configurations();
        this.excluded = excluded;
    }

    /** Returns the paths of the same workflow that take none of these events, nor of those excluded so far. */
    @SafeVarargs
    public final WorkflowPaths<S, E> excluding(E... events) {
        Set<E> all = new LinkedHashSet<>(excluded);
        for (E event : events) {
            all.add(event);
        }
        return new WorkflowPaths<>(workflow, all);
    }

    private boolean isUsable(Transition<S, E> transition) {
        return !excluded.contains(transition.event());
    }

    /**
     * Returns the fewest steps from one state to another, 0 from a state to itself; empty if there is no path.
     *
     * @throws UnknownStateException if the workflow does not have one of the states
     */
    public OptionalInt steps(S from, S to) {
        Configurations.Walk walk = walk(from);
        int goal = nearest(walk, to);
        return goal == Configurations.NONE ? OptionalInt.empty() : OptionalInt.of(walk.distance(goal));
    }

    /**
     * Returns a shortest path from one state to another, without steps from a state to itself; empty if there is none.
     *
     * @throws UnknownStateException if the workflow does not have one of the states
     */
    public Optional<List<Step<S, E>>> shortest(S from, S to) {
        Configurations.Walk walk = walk(from);
        int goal = nearest(walk, to);
        return goal == Configurations.NONE ? Optional.empty() : Optional.of(workflow.steps(walk.edgesTo(goal)));
    }

    /**
     * Returns all shortest paths from one state to another; none if there is no path.
     *
     * @throws UnknownStateException if the workflow does not have one of the states
     * @throws IllegalStateException if there are more than {@link #MAX_PATHS}
     */
    public List<List<Step<S, E>>> allShortest(S from, S to) {
        Configurations.Walk walk = walk(from);
        int goal = nearest(walk, to);
        if (goal == Configurations.NONE) {
            return List.of();
        }
        int length = walk.distance(goal);
        BitSet useful = useful(walk, workflow.number(to), length);
        Set<List<Step<S, E>>> found = new LinkedHashSet<>();
        int state = workflow.number(from);
        for (int node = graph.firstNode(state); node < graph.endNode(state); node++) {
            if (useful.get(node)) {
                collect(walk, useful, node, length, new ArrayList<>(), found);
            }
        }
        return List.copyOf(found);
    }

    /** Returns the nodes that lie on a shortest path. */
    private BitSet useful(Configurations.Walk walk, int goalState, int length) {
        BitSet useful = new BitSet();
        int[] order = walk.order();
        for (int i = order.length - 1; i >= 0; i--) {
            int node = order[i];
            if (walk.distance(node) == length) {
                useful.set(node, graph.state(node) == goalState);
            } else if (walk.distance(node) < length) {
                for (int edge = graph.firstEdge(node); edge < graph.endEdge(node); edge++) {
                    if (isOnPath(walk, useful, node, edge)) {
                        useful.set(node);
                    }
                }
            }
        }
        return useful;
    }

    private boolean isOnPath(Configurations.Walk walk, BitSet useful, int node, int edge) {
        int target = graph.target(edge);
        return useful.get(target)
                && walk.distance(target) == walk.distance(node) + 1
                && isUsable(graph.transition(edge));
    }

    private void collect(
            Configurations.Walk walk,
            BitSet useful,
            int node,
            int length,
            List<Step<S, E>> steps,
            Set<List<Step<S, E>>> found) {
        if (steps.size() == length) {
            found.add(List.copyOf(steps));
            if (found.size() > MAX_PATHS) {
                throw new IllegalStateException(
                        "Workflow " + workflow.name() + " has more than " + MAX_PATHS + " shortest paths from "
                                + Names.of(steps.get(0).from()) + ". Exclude events, or ask for one.");
            }
            return;
        }
        for (int edge = graph.firstEdge(node); edge < graph.endEdge(node); edge++) {
            if (isOnPath(walk, useful, node, edge)) {
                steps.add(workflow.step(edge));
                collect(walk, useful, graph.target(edge), length, steps, found);
                steps.remove(steps.size() - 1);
            }
        }
    }

    /**
     * Returns paths that begin in the initial state and together take each transition at least once, to each state to which
     * it may lead. Each ends in a terminal state, if one can be reached from where its last new transition leads. What only
     * excluded events reach is left out.
     */
    public List<List<Step<S, E>>> covering() {
        BitSet start = new BitSet();
        int initial = workflow.number(workflow.initial());
        start.set(graph.node(
                initial, workflow.begin().resumesTo().map(workflow::number).orElse(Configurations.NONE)));
        Coverage open = new Coverage(start);
        List<List<Step<S, E>>> paths = new ArrayList<>();
        while (!open.isDone()) {
            List<Step<S, E>> steps = new ArrayList<>();
            int node = start.nextSetBit(0);
            int[] leg = open.nearest(node);
            while (leg.length > 0 && (steps.isEmpty() || leg.length == 1 || !isTerminal(node))) {
                node = open.take(leg, steps);
                leg = open.nearest(node);
            }
            open.take(toTerminal(node), steps);
            paths.add(List.copyOf(steps));
        }
        return List.copyOf(paths);
    }

    private boolean isTerminal(int node) {
        return workflow.isTerminal(workflow.states().get(graph.state(node)));
    }

    private int[] toTerminal(int from) {
        Configurations.Walk walk = graph.walk(one(from), this::isUsable);
        for (int node : walk.order()) {
            if (isTerminal(node)) {
                return walk.edgesTo(node);
            }
        }
        return new int[0];
    }

    private static BitSet one(int node) {
        BitSet one = new BitSet();
        one.set(node);
        return one;
    }

    /** What is still to be taken: each transition with the states to which it may lead. */
    private final class Coverage {

        private final IdentityHashMap<Transition<S, E>, BitSet> open = new IdentityHashMap<>();

        Coverage(BitSet start) {
            for (int node : graph.walk(start, WorkflowPaths.this::isUsable).order()) {
                for (int edge = graph.firstEdge(node); edge < graph.endEdge(node); edge++) {
                    if (isUsable(graph.transition(edge))) {
                        open.computeIfAbsent(graph.transition(edge), any -> new BitSet())
                                .set(graph.state(graph.target(edge)));
                    }
                }
            }
        }

        boolean isDone() {
            return open.isEmpty();
        }

        private boolean isOpen(int edge) {
            BitSet targets = open.get(graph.transition(edge));
            return targets != null && targets.get(graph.state(graph.target(edge)));
        }

        /** Returns the edges to the nearest that is still to be taken, it being the last; none if none can be reached. */
        int[] nearest(int from) {
            Configurations.Walk walk = graph.walk(one(from), WorkflowPaths.this::isUsable);
            for (int node : walk.order()) {
                for (int edge = graph.firstEdge(node); edge < graph.endEdge(node); edge++) {
                    if (isOpen(edge)) {
                        int[] way = walk.edgesTo(node);
                        int[] leg = Arrays.copyOf(way, way.length + 1);
                        leg[way.length] = edge;
                        return leg;
                    }
                }
            }
            return new int[0];
        }

        /** Takes some edges, and returns the node to which they lead, {@link Configurations#NONE} if there are none. */
        int take(int[] edges, List<Step<S, E>> steps) {
            int node = Configurations.NONE;
            for (int edge : edges) {
                steps.add(workflow.step(edge));
                node = graph.target(edge);
                int state = graph.state(node);
                open.computeIfPresent(graph.transition(edge), (transition, targets) -> {
                    targets.clear(state);
                    return targets.isEmpty() ? null : targets;
                });
            }
            return node;
        }
    }

    private Configurations.Walk walk(S from) {
        BitSet start = new BitSet();
        graph.mark(workflow.number(from), start);
        return graph.walk(start, this::isUsable);
    }

    private int nearest(Configurations.Walk walk, S to) {
        int state = workflow.number(to);
        int nearest = Configurations.NONE;
        for (int node = graph.firstNode(state); node < graph.endNode(state); node++) {
            if (walk.distance(node) != Configurations.NONE
                    && (nearest == Configurations.NONE || walk.distance(node) < walk.distance(nearest))) {
                nearest = node;
            }
        }
        return nearest;
    }
}
