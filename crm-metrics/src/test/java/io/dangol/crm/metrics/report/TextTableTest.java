package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static String text(TextTable table) throws IOException {
        StringBuilder text = new StringBuilder();
        table.writeTo(text);
        return text.toString();
    }

    @Test
    void columnsAlignLeftAndRightAndWideCharactersCountTwice() throws IOException {
        TextTable table = new TextTable(1)
                .left("name")
                .right("net")
                .left("note")
                .row("단골", "1", "x")
                .row("abc", "1,000", "");
        assertThat(text(table)).isEqualTo("""
                 name    net  note
                 단골      1  x
                 abc   1,000
                """);
    }

    @Test
    void aTableWithoutHeadersHasNoHeaderLine() throws IOException {
        assertThat(text(new TextTable(0).left("").right("").row("a", "1"))).isEqualTo("a  1\n");
    }

    @Test
    void elasticColumnsGiveWayTheWidestFirst() throws IOException {
        TextTable table =
                new TextTable(0).elastic("").elastic("").right("").row("a".repeat(80), "b".repeat(30), "c".repeat(40));
        String line = text(table).stripTrailing();
        assertThat(line).hasSize(TextTable.PAGE).endsWith("c".repeat(40));
        assertThat(line).startsWith("a".repeat(26) + "..  " + "b".repeat(26) + "..  ");
    }

    @Test
    void whatCannotGiveWayRunsOverThePage() throws IOException {
        TextTable table = new TextTable(0).elastic("").right("").row("abcdefgh", "1".repeat(120));
        assertThat(text(table)).isEqualTo("ab..  " + "1".repeat(120) + "\n");
    }

    @Test
    void aNoteIsWrappedWithAHangingIndent() throws IOException {
        TextTable table =
                new TextTable(2).left("").row("x").note(4, "word ".repeat(30).strip());
        assertThat(text(table).lines().toList())
                .containsExactly(
                        "  x",
                        "      " + "word ".repeat(18).strip(),
                        "        " + "word ".repeat(12).strip());
    }
}
