package io.dangol.crm.purchase;

import java.util.function.Consumer;

/**
 * The port by which a host hands over its purchases, one at a time, without holding them all.
 *
 * <p>A log is filled with {@code source.read(query, builder::add)}. The rules:
 *
 * <ol>
 *   <li>Every purchase that the query matches is given exactly once, in any order, before the call returns.
 *   <li>A line is matched by its own instant. Read a window that holds whole documents, or the first part of a document is
 *       missing from the log.
 *   <li>The answers to the shards of one window together are the answer to the whole window.
 *   <li>Lines of superseded revisions may be given or left out; a log keeps the highest.
 *   <li>What the consumer throws ends the reading, passes through unchanged, and leaves no resource open.
 *   <li>A storage failure is thrown as a {@link io.dangol.crm.storage.StorageException}; purchases given before it do not
 *       make an answer.
 * </ol>
 *
 * <p>An implementation says whether it may be called by several threads at once.
 */
public interface PurchaseSource {

    /**
     * Gives every purchase that the query matches to the consumer.
     *
     * @throws io.dangol.crm.storage.StorageException if the host's storage fails
     */
    void read(PurchaseQuery query, Consumer<? super Purchase> consumer);
}
