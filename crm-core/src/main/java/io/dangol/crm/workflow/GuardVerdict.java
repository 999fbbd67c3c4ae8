package io.dangol.crm.workflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a guard says: pass, or why not.
 *
 * <p>Immutable and thread-safe.
 */
public final class GuardVerdict {

    private static final GuardVerdict PASS = new GuardVerdict(null);

    private final @Nullable String reason;

    private GuardVerdict(@Nullable String reason) {
        this.reason = reason;
    }

    /** Returns the verdict that lets the event through. */
    public static GuardVerdict pass() {
        return PASS;
    }

    /**
     * Returns a verdict against the event.
     *
     * @param reason why, and what would help; it appears in messages, so nothing personal
     * @throws IllegalArgumentException if the reason is blank
     */
    public static GuardVerdict refuse(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A guard refuses without a reason. Say why, and what would help.");
        }
        return new GuardVerdict(reason);
    }

    /** Returns pass if the condition holds, else the verdict against the event. */
    public static GuardVerdict passIf(boolean condition, String reason) {
        return condition ? PASS : refuse(reason);
    }

    /** Tells whether the event may go on. */
    public boolean passes() {
        return this == PASS;
    }

    /** Returns why not; empty if it passes. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Returns {@code pass}, or the reason. */
    @Override
    public String toString() {
        return reason == null ? "pass" : reason;
    }
}
