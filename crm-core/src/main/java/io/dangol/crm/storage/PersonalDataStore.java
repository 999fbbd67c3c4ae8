package io.dangol.crm.storage;

import io.dangol.crm.CustomerId;

/**
 * A port that holds data about people: it can show and forget one of them (rule S15).
 *
 * <p>A customer id is a pseudonym and may stay where the rest of an item must be kept, as in a referral that also concerns
 * somebody else. What is personal is what tells who is behind it or what was said: names, contact points, notes.
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface PersonalDataStore {

    /**
     * Returns all that is held about a person, each item as its snapshot, in the order that the port documents; an empty
     * page if nothing is.
     *
     * @throws StorageException if the host's storage fails
     */
    Page<Snapshot> dataOf(CustomerId subject, PageRequest request);

    /**
     * Removes every item about a person. An item that concerns somebody else too is made anonymous instead.
     *
     * @return how many items were removed or changed; 0 if there was nothing left to do, so that a repeat is harmless
     * @throws StorageException if the host's storage fails; then nothing was removed
     */
    int delete(CustomerId subject);

    /**
     * Removes what is personal from every item about a person and keeps the rest under the customer id.
     *
     * @return how many items were changed; 0 if there was nothing left to do, so that a repeat is harmless
     * @throws StorageException if the host's storage fails; then nothing was changed
     */
    int anonymise(CustomerId subject);
}
