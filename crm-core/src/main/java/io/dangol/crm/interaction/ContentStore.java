package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import java.util.Optional;

/**
 * The port of references to content; the media are kept elsewhere.
 *
 * <p>The rules of the package {@code storage} hold. An item is about its customer and its other subject
 * ({@link ContentReference#concerns}); {@code dataOf} lists the snapshots of both sorts by the instant of recording,
 * the earliest first, equal instants by id (rule S7). {@code delete} removes the references that are about this person
 * alone and makes those with two subjects anonymous; {@code anonymise} replaces each by
 * {@link ContentReference#anonymised}. Either is a write of its own, raises the version, and counts only what it
 * changes (rules S3, S15). The host removes the media first: the locators are gone afterwards.
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface ContentStore extends PersonalDataStore {

    /**
     * Returns a reference by its id, empty if there is none (rule S6).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<Stored<ContentReference>> find(String id);

    /**
     * Carries out a write made by {@link ContentReference#change} (rules S1 to S5).
     *
     * @throws io.dangol.crm.storage.VersionConflictException if another version is stored
     * @throws io.dangol.crm.storage.IdempotencyConflictException if the command id was used for other content
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Saved save(Change change);

    /**
     * Returns the references of a customer, those recorded last first, equal instants by id from the greatest down
     * (rule S7). Those in which the customer is the other subject are not among them.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<ContentReference>> ofCustomer(CustomerId customer, PageRequest request);

    /**
     * Returns the references of a case, those recorded first first, equal instants by id (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<ContentReference>> ofCase(String caseReference, PageRequest request);
}
