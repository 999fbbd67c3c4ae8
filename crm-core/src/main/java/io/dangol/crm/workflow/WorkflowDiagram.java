package io.dangol.crm.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A workflow drawn as text for Mermaid, Graphviz (DOT) or PlantUML.
 *
 * <p>Phases are groups, and moves from one state to another are one arrow with the names of their events. Ways back to a
 * remembered state are dashed arrows to each state that can be remembered. Moves that keep the state and corrections, which
 * would hide the rest, are drawn on request.
 *
 * <p>The same workflow gives the same text, in the order of its definition; lines end with a line feed. Names are escaped, so
 * that any text may be drawn. The text is fit for Mermaid 10 (flowchart), Graphviz 2.40 and PlantUML 1.2022, or later.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class WorkflowDiagram<S, E> {

    private final Workflow<S, E, ?> workflow;
    private final boolean selfMoves;
    private final boolean corrections;
    private final Map<Step<S, E>, Long> counts;

    WorkflowDiagram(Workflow<S, E, ?> workflow) {
        this(workflow, false, false, Map.of());
    }

    private WorkflowDiagram(
            Workflow<S, E, ?> workflow, boolean selfMoves, boolean corrections, Map<Step<S, E>, Long> counts) {
        this.workflow = workflow;
        this.selfMoves = selfMoves;
        this.corrections = corrections;
        this.counts = counts;
    }

    /** Returns the diagram with the moves that keep the state, each as an arrow from the state to itself. */
    public WorkflowDiagram<S, E> withSelfMoves() {
        return new WorkflowDiagram<>(workflow, true, corrections, counts);
    }

    /** Returns the diagram with corrections, as dotted arrows to one box that stands for any state. */
    public WorkflowDiagram<S, E> withCorrections() {
        return new WorkflowDiagram<>(workflow, selfMoves, true, counts);
    }

    /**
     * Returns the diagram with how often each step was taken behind its event, 0 for a step without a count; without counts
     * if there are none.
     */
    public WorkflowDiagram<S, E> withCounts(Map<Step<S, E>, Long> steps) {
        return new WorkflowDiagram<>(workflow, selfMoves, corrections, new LinkedHashMap<>(steps));
    }

    /** Returns the diagram for Mermaid, a flowchart. */
    public String mermaid() {
        return MermaidText.of(model());
    }

    /** Returns the diagram for Graphviz, a directed graph in DOT. */
    public String dot() {
        return DotText.of(model());
    }

    /** Returns the diagram for PlantUML, a state diagram. */
    public String plantUml() {
        return PlantUmlText.of(model());
    }

    private DiagramModel model() {
        return DiagramModel.of(workflow, selfMoves, corrections, counts);
    }

    /** Returns the text for Mermaid. */
    @Override
    public String toString() {
        return mermaid();
    }
}
