package io.dangol.crm.feedback;

import java.util.function.Consumer;

/**
 * The port by which a host hands over its answers, one at a time, without holding them all.
 *
 * <ol>
 *   <li>Every answer that {@link AnswerQuery#matches} is given exactly once, in any order, before the call returns.
 *   <li>No two answers have the same id.
 *   <li>What the consumer throws ends the reading, passes through unchanged, and leaves no resource open.
 *   <li>A storage failure is thrown as a {@link io.dangol.crm.storage.StorageException}; answers given before it do not
 *       make a whole.
 * </ol>
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface AnswerSource {

    /**
     * Gives every answer that the query matches to the consumer.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    void read(AnswerQuery query, Consumer<? super Answer> consumer);
}
