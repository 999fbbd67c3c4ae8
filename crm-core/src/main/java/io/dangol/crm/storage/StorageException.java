package io.dangol.crm.storage;

import org.jspecify.annotations.Nullable;

/**
 * A call of a storage port that failed, in one of five ways that call for five different answers.
 *
 * <p>Wrong arguments are not among them: they throw {@link IllegalArgumentException} before the store is reached. After
 * any storage exception inside a transaction that the host owns, the host rolls back; some databases accept a commit
 * then and store nothing.
 *
 * <p>Thread-safe.
 */
public abstract sealed class StorageException extends RuntimeException
        permits VersionConflictException,
                IdempotencyConflictException,
                TransientStorageException,
                OutcomeUnknownException,
                PermanentStorageException {

    private static final long serialVersionUID = 1L;

    /**
     * What to do about a failure.
     *
     * <p>Immutable and thread-safe.
     */
    public enum Type {
        /** Someone else wrote first; nothing was written. Read again, decide again, with a new command id. */
        VERSION_CONFLICT,

        /** The command id was used for something else; nothing was written. It is a mistake of the caller. */
        IDEMPOTENCY_CONFLICT,

        /** The store could not do it this time; nothing was written. Repeat the call after a while. */
        TRANSIENT,

        /** It may or may not have been written. Repeat the write with the same command id. */
        OUTCOME_UNKNOWN,

        /** The store cannot do it; nothing was written. Repeating does not help. */
        PERMANENT
    }

    StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns which of the five it is. */
    public abstract Type type();
}
