package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "단골, 4",
        "漢字, 4",
        "ｶﾅ, 2",
        "ＡＢ, 4",
        "😀, 2",
        "𠀀, 2",
        "a\u200Db, 2",
        "ⅷ, 1",
        "⌚, 2",
        "☕, 2",
        "❤, 1",
        "❤\uFE0F, 2",
        "1\uFE0F\u20E3, 2",
        "a\uFE0F, 1",
        "🫖, 2",
        "🟦, 2",
        "🇰🇷, 2",
        "㊗, 2",
        "\u1103\u1161\u11AB, 2",
        "a\u200Bb, 2",
        "a\u00ADb, 3",
        "\u3000, 2",
        "䷀, 1"
    })
    void columnsOfATerminal(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void aWideCharacterIsNeverCutInTwo() {
        assertThat(TextWidth.clip("단골손님", 7)).isEqualTo("단골..");
        assertThat(TextWidth.clip("\u1103\u1161\u11AB\u1100\u1169\u11AF손님들", 7))
                .isEqualTo("\u1103\u1161\u11AB\u1100\u1169\u11AF..");
        assertThat(TextWidth.clip("단골손님", 8)).isEqualTo("단골손님");
    }

    @Test
    void aLongWordIsBrokenInside() {
        assertThat(TextWidth.wrap("ab abcdefgh c", 3)).containsExactly("ab", "abc", "def", "gh", "c");
    }
}
