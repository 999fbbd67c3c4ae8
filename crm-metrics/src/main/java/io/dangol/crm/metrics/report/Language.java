package io.dangol.crm.metrics.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A language in which a report can be written.
 *
 * <p>The language is always the one that the caller names; that of the machine has no say.
 *
 * <p>Immutable and thread-safe.
 */
public enum Language {
    /** English, tag {@code en}. */
    ENGLISH("en"),
    /** Korean, tag {@code ko}. */
    KOREAN("ko");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * Returns the language of a tag, whatever its case.
     *
     * @param tag a language of IETF BCP 47 without a region: {@code en} or {@code ko}
     * @throws IllegalArgumentException if there is no report in that language
     */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Language '" + tag
                        + "' is not one of a report; allowed are "
                        + Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", ")) + "."));
    }

    /** Returns the tag, {@code en} or {@code ko}, as it stands in the {@code lang} attribute of a page. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
