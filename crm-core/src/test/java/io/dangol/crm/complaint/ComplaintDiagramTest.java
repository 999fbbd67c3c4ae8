package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.Golden;
import io.dangol.crm.workflow.WorkflowDiagram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the workflows that come with the library, as they were drawn and looked at. */
class ComplaintDiagramTest {

    private static final Pattern NODE = Pattern.compile("(?m)^ +(s\\d+) \\[label=\"(\\w+)\"");
    private static final Pattern ARROW = Pattern.compile("(s\\d+) -> (s\\d+) \\[label=\"([^\"]+)\"");

    private static Stream<ComplaintWorkflow> workflows() {
        return Stream.of(ComplaintWorkflow.simple(), ComplaintWorkflow.standard());
    }

    private static WorkflowDiagram<ComplaintState, ComplaintEvent> diagram(ComplaintWorkflow workflow) {
        return workflow.definition().diagram();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void mermaid(ComplaintWorkflow workflow) throws IOException {
        verify(workflow, "mmd", diagram(workflow).mermaid());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void dot(ComplaintWorkflow workflow) throws IOException {
        verify(workflow, "dot", diagram(workflow).dot());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void plantUml(ComplaintWorkflow workflow) throws IOException {
        verify(workflow, "puml", diagram(workflow).plantUml());
    }

    /** The arrows are read back out of the text and set beside the moves of the definition. */
    @ParameterizedTest
    @MethodSource("workflows")
    void theArrowsAreTheMovesFromOneStateToAnother(ComplaintWorkflow workflow) {
        String text = diagram(workflow).dot();
        Map<String, String> labels = new HashMap<>();
        NODE.matcher(text).results().forEach(node -> labels.put(node.group(1), node.group(2)));
        assertThat(labels.values())
                .containsExactlyInAnyOrderElementsOf(workflow.definition().states().stream()
                        .map(ComplaintState::name)
                        .toList());
        List<String> drawn = new ArrayList<>();
        ARROW.matcher(text).results().forEach(arrow -> {
            for (String event : arrow.group(3).split("\\\\n", -1)) {
                drawn.add(labels.get(arrow.group(1)) + " " + event + " " + labels.get(arrow.group(2)));
            }
        });
        List<String> moves = workflow.definition().transitions().stream()
                .filter(move -> !move.event().equals(ComplaintEvent.CORRECT))
                .flatMap(move -> move.to().stream()
                        .filter(to -> !to.equals(move.from()))
                        .map(to -> move.from().name() + " " + move.event().name() + " " + to.name()))
                .toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(moves);
    }

    private static void verify(ComplaintWorkflow workflow, String form, String text) throws IOException {
        Golden.verify(ComplaintDiagramTest.class, workflow.name() + "." + form, text);
    }
}
