package io.dangol.crm.storage;

/**
 * A command id came with other content than the first time; nothing was written (rule S5).
 *
 * <p>Thread-safe.
 */
public final class IdempotencyConflictException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String command;
    private final String given;
    private final String stored;

    /**
     * Creates the refusal of a write.
     *
     * @param command the command id
     * @param given the hash of the content that came now
     * @param stored the hash of the content that was carried out
     */
    public IdempotencyConflictException(CommandId command, ContentHash given, ContentHash stored) {
        super(
                "Command " + command + " was carried out with content " + stored + ", and is given again with content "
                        + given + ". Nothing was written. Use a new command id for another command,"
                        + " and the same content, instants included, for a repeat.",
                null);
        this.command = command.value();
        this.given = given.hex();
        this.stored = stored.hex();
    }

    /** Returns the command id. */
    public CommandId command() {
        return CommandId.of(command);
    }

    /** Returns the hash of the content that came now. */
    public ContentHash given() {
        return ContentHash.parse(given);
    }

    /** Returns the hash of the content that was carried out. */
    public ContentHash stored() {
        return ContentHash.parse(stored);
    }

    @Override
    public Type type() {
        return Type.IDEMPOTENCY_CONFLICT;
    }
}
