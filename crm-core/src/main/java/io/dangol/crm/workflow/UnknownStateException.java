package io.dangol.crm.workflow;

import java.util.List;

/**
 * A state that a workflow does not have, such as one that a store kept from an older definition.
 *
 * <p>Thread-safe.
 */
public final class UnknownStateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String workflow;
    private final String state;

    UnknownStateException(String workflow, String state, List<String> known) {
        super("Workflow " + workflow + " has no state " + state + "; it has " + Names.list(known)
                + ". Use the definition that the entity was stored under, or map the state to one of these.");
        this.workflow = workflow;
        this.state = state;
    }

    /** Returns the name of the workflow. */
    public String workflow() {
        return workflow;
    }

    /** Returns the state that it does not have. */
    public String state() {
        return state;
    }
}
