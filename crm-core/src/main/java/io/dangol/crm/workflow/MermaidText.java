package io.dangol.crm.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Draws a workflow as a flowchart of Mermaid: its state diagrams allow no arrows between states of different groups.
 *
 * <p>Stateless and thread-safe.
 */
final class MermaidText {

    /** Entity codes, which Mermaid writes with a number sign; a grave accent would begin Markdown. */
    private static final Map<Integer, String> ENTITIES = Map.of(
            (int) '"', "#quot;",
            (int) '#', "#35;",
            (int) '&', "#amp;",
            (int) '<', "#lt;",
            (int) '>', "#gt;",
            (int) '`', "#96;",
            (int) '|', "#124;",
            (int) '\\', "#92;");

    private MermaidText() {}

    static String of(DiagramModel model) {
        StringBuilder text = new StringBuilder("flowchart TD\n");
        int group = 0;
        for (Map.Entry<String, List<Integer>> phase : model.phases().entrySet()) {
            text.append("    subgraph p")
                    .append(group++)
                    .append("[")
                    .append(quoted(phase.getKey()))
                    .append("]\n");
            phase.getValue().forEach(node -> node(text, "        ", model, node));
            text.append("    end\n");
        }
        model.loose().forEach(node -> node(text, "    ", model, node));
        text.append("    begin((\" \")) --> s").append(model.initial()).append('\n');
        for (DiagramModel.Arrow arrow : model.arrows()) {
            text.append("    s")
                    .append(arrow.from())
                    .append(arrow.style() == DiagramModel.Style.SOLID ? " -->|\"" : " -.->|\"")
                    .append(arrow.labels().stream().map(MermaidText::escaped).collect(Collectors.joining("<br/>")))
                    .append("\"| s")
                    .append(arrow.to())
                    .append('\n');
        }
        return text.toString();
    }

    private static void node(StringBuilder text, String indent, DiagramModel model, int number) {
        DiagramModel.Node node = model.nodes().get(number);
        String label = quoted(node.label());
        text.append(indent)
                .append('s')
                .append(number)
                .append(
                        switch (node.kind()) {
                            case OPEN -> "[" + label + "]";
                            case TERMINAL -> "([" + label + "])";
                            case ANY -> "{{" + label + "}}";
                        })
                .append('\n');
    }

    private static String quoted(String label) {
        return '"' + escaped(label) + '"';
    }

    private static String escaped(String label) {
        return DiagramModel.escaped(label, ENTITIES);
    }
}
