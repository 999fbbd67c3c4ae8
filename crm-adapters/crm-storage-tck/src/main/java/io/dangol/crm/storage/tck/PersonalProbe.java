package io.dangol.crm.storage.tck;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.PersonalDataStore;

/**
 * How the kit speaks with a port that holds data about people. Stateless and thread-safe.
 *
 * @param <S> the port
 * @param <T> what it holds
 */
public interface PersonalProbe<S extends PersonalDataStore, T> extends Probe<S, T> {

    /** Returns whether items hold what is personal besides customer ids. */
    default boolean isPersonal() {
        return true;
    }

    /** Returns whether each item is about two customers, so that deletion leaves it to the other one. */
    default boolean isShared() {
        return false;
    }

    /** Returns whom an item is about, the first where there are several. */
    CustomerId subject(T item);
}
