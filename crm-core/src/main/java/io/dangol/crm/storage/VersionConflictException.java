package io.dangol.crm.storage;

/**
 * A write was based on another version than the one that is stored; nothing was written (rule S2).
 *
 * <p>Thread-safe.
 */
public final class VersionConflictException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String aggregate;
    private final String key;
    private final long expected;
    private final long stored;

    /**
     * Creates the refusal of a write.
     *
     * @param aggregate the type of the aggregate, as in its snapshot
     * @param key the key of the aggregate
     * @param expected the version that the write was based on
     * @param stored the version that is stored
     */
    public VersionConflictException(String aggregate, String key, Version expected, Version stored) {
        super(
                aggregate + " " + key + ": the change is based on " + describe(expected) + ", stored is "
                        + describe(stored) + ". Nothing was written. Read it again and decide again.",
                null);
        this.aggregate = aggregate;
        this.key = key;
        this.expected = expected.value();
        this.stored = stored.value();
    }

    /** Returns the type of the aggregate. */
    public String aggregate() {
        return aggregate;
    }

    /** Returns the key of the aggregate. */
    public String key() {
        return key;
    }

    /** Returns the version that the write was based on. */
    public Version expected() {
        return Version.of(expected);
    }

    /** Returns the version that is stored. */
    public Version stored() {
        return Version.of(stored);
    }

    @Override
    public Type type() {
        return Type.VERSION_CONFLICT;
    }

    private static String describe(Version version) {
        return version.isAbsent() ? "version 0 (absent)" : "version " + version;
    }
}
