package io.dangol.crm.feedback;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * One aspect by which customers judge a service: one of the five of SERVQUAL, or one that the host defines.
 *
 * <p>Source of the five: Parasuraman, Zeithaml and Berry 1988, Journal of Retailing 64:12-40. Two dimensions are equal
 * if code and name are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the key, compared by its characters, 1 to 64 of them as {@link KeyText} allows
 * @param name what readers are shown, 1 to 100 characters as {@link KeyText} allows
 */
public record QualityDimension(
        @NotBlank @Size(max = QualityDimension.MAX_CODE) String code,
        @NotBlank @Size(max = QualityDimension.MAX_NAME) String name) {

    /** The most characters that a code may have. */
    public static final int MAX_CODE = 64;

    /** The most characters that a name may have. */
    public static final int MAX_NAME = 100;

    /** What can be seen and touched: premises, equipment, appearance of staff, printed and digital material. */
    public static final QualityDimension TANGIBLES = new QualityDimension("tangibles", "Tangibles");

    /** Doing what was promised, dependably and accurately. */
    public static final QualityDimension RELIABILITY = new QualityDimension("reliability", "Reliability");

    /** Helping customers willingly and promptly. */
    public static final QualityDimension RESPONSIVENESS = new QualityDimension("responsiveness", "Responsiveness");

    /** Knowledge and courtesy of staff, and the trust that they inspire. */
    public static final QualityDimension ASSURANCE = new QualityDimension("assurance", "Assurance");

    /** Care and individual attention. */
    public static final QualityDimension EMPATHY = new QualityDimension("empathy", "Empathy");

    private static final List<QualityDimension> SERVQUAL =
            List.of(TANGIBLES, RELIABILITY, RESPONSIVENESS, ASSURANCE, EMPATHY);

    public QualityDimension {
        KeyText.require("Code of a quality dimension", code, MAX_CODE);
        KeyText.require("Name of a quality dimension", name, MAX_NAME);
    }

    /**
     * Returns a dimension of the host's own; for the code and name of one of the five, an equal one.
     *
     * @throws IllegalArgumentException if code or name is not as {@link KeyText} allows, or too long
     */
    public static QualityDimension of(String code, String name) {
        return new QualityDimension(code, name);
    }

    /** Returns the five dimensions of SERVQUAL in the order of its questionnaire. */
    public static List<QualityDimension> servqual() {
        return SERVQUAL;
    }
}
