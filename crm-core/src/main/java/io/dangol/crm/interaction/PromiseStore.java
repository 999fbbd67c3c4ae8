package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The port of promises.
 *
 * <p>The rules of the package {@code storage} hold. An item is about the customer to whom it was promised;
 * {@code dataOf} lists the snapshots by the instant at which they were made, the earliest first, equal instants by id
 * (rule S7). {@code delete} removes the promises; {@code anonymise} replaces each by {@link Promise#anonymised}, which
 * is a write of its own and raises the version (rules S3, S15).
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface PromiseStore extends PersonalDataStore {

    /**
     * Returns a promise by its id, empty if there is none (rule S6).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<Stored<Promise>> find(String id);

    /**
     * Carries out a write made by {@link Promise#change} (rules S1 to S5).
     *
     * @throws io.dangol.crm.storage.VersionConflictException if another version is stored
     * @throws io.dangol.crm.storage.IdempotencyConflictException if the command id was used for other content
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Saved save(Change change);

    /**
     * Returns the promises to a customer, those made last first, equal instants by id from the greatest down (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Promise>> ofCustomer(CustomerId customer, PageRequest request);

    /**
     * Returns the promises that are not {@linkplain Promise#isSettled settled} and due at or before an instant, the
     * earliest due first, equal instants by id (rule S8).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Promise>> due(Instant notAfter, PageRequest request);

    /**
     * Gives every promise that is due from an instant (inclusive) to another (exclusive), settled or not, to the
     * consumer, exactly once and in any order, before the call returns. What the consumer throws ends the reading,
     * passes through unchanged, and leaves no resource open.
     *
     * @throws IllegalArgumentException if the window ends before it begins
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails; promises given before do not make a
     *     whole
     */
    void read(Instant from, Instant to, Consumer<? super Promise> consumer);
}
