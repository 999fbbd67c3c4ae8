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
 * The port of knowledge.
 *
 * <p>The rules of the package {@code storage} hold. An item is about its customer, or about nobody if it has none;
 * {@code dataOf} lists the snapshots by the instant at which the items were written down, the earliest first, equal
 * instants by id (rule S7). {@code delete} removes the items; {@code anonymise} replaces each by
 * {@link KnowledgeItem#anonymised}, which is a write of its own and raises the version (rules S3, S15).
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface KnowledgeStore extends PersonalDataStore {

    /**
     * Returns an item by its id, empty if there is none (rule S6).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<Stored<KnowledgeItem>> find(String id);

    /**
     * Carries out a write made by {@link KnowledgeItem#change} (rules S1 to S5).
     *
     * @throws io.dangol.crm.storage.VersionConflictException if another version is stored
     * @throws io.dangol.crm.storage.IdempotencyConflictException if the command id was used for other content
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Saved save(Change change);

    /**
     * Returns the items about a customer in every state, those written down last first, equal instants by id from the
     * greatest down (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<KnowledgeItem>> ofCustomer(CustomerId customer, PageRequest request);

    /**
     * Returns the items in state PUBLISHED under a tag, by id (rule S7). A prediction that no longer holds is among
     * them; {@link KnowledgeItem#isCurrent} tells.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<KnowledgeItem>> published(String tag, PageRequest request);
}
