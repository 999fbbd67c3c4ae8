package io.dangol.crm.examples;

import io.dangol.crm.sla.Priority;
import java.util.regex.Pattern;

/**
 * Reads priorities as help desks write them: {@code critical} is urgent, {@code medium} normal; a number before the word is
 * left out, as in {@code 1 - Critical} and {@code 3 high}. Other names stay as they are, in lower case. Stateless.
 */
final class PriorityWords {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+\\s*[-.:]?\\s*(?=\\p{IsAlphabetic})");

    private PriorityWords() {}

    /** @throws RowRefusedException if the text is no priority's name */
    static Priority of(String text) throws RowRefusedException {
        String word = HelpDesk.word(NUMBER.matcher(text).replaceFirst(""));
        try {
            return switch (word) {
                case "urgent", "critical", "highest", "very high" -> Priority.URGENT;
                case "high" -> Priority.HIGH;
                case "normal", "medium", "moderate" -> Priority.NORMAL;
                case "low", "lowest", "very low", "planning" -> Priority.LOW;
                default -> Priority.of(word);
            };
        } catch (IllegalArgumentException e) {
            throw new RowRefusedException(
                    RejectReason.VALUE,
                    "a priority of " + text.length() + " characters; accepted are up to " + Priority.MAX_LENGTH
                            + " without control characters");
        }
    }
}
