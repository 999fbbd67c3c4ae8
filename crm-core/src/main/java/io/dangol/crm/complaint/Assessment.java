package io.dangol.crm.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * What is found about a complaint before it is looked into (ISO 10002:2018, initial assessment).
 *
 * <p>Immutable and thread-safe.
 *
 * @param severity how severe the harm is
 * @param complexity how hard it is to look into
 * @param impact how many it concerns
 * @param immediateAction whether something must be done at once, such as where safety is concerned
 */
public record Assessment(
        @NotNull ImpactLevel severity,
        @NotNull ImpactLevel complexity,
        @NotNull ImpactLevel impact,
        boolean immediateAction) {

    public Assessment {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(complexity, "complexity");
        Objects.requireNonNull(impact, "impact");
    }
}
