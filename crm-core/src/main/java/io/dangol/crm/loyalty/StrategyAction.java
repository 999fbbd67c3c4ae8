package io.dangol.crm.loyalty;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * One thing to do for the customers of a segment.
 *
 * <p>The code is what programs and translations hold on to and never changes its meaning; the description is for people.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code key of the action, 1 to 64 characters as {@link KeyText} allows them, such as {@code ASK_FOR_REFERRAL}
 * @param description what to do, not blank
 */
public record StrategyAction(
        @NotBlank @Size(max = StrategyAction.MAX_CODE_LENGTH)
        String code,

        @NotBlank String description) {

    /** The most characters that a code may have. */
    public static final int MAX_CODE_LENGTH = 64;

    public StrategyAction {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(description, "description");
        KeyText.require("Action code", code, MAX_CODE_LENGTH);
        if (description.isBlank()) {
            throw new IllegalArgumentException("Action " + code + " has a blank description. Say what is to be done.");
        }
    }

    /**
     * Returns the action with a code and a description.
     *
     * @throws IllegalArgumentException if the code is no key of at most 64 characters, or the description is blank
     */
    public static StrategyAction of(String code, String description) {
        return new StrategyAction(code, description);
    }

    /** Returns code and description, such as {@code WELCOME: Welcome them.} */
    @Override
    public String toString() {
        return code + ": " + description;
    }
}
