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
 * The port of referrals.
 *
 * <p>The rules of the package {@code storage} hold. An item is about both its customers ({@link Referral#concerns});
 * {@code dataOf} lists the snapshots by instant, the earliest first, equal instants by id (rule S7). Each referral also
 * concerns somebody else, so {@code delete} makes anonymous what it finds, as {@code anonymise} does;
 * {@link Referral#anonymised} changes nothing, so both change nothing and return 0 (rule S15).
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface ReferralStore extends PersonalDataStore {

    /**
     * Returns a referral by its id, empty if there is none (rule S6).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<Stored<Referral>> find(String id);

    /**
     * Carries out a write made by {@link Referral#change} (rules S1 to S5).
     *
     * @throws io.dangol.crm.storage.VersionConflictException if another version is stored
     * @throws io.dangol.crm.storage.IdempotencyConflictException if the command id was used for other content
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Saved save(Change change);

    /**
     * Returns the referrals that a customer made, the earliest first, equal instants by id (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Referral>> ofReferrer(CustomerId referrer, PageRequest request);

    /**
     * Returns all referrals, the earliest first, equal instants by id (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Referral>> all(PageRequest request);
}
