package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The port of the log of interactions, which is only added to.
 *
 * <p>The rules of the package {@code storage} hold. An entry is about its customer and its other subject
 * ({@link Interaction#concerns}); {@code dataOf} lists the snapshots of both sorts by instant, the earliest first,
 * equal instants by id (rule S7). {@code delete} removes the entries that are about this person alone and makes those
 * with two subjects anonymous; {@code anonymise} replaces each entry by {@link Interaction#anonymised}; both count only
 * the entries that they change (rule S15).
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface InteractionLog extends PersonalDataStore {

    /**
     * Writes an entry, once (rules S1, S4, S5).
     *
     * @return true if it was written now, false if the same entry had been written before and nothing was written
     * @throws io.dangol.crm.storage.IdempotencyConflictException if another entry has the same id; the id stands in for
     *     the command id, the hashes are those of the snapshots
     * @throws io.dangol.crm.storage.PermanentStorageException if the entry of this id was removed or made anonymous
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    boolean append(Interaction entry);

    /**
     * Returns the entries of a customer, the latest first, equal instants by id from the greatest down (rule S7).
     * Entries in which the customer is the other subject are not among them.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Interaction> ofCustomer(CustomerId customer, PageRequest request);

    /**
     * Gives every entry from an instant (inclusive) to another (exclusive) to the consumer, exactly once and in any
     * order, before the call returns. What the consumer throws ends the reading, passes through unchanged, and leaves
     * no resource open.
     *
     * @throws IllegalArgumentException if the window ends before it begins
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails; entries given before do not make a
     *     whole
     */
    void read(Instant from, Instant to, Consumer<? super Interaction> consumer);
}
