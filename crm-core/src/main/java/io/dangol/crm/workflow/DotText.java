package io.dangol.crm.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Draws a workflow as a directed graph in DOT, the language of Graphviz.
 *
 * <p>Stateless and thread-safe.
 */
final class DotText {

    private static final Map<Integer, String> ESCAPES = Map.of((int) '"', "\\\"", (int) '\\', "\\\\");

    private DotText() {}

    static String of(DiagramModel model) {
        StringBuilder text =
                new StringBuilder("digraph ").append(quoted(model.name())).append(" {\n");
        text.append("    node [shape=box, style=rounded];\n");
        text.append("    begin [shape=point, width=0.2];\n");
        int group = 0;
        for (Map.Entry<String, List<Integer>> phase : model.phases().entrySet()) {
            text.append("    subgraph cluster_").append(group++).append(" {\n");
            text.append("        label=").append(quoted(phase.getKey())).append(";\n");
            phase.getValue().forEach(node -> node(text, "        ", model, node));
            text.append("    }\n");
        }
        model.loose().forEach(node -> node(text, "    ", model, node));
        text.append("    begin -> s").append(model.initial()).append(";\n");
        for (DiagramModel.Arrow arrow : model.arrows()) {
            text.append("    s").append(arrow.from()).append(" -> s").append(arrow.to());
            text.append(" [label=\"")
                    .append(arrow.labels().stream().map(DotText::escaped).collect(Collectors.joining("\\n")))
                    .append('"');
            if (arrow.style() != DiagramModel.Style.SOLID) {
                text.append(", style=").append(arrow.style().name().toLowerCase(Locale.ROOT));
            }
            text.append("];\n");
        }
        return text.append("}\n").toString();
    }

    private static void node(StringBuilder text, String indent, DiagramModel model, int number) {
        DiagramModel.Node node = model.nodes().get(number);
        text.append(indent).append('s').append(number).append(" [label=").append(quoted(node.label()));
        text.append(
                switch (node.kind()) {
                    case OPEN -> "";
                    case TERMINAL -> ", peripheries=2";
                    case ANY -> ", style=dotted";
                });
        text.append("];\n");
    }

    private static String quoted(String label) {
        return '"' + escaped(label) + '"';
    }

    private static String escaped(String label) {
        return DiagramModel.escaped(label, ESCAPES);
    }
}
