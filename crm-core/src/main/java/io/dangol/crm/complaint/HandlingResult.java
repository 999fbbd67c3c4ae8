package io.dangol.crm.complaint;

import io.dangol.crm.workflow.Effect;
import io.dangol.crm.workflow.Refused;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What came of a command: the complaint after it, or why it was refused.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface HandlingResult {

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
     * @param complaint the complaint after it
     * @param entry the line of the audit trail that it made
     * @param effects what is to be done now, in order
     */
    record Handled(Complaint complaint, ComplaintEntry entry, List<Effect> effects) implements HandlingResult {

        public Handled {
            Objects.requireNonNull(complaint, "complaint");
            Objects.requireNonNull(entry, "entry");
            effects = List.copyOf(effects);
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
    record NotHandled(Refused<ComplaintState, ComplaintEvent> refusal) implements HandlingResult {

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
