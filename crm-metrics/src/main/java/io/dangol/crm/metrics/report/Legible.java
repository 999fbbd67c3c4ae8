package io.dangol.crm.metrics.report;

/** Text of a host, made safe to be shown beside other text. */
final class Legible {

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /**
     * Replaces what would break a line or turn the direction of writing, and what is no character, by U+FFFD.
     *
     * <p>An id may hold any of these; in a table they would hide or reorder what stands beside them, and in XML the last are
     * not allowed.
     */
    static String of(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isLegible(character) ? character : REPLACEMENT)
                .forEach(legible::appendCodePoint);
        return legible.toString();
    }

    private static boolean isLegible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !isDirection(character);
            default -> (character & 0xFFFE) != 0xFFFE;
        };
    }

    /** Tells whether a character is a mark, embedding, override or isolate of the bidirectional algorithm (UAX 9). */
    private static boolean isDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
