package io.dangol.crm.feedback;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an answer is about, by reference, for example the complaint {@code C-2024-000123}.
 *
 * <p>Both texts appear in messages and are kept when a person is made anonymous: they are keys of the host and say
 * nothing about anybody. Immutable and thread-safe.
 *
 * @param kind what kind of thing it is, such as {@code complaint}, 1 to 64 characters as {@link KeyText} allows
 * @param reference its key within the kind, 1 to 255 characters as {@link KeyText} allows
 */
public record AnswerSubject(
        @NotBlank @Size(max = AnswerSubject.MAX_KIND) String kind,
        @NotBlank @Size(max = AnswerSubject.MAX_REFERENCE) String reference) {

    /** The most characters that a kind may have. */
    public static final int MAX_KIND = 64;

    /** The most characters that a reference may have. */
    public static final int MAX_REFERENCE = 255;

    public AnswerSubject {
        KeyText.require("Kind of the subject of an answer", kind, MAX_KIND);
        KeyText.require("Reference of the subject of an answer", reference, MAX_REFERENCE);
    }

    /**
     * Returns a subject.
     *
     * @throws IllegalArgumentException if a text is empty, too long, or not as {@link KeyText} allows
     */
    public static AnswerSubject of(String kind, String reference) {
        return new AnswerSubject(kind, reference);
    }
}
