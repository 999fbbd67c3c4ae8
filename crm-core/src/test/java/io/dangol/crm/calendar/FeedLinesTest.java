package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY:New Year\r\n",
                "SUMMARY:New\r\n  Year\r\n",
                "SUMMARY:New \n\tYear",
                "SUMM\r ARY:New Year"
            })
    void aFoldedLineIsOneLine(String text) throws IOException {
        assertThat(lines(text)).containsExactly(new FeedLine(1, "SUMMARY", "", Optional.of("New Year")));
    }

    @Test
    void aLineHasTheNumberOnWhichItBegins() throws IOException {
        assertThat(lines("A:1\n\n\nB:2\n 3\n 4\nC:5"))
                .containsExactly(
                        new FeedLine(1, "A", "", Optional.of("1")),
                        new FeedLine(4, "B", "", Optional.of("234")),
                        new FeedLine(7, "C", "", Optional.of("5")));
    }

    @Test
    void linesAreCountedBeforeUnfolding() throws IOException {
        assertThat(FeedLines.read(new StringReader("A:1\n 2\n\nB:3\n"), line -> {}))
                .isEqualTo(4);
        assertThat(FeedLines.read(new StringReader(""), line -> {})).isZero();
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertThat(lines("\uFEFFBEGIN:VCALENDAR"))
                .containsExactly(new FeedLine(1, "BEGIN", "", Optional.of("VCALENDAR")));
        assertThat(lines("A:1\n\uFEFFB:2")).extracting(FeedLine::name).containsExactly("A", "");
    }

    @Test
    void aFirstLineContinuesNothing() throws IOException {
        assertThat(lines(" BEGIN:VEVENT\nA:1")).extracting(FeedLine::name).containsExactly("", "A");
    }

    @Test
    void namesAndParametersAreInCapitalsAndValuesAreAsTheyAre() throws IOException {
        assertThat(lines("dtStart;Value=date:20240101t"))
                .containsExactly(new FeedLine(1, "DTSTART", ";VALUE=DATE", Optional.of("20240101t")));
    }

    @Test
    void aColonInQuotesDoesNotEndTheParameters() throws IOException {
        assertThat(lines("DTSTART;X=\"a:b;c\";TZID=\"Z:1\":20240101"))
                .containsExactly(new FeedLine(1, "DTSTART", ";X=\"A:B;C\";TZID=\"Z:1\"", Optional.of("20240101")));
    }

    @Test
    void aValueMayHaveColonsAndQuotesOrBeEmpty() throws IOException {
        assertThat(lines("URL:http://a/\"b:c"))
                .extracting(FeedLine::value)
                .containsExactly(Optional.of("http://a/\"b:c"));
        assertThat(lines("SUMMARY:")).extracting(FeedLine::value).containsExactly(Optional.of(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DTSTART", "DTSTART 20240101", "DTSTART;X=\"a:b", "DTSTART=1:2", ":value", "\"A\":b", "DTSTART;X"
            })
    void aLineWithoutANameOrAColonInItsPlaceHasNoValue(String text) throws IOException {
        assertThat(lines(text)).extracting(FeedLine::value).containsExactly(Optional.empty());
    }

    private static List<FeedLine> lines(String text) throws IOException {
        List<FeedLine> lines = new ArrayList<>();
        FeedLines.read(new StringReader(text), lines::add);
        return lines;
    }
}
