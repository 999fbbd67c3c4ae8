package io.dangol.crm.storage;

import java.util.Objects;

/**
 * What became of a write.
 *
 * <p>Immutable and thread-safe.
 *
 * @param version the version that the write made, also when it is a repeat and others have written since
 * @param replayed whether the command had been carried out before, so that nothing was written now
 */
public record Saved(Version version, boolean replayed) {

    public Saved {
        Objects.requireNonNull(version, "version");
        if (version.isAbsent()) {
            throw new IllegalArgumentException(
                    "A write made version 0; that is the version of what is absent. The first write makes version 1.");
        }
    }
}
