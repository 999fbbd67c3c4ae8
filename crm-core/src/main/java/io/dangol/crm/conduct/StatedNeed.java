package io.dangol.crm.conduct;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A need that a customer stated, and whether the service can meet it.
 *
 * <p>Whether it can is said by who knows the service. That a need was not met once, for a fault or a queue, is no need that
 * cannot be met. Immutable and thread-safe.
 *
 * @param key the host's key of the need, such as {@code weekend-delivery}, not the words of the customer; 1 to 64 characters as
 *     {@link KeyText} allows
 * @param canBeMet whether the service can meet it as it is
 */
public record StatedNeed(
        @NotBlank @Size(max = StatedNeed.MAX_KEY) String key, boolean canBeMet) {

    /** The most characters of a key. */
    public static final int MAX_KEY = 64;

    public StatedNeed {
        KeyText.require("Key of a need", key, MAX_KEY);
    }

    /**
     * Returns a need that the service can meet.
     *
     * @throws IllegalArgumentException if the key is empty, too long, or not as {@link KeyText} allows
     */
    public static StatedNeed met(String key) {
        return new StatedNeed(key, true);
    }

    /**
     * Returns a need that the service cannot meet.
     *
     * @throws IllegalArgumentException if the key is empty, too long, or not as {@link KeyText} allows
     */
    public static StatedNeed unmet(String key) {
        return new StatedNeed(key, false);
    }

    /** Returns whether it can be met, not what it is: a need may tell of health, faith or the like. */
    @Override
    public String toString() {
        return "StatedNeed[" + (canBeMet ? "can be met" : "cannot be met") + "]";
    }
}
