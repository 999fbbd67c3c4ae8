package io.dangol.crm.storage;

import com.google.common.hash.Hashing;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * The SHA-256 hash of a snapshot's canonical form, by which the same content is recognised.
 *
 * <p>Equal snapshots have equal hashes, on every machine and with every version of the library; that two different ones
 * share a hash is not to be expected. The hash does not hide what it was made of: a short text can be found by trying.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hex the hash as 64 digits 0 to 9 and a to f
 */
public record ContentHash(@Pattern(regexp = "[0-9a-f]{64}") String hex) {

    private static final int DIGITS = 64;

    public ContentHash {
        Objects.requireNonNull(hex, "hex");
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("Content hash of " + hex.length()
                    + " characters is not a SHA-256 in lower-case hexadecimal, 64 digits 0-9 and a-f.");
        }
    }

    /** Returns the hash of a snapshot. */
    public static ContentHash of(Snapshot snapshot) {
        return new ContentHash(
                Hashing.sha256().hashBytes(snapshot.canonicalForm()).toString());
    }

    /**
     * Returns the hash that was written as text.
     *
     * @throws IllegalArgumentException if the text is not 64 lower-case hexadecimal digits
     */
    public static ContentHash parse(String hex) {
        return new ContentHash(hex);
    }

    /** Returns the 64 digits. */
    @Override
    public String toString() {
        return hex;
    }
}
