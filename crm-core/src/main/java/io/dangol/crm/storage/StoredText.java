package io.dangol.crm.storage;

/**
 * What text may hold so that every store returns it as it was given (rule S10).
 *
 * <p>Stateless and thread-safe.
 */
final class StoredText {

    private StoredText() {}

    /**
     * Refuses U+0000 and unpaired surrogates.
     *
     * @param what what the text is, for the message, which never shows the text itself
     */
    static void require(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(
                        what + " holds U+0000 at index " + i + ", which stores refuse or lose. Remove it first.");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : c)) {
                    throw new IllegalArgumentException(what + " holds half of a surrogate pair at index " + i
                            + ", which no store keeps. Cut text between characters, not inside one.");
                }
                i++;
            }
        }
    }
}
