package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes elements, attributes and text of HTML that is well-formed XML too.
 *
 * <p>Text and attribute values are escaped here and nowhere else; only the style sheet is written raw. Elements close in the
 * order in which they were opened.
 */
final class Markup {

    /** Elements that stand within a line; all others are followed by a line break. */
    private static final Set<String> INLINE = Set.of("span", "bdi", "b", "small");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Appendable out) {
        this.out = out;
    }

    Markup doctype() throws IOException {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() throws IOException {
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (!INLINE.contains(element)) {
            out.append('\n');
        }
        return this;
    }

    /** Writes an element without content. */
    Markup empty(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** Writes an element with text in it. */
    Markup element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /**
     * Writes the style sheet, which HTML reads as it stands, without escapes.
     *
     * @throws IllegalArgumentException if it holds a character that would need one in XML or end it in HTML
     */
    Markup style(String sheet) throws IOException {
        if (sheet.indexOf('<') >= 0 || sheet.indexOf('&') >= 0) {
            throw new IllegalArgumentException("A style sheet may hold neither < nor &.");
        }
        open("style");
        out.append('\n').append(sheet);
        return close();
    }

    /** Writes text; a number and its sign of a percentage stay on one line, but in what a host calls somebody. */
    Markup text(String text) throws IOException {
        escape("bdi".equals(open.peek()) ? text : text.replace(" %", "\u00A0%"));
        return this;
    }

    private void start(String element, String... attributes) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) throws IOException {
        String legible = Legible.of(text);
        for (int i = 0; i < legible.length(); i++) {
            char c = legible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
