package io.dangol.crm.interaction;

import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done with a piece of knowledge, and from which state to which it leads.
 *
 * <table>
 *   <caption>States after each move</caption>
 *   <tr><th>from</th><th>moves</th></tr>
 *   <tr><td>DRAFT</td><td>REVISE to DRAFT, REVIEW to REVIEWED, RETIRE to RETIRED</td></tr>
 *   <tr><td>REVIEWED</td><td>SEND_BACK to DRAFT, PUBLISH to PUBLISHED, RETIRE to RETIRED</td></tr>
 *   <tr><td>PUBLISHED</td><td>RETIRE to RETIRED</td></tr>
 *   <tr><td>RETIRED</td><td>none</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 */
public enum KnowledgeMove {
    /** Give it another text. */
    REVISE(KnowledgeState.DRAFT, KnowledgeState.DRAFT),

    /** Find it right. */
    REVIEW(KnowledgeState.REVIEWED, KnowledgeState.DRAFT),

    /** Give it back to be revised. */
    SEND_BACK(KnowledgeState.DRAFT, KnowledgeState.REVIEWED),

    /** Give it to everybody. */
    PUBLISH(KnowledgeState.PUBLISHED, KnowledgeState.REVIEWED),

    /** Take it out of use. */
    RETIRE(KnowledgeState.RETIRED, KnowledgeState.DRAFT, KnowledgeState.REVIEWED, KnowledgeState.PUBLISHED);

    private final KnowledgeState target;
    private final ImmutableSet<KnowledgeState> sources;

    KnowledgeMove(KnowledgeState target, KnowledgeState... sources) {
        this.target = target;
        this.sources = ImmutableSet.copyOf(sources);
    }

    /** Returns the state to which the move leads from a state, empty if it is not allowed there. */
    public Optional<KnowledgeState> from(KnowledgeState state) {
        return sources.contains(state) ? Optional.of(target) : Optional.empty();
    }

    /** Returns the moves that a state allows, unmodifiable, in the order of the enum. */
    public static Set<KnowledgeMove> allowedFrom(KnowledgeState state) {
        Set<KnowledgeMove> allowed = EnumSet.noneOf(KnowledgeMove.class);
        for (KnowledgeMove move : values()) {
            if (move.sources.contains(state)) {
                allowed.add(move);
            }
        }
        return Collections.unmodifiableSet(allowed);
    }
}
