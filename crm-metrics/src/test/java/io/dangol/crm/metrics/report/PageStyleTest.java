package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contrast by the relative luminance of WCAG 2.2 (W3C 2023, <a href="https://www.w3.org/TR/WCAG22/">success criteria 1.4.3
 * and 1.4.11</a>).
 */
class PageStyleTest {

    private static final Pattern COLOUR = Pattern.compile("--(\\w+):#([0-9a-f]{6})\\b");

    /** Text colours and what they stand on. */
    private static final List<String> TEXTS = List.of(
            "ink page",
            "ink card",
            "ink wash",
            "ink warnwash",
            "soft page",
            "soft card",
            "soft wash",
            "main card",
            "main wash",
            "warn warnwash",
            "warn card",
            "heroink hero",
            "herosoft hero",
            "t0 h0",
            "t1 card",
            "t1 h1",
            "t1 h2",
            "t1 h3",
            "t4 h4",
            "t5 h5");

    /** Lines and areas that carry meaning and what they stand on. */
    private static final List<String> MARKS = List.of(
            "main card",
            "main wash",
            "main h1",
            "warn card",
            "ink h1",
            "ink h3",
            "soft card",
            "soft h1",
            "soft wash",
            "warn wash");

    private static final int SCREEN_AT = PageStyle.SHEET.indexOf("@media screen and (prefers-color-scheme:dark)");

    static List<Map<String, Integer>> schemes() {
        Map<String, Integer> light = colours(PageStyle.SHEET.substring(0, SCREEN_AT));
        Map<String, Integer> dark = new HashMap<>(light);
        dark.putAll(colours(PageStyle.SHEET.substring(SCREEN_AT)));
        return List.of(light, dark);
    }

    private static Map<String, Integer> colours(String sheet) {
        Map<String, Integer> colours = new HashMap<>();
        COLOUR.matcher(sheet)
                .results()
                .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
        return colours;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void textStandsOutFourAndAHalfTimes(Map<String, Integer> colours) {
        assertThat(TEXTS)
                .allSatisfy(pair -> assertThat(contrast(pair, colours)).as(pair).isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void linesAndAreasStandOutThreeTimes(Map<String, Integer> colours) {
        assertThat(MARKS)
                .allSatisfy(pair -> assertThat(contrast(pair, colours)).as(pair).isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void shadesFollowOneAnotherInLightness(Map<String, Integer> colours) {
        for (int shade = 1; shade < 5; shade++) {
            assertThat(contrast("h" + shade + " h" + (shade + 1), colours)).isGreaterThan(1.2);
            assertThat(contrast("card h" + (shade + 1), colours)).isGreaterThan(contrast("card h" + shade, colours));
        }
    }

    private static double contrast(String pair, Map<String, Integer> colours) {
        String[] names = pair.split(" ", -1);
        double a = luminance(Objects.requireNonNull(colours.get(names[0])));
        double b = luminance(Objects.requireNonNull(colours.get(names[1])));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
