package io.dangol.crm.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonTextProperties {

    @Property
    void anyTextIsReadBackAsItWas(@ForAll("texts") String text) throws IOException {
        assertThat(read(written(text))).isEqualTo(text);
    }

    @Property
    void whatIsWrittenCanBeEncodedAndHoldsNoControlCharacter(@ForAll("texts") String text) throws IOException {
        String written = written(text);
        assertThat(UTF_8.newEncoder().canEncode(written)).isTrue();
        assertThat(written.chars()).allMatch(c -> c >= ' ' && c != 0x2028 && c != 0x2029);
    }

    private static String written(String text) throws IOException {
        StringBuilder json = new StringBuilder();
        new JsonText(json).string(text);
        return json.toString();
    }

    /** Reads a string of JSON, RFC 8259 section 7. */
    private static String read(String json) {
        assertThat(json).startsWith("\"").endsWith("\"").hasSizeGreaterThan(1);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            assertThat(c).isNotEqualTo('"');
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = json.charAt(++i);
            switch (escape) {
                case '"', '\\' -> text.append(escape);
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> throw new AssertionError("Unknown escape \\" + escape);
            }
        }
        return text.toString();
    }

    /** Any characters, most of them the ones that need care: halves of pairs too. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of('"', '\\', '/', '\0', '\n', '\r', '\t', '\u001f', '\u007f', '\u2028', '\u2029'),
                        Arbitraries.of('\ud83d', '\ude00', '\ud800', '\udfff', '\ud7ff', '\ue000'),
                        Arbitraries.chars().all())
                .list()
                .ofMaxSize(12)
                .map(list -> {
                    StringBuilder text = new StringBuilder();
                    list.forEach(text::append);
                    return text.toString();
                });
    }
}
