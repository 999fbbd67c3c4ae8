package io.dangol.crm.sla;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.Optional;

/**
 * A status in which clocks pause.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status the status by the host's name, letter case counts
 * @param metric the only metric that pauses; empty for all
 */
public record PauseRule(@NotBlank String status, Optional<SlaMetric> metric) {

    public PauseRule {
        Objects.requireNonNull(metric, "metric");
        if (status.isBlank()) {
            throw new IllegalArgumentException(
                    "The status in which clocks pause is blank. Give the help desk's name of it.");
        }
    }

    boolean pauses(String current, SlaMetric asked) {
        return status.equals(current) && (metric.isEmpty() || metric.get().equals(asked));
    }
}
