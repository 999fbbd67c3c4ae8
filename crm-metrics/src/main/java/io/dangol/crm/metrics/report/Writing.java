package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Something that writes itself. */
@FunctionalInterface
interface Writing {

    void writeTo(Appendable out) throws IOException;

    /** Returns what is written, as a text. */
    static String text(Writing writing) {
        StringBuilder text = new StringBuilder();
        try {
            writing.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory refused to grow.", e);
        }
        return text.toString();
    }
}
