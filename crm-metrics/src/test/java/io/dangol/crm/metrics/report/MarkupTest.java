package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void textAndAttributesAreEscaped() throws IOException {
        StringBuilder page = new StringBuilder();
        new Markup(page).open("p", "title", "<\"'&>").element("b", "a<b").close();
        assertThat(page).hasToString("<p title=\"&lt;&quot;&#39;&amp;&gt;\"><b>a&lt;b</b></p>\n");
    }

    @Test
    void aStyleSheetThatWouldNeedEscapesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup(new StringBuilder()).style("a</style>"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup(new StringBuilder()).style("a&b"));
    }

    @Test
    void charactersThatTurnTheDirectionOrBreakTheLineAreShownAsReplaced() {
        assertThat(Legible.of("a\u202Eb\u2066c\u200Fd\u2028e\u061Cf\u2069g\u202Ah"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
        assertThat(Legible.of("a\u200Db 단골 😀 \u00AD")).isEqualTo("a\u200Db 단골 😀 \u00AD");
        assertThat(Legible.of("\uD800x\uFFFE\n")).isEqualTo("\uFFFDx\uFFFD\uFFFD");
    }
}
