package io.dangol.crm.storage.tck;

import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.util.Optional;

/**
 * How the kit speaks with a port of aggregates, which change and have versions. Stateless and thread-safe.
 *
 * @param <S> the port
 * @param <T> the aggregate
 */
public interface AggregateProbe<S, T> extends Probe<S, T> {

    /** Returns what is stored under the key of an aggregate. */
    Optional<Stored<T>> find(S store, T aggregate);

    /** Writes a change. */
    Saved save(S store, Change change);

    /** Returns the aggregate in another state, a different one for each step, under the same key. */
    T changed(T aggregate, int step);

    /** Returns the write of an aggregate over an expected version. */
    Change change(T aggregate, CommandId command, Version expected);

    @Override
    default boolean write(S store, T item) {
        return !save(store, change(item, CommandId.of("create-" + key(item)), Version.ABSENT))
                .replayed();
    }
}
