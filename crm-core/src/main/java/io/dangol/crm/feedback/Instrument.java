package io.dangol.crm.feedback;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The question behind an answer: customer satisfaction, recommendation, effort, or one of the host's own.
 *
 * <p>Answers to different instruments are never put into one rate. Immutable and thread-safe.
 *
 * @param code the key, compared by its characters, 1 to 64 of them as {@link KeyText} allows
 */
public record Instrument(
        @NotBlank @Size(max = Instrument.MAX_CODE) String code) {

    /** The most characters that a code may have. */
    public static final int MAX_CODE = 64;

    /** Customer satisfaction with a service or a contact, usually on 1 to 5. */
    public static final Instrument CSAT = new Instrument("CSAT");

    /**
     * Likelihood to recommend, a whole number on {@link Scale#NPS} (Reichheld 2003, Harvard Business Review
     * 81(12):46-54).
     */
    public static final Instrument NPS = new Instrument("NPS");

    /** Ease of getting something done, usually on 1 to 7 (customer effort score 2.0, where more is easier). */
    public static final Instrument CES = new Instrument("CES");

    public Instrument {
        KeyText.require("Code of an instrument", code, MAX_CODE);
    }

    /**
     * Returns the instrument with a code.
     *
     * @throws IllegalArgumentException if the code is empty, longer than 64 characters, or not as {@link KeyText}
     *     allows
     */
    public static Instrument of(String code) {
        return new Instrument(code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
