package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is drawn of a workflow, whatever the language.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the workflow
 * @param nodes the states, in the order of the definition, then {@code any state} if a correction is drawn
 * @param phases the phases, in the order of their first states, each with the numbers of its nodes
 * @param loose the numbers of the nodes of no phase
 * @param initial the number of the node in which an entity begins
 * @param arrows the arrows, by the number of the node before, then of the node after, then by style
 */
record DiagramModel(
        String name,
        List<Node> nodes,
        Map<String, List<Integer>> phases,
        List<Integer> loose,
        int initial,
        List<Arrow> arrows) {

    /** What a node stands for. */
    enum Kind {
        OPEN,
        TERMINAL,
        ANY
    }

    /** How the state after a move is found. */
    enum Style {
        SOLID,
        DASHED,
        DOTTED
    }

    record Node(String label, Kind kind) {}

    record Arrow(int from, int to, Style style, List<String> labels) {}

    private record Ends(int from, int to, Style style) implements Comparable<Ends> {
        @Override
        public int compareTo(Ends other) {
            int order = Integer.compare(from, other.from);
            order = order == 0 ? Integer.compare(to, other.to) : order;
            return order == 0 ? style.compareTo(other.style) : order;
        }
    }

    static <S, E> DiagramModel of(
            Workflow<S, E, ?> workflow, boolean selfMoves, boolean corrections, Map<Step<S, E>, Long> counts) {
        List<S> states = workflow.states();
        List<Node> nodes = new ArrayList<>();
        Map<String, List<Integer>> phases = new LinkedHashMap<>();
        List<Integer> loose = new ArrayList<>();
        for (S state : states) {
            Optional<String> phase = workflow.phase(state);
            phase.map(name -> phases.computeIfAbsent(name, any -> new ArrayList<>()))
                    .orElse(loose)
                    .add(nodes.size());
            nodes.add(new Node(Names.of(state), workflow.isTerminal(state) ? Kind.TERMINAL : Kind.OPEN));
        }
        Map<Ends, Set<String>> arrows = new TreeMap<>();
        for (Transition<S, E> move : workflow.transitions()) {
            int from = workflow.number(move.from());
            if (move.isCorrection() && corrections) {
                Ends ends = new Ends(from, states.size(), Style.DOTTED);
                arrows.computeIfAbsent(ends, any -> new LinkedHashSet<>()).add(label(move, move.to(), counts));
            } else if (!move.isCorrection()) {
                Style style = move.target() == Transition.Target.FIXED ? Style.SOLID : Style.DASHED;
                for (S to : move.to()) {
                    if (selfMoves || !to.equals(move.from())) {
                        arrows.computeIfAbsent(new Ends(from, workflow.number(to), style), any -> new LinkedHashSet<>())
                                .add(label(move, List.of(to), counts));
                    }
                }
            }
        }
        if (arrows.keySet().stream().anyMatch(ends -> ends.style() == Style.DOTTED)) {
            loose.add(nodes.size());
            nodes.add(new Node("any state", Kind.ANY));
        }
        List<Arrow> drawn = new ArrayList<>();
        arrows.forEach(
                (ends, labels) -> drawn.add(new Arrow(ends.from(), ends.to(), ends.style(), List.copyOf(labels))));
        return new DiagramModel(workflow.name(), nodes, phases, loose, workflow.number(workflow.initial()), drawn);
    }

    private static <S, E> String label(Transition<S, E> move, List<S> to, Map<Step<S, E>, Long> counts) {
        String event = Names.of(move.event());
        if (counts.isEmpty()) {
            return event;
        }
        long count = to.stream()
                .mapToLong(state -> counts.getOrDefault(new Step<>(move.from(), move.event(), state), 0L))
                .sum();
        return event + " (" + count + ")";
    }

    /** Returns a text in which some characters are replaced, and control characters are blanks. */
    static String escaped(String text, Map<Integer, String> replacements) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            String replacement = replacements.get(c);
            if (replacement != null) {
                escaped.append(replacement);
            } else {
                escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
