package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The graph of all configurations of a workflow: a state, and for a state that remembers another one, each that it may
 * remember. Guards, roles and corrections are left out, so that every move is possible that some case can make.
 *
 * <p>A node is a number; the nodes of a state follow each other in the order of what they remember. An edge is a number
 * too; the edges of a node follow each other in the order of the events, then as they are tried. Immutable and
 * thread-safe.
 */
final class Configurations<S, E> {

    /** No edge, no node, no distance. */
    static final int NONE = -1;

    final int nodes;
    private final int[] firstNodes;
    private final int[] states;
    private final int[] origins;
    private final int[] firstEdges;
    private final int[] targets;
    private final List<Transition<S, E>> transitions;

    /**
     * Makes the graph.
     *
     * @param memories for each state the states that it may remember, empty for one that remembers none
     * @param fallbacks for each state its fallback, or {@link Workflow#FORGETS}
     */
    <C> Configurations(Rule<S, E, C>[][] table, int eventCount, BitSet[] memories, int[] fallbacks) {
        int stateCount = fallbacks.length;
        firstNodes = new int[stateCount + 1];
        for (int state = 0; state < stateCount; state++) {
            int count = fallbacks[state] == Workflow.FORGETS ? 1 : memories[state].cardinality();
            firstNodes[state + 1] = firstNodes[state] + count;
        }
        nodes = firstNodes[stateCount];
        states = new int[nodes];
        origins = new int[nodes];
        for (int state = 0; state < stateCount; state++) {
            int origin = NONE;
            for (int node = firstNodes[state]; node < firstNodes[state + 1]; node++) {
                states[node] = state;
                origin = fallbacks[state] == Workflow.FORGETS ? NONE : memories[state].nextSetBit(origin + 1);
                origins[node] = origin;
            }
        }
        firstEdges = new int[nodes + 1];
        transitions = new ArrayList<>();
        int[] to = new int[Math.max(16, table.length)];
        for (int node = 0; node < nodes; node++) {
            int from = states[node];
            for (int cell = from * eventCount; cell < (from + 1) * eventCount; cell++) {
                for (Rule<S, E, C> rule : table[cell]) {
                    int target = target(rule, node);
                    if (target != NONE) {
                        if (transitions.size() == to.length) {
                            to = Arrays.copyOf(to, 2 * to.length);
                        }
                        to[transitions.size()] = target;
                        transitions.add(rule.transition);
                    }
                }
            }
            firstEdges[node + 1] = transitions.size();
        }
        targets = Arrays.copyOf(to, transitions.size());
    }

    private int target(Rule<?, ?, ?> rule, int node) {
        int carried = origins[node] == NONE ? states[node] : origins[node];
        return switch (rule.transition.target()) {
            case FIXED -> node(rule.to, carried);
            case REMEMBERED -> origins[node] == NONE ? NONE : node(carried, carried);
            case CHOSEN -> NONE;
        };
    }

    /** Returns the node of a state with what it remembers, which is passed over where it remembers nothing. */
    int node(int state, int origin) {
        int first = firstNodes[state];
        int end = firstNodes[state + 1];
        if (end == first + 1) {
            return first;
        }
        int found = Arrays.binarySearch(origins, first, end, origin);
        return found < 0 ? NONE : found;
    }

    int firstNode(int state) {
        return firstNodes[state];
    }

    int endNode(int state) {
        return firstNodes[state + 1];
    }

    int state(int node) {
        return states[node];
    }

    int firstEdge(int node) {
        return firstEdges[node];
    }

    int endEdge(int node) {
        return firstEdges[node + 1];
    }

    int target(int edge) {
        return targets[edge];
    }

    Transition<S, E> transition(int edge) {
        return transitions.get(edge);
    }

    int edges() {
        return targets.length;
    }

    /** Marks the nodes of a state. */
    void mark(int state, BitSet marked) {
        marked.set(firstNodes[state], firstNodes[state + 1]);
    }

    /** Returns the nodes from which one of some nodes can be reached, these among them. */
    BitSet leadingTo(BitSet ends) {
        int[] firstSources = new int[nodes + 1];
        for (int target : targets) {
            firstSources[target + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstSources[node + 1] += firstSources[node];
        }
        int[] next = firstSources.clone();
        int[] sources = new int[targets.length];
        for (int node = 0; node < nodes; node++) {
            for (int edge = firstEdges[node]; edge < firstEdges[node + 1]; edge++) {
                sources[next[targets[edge]]++] = node;
            }
        }
        BitSet reached = new BitSet(nodes);
        int[] queue = new int[nodes];
        int tail = 0;
        for (int node = ends.nextSetBit(0); node >= 0; node = ends.nextSetBit(node + 1)) {
            reached.set(node);
            queue[tail++] = node;
        }
        for (int head = 0; head < tail; head++) {
            for (int i = firstSources[queue[head]]; i < firstSources[queue[head] + 1]; i++) {
                if (!reached.get(sources[i])) {
                    reached.set(sources[i]);
                    queue[tail++] = sources[i];
                }
            }
        }
        return reached;
    }

    /**
     * Walks from some nodes by breadth.
     *
     * @param usable which transitions may be taken; null for all
     */
    Walk walk(BitSet starts, @Nullable Predicate<Transition<S, E>> usable) {
        int[] distances = new int[nodes];
        Arrays.fill(distances, NONE);
        int[] arrivals = new int[nodes];
        Arrays.fill(arrivals, NONE);
        int[] parents = new int[nodes];
        Arrays.fill(parents, NONE);
        int[] order = new int[nodes];
        int tail = 0;
        for (int node = starts.nextSetBit(0); node >= 0; node = starts.nextSetBit(node + 1)) {
            distances[node] = 0;
            order[tail++] = node;
        }
        for (int head = 0; head < tail; head++) {
            int node = order[head];
            for (int edge = firstEdges[node]; edge < firstEdges[node + 1]; edge++) {
                int to = targets[edge];
                if (distances[to] == NONE && (usable == null || usable.test(transitions.get(edge)))) {
                    distances[to] = distances[node] + 1;
                    arrivals[to] = edge;
                    parents[to] = node;
                    order[tail++] = to;
                }
            }
        }
        return new Walk(distances, arrivals, parents, Arrays.copyOf(order, tail));
    }

    /** How far each node is from where a walk began, by which edge it was first reached, and in which order. */
    static final class Walk {

        private final int[] distances;
        private final int[] arrivals;
        private final int[] parents;
        private final int[] order;

        Walk(int[] distances, int[] arrivals, int[] parents, int[] order) {
            this.distances = distances;
            this.arrivals = arrivals;
            this.parents = parents;
            this.order = order;
        }

        /** Returns the number of steps to a node, or {@link #NONE}. */
        int distance(int node) {
            return distances[node];
        }

        /** Returns the nodes that were reached, the nearest first. */
        int[] order() {
            return order;
        }

        /** Returns the edges to a node that was reached. */
        int[] edgesTo(int node) {
            int[] edges = new int[distances[node]];
            int at = node;
            for (int i = edges.length - 1; i >= 0; i--) {
                edges[i] = arrivals[at];
                at = parents[at];
            }
            return edges;
        }
    }
}
