package io.dangol.crm.privacy;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;

/**
 * A published text that tells people what their data is used for, in one language.
 *
 * <p>The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param version the version of the text, 1 to 100 characters as {@link KeyText} allows them
 * @param source where the text is found, such as its address on the web; 1 to 500 characters as {@link KeyText} allows them
 * @param publishedAt when it was published
 * @param language the language of the text, a well-formed language tag (RFC 5646) such as {@code ko}
 * @param textHash the hash of the text, by which it is proved
 */
public record Notice(
        @NotBlank @Size(max = ConsentEvent.MAX_TEXT) String version,
        @NotBlank @Size(max = Notice.MAX_SOURCE) String source,
        @NotNull Instant publishedAt,
        @NotBlank String language,
        @NotNull ContentHash textHash) {

    /** The most characters of a source. */
    public static final int MAX_SOURCE = 500;

    public Notice {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(textHash, "textHash");
        KeyText.require("Version of a notice", version, ConsentEvent.MAX_TEXT);
        KeyText.require("Source of a notice", source, MAX_SOURCE);
        requireLanguage(language);
        publishedAt = EpochMicros.toInstant(EpochMicros.truncate(publishedAt));
    }

    /**
     * Returns the notice with a text, of which the hash is kept.
     *
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static Notice of(String version, String source, Instant publishedAt, String language, String text) {
        return new Notice(version, source, publishedAt, language, hash(text));
    }

    /** Returns whether a text is the one that was published, character by character. */
    public boolean isText(String text) {
        return hash(text).equals(textHash);
    }

    static void requireLanguage(String tag) {
        KeyText.require("Language of a notice", tag, ConsentEvent.MAX_TEXT);
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "Language " + tag + " of a notice is no well-formed language tag (RFC 5646), such as ko or ko-KR.",
                    e);
        }
    }

    private static ContentHash hash(String text) {
        return ContentHash.of(
                Snapshot.builder("notice-text", 1).text("text", text).build());
    }
}
