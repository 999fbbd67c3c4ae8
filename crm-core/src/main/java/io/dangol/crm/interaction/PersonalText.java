package io.dangol.crm.interaction;

import java.util.Optional;

/**
 * What open text may hold so that every store returns it as it was given (rule S10), and how it is shown: by its
 * length.
 *
 * <p>Stateless and thread-safe.
 */
final class PersonalText {

    private PersonalText() {}

    /**
     * Refuses text that is blank or too long, or has U+0000 or half of a surrogate pair.
     *
     * @param what what the text is, for the message, which never shows the text itself
     */
    static void require(String what, String text, int maxLength) {
        int length = text.length();
        if (length > maxLength || text.isBlank()) {
            throw new IllegalArgumentException(what + " has " + length + " characters"
                    + (length > maxLength ? "" : ", all of them blank") + "; allowed are 1 to " + maxLength
                    + ", not all of them blank. Leave absent text out, and keep longer text as a content reference.");
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(
                        what + " holds U+0000 at index " + i + ", which stores refuse or lose. Remove it first.");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, i + 1 < length ? text.charAt(i + 1) : c)) {
                    throw new IllegalArgumentException(what + " holds half of a surrogate pair at index " + i
                            + ", which no store keeps. Cut text between characters, not inside one.");
                }
                i++;
            }
        }
    }

    /** Returns the length of a text in place of the text. */
    static String shown(Optional<String> text) {
        return text.map(present -> present.length() + " characters").orElse("none");
    }
}
