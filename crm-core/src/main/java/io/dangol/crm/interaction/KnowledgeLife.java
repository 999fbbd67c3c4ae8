package io.dangol.crm.interaction;

import java.time.Instant;
import java.util.List;

/**
 * The state to which the steps of a piece of knowledge lead.
 *
 * <p>Stateless and thread-safe.
 */
final class KnowledgeLife {

    private KnowledgeLife() {}

    /** Returns the state after steps that {@link #require} has let pass. */
    static KnowledgeState stateAfter(List<KnowledgeStep> steps) {
        KnowledgeState state = KnowledgeState.DRAFT;
        for (KnowledgeStep step : steps) {
            state = step.move().from(state).orElseThrow();
        }
        return state;
    }

    /**
     * Refuses steps that the states do not allow, or that go back in time.
     *
     * @throws KnowledgeMoveRefusedException if a state does not allow a step
     * @throws IllegalArgumentException if a step is before the one before it, or before the item was written down
     */
    static void require(String id, Instant createdAt, List<KnowledgeStep> steps) {
        KnowledgeState state = KnowledgeState.DRAFT;
        Instant last = createdAt;
        for (KnowledgeStep step : steps) {
            if (step.at().isBefore(last)) {
                throw new IllegalArgumentException("Knowledge " + id + ": " + step.move() + " at " + step.at()
                        + " is before what was done at " + last + ". Give steps in the order of time.");
            }
            KnowledgeState from = state;
            state = step.move()
                    .from(from)
                    .orElseThrow(() -> new KnowledgeMoveRefusedException(
                            new KnowledgeMoveResult.Refused(id, step.move(), from, step.at())));
            last = step.at();
        }
    }
}
