package io.dangol.crm.workflow;

import io.dangol.crm.KeyText;
import java.util.Objects;

/**
 * A transition starts, stops, pauses or resumes a clock.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what it does to the clock
 * @param clock the name of the clock, 1 to 64 characters as {@link KeyText} allows
 */
public record ClockEffect(Type type, String clock) implements Effect {

    /** What can be done to a clock. */
    public enum Type {
        /** Begins to run, or begins anew. */
        START,
        /** Runs no longer. */
        STOP,
        /** Stands still until it is resumed. */
        PAUSE,
        /** Runs on after a pause. */
        RESUME
    }

    /** The most characters of the name of a clock. */
    public static final int MAX_CLOCK = 64;

    public ClockEffect {
        Objects.requireNonNull(type, "type");
        KeyText.require("Name of a clock", clock, MAX_CLOCK);
    }

    /** Returns type and clock, such as {@code START FINAL}. */
    @Override
    public String name() {
        return type + " " + clock;
    }
}
