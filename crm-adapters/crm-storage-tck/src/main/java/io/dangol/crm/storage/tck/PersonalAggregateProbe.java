package io.dangol.crm.storage.tck;

import io.dangol.crm.storage.PersonalDataStore;

/**
 * How the kit speaks with a port of aggregates about people. Stateless and thread-safe.
 *
 * @param <S> the port
 * @param <T> the aggregate
 */
public interface PersonalAggregateProbe<S extends PersonalDataStore, T>
        extends AggregateProbe<S, T>, PersonalProbe<S, T> {}
