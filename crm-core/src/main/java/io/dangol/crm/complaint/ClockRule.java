package io.dangol.crm.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a clock runs, and by whose rule.
 *
 * <p>Immutable and thread-safe.
 *
 * @param period how long it may run
 * @param kind to whom the time is owed
 * @param extension the whole period, from the same start, to which it may be extended once; empty if it may not
 */
public record ClockRule(
        @NotNull DeadlinePeriod period, @NotNull ClockKind kind, Optional<DeadlinePeriod> extension) {

    public ClockRule {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(kind, "kind");
        if (extension.isPresent() && kind != ClockKind.STATUTORY) {
            throw new IllegalArgumentException("A clock of kind " + kind + " may be extended to " + extension.get()
                    + "; only a STATUTORY one can be. Give it a longer period instead.");
        }
    }

    /** Returns the rule of a clock of the house, which pauses while somebody is waited for. */
    public static ClockRule internal(DeadlinePeriod period) {
        return new ClockRule(period, ClockKind.INTERNAL, Optional.empty());
    }

    /** Returns the rule of a clock that is owed to the customer, without an extension. */
    public static ClockRule statutory(DeadlinePeriod period) {
        return new ClockRule(period, ClockKind.STATUTORY, Optional.empty());
    }

    /** Returns the rule of a clock that is owed to the customer and may be extended once. */
    public static ClockRule statutory(DeadlinePeriod period, DeadlinePeriod extension) {
        return new ClockRule(period, ClockKind.STATUTORY, Optional.of(extension));
    }

    /** Returns the rule of a time that is the customer's own. */
    public static ClockRule window(DeadlinePeriod period) {
        return new ClockRule(period, ClockKind.WINDOW, Optional.empty());
    }
}
