package io.dangol.crm.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether personal data of one person may be used for a purpose at an instant, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what decides
 * @param sentence the same for a human reader, without personal data
 * @param since when the answer began to hold: the instant of the last grant or withdrawal, of the lapse, or of the merge; empty
 *     if nothing was ever stated or the field does not serve the purpose
 * @param until the first instant at which a permission no longer holds unless it is renewed; empty if it does not lapse, and
 *     empty if the use is not permitted
 */
public record Permission(
        @NotNull PermissionReason reason, @NotBlank String sentence, Optional<Instant> since, Optional<Instant> until) {

    public Permission {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    /** Returns whether the use is permitted. */
    public boolean allowed() {
        return reason.isAllowed();
    }
}
