package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PersonalDataStore;

/**
 * The port that keeps consent events; events are added and never changed.
 *
 * <p>The rules S1, S4 to S7, S9 to S15 of {@link io.dangol.crm.storage} hold; the id of an event stands for the command id of
 * rule S5. In particular:
 *
 * <ul>
 *   <li>{@code events} and {@code dataOf} list by rising instant, equal instants by rising id (UTF-16 code units).
 *   <li>{@code delete} removes the events of the person. Their ids stay taken. Events are the proof that data was used
 *       lawfully: delete them only when nothing has to be proved any more.
 *   <li>{@code anonymise} replaces each event by {@link ConsentEvent#anonymised}, without its reference to evidence; an event
 *       that has none is left as it is and does not count. A late repeat of an event that was changed so is refused as one that
 *       was erased.
 * </ul>
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface ConsentLog extends PersonalDataStore {

    /**
     * Adds an event.
     *
     * @return true if it was written now, false if the same event had been written before
     * @throws io.dangol.crm.storage.IdempotencyConflictException if an event of this id with other content was written before;
     *     nothing was written
     * @throws io.dangol.crm.storage.PermanentStorageException if the event of this id was erased; nothing was written
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    boolean append(ConsentEvent event);

    /**
     * Returns the events of a person, by rising instant, equal instants by rising id (rule S7).
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    Page<ConsentEvent> events(CustomerId subject, PageRequest request);
}
