package io.dangol.crm.customer;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import java.util.Optional;

/**
 * The port that keeps customers, one aggregate for each customer id.
 *
 * <p>The rules S1 to S15 of {@link io.dangol.crm.storage} hold. In particular:
 *
 * <ul>
 *   <li>The key of a change is the customer id, its state a snapshot of {@link Customer#SNAPSHOT_TYPE}, and there are no
 *       events. {@link Customer#change} makes such a change.
 *   <li>{@code dataOf} returns the snapshot of the customer with this id, one item or none. That another customer names the id
 *       as parent is no item about the person.
 *   <li>{@code delete} removes the customer: {@code find} is empty then, lists leave it out, and {@code dataOf} is an empty
 *       page. The version stays (rule S15): a late write based on an earlier version, {@link
 *       io.dangol.crm.storage.Version#ABSENT} included, is refused with a
 *       {@link io.dangol.crm.storage.VersionConflictException}. Customers below keep the id as their parent.
 *   <li>{@code anonymise} replaces the state by {@link Customer#anonymised} and raises the version by one; a customer that is
 *       anonymous already is left as it is and does not count.
 * </ul>
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface CustomerStore extends PersonalDataStore {

    /**
     * Returns a customer and the version at which it stands (rules S4, S6, S11).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Optional<Stored<Customer>> find(CustomerId id);

    /**
     * Writes the whole state of a customer (rules S1 to S5).
     *
     * @throws io.dangol.crm.storage.VersionConflictException if another version is stored; nothing was written
     * @throws io.dangol.crm.storage.IdempotencyConflictException if the command id came with other content before; nothing was
     *     written
     * @throws IllegalArgumentException if the state is no customer of the key of the change; nothing was written
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Saved save(Change change);

    /**
     * Returns all customers, by rising id in the order of {@link CustomerId#compareTo} (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Customer>> list(PageRequest request);

    /**
     * Returns the customers directly below an account, by rising id in the order of {@link CustomerId#compareTo} (rule S7); an
     * empty page if there are none, or the account is not stored.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<Stored<Customer>> childrenOf(CustomerId parent, PageRequest request);
}
