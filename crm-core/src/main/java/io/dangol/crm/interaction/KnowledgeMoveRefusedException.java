package io.dangol.crm.interaction;

/**
 * A move was made that the state of a piece of knowledge does not allow; {@code tryMove} returns the refusal instead.
 *
 * <p>Thread-safe.
 */
public final class KnowledgeMoveRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final KnowledgeMoveResult.Refused refusal;

    /** Makes the exception of a refusal. */
    public KnowledgeMoveRefusedException(KnowledgeMoveResult.Refused refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    /** Returns what was refused, and why. */
    public KnowledgeMoveResult.Refused refusal() {
        return refusal;
    }
}
