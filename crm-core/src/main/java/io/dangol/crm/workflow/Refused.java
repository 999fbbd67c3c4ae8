package io.dangol.crm.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The event was refused; nothing changed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 * @param subject which entity, such as {@code Complaint C-2024-000123}
 * @param state its state
 * @param version its version
 * @param event what was fired
 * @param actor the id of who fired it
 * @param at when
 * @param reason why it was refused
 * @param guard the name of the guard that said no; empty for another reason
 * @param detail the reason in words
 * @param allowed the events that could be fired now by somebody with the right role and input, by rising name
 * @param advice what to do next
 */
public record Refused<S, E>(
        String subject,
        S state,
        long version,
        E event,
        String actor,
        Instant at,
        RefusalReason reason,
        Optional<String> guard,
        String detail,
        List<E> allowed,
        String advice)
        implements Outcome<S, E> {

    public Refused {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(advice, "advice");
        allowed = List.copyOf(allowed);
    }

    /**
     * Returns the refusal for a reader: which entity, what was tried from which state and when, why not, what is allowed,
     * and what to do, such as {@code Case 7: cannot SHUT from OPEN at 2024-03-04T09:00Z: it is locked; allowed: BREAK. Put
     * that right first, or fire another event.}
     */
    public String message() {
        String why = detail.isEmpty() ? "" : ": " + detail;
        return subject + ": cannot " + Names.of(event) + " from " + Names.of(state) + " at " + Names.of(at) + why
                + "; allowed: " + Names.list(allowed) + ". " + advice;
    }

    @Override
    public Fired<S, E> orThrow() {
        throw new TransitionRefusedException(this);
    }

    @Override
    public boolean isFired() {
        return false;
    }

    @Override
    public <R> R fold(
            Function<? super Fired<S, E>, ? extends R> fired, Function<? super Refused<S, E>, ? extends R> refused) {
        return refused.apply(this);
    }
}
