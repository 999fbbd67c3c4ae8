package io.dangol.crm.workflow;

import java.util.List;

/**
 * A definition that cannot be built, with all that is wrong about it.
 *
 * <p>Thread-safe.
 */
public final class InvalidWorkflowException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String workflow;
    private final String[] problems;

    InvalidWorkflowException(String workflow, List<String> problems) {
        super("Workflow " + workflow + " cannot be built: " + String.join(" ", problems));
        this.workflow = workflow;
        this.problems = problems.toArray(new String[0]);
    }

    /** Returns the name of the workflow. */
    public String workflow() {
        return workflow;
    }

    /** Returns what is wrong, each with the state, path or pair of transitions concerned, and what to do. */
    public List<String> problems() {
        return List.of(problems);
    }
}
