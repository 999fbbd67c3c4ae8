package io.dangol.crm.workflow;

import java.time.Instant;
import java.util.Objects;

/**
 * An event that waits to be fired because its clock has run out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <E> the events
 * @param event what to fire
 * @param clock the clock that ran out
 * @param dueAt when it did
 */
public record DueTimer<E>(E event, String clock, Instant dueAt) {

    public DueTimer {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(dueAt, "dueAt");
    }
}
