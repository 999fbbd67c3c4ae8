package io.dangol.crm.storage;

import org.jspecify.annotations.Nullable;

/**
 * A store cannot do what was asked, for example because a table is missing or a row cannot be read; nothing was written.
 *
 * <p>Thread-safe.
 */
public final class PermanentStorageException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the report of a failure.
     *
     * @param what what happened, in a few words, such as {@code schema version 2 found, 3 needed}; no personal data
     * @param cause the error behind it, or null
     */
    public PermanentStorageException(String what, @Nullable Throwable cause) {
        super(what + ". Nothing was written. Repeating does not help; see the cause.", cause);
    }

    @Override
    public Type type() {
        return Type.PERMANENT;
    }
}
