package io.dangol.crm.customer;

import io.dangol.crm.storage.PlainValue;

/**
 * What a personal text may be, checked without ever showing it.
 *
 * <p>Stateless and thread-safe.
 */
final class PersonalText {

    /** The most characters of a personal text. */
    static final int MAX_LENGTH = 1_000;

    private PersonalText() {}

    /**
     * Returns the text, after refusing one that is blank, too long, or cannot be stored.
     *
     * @param what the name of the field, for the message
     */
    static String require(String what, String text, int maxLength) {
        int length = text.length();
        if (length > maxLength || text.isBlank()) {
            throw new IllegalArgumentException(what + " has " + length + " characters"
                    + (text.isBlank() ? ", all of them blank" : "") + "; allowed are 1 to " + maxLength
                    + ", not only blanks. Leave the field out if nothing is known.");
        }
        try {
            PlainValue.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + ": " + e.getMessage(), e);
        }
        return text;
    }

    static Sourced<String> require(String what, Sourced<String> field) {
        require(what, field.value(), MAX_LENGTH);
        return field;
    }
}
