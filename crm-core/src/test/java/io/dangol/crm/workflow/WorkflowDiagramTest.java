package io.dangol.crm.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.Golden;
import io.dangol.crm.workflow.Repairs.Event;
import io.dangol.crm.workflow.Repairs.State;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowDiagramTest {

    private static final Workflow<String, String, Object> BULB = Workflow.<String, String, Object>named("bulb")
            .initial("off")
            .terminal("broken")
            .on("switch")
            .from("off")
            .to("on")
            .on("push")
            .from("off")
            .to("on")
            .on("switch")
            .from("on")
            .to("off")
            .on("burn out")
            .from("on")
            .to("broken")
            .on("dust")
            .from("on")
            .toSame()
            .build();

    @Test
    void aSmallWorkflow() {
        assertThat(BULB.diagram().mermaid()).isEqualTo("""
                        flowchart TD
                            s0["off"]
                            s1(["broken"])
                            s2["on"]
                            begin((" ")) --> s0
                            s0 -->|"switch<br/>push"| s2
                            s2 -->|"switch"| s0
                            s2 -->|"burn out"| s1
                        """);
        assertThat(BULB.diagram().dot()).isEqualTo("""
                        digraph "bulb" {
                            node [shape=box, style=rounded];
                            begin [shape=point, width=0.2];
                            s0 [label="off"];
                            s1 [label="broken", peripheries=2];
                            s2 [label="on"];
                            begin -> s0;
                            s0 -> s2 [label="switch\\npush"];
                            s2 -> s0 [label="switch"];
                            s2 -> s1 [label="burn out"];
                        }
                        """);
        assertThat(BULB.diagram().plantUml()).isEqualTo("""
                        @startuml
                        title bulb
                        state "off" as s0
                        state "broken" as s1
                        state "on" as s2
                        [*] --> s0
                        s0 --> s2 : switch\\npush
                        s2 --> s0 : switch
                        s2 --> s1 : burn out
                        s1 --> [*]
                        @enduml
                        """);
        assertThat(BULB.diagram()).hasToString(BULB.diagram().mermaid());
    }

    @Test
    void aWorkflowWithPhasesAndStatesThatRemember() throws IOException {
        WorkflowDiagram<State, Event> diagram = Repairs.workflow().diagram();
        Golden.verify(WorkflowDiagramTest.class, "repairs.mmd", diagram.mermaid());
        Golden.verify(WorkflowDiagramTest.class, "repairs.dot", diagram.dot());
        Golden.verify(WorkflowDiagramTest.class, "repairs.puml", diagram.plantUml());
    }

    @Test
    void everythingWithCounts() throws IOException {
        WorkflowDiagram<State, Event> diagram = Repairs.workflow()
                .diagram()
                .withSelfMoves()
                .withCorrections()
                .withCounts(Map.of(
                        new Step<>(State.RECEIVED, Event.START, State.IN_WORK), 12L,
                        new Step<>(State.AWAITING_PART, Event.GO_ON, State.IN_WORK), 3L,
                        new Step<>(State.READY, Event.CORRECT, State.RECEIVED), 1L,
                        new Step<>(State.READY, Event.CORRECT, State.IN_WORK), 1L,
                        new Step<>(State.READY, Event.HAND_OVER, State.RETURNED), 9L));
        Golden.verify(WorkflowDiagramTest.class, "repairs-counted.mmd", diagram.mermaid());
        Golden.verify(WorkflowDiagramTest.class, "repairs-counted.dot", diagram.dot());
        Golden.verify(WorkflowDiagramTest.class, "repairs-counted.puml", diagram.plantUml());
    }

    @Test
    void movesThatKeepTheStateAndCorrectionsAreDrawnOnRequest() {
        assertThat(BULB.diagram().withSelfMoves().mermaid()).contains("    s2 -->|\"dust\"| s2\n");
        assertThat(BULB.diagram().withCorrections().mermaid())
                .isEqualTo(BULB.diagram().mermaid());
        assertThat(BULB.diagram().withCounts(Map.of()).dot())
                .isEqualTo(BULB.diagram().dot());
    }

    @Test
    void namesAreEscaped() {
        Workflow<String, String, Object> odd = Workflow.<String, String, Object>named("a \"b\" \\ <c>")
                .initial("\"#&<>`|\\")
                .terminal("__x__ ~")
                .phase("p \"q\"", "\"#&<>`|\\")
                .on("line\nfeed //")
                .from("\"#&<>`|\\")
                .to("__x__ ~")
                .build();
        assertThat(odd.diagram().mermaid()).isEqualTo("""
                        flowchart TD
                            subgraph p0["p #quot;q#quot;"]
                                s0["#quot;#35;#amp;#lt;#gt;#96;#124;#92;"]
                            end
                            s1(["__x__ ~"])
                            begin((" ")) --> s0
                            s0 -->|"line feed //"| s1
                        """);
        assertThat(odd.diagram().dot()).isEqualTo("""
                        digraph "a \\"b\\" \\\\ <c>" {
                            node [shape=box, style=rounded];
                            begin [shape=point, width=0.2];
                            subgraph cluster_0 {
                                label="p \\"q\\"";
                                s0 [label="\\"#&<>`|\\\\"];
                            }
                            s1 [label="__x__ ~", peripheries=2];
                            begin -> s0;
                            s0 -> s1 [label="line feed //"];
                        }
                        """);
        assertThat(odd.diagram().plantUml()).isEqualTo("""
                        @startuml
                        title a <U+0022>b<U+0022> <U+005C> <U+003C>c>
                        state "p <U+0022>q<U+0022>" as p0 {
                            state "<U+0022>#&<U+003C>>`|<U+005C>" as s0
                        }
                        state "<U+005F>_x<U+005F>_ <U+007E>" as s1
                        [*] --> s0
                        s0 --> s1 : line feed <U+002F>/
                        s1 --> [*]
                        @enduml
                        """);
    }
}
