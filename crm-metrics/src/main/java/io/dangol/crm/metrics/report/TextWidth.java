package io.dangol.crm.metrics.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures and fits text by the columns that it takes in a terminal.
 *
 * <p>Wide and fullwidth characters of Unicode Standard Annex 11 take two columns, and so does a sign that a variation selector
 * makes an emoji (Unicode Technical Standard 51); marks and the vowels and finals of decomposed Hangul stand on the character
 * before them and take none, all others one; ambiguous ones count as narrow.
 */
final class TextWidth {

    private static final String CLIPPED = "..";

    /** Asks for the character before it to be shown as an emoji. */
    private static final int EMOJI_SELECTOR = 0xFE0F;

    private static final int SOFT_HYPHEN = 0xAD;

    /** First and last of the wide and fullwidth characters, ascending; from EastAsianWidth.txt of Unicode 14. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAD9,
        0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F004,
        0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F265, 0x1F300, 0x1F320, 0x1F32D,
        0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4,
        0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550,
        0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC,
        0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C,
        0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF6, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private TextWidth() {}

    static int of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += at(text, at);
        }
        return width;
    }

    /** Returns the columns of the character that begins at an index. */
    private static int at(String text, int index) {
        int character = text.codePointAt(index);
        int columns = of(character);
        int next = index + Character.charCount(character);
        boolean isEmoji = columns == 1
                && next < text.length()
                && text.charAt(next) == EMOJI_SELECTOR
                && !Character.isLetter(character);
        return isEmoji ? 2 : columns;
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.FORMAT -> character == SOFT_HYPHEN ? 1 : 0;
            default -> isJoiningHangul(character) ? 0 : isWide(character) ? 2 : 1;
        };
    }

    /** Tells whether a character is a vowel or a final of Hangul that joins the consonant before it. */
    private static boolean isJoiningHangul(int character) {
        return (character >= 0x1160 && character <= 0x11FF) || (character >= 0xD7B0 && character <= 0xD7FB);
    }

    private static boolean isWide(int character) {
        int found = Arrays.binarySearch(WIDE, character);
        // between the first and the last of a range, the place to insert at is odd
        return found >= 0 || (-found - 1) % 2 == 1;
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
            width += at(text, end);
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
