package io.dangol.crm.storage;

import org.jspecify.annotations.Nullable;

/**
 * The store did not say whether a write took place, for example because the connection broke during the commit.
 *
 * <p>Thread-safe.
 */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String command;

    /**
     * Creates the report of a lost reply.
     *
     * @param command the command id to repeat the write with
     * @param what what happened, in a few words, such as {@code connection lost during commit}; no personal data
     * @param cause the error behind it, or null
     */
    public OutcomeUnknownException(CommandId command, String what, @Nullable Throwable cause) {
        super(
                "Command " + command + ": " + what + ". It may or may not have been written."
                        + " Repeat it with the same command id.",
                cause);
        this.command = command.value();
    }

    /** Returns the command id to repeat the write with. */
    public CommandId command() {
        return CommandId.of(command);
    }

    @Override
    public Type type() {
        return Type.OUTCOME_UNKNOWN;
    }
}
