package io.dangol.crm.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * What became of one holding in an erasure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holding the name of the holding
 * @param action what was to be done
 * @param outcome what became of it
 */
public record ErasureResult(
        @NotBlank String holding,
        @NotNull ErasureAction action,
        @NotNull @Valid ErasureOutcome outcome) {

    public ErasureResult {
        Objects.requireNonNull(holding, "holding");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
    }
}
