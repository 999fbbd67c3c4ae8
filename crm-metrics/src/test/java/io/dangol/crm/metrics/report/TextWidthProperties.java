package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TextWidthProperties {

    @Property
    void aClippedTextFits(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int columns) {
        assertThat(TextWidth.of(TextWidth.clip(text, columns))).isLessThanOrEqualTo(columns);
    }

    @Property
    void aWrappedTextFitsAndLosesNothingButSpaces(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int columns) {
        assertThat(TextWidth.wrap(text, columns))
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(columns));
        assertThat(String.join("", TextWidth.wrap(text, columns)).replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
    }
}
