package io.dangol.crm.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws a workflow as a state diagram of PlantUML.
 *
 * <p>Stateless and thread-safe.
 */
final class PlantUmlText {

    /** Characters that PlantUML reads as markup wherever they stand. */
    private static final Map<Integer, String> ESCAPES =
            Map.of((int) '"', "<U+0022>", (int) '\\', "<U+005C>", (int) '<', "<U+003C>", (int) '~', "<U+007E>");

    /** Characters that are markup where they are doubled, such as bold and underlined. */
    private static final Pattern DOUBLED = Pattern.compile("([*/_=.-])(?=\\1)");

    private PlantUmlText() {}

    static String of(DiagramModel model) {
        StringBuilder text = new StringBuilder("@startuml\ntitle ")
                .append(escaped(model.name()))
                .append('\n');
        int group = 0;
        for (Map.Entry<String, List<Integer>> phase : model.phases().entrySet()) {
            text.append("state \"")
                    .append(escaped(phase.getKey()))
                    .append("\" as p")
                    .append(group++)
                    .append(" {\n");
            phase.getValue().forEach(node -> node(text, "    ", model, node));
            text.append("}\n");
        }
        model.loose().forEach(node -> node(text, "", model, node));
        text.append("[*] --> s").append(model.initial()).append('\n');
        for (DiagramModel.Arrow arrow : model.arrows()) {
            String line = arrow.style() == DiagramModel.Style.SOLID
                    ? " --> "
                    : " -[" + arrow.style().name().toLowerCase(Locale.ROOT) + "]-> ";
            text.append('s').append(arrow.from()).append(line).append('s').append(arrow.to());
            text.append(" : ")
                    .append(arrow.labels().stream().map(PlantUmlText::escaped).collect(Collectors.joining("\\n")))
                    .append('\n');
        }
        for (int number = 0; number < model.nodes().size(); number++) {
            if (model.nodes().get(number).kind() == DiagramModel.Kind.TERMINAL) {
                text.append('s').append(number).append(" --> [*]\n");
            }
        }
        return text.append("@enduml\n").toString();
    }

    private static void node(StringBuilder text, String indent, DiagramModel model, int number) {
        DiagramModel.Node node = model.nodes().get(number);
        text.append(indent)
                .append("state \"")
                .append(escaped(node.label()))
                .append("\" as s")
                .append(number);
        text.append(node.kind() == DiagramModel.Kind.ANY ? " #line.dotted\n" : "\n");
    }

    private static String escaped(String label) {
        return DOUBLED.matcher(DiagramModel.escaped(label, ESCAPES))
                .replaceAll(doubled ->
                        String.format("<U+%04X>", (int) doubled.group().charAt(0)));
    }
}
