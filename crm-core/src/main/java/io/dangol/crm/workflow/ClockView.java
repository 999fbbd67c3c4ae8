package io.dangol.crm.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a workflow finds the clocks of a case.
 *
 * <p>An implementation changes nothing and is thread-safe.
 *
 * @param <C> the case, which the host defines
 */
@FunctionalInterface
public interface ClockView<C> {

    /** Returns when a clock runs out; empty if it does not run. */
    Optional<Instant> dueAt(C subject, String clock);
}
