package io.dangol.crm.interaction;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What came of a move that was tried on a piece of knowledge: the item after it, or why it was refused.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface KnowledgeMoveResult {

    /** Returns what the function for this case makes of it. */
    <R> R fold(Function<? super KnowledgeItem, ? extends R> moved, Function<? super Refused, ? extends R> refused);

    /**
     * The move was made.
     *
     * <p>Immutable and thread-safe.
     *
     * @param item the item after it
     */
    record Moved(KnowledgeItem item) implements KnowledgeMoveResult {

        public Moved {
            Objects.requireNonNull(item, "item");
        }

        @Override
        public <R> R fold(
                Function<? super KnowledgeItem, ? extends R> moved, Function<? super Refused, ? extends R> refused) {
            return moved.apply(item);
        }
    }

    /**
     * The state does not allow the move; nothing changed.
     *
     * <p>Immutable and thread-safe.
     *
     * @param id of which item
     * @param move what was tried
     * @param from the state of the item
     * @param at when it was tried
     */
    record Refused(String id, KnowledgeMove move, KnowledgeState from, Instant at)
            implements KnowledgeMoveResult, Serializable {

        private static final long serialVersionUID = 1L;

        public Refused {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(at, "at");
            if (move.from(from).isPresent()) {
                throw new IllegalArgumentException(move + " is allowed from " + from + " and cannot be refused there.");
            }
        }

        /** Returns the moves that the state allows, in the order of the enum. */
        public Set<KnowledgeMove> allowed() {
            return KnowledgeMove.allowedFrom(from);
        }

        /** Returns the refusal for a reader: what was tried, from which state, and what is allowed there. */
        public String message() {
            return "Knowledge " + id + ": cannot " + move + " from " + from + " at " + at + "; allowed: "
                    + (allowed().isEmpty()
                            ? "none. Write a new item instead."
                            : allowed() + ". Make one of these moves first.");
        }

        @Override
        public <R> R fold(
                Function<? super KnowledgeItem, ? extends R> moved, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }
}
