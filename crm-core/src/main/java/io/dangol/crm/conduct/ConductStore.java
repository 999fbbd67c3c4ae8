package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The port of conduct cases and their trails.
 *
 * <p>The rules of the package {@code storage} hold. What one {@link Change} carries, the case and its
 * {@link ConductEntry entry}, is one unit. A customer has one case at most: the first write of another one is a version
 * conflict (rule S2) with the version of the one that there is. {@code dataOf} lists the snapshot of the case. {@code delete}
 * removes case and entries; {@code anonymise} replaces the case by {@link ConductCase#anonymised}, which is a write of its own
 * and raises the version (rules S3, S15), and each entry by {@link ConductEntry#anonymised}. That write makes no entry, so that
 * a version may be missing from a trail. Both count cases: a trail may lose what was written although its case has nothing to
 * lose, and adds nothing to the count.
 *
 * <p>While a decision or an appeal is open, data is kept: {@link ConductCase#legalHold} is the order for the plan of an
 * erasure. A store does what it is told.
 *
 * <p>Ids of commands are never used twice, not after an erasure either (rule S15). After one the customer may have a new case
 * under another key, which begins at version 1.
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface ConductStore extends PersonalDataStore {

    /**
     * Returns the case of a customer, empty if there is none (rule S6).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<Stored<ConductCase>> find(CustomerId customer);

    /**
     * Carries out a write whose key is {@link ConductCase#key} and whose one event is the snapshot of its entry, which
     * {@link ConductEntry#of} returns (rules S1 to S5).
     *
     * @throws IllegalArgumentException if the write does not carry its entry, or the key is not the one of the case
     * @throws io.dangol.crm.storage.VersionConflictException if another version is stored, or another case of the
     *     customer
     * @throws io.dangol.crm.storage.IdempotencyConflictException if the command id was used for other content
     * @throws io.dangol.crm.storage.PermanentStorageException if the command's case was erased since
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Saved save(Change change);

    /**
     * Returns the entry that a command made, by which a repeat is recognised; empty if it was not carried out (rule S6).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<ConductEntry> entry(CommandId command);

    /**
     * Returns the trail of a case by rising version (rule S7); empty if there is no such case. A cursor is good for the trail of
     * its customer alone.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<ConductEntry> history(CustomerId customer, PageRequest request);

    /**
     * Returns the cases of which {@link ConductCase#nextDueAt} is at or before an instant, the earliest first, equal instants by
     * {@link ConductCase#key} (rule S8).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<ConductCase>> due(Instant notAfter, PageRequest request);

    /**
     * Returns the cases of which {@link ConductCase#waitingSince} is at or before an instant, the longest waiting first, equal
     * instants by {@link ConductCase#key} (rule S8): the work list of people.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<ConductCase>> waiting(Instant notAfter, PageRequest request);

    /**
     * Gives every case to the consumer, exactly once and in any order, before the call returns (rule S4). What the consumer
     * throws ends the reading, passes through unchanged, and leaves no resource open.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails; cases given before do not make a whole
     */
    void read(Consumer<? super ConductCase> consumer);
}
