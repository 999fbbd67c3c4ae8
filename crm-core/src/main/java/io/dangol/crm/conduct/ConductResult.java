package io.dangol.crm.conduct;

import io.dangol.crm.workflow.Refused;
import java.util.Objects;
import java.util.function.Function;

/**
 * What came of a command: the case after it, or why it was refused.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ConductResult {

    /** Returns what the function for this case makes of it. */
    <R> R fold(Function<? super Handled, ? extends R> handled, Function<? super NotHandled, ? extends R> refused);

    /** Tells whether the command was carried out. */
    default boolean isHandled() {
        return fold(handled -> true, refused -> false);
    }

    /**
     * The command was carried out.
     *
     * <p>Immutable and thread-safe.
     *
     * @param conduct the case after it
     * @param entry the line of the trail that it made
     */
    record Handled(ConductCase conduct, ConductEntry entry) implements ConductResult {

        public Handled {
            Objects.requireNonNull(conduct, "conduct");
            Objects.requireNonNull(entry, "entry");
        }

        @Override
        public <R> R fold(
                Function<? super Handled, ? extends R> handled, Function<? super NotHandled, ? extends R> refused) {
            return handled.apply(this);
        }
    }

    /**
     * The command was refused; nothing changed.
     *
     * <p>Immutable and thread-safe.
     *
     * @param refusal what was refused, and why
     */
    record NotHandled(Refused<ConductState, ConductEvent> refusal) implements ConductResult {

        public NotHandled {
            Objects.requireNonNull(refusal, "refusal");
        }

        /** Returns the refusal for a reader. */
        public String message() {
            return refusal.message();
        }

        @Override
        public <R> R fold(
                Function<? super Handled, ? extends R> handled, Function<? super NotHandled, ? extends R> refused) {
            return refused.apply(this);
        }
    }
}
