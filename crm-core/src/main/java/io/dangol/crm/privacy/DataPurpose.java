package io.dangol.crm.privacy;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What personal data is used for, on which grounds, and how long it is kept when the purpose has ended.
 *
 * <p>A purpose that is no longer pursued stays in the register as long as statements about it exist, so that they can still be
 * read. Immutable and thread-safe.
 *
 * @param code the host's key of the purpose, such as {@code newsletter}; 1 to 100 characters as {@link KeyText} allows them
 * @param description what it is, in words that could be shown to a customer; 1 to 500 characters as {@link KeyText} allows them
 * @param allowedBases on which grounds it may rest, one at least, in the order of the constants; unmodifiable
 * @param retention how long after the end of the purpose the data is kept, in calendar units; zero or more
 * @param consentValidity after what time a consent lapses unless it is given again, in calendar units; above zero; empty if it
 *     does not lapse. Grants on other bases do not lapse.
 */
public record DataPurpose(
        @NotBlank @Size(max = ConsentEvent.MAX_TEXT) String code,
        @NotBlank @Size(max = DataPurpose.MAX_DESCRIPTION) String description,
        @NotEmpty Set<LegalBasis> allowedBases,
        @NotNull Period retention,
        Optional<Period> consentValidity) {

    /** The most characters that a description may have. */
    public static final int MAX_DESCRIPTION = 500;

    public DataPurpose {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(description, "description");
        KeyText.require("Code of a purpose", code, ConsentEvent.MAX_TEXT);
        KeyText.require("Description of purpose " + code, description, MAX_DESCRIPTION);
        if (allowedBases.isEmpty()) {
            throw new IllegalArgumentException("Purpose " + code
                    + " has no legal basis; it needs one at least. Do not use data for a purpose that has none.");
        }
        allowedBases = Collections.unmodifiableSet(EnumSet.copyOf(allowedBases));
        if (retention.isNegative()) {
            throw new IllegalArgumentException("Retention of purpose " + code + " is " + retention
                    + "; no part of it may be negative. Use Period.ZERO to keep nothing after the end.");
        }
        if (consentValidity.isPresent()
                && (consentValidity.get().isNegative() || consentValidity.get().isZero())) {
            throw new IllegalArgumentException("Consent to purpose " + code + " is valid for " + consentValidity.get()
                    + "; it must be above zero. Leave it empty if consent does not lapse.");
        }
    }

    /**
     * Returns a purpose that rests on consent which does not lapse.
     *
     * @throws IllegalArgumentException if code, description or retention is not allowed
     */
    public static DataPurpose onConsent(String code, String description, Period retention) {
        return new DataPurpose(code, description, EnumSet.of(LegalBasis.CONSENT), retention, Optional.empty());
    }

    /**
     * Returns a purpose that rests on one or several grounds.
     *
     * @throws IllegalArgumentException if code, description or retention is not allowed
     */
    public static DataPurpose on(
            String code, String description, Period retention, LegalBasis basis, LegalBasis... others) {
        return new DataPurpose(code, description, EnumSet.of(basis, others), retention, Optional.empty());
    }

    /**
     * Returns this purpose with a time after which consent lapses.
     *
     * @throws IllegalArgumentException if the time is not above zero
     */
    public DataPurpose withConsentValidity(Period validity) {
        return new DataPurpose(code, description, allowedBases, retention, Optional.of(validity));
    }
}
