package io.dangol.crm.complaint;

import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowBuilder;
import java.util.Objects;

/**
 * Which moves there are in the handling of complaints.
 *
 * <pre>{@code
 * ComplaintWorkflow own = ComplaintWorkflow.of(ComplaintWorkflow.standard().toBuilder("with a warehouse")
 *         .on(ASK_WAREHOUSE).from(ComplaintState.INVESTIGATING).to(AT_WAREHOUSE).by(ComplaintRoles.OWNER)
 *         .on(WAREHOUSE_REPLIED).from(AT_WAREHOUSE).to(ComplaintState.INVESTIGATING)
 *         .build());
 * }</pre>
 *
 * <p>The moves of a workflow are data: {@code definition().transitions()} lists them, {@code definition().diagram()} draws
 * them. Phases, clocks, lists and statistics hold for states that a host adds.
 *
 * <p>Immutable; thread-safe if the guards that a host adds are.
 */
public final class ComplaintWorkflow {

    private final Workflow<ComplaintState, ComplaintEvent, ComplaintCase> definition;

    private ComplaintWorkflow(Workflow<ComplaintState, ComplaintEvent, ComplaintCase> definition) {
        this.definition = Objects.requireNonNull(definition, "definition");
    }

    /**
     * Returns the workflow of a house without rules of its own: received, answered at once or assigned to an owner who
     * reports the result, answered, followed up, closed.
     */
    public static ComplaintWorkflow simple() {
        return new ComplaintWorkflow(SimpleMoves.workflow());
    }

    /**
     * Returns the workflow after ISO 10002:2018: acknowledged, assessed, investigated, with questions to the customer and
     * others, a proposal that somebody with the authority approves, an answer that can be disputed within the house and
     * outside, a follow-up, and closing.
     */
    public static ComplaintWorkflow standard() {
        return new ComplaintWorkflow(StandardMoves.workflow());
    }

    /**
     * Returns a workflow of the host's own, with states that carry their phases.
     *
     * @throws IllegalArgumentException if a state is terminal and not of the phase {@code CLOSED}, or the other way round
     */
    public static ComplaintWorkflow of(Workflow<ComplaintState, ComplaintEvent, ComplaintCase> definition) {
        for (ComplaintState state : definition.states()) {
            if (definition.isTerminal(state) == state.isOpen()) {
                throw new IllegalArgumentException(
                        "State " + state + " of workflow " + definition.name() + " is of phase "
                                + state.phase() + " and is " + (definition.isTerminal(state) ? "" : "not ")
                                + "terminal. Terminal are the states of phase CLOSED, and no others.");
            }
        }
        return new ComplaintWorkflow(definition);
    }

    /** Returns the name. */
    public String name() {
        return definition.name();
    }

    /** Returns the state machine. */
    public Workflow<ComplaintState, ComplaintEvent, ComplaintCase> definition() {
        return definition;
    }

    /**
     * Begins a workflow that has all that this one has, of another name.
     *
     * @throws IllegalArgumentException if the name is not allowed
     */
    public WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> toBuilder(String name) {
        return definition.toBuilder(name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return "ComplaintWorkflow[" + name() + "]";
    }
}
