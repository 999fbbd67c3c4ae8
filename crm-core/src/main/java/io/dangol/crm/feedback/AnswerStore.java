package io.dangol.crm.feedback;

import io.dangol.crm.storage.PersonalDataStore;

/**
 * The port of a host that lets the library write answers as well as read them.
 *
 * <p>The rules of {@link AnswerSource} and of the package {@code storage} hold. An item is about the customer who
 * answered; {@code dataOf} lists the snapshots by instant, the earliest first, equal instants by id (rule S7).
 * {@link Answer#anonymised} changes nothing, so {@code anonymise} changes nothing and returns 0; {@code delete} removes
 * the answers and keeps their ids (rule S15).
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface AnswerStore extends AnswerSource, PersonalDataStore {

    /**
     * Writes an answer, once (rules S1, S4, S5): an answer is never changed.
     *
     * @return true if it was written now, false if the same answer had been written before and nothing was written
     * @throws io.dangol.crm.storage.IdempotencyConflictException if another answer has the same id; the id stands in
     *     for the command id, the hashes are those of the snapshots
     * @throws io.dangol.crm.storage.PermanentStorageException if the answer of this id was erased
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    boolean append(Answer answer);
}
