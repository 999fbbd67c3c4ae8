package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.Language;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the standard streams are written in. Stateless and thread-safe.
 *
 * <p>A console takes its own characters. Where it has none of the language of a report, or nothing but ASCII as in the POSIX
 * locale, question marks would be all that is left of names and words; there UTF-8 is written, which a file keeps and most
 * terminals show.
 */
final class Console {

    private Console() {}

    /** Returns a stream to another one, in the characters that suit both the console and the language. */
    static PrintStream on(PrintStream stream, Language language, UnaryOperator<String> properties) {
        return new PrintStream(stream, true, charset(language, properties));
    }

    /**
     * Returns the characters to write.
     *
     * @param properties system properties by name, null for those that are not set
     */
    static Charset charset(Language language, UnaryOperator<String> properties) {
        Charset own = Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .flatMap(name -> Stream.ofNullable(properties.apply(name)))
                .flatMap(Console::named)
                .findFirst()
                .orElse(StandardCharsets.UTF_8);
        boolean fits = !own.equals(StandardCharsets.US_ASCII)
                && own.canEncode()
                && (language == Language.ENGLISH || own.newEncoder().canEncode("단골"));
        return fits ? own : StandardCharsets.UTF_8;
    }

    private static Stream<Charset> named(String name) {
        try {
            return Stream.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Stream.empty();
        }
    }
}
