package io.dangol.crm;

import java.util.Objects;
import java.util.Optional;

/**
 * What open text may hold, such as a name, a note or a title, so that every store returns it as it was given.
 *
 * <p>Open text may be personal: no message of this class shows it, and {@link #redacted} stands for it in a
 * {@code toString}. Keys have a narrower rule, {@link KeyText}.
 *
 * <p>Stateless and thread-safe.
 */
public final class OpenText {

    private OpenText() {}

    /**
     * Refuses text that is empty, all blank or too long, or that no store keeps as it is. Blank are white space, the blanks of
     * any script, and control characters.
     *
     * @param what what the text is, for the message, which does not show the text itself
     * @return the text
     * @throws IllegalArgumentException if the text is empty or all blank, longer than the maximum, or as
     *     {@link #requireStorable} refuses it
     */
    public static String require(String what, String text, int maxLength) {
        int length = Objects.requireNonNull(text, what).length();
        boolean blank = text.chars().allMatch(c -> isBlank((char) c));
        if (blank || length > maxLength) {
            throw new IllegalArgumentException(what + " has " + length + " characters"
                    + (blank && length > 0 ? ", all of them blank" : "") + "; allowed are 1 to " + maxLength
                    + ", not all of them blank. Leave out what is not known, and shorten what is too long.");
        }
        return requireStorable(what, text);
    }

    /**
     * Refuses text that has U+0000 or half of a surrogate pair, whatever its length; it may be empty.
     *
     * @param what what the text is, for the message, which does not show the text itself
     * @return the text
     * @throws IllegalArgumentException if the text has such a character; the message names the first index of one
     */
    public static String requireStorable(String what, String text) {
        for (int i = 0; i < text.length(); i += unitsAt(what, text, i)) {
            if (text.charAt(i) == 0) {
                throw new IllegalArgumentException(
                        what + " has U+0000 at index " + i + ", which stores refuse or lose. Remove it first.");
            }
        }
        return text;
    }

    /** Returns the length of a text in place of the text, such as {@code 12 characters}, or {@code none}. */
    public static String redacted(Optional<String> text) {
        return text.map(present -> present.length() + " characters").orElse("none");
    }

    /** Tells white space, a blank of any script, or a control character. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /**
     * Returns how many UTF-16 units the character at an index has, 1 or 2.
     *
     * @throws IllegalArgumentException if there is half of a surrogate pair
     */
    static int unitsAt(String what, String text, int index) {
        char c = text.charAt(index);
        if (!Character.isSurrogate(c)) {
            return 1;
        }
        if (!Character.isSurrogatePair(c, index + 1 < text.length() ? text.charAt(index + 1) : c)) {
            throw new IllegalArgumentException(what + " has half of a surrogate pair at index " + index
                    + ", which no store keeps. Cut text between characters, not inside one.");
        }
        return 2;
    }
}
