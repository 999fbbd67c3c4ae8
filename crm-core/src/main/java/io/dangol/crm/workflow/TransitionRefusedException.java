package io.dangol.crm.workflow;

/**
 * An event was fired that the workflow refuses; a method with {@code try} in its name returns the refusal instead.
 *
 * <p>Thread-safe.
 */
public final class TransitionRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    // states and events are the host's types and need not be serializable; the message is kept in any case
    private final transient Refused<?, ?> refusal;

    /** Makes the exception of a refusal. */
    public TransitionRefusedException(Refused<?, ?> refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    /** Returns what was refused, and why. */
    public Refused<?, ?> refusal() {
        return refusal;
    }
}
