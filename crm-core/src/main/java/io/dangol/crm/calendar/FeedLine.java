package io.dangol.crm.calendar;

import java.util.Locale;
import java.util.Optional;

/**
 * One content line of an iCalendar text after unfolding: {@code NAME;parameters:value} (RFC 5545, section 3.1).
 *
 * @param number the line of the text on which it begins, from 1
 * @param name the name in capitals; the letters, digits and hyphens with which the line begins
 * @param parameters what stands between name and value, in capitals, quoted values included; empty if nothing does
 * @param value what follows the first colon outside quotes; empty if the line is no content line
 */
record FeedLine(int number, String name, String parameters, Optional<String> value) {

    static FeedLine of(int number, String text) {
        int nameEnd = 0;
        while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = text.substring(0, nameEnd).toUpperCase(Locale.ROOT);
        int colon = colon(text, nameEnd);
        if (colon < 0) {
            return new FeedLine(number, name, "", Optional.empty());
        }
        String parameters = text.substring(nameEnd, colon).toUpperCase(Locale.ROOT);
        return new FeedLine(number, name, parameters, Optional.of(text.substring(colon + 1)));
    }

    /** Returns the index of the colon before the value, or -1 if there is none where one may stand. */
    private static int colon(String text, int nameEnd) {
        if (nameEnd == 0 || nameEnd == text.length() || ":;".indexOf(text.charAt(nameEnd)) < 0) {
            return -1;
        }
        boolean quoted = false;
        for (int i = nameEnd; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
}
