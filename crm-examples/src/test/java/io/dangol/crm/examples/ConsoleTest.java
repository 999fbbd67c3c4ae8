package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.metrics.report.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

    @ParameterizedTest
    @CsvSource({
        "ANSI_X3.4-1968, ENGLISH, UTF-8",
        "ANSI_X3.4-1968, KOREAN, UTF-8",
        "windows-1252, ENGLISH, windows-1252",
        "windows-1252, KOREAN, UTF-8",
        "x-windows-949, KOREAN, x-windows-949",
        "UTF-8, KOREAN, UTF-8",
        "no such charset, KOREAN, UTF-8",
        "cp0, ENGLISH, UTF-8"
    })
    void aConsoleThatCannotShowTheLanguageIsGivenUnicode(String console, Language language, String written) {
        assertThat(Console.charset(language, Map.of("stdout.encoding", console)::get))
                .isEqualTo(Charset.forName(written));
    }

    @Test
    void theFirstPropertyThatNamesACharsetDecides() {
        assertThat(Console.charset(
                        Language.ENGLISH,
                        Map.of("stdout.encoding", "?", "sun.stdout.encoding", "cp1252", "native.encoding", "UTF-8")
                                ::get))
                .isEqualTo(Charset.forName("windows-1252"));
        assertThat(Console.charset(Language.ENGLISH, Map.of("native.encoding", "ISO-8859-1")::get))
                .isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(Console.charset(Language.ENGLISH, name -> null)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void bytesPassThroughTheStreamUnderneathAsTheyAre() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream ascii = new PrintStream(bytes, true, StandardCharsets.US_ASCII);
        try (PrintStream out = Console.on(ascii, Language.KOREAN, Map.of("native.encoding", "US-ASCII")::get)) {
            out.print("단골");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("단골");
    }
}
