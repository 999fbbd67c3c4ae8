package io.dangol.crm.storage;

import org.jspecify.annotations.Nullable;

/**
 * A store could not do what was asked this time, for example because of a deadlock or a timeout; nothing was written.
 *
 * <p>Thread-safe.
 */
public final class TransientStorageException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the report of a failure.
     *
     * @param what what happened, in a few words, such as {@code deadlock detected}; no personal data
     * @param cause the error behind it, or null
     */
    public TransientStorageException(String what, @Nullable Throwable cause) {
        super(what + ". Nothing was written. Repeat the call after a while.", cause);
    }

    @Override
    public Type type() {
        return Type.TRANSIENT;
    }
}
