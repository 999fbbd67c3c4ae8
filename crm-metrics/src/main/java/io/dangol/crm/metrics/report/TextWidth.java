package io.dangol.crm.metrics.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures and fits text by the columns that it takes in a terminal.
 *
 * <p>Wide and fullwidth characters of Unicode Standard Annex 11 take two columns, combining marks none, all others one;
 * ambiguous ones count as narrow.
 */
final class TextWidth {

    private static final String CLIPPED = "..";

    /** First and last code points of the wide and fullwidth blocks, ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300,
                0x1F64F,
        0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        for (int i = 0; i < WIDE.length && character >= WIDE[i]; i += 2) {
            if (character <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text, cut and ended with two dots if it is wider than the columns, which are 2 or more. */
    static String clip(String text, int columns) {
        return of(text) <= columns ? text : text.substring(0, fitting(text, columns - CLIPPED.length())) + CLIPPED;
    }

    /** Returns how many chars of a text fit into the columns. */
    private static int fitting(String text, int columns) {
        int end = 0;
        int width = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            width += of(character);
            if (width > columns) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    /** Returns the text in lines of at most so many columns, broken at spaces, or inside a word that is wider. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && of(line.toString()) + 1 + of(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (of(line.toString()) > columns) {
                int end = Math.max(1, fitting(line.toString(), columns));
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
