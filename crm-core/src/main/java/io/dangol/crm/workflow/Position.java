package io.dangol.crm.workflow;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an entity stands in its workflow: its state, the state that it goes back to, and how often it has moved.
 *
 * <p>The entity keeps it; the workflow keeps nothing. Positions are equal if these three are, however they were reached,
 * so a {@link Fired} equals the position that it leads to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 */
public sealed class Position<S> permits Fired {

    final S state;
    final @Nullable S resumed;
    final long version;

    /** Where the workflow that made the position finds the state; another workflow finds another state there, or none. */
    final int number;

    Position(S state, @Nullable S resumed, long version) {
        this(state, resumed, version, 0);
    }

    Position(S state, @Nullable S resumed, long version, int number) {
        this.state = Objects.requireNonNull(state, "state");
        this.resumed = resumed;
        this.version = version;
        this.number = number;
        if (version < 0) {
            throw new IllegalArgumentException("Position in state " + Names.of(state) + " has the version " + version
                    + "; allowed is 0, before the first move, or more.");
        }
    }

    /**
     * Returns a position, such as one read from a store.
     *
     * @throws IllegalArgumentException if the version is negative
     */
    public static <S> Position<S> of(S state, Optional<S> resumesTo, long version) {
        return new Position<>(state, resumesTo.orElse(null), version);
    }

    /**
     * Returns a position without a state to go back to.
     *
     * @throws IllegalArgumentException if the version is negative
     */
    public static <S> Position<S> of(S state, long version) {
        return new Position<>(state, null, version);
    }

    /** Returns the state. */
    public final S state() {
        return state;
    }

    /** Returns the state to which a transition {@linkplain TransitionBuilder#toRemembered goes back}; empty if none. */
    public final Optional<S> resumesTo() {
        return Optional.ofNullable(resumed);
    }

    /** Returns how often the entity has moved, 0 before its first move. */
    public final long version() {
        return version;
    }

    /** Positions are equal if state, state to go back to, and version are. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Position<?> that
                && version == that.version
                && state.equals(that.state)
                && Objects.equals(resumed, that.resumed);
    }

    @Override
    public final int hashCode() {
        return 31 * (31 * state.hashCode() + Objects.hashCode(resumed)) + Long.hashCode(version);
    }

    /** Returns state and version, such as {@code INVESTIGATING at version 4}. */
    @Override
    public String toString() {
        return Names.of(state) + " at version " + version
                + (resumed == null ? "" : ", goes back to " + Names.of(resumed));
    }
}
