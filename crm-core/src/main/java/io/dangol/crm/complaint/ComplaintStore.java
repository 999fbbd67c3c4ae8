package io.dangol.crm.complaint;

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
 * The port of complaints and their audit trails.
 *
 * <p>The rules of the package {@code storage} hold. What one {@link Change} carries, the complaint and its
 * {@link ComplaintEntry entry}, is one unit. A complaint is about its customer; {@code dataOf} lists the snapshots by the
 * instant at which they were received, the earliest first, equal instants by number (rule S7). {@code delete} removes
 * complaints and entries; {@code anonymise} replaces each complaint by {@link Complaint#anonymised}, which is a write of its
 * own and raises the version (rules S3, S15), and leaves the entries, which hold nothing that was said. That write makes no
 * entry, so that a version may be missing from a trail.
 *
 * <p>Numbers, places and the ids of commands are never used twice, not after an erasure either (rule S15). A late repeat of
 * a first write may come under another number, because a desk issues a new one where it finds no {@link #entry}: a store
 * knows it by its command and refuses it.
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface ComplaintStore extends PersonalDataStore {

    /**
     * Returns a complaint by its number, empty if there is none (rule S6).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<Stored<Complaint>> find(ComplaintNumber number);

    /**
     * Carries out a write whose key is the number of the complaint and whose one event is the snapshot of its entry, which
     * {@link ComplaintEntry#of} returns (rules S1 to S5).
     *
     * @throws IllegalArgumentException if the write does not carry its entry, or the key is not the number
     * @throws io.dangol.crm.storage.VersionConflictException if another version is stored
     * @throws io.dangol.crm.storage.IdempotencyConflictException if the command id was used for other content
     * @throws io.dangol.crm.storage.PermanentStorageException if the command's complaint was erased since
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Saved save(Change change);

    /**
     * Returns the next place in a series of numbers, 1 for the first call, and never the same twice, erased complaints
     * included. A place may stay unused.
     *
     * @param series 1 to 40 characters as {@link io.dangol.crm.KeyText} allows
     * @throws IllegalArgumentException if the series is not allowed
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    long nextPlace(String series);

    /**
     * Returns the entry that a command made, by which a repeat is recognised; empty if it was not carried out (rule S6).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<ComplaintEntry> entry(CommandId command);

    /**
     * Returns the audit trail of a complaint by rising version (rule S7); empty if there is no such complaint. A cursor is
     * good for the trail of its complaint alone.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<ComplaintEntry> history(ComplaintNumber number, PageRequest request);

    /**
     * Returns the open list: what entered it and has not left it, by receipt, the earliest first, equal instants by number
     * (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Complaint>> open(PageRequest request);

    /**
     * Returns the complaints of a customer, those received last first, equal instants by number from the greatest down (rule
     * S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Complaint>> ofCustomer(CustomerId customer, PageRequest request);

    /**
     * Returns the complaints of which {@link Complaint#nextDueAt} is at or before an instant, the earliest first, equal
     * instants by number (rule S8).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Complaint>> due(Instant notAfter, PageRequest request);

    /**
     * Gives every complaint that was received from an instant (inclusive) to another (exclusive), open or closed, to the
     * consumer, exactly once and in any order, before the call returns. What the consumer throws ends the reading, passes
     * through unchanged, and leaves no resource open.
     *
     * @throws IllegalArgumentException if the window ends before it begins
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails; complaints given before do not make a
     *     whole
     */
    void read(Instant from, Instant to, Consumer<? super Complaint> consumer);
}
