package io.dangol.crm;

import java.util.Objects;

/**
 * What a key may be made of, so that every store, file and message returns it as it was given: the one rule for customer ids,
 * document numbers, command ids and the like. Text that people write has a wider one, {@link OpenText}.
 *
 * <p>Stateless and thread-safe.
 */
public final class KeyText {

    private KeyText() {}

    /**
     * Refuses text that is empty or too long, that has control characters (U+0000 among them) or half of a surrogate pair, or
     * that begins or ends with a blank of any script.
     *
     * @param what what the text is, for the message, which does not show the text itself
     * @return the text
     * @throws IllegalArgumentException if the text is no key
     */
    public static String require(String what, String text, int maxLength) {
        int length = Objects.requireNonNull(text, what).length();
        if (length == 0 || length > maxLength) {
            throw new IllegalArgumentException(
                    what + " has " + length + " characters; allowed are 1 to " + maxLength + ".");
        }
        if (OpenText.isBlank(text.charAt(0)) || OpenText.isBlank(text.charAt(length - 1))) {
            throw new IllegalArgumentException(what + " begins or ends with a blank or control character (length "
                    + length + "). Strip it first.");
        }
        for (int i = 0; i < length; i += OpenText.unitsAt(what, text, i)) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException(what + " has the control character U+"
                        + String.format("%04X", (int) c) + " at index " + i + "; none is allowed. Remove it first.");
            }
        }
        return text;
    }
}
